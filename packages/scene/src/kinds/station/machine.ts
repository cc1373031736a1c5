/** A machine of which no more is known: enclosure with window, panel and a table at the handover height. */
import { FINISH, paint } from '../../shapes/finish.ts';
import { CLEAR } from '../../shapes/glass.ts';
import { place } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import { operatorPanel } from './furniture.ts';
import type { StationLook } from './setting.ts';

export const machine: StationLook = ({ draft, shapes, work }) => {
  const height = Math.max(0.5, work.z);
  const at = place(work.x, work.y, 0);
  draft.body(
    shapes.of(`station/machine ${height.toFixed(2)}`, () => body(height)),
    at,
  );
  draft.body(
    shapes.of('station/machine window', () => openSolid().box([1.1, 0.01, 0.6], [0, 0, 0], CLEAR)),
    place(work.x, work.y - 0.42, height + 0.62),
    'glass',
  );
  return { lamp: [work.x + 0.7, work.y + 0.35, height + 1.15, 0.25] };
};

function body(height: number) {
  const solid = openSolid();
  solid.box([1.7, 1.1, height - 0.04], [0, 0.1, (height - 0.04) / 2], FINISH.machineGrey, 0.025);
  solid.box([1.3, 0.8, 0.04], [0, 0, height - 0.02], FINISH.brushed, 0.006);
  for (const s of [-1, 1]) solid.box([0.2, 1.1, 1.1], [s * 0.75, 0.1, height + 0.55], FINISH.machineGrey, 0.02);
  solid.box([1.7, 0.25, 1.1], [0, 0.52, height + 0.55], FINISH.machineGrey, 0.02);
  solid.box([1.7, 1.1, 0.12], [0, 0.1, height + 1.1], paint('#27496d', 0.45), 0.02);
  operatorPanel(solid, 1.15, -0.4, -0.2);
  return solid;
}
