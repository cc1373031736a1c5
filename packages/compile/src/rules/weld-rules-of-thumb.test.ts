import { expect, test } from 'vitest';
import { robotAt, stationWith } from '../test-arms.ts';
import { compiledCell } from '../test-lines.ts';

/** Three flat seams of 400 mm before the arm, 5 mm fillets at 10 mm/s: an ordinary part with 1,200 mm of seam. */
const seams = [-0.08, 0, 0.08].map((x, index) => ({
  id: `s${index}`,
  points:
    index % 2 === 0
      ? [
          [x, -0.2, 0.5],
          [x, 0.2, 0.5],
        ]
      : [
          [x, 0.2, 0.5],
          [x, -0.2, 0.5],
        ],
  approach: [0, 0, -1],
  travelSpeedMps: 0.01,
}));

test('P4: 1,200 mm of seam are 120 s of arc; with loading, service and 85 % efficiency the elements are within 15 % of 200 s', () => {
  const service = {
    torchCleaning: { everySeams: 30, timeS: 10 },
    tipChange: { everySeams: 600, timeS: 120 },
    wire: { feedMPerSeamM: 15, spoolM: 2800, changeS: 900 },
    handshakeS: 1,
    sensorS: 2,
  };
  // together the middle of 25 to 40 s (models/processes/machine-tending.json)
  const hand = (id: string, timeS: number) => ({ id, name: { zh: id, en: id }, phase: 'gripper', timeS });
  const load = { type: 'manual', elements: [hand('load', 20)], allowance: 0 };
  const unload = { type: 'manual', elements: [hand('unload', 12.5)], allowance: 0 };
  const cell = compiledCell([stationWith({ type: 'arcWelding', robot: 'robot:r1', seams, ...service }, {}, { load, unload }), robotAt()])
    .cells[0]!;
  const arcS = cell.phases.filter(({ label }) => label === 'phase.weldSeam').reduce((sum, { durationS }) => sum + durationS, 0);
  expect(arcS).toBeGreaterThan(120);
  expect(arcS).toBeLessThan(121);
  // all-in at 6 mm/s
  expect(Math.abs(cell.totalS / 0.85 / (1200 / 6) - 1)).toBeLessThan(0.15);
});
