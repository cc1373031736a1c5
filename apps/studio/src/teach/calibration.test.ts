import type { LayoutResult } from '@taktwerk/study';
import { expect, test } from 'vitest';
import { disagreements } from './calibration.ts';

const result = {
  kpis: {
    throughputPerHour: { mean: 50, halfWidth: 2, n: 5 },
    scrapRate: { mean: 0.02, halfWidth: 0.001, n: 5 },
    defectRate: { mean: null, halfWidth: null, n: 5 },
    wip: { mean: 10, halfWidth: 1, n: 5 },
  },
  bottleneck: { element: 'station:a' },
  elements: [{ id: 'station:a', shares: { down: 0.05, waitingRepair: 0, offShift: 0.5 } }],
} as unknown as LayoutResult;
const none = { throughputPerHour: null, downShare: null, scrapRate: null, defectRate: null, wip: null };

test('a figure inside the interval agrees; the others say by what factor their input is off', () => {
  expect(disagreements(result, { ...none, throughputPerHour: 51 })[0]).toMatchObject({ agrees: true, inputFactor: null });
  const [slow] = disagreements(result, { ...none, throughputPerHour: 40 });
  expect(slow).toMatchObject({ agrees: false, inputFactor: 1.25 });
  expect(slow!.relative).toBeCloseTo(-0.2, 12);
});

test('a bottleneck that is down for 20 % instead of 10 % has repairs 2.25 times as long', () => {
  expect(disagreements(result, { ...none, downShare: 0.2 })[0]!.inputFactor).toBeCloseTo(2.25, 12);
});

test('the largest disagreement comes first; what the model does not know is left out', () => {
  const order = disagreements(result, { throughputPerHour: 45, scrapRate: 0.04, wip: 10.5, defectRate: 0.1, downShare: null });
  expect(order.map(({ figure }) => figure)).toEqual(['scrapRate', 'throughputPerHour', 'wip']);
});
