/** Test stand: cabinet with instruments, nest for the part, probe head above it. */
import { setPlace } from '../../figures/figure.ts';
import { FINISH, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import { closing, type StationLook } from './setting.ts';

export const tester: StationLook = ({ draft, shapes, work }) => {
  const height = Math.max(0.6, work.z);
  const at = place(work.x, work.y, 0);
  draft.body(
    shapes.of(`station/tester ${height.toFixed(2)}`, () => body(height)),
    at,
  );
  const head = draft.body(
    shapes.of('station/tester head', () =>
      openSolid().box([0.5, 0.36, 0.1], [0, 0, 0.05], FINISH.graphite).rod(0.03, 0.4, [0, 0, 0.3], FINISH.polished),
    ),
    at,
  );
  return {
    lamp: [work.x + 0.6, work.y + 0.3, 1.85, 0.25],
    pose: (now) => setPlace(head, draft.frame, place(work.x, work.y, height + 0.5 - 0.24 * closing(now, 1, 1))),
  };
};

function body(height: number) {
  const solid = openSolid();
  solid.box([1.3, 0.9, height - 0.05], [0, 0, (height - 0.05) / 2], FINISH.machineLight, 0.02);
  solid.box([1.34, 0.94, 0.05], [0, 0, height - 0.025], FINISH.graphite, 0.006);
  solid.box([1.3, 0.3, 1.85 - height], [0, 0.31, (1.85 + height) / 2], FINISH.machineLight, 0.02);
  solid.box([0.5, 0.01, 0.32], [-0.3, 0.155, 1.5], FINISH.screen, 0.004);
  for (let i = 0; i < 4; i++) solid.rod(0.05, 0.02, [0.14 + i * 0.14, 0.15, 1.58], paint(i % 2 === 0 ? '#f1f3f4' : '#27496d'), 'y', 18);
  solid.box([0.6, 0.36, 0.02], [0, 0, height + 0.005], FINISH.aluminium, 0.004);
  return solid;
}
