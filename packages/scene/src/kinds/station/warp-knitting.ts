/** Warp-knitting machine: warp beams overhead, sheets of yarn down to swinging guide bars and needle bar, fabric take-up below. */
import { setPlace } from '../../figures/figure.ts';
import { box } from '../../shapes/box.ts';
import { FINISH, matt, paint } from '../../shapes/finish.ts';
import { pane } from '../../shapes/glass.ts';
import { place } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import type { StationLook } from './setting.ts';

const WIDTH_M = 3.6;
const SWINGS_PER_S = 1.6;
const BEAM_TURNS_PER_S = 0.05;
const SKIN = paint('#dfe5e8', 0.42);
const BLUE = paint('#1d6f9a', 0.42);
const YARNS = ['#f0efe8', '#7fb2d6', '#f4f4f0'] as const;
const BEAMS = [
  [-0.55, 2.05],
  [0.1, 2.3],
  [0.75, 2.05],
] as const;

export const warpKnitting: StationLook = ({ draft, shapes, work }) => {
  const at = place(work.x, work.y, 0);
  draft.body(shapes.of('station/warp knitting body', body), at);
  draft.body(shapes.of('station/warp knitting yarn', yarnSheets), at, 'glass');
  const beams = BEAMS.map((_, i) =>
    draft.body(
      shapes.of(`station/warp knitting beam ${i}`, () => beamShape(YARNS[i]!)),
      at,
    ),
  );
  const guides = draft.body(shapes.of('station/warp knitting guides', guideBars), at);
  return {
    lamp: [work.x + WIDTH_M / 2 + 0.2, work.y - 0.3, 1.6, 0.35],
    pose(now, moment) {
      const turning = now?.state === 'working' && !moment.still ? moment.timeS : 0;
      const swing = 0.05 * Math.sin(turning * SWINGS_PER_S * 2 * Math.PI);
      setPlace(guides, draft.frame, place(work.x + 0.02 * Math.cos(turning * 5), work.y + swing, 1.22));
      beams.forEach((beam, i) => {
        const [y, z] = BEAMS[i]!;
        setPlace(beam, draft.frame, place(work.x, work.y + y, z, turning * BEAM_TURNS_PER_S * 2 * Math.PI));
      });
    },
  };
};

function body() {
  const solid = openSolid();
  for (const s of [-1, 1]) {
    const x = s * (WIDTH_M / 2 + 0.14);
    solid.box([0.28, 1.3, 1.45], [x, 0.05, 0.75], SKIN, 0.04);
    solid.box([0.02, 1.0, 0.5], [x + s * 0.145, 0.05, 0.95], BLUE, 0.006);
    solid.box([0.16, 1.9, 0.16], [x, 0.1, 1.95], FINISH.frameGrey, 0.02);
    for (const y of [-0.55, 0.75]) solid.box([0.14, 0.14, 0.6], [x, y, 1.68], FINISH.frameGrey, 0.02);
    solid.box([0.14, 0.14, 0.5], [x, 0.1, 2.15], FINISH.frameGrey, 0.02);
  }
  solid.box([WIDTH_M, 0.3, 0.3], [0, 0.35, 0.9], BLUE, 0.03);
  solid.box([WIDTH_M, 0.18, 0.16], [0, 0.05, 1.0], FINISH.machineGrey, 0.02);
  solid.box([WIDTH_M, 0.02, 0.1], [0, -0.06, 1.1], FINISH.polished, 0.003);
  solid.rod(0.07, WIDTH_M, [0, -0.22, 0.86], FINISH.rubber, 'x', 18);
  solid.rod(0.06, WIDTH_M, [0, -0.34, 0.72], FINISH.steel, 'x', 18);
  solid.rod(0.24, WIDTH_M - 0.1, [0, -0.2, 0.36], matt('#d9dfe6'), 'x', 26);
  solid.rod(0.05, WIDTH_M, [0, -0.2, 0.36], FINISH.steel, 'x', 14);
  solid.box([WIDTH_M - 0.1, 0.012, 0.5], [0, -0.42, 0.56], matt('#e3e8ee'), 0.002);
  solid.rod(0.05, WIDTH_M + 0.3, [0, 0.1, 1.62], FINISH.polished, 'x', 14);
  solid.box([0.5, 0.34, 1.2], [WIDTH_M / 2 + 0.6, 0.3, 0.62], FINISH.machineGrey, 0.02);
  solid.box([0.3, 0.01, 0.2], [WIDTH_M / 2 + 0.6, 0.125, 1.0], FINISH.screen, 0.003);
  return solid;
}

/** Guide bars: thin bars with guide needles below. */
function guideBars() {
  const solid = openSolid();
  for (const y of [-0.05, 0.03, 0.11]) {
    solid.box([WIDTH_M - 0.06, 0.03, 0.06], [0, y, 0.06], FINISH.aluminium, 0.005);
    solid.box([WIDTH_M - 0.1, 0.006, 0.1], [0, y - 0.01, 0], FINISH.steel, 0.001);
  }
  return solid;
}

/** Three part beams side by side with flanges. */
function beamShape(yarn: string) {
  const solid = openSolid();
  const parts = 3;
  const width = WIDTH_M / parts;
  solid.rod(0.04, WIDTH_M + 0.2, [0, 0, 0], FINISH.steel, 'x', 12);
  for (let i = 0; i < parts; i++) {
    const x = -WIDTH_M / 2 + (i + 0.5) * width;
    solid.rod(0.24, width - 0.1, [x, 0, 0], matt(yarn), 'x', 26);
    for (const s of [-1, 1]) {
      solid.rod(0.3, 0.025, [x + s * (width / 2 - 0.03), 0, 0], FINISH.aluminium, 'x', 28);
      solid.box([0.03, 0.34, 0.05], [x + s * (width / 2 - 0.028), 0, 0], FINISH.brushed, 0.004);
    }
  }
  return solid;
}

/** Yarn from each beam over the rail to the guide bars. */
function yarnSheets() {
  const solid = openSolid();
  BEAMS.forEach(([y, z], i) => {
    const [toY, toZ] = [0.02 + 0.04 * i, 1.3];
    const length = Math.hypot(toY - y, toZ - z);
    const tilt = Math.atan2(toY - y, z - toZ);
    solid.add(box(WIDTH_M - 0.1, 0.006, length, 0), pane(YARNS[i]!, 0.5, 0.9), place(0, (y + toY) / 2, (z + toZ) / 2, tilt));
  });
  return solid;
}
