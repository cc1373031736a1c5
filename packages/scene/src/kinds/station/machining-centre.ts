/** Machining centre: tall enclosure, double sliding door with window, spindle, tool magazine, control panel. */
import { setPlace } from '../../figures/figure.ts';
import { FINISH, paint } from '../../shapes/finish.ts';
import { pane } from '../../shapes/glass.ts';
import { place } from '../../shapes/place.ts';
import { cone, cylinder } from '../../shapes/revolve.ts';
import { openSolid } from '../../shapes/solid.ts';
import { closing, type StationLook } from './setting.ts';

const DOOR_S = 2;

export const machiningCentre: StationLook = ({ draft, shapes, work }) => {
  const at = place(work.x, work.y, 0);
  draft.body(shapes.of('station/machining-centre body', body), at);
  const leaf = shapes.of('station/machining-centre door', doorShape);
  const glass = shapes.of('station/machining-centre window', () => openSolid().box([0.34, 0.01, 0.7], [0, 0, 0], pane('#31505e', 0.42)));
  const doors = [-1, 1].map((s) => ({ s, leaf: draft.body(leaf, at), glass: draft.body(glass, at, 'glass') }));
  const spindle = draft.body(shapes.of('station/machining-centre spindle', spindleShape), at);
  return {
    lamp: [work.x + 0.95, work.y + 0.2, 2.5, 0.3],
    pose(now, moment) {
      const open = 1 - closing(now, DOOR_S, DOOR_S);
      for (const { s, leaf: door, glass: window } of doors) {
        const x = work.x + s * (0.25 + 0.46 * open);
        setPlace(door, draft.frame, place(x, work.y - 0.92, 1.42));
        setPlace(window, draft.frame, place(x, work.y - 0.935, 1.45));
      }
      const busy = now?.state === 'working' && !moment.still;
      const t = moment.timeS;
      setPlace(
        spindle,
        draft.frame,
        place(
          work.x + (busy ? 0.16 * Math.sin(t * 0.9) : 0),
          work.y + (busy ? 0.08 * Math.sin(t * 1.7) : 0),
          work.z + (busy ? 0.12 : 0.45),
          0,
          0,
          busy ? t * 12 : 0,
        ),
      );
    },
  };
};

function body() {
  const solid = openSolid();
  const skin = FINISH.machineLight;
  const trim = paint('#27496d', 0.42);
  solid.box([2.3, 1.9, 0.6], [0, 0, 0.3], FINISH.graphite, 0.03);
  for (const s of [-1, 1]) solid.box([0.62, 1.9, 1.9], [s * 0.84, 0, 1.55], skin, 0.04);
  solid.box([1.1, 0.9, 1.9], [0, 0.5, 1.55], skin, 0.03);
  solid.box([1.1, 0.9, 0.3], [0, -0.45, 2.35], trim, 0.03);
  solid.box([1.1, 0.1, 0.28], [0, -0.88, 0.74], skin, 0.02);
  solid.box([1.0, 0.6, 0.2], [0, -0.2, 0.72], FINISH.brushed, 0.01);
  solid.box([0.3, 0.3, 0.5], [0, 0.1, 2.1], FINISH.graphite, 0.02);
  solid.add(cylinder(0.45, 0.3, 28), trim, place(-1.25, 0.35, 1.75, 0, Math.PI / 2));
  solid.box([0.46, 0.1, 0.7], [0.86, -1.02, 1.45], FINISH.graphite, 0.015);
  solid.box([0.34, 0.01, 0.26], [0.86, -1.075, 1.6], FINISH.screen, 0.003);
  for (let i = 0; i < 5; i++)
    for (let k = 0; k < 3; k++) solid.box([0.045, 0.01, 0.03], [0.72 + i * 0.07, -1.075, 1.2 + k * 0.06], FINISH.machineGrey, 0.003);
  solid.box([0.5, 1.0, 0.5], [1.45, 0.35, 0.3], FINISH.frameGrey, 0.02);
  return solid;
}

function doorShape() {
  const solid = openSolid();
  for (const s of [-1, 1]) solid.box([0.08, 0.04, 1.1], [s * 0.21, 0, 0], FINISH.machineLight, 0.01);
  for (const s of [-1, 1]) solid.box([0.5, 0.04, 0.2], [0, 0, s * 0.45], FINISH.machineLight, 0.01);
  solid.rod(0.014, 0.4, [0.2, -0.045, 0], FINISH.black, 'z', 10);
  return solid;
}

function spindleShape() {
  return openSolid()
    .rod(0.09, 0.3, [0, 0, 0.36], FINISH.brushed, 'z', 22)
    .add(cone(0.03, 0.055, 0.1, 18), FINISH.steel, place(0, 0, 0.16))
    .rod(0.012, 0.12, [0, 0, 0.06], FINISH.blackSteel, 'z', 10);
}
