import { expect, it } from 'vitest';
import { sampleResult } from './sample-result.ts';
import { usesPerPartOf } from './uses-per-part.ts';

it('everything used / good parts of each replication, with its interval; process energy is no consumable', () => {
  const results = [
    sampleResult({ good: 10, uses: { weldWireKg: 1, processKwh: 5 } }),
    sampleResult({ good: 20, uses: { weldWireKg: 4, paintL: 2 } }),
  ];
  const uses = usesPerPartOf(results);
  expect(Object.keys(uses).sort()).toEqual(['paintL', 'weldWireKg']);
  // t(0.975, 1) = 12.7062; the two values lie 0.1 apart: s / √2 = 0.05
  expect(uses.weldWireKg).toEqual({
    mean: expect.closeTo(0.15, 12),
    halfWidth: expect.closeTo(12.7062 * 0.05, 5),
    n: 2,
    values: [0.1, 0.2],
  });
  expect(uses.paintL?.values).toEqual([0, 0.1]);
});

it('is undefined when a replication made no good part', () => {
  const results = [sampleResult({ good: 0, uses: { paintL: 1 } }), sampleResult({ good: 1, uses: { paintL: 1 } })];
  expect(usesPerPartOf(results).paintL).toEqual({ mean: null, halfWidth: null, n: 2, values: [null, 1] });
});
