import { expect, test } from 'vitest';
import { busyS } from '../spec/operations.ts';
import { cellOf } from '../test-lines.ts';
import { withinTolerance } from './kitting.ts';

test('packing: 2 s a part and 24 s a case of 12', () => {
  const { cell, operation } = cellOf({ type: 'packing', partsPerCase: 12, perPartS: 2, erectS: 12, sealS: 8, labelS: 4, allowance: 0 });
  expect(cell.totalS).toBe(4);
  expect(operation.uses.cases).toBeCloseTo(1 / 12, 12);
});

test('kitting: 1.5 kg at 0.3 kg/s, settled in 2 s; one of three weights outside one standard deviation is corrected', () => {
  const weighing = { targetKg: 1.5, toleranceKg: 0.01, sdKg: 0.01, rateKgPerS: 0.3, settleS: 2, correctS: 6, tries: 2 };
  const items = [{ id: 'resin', name: { zh: '树脂', en: 'Resin' }, pickS: 3, weighing }];
  const { cell, operation } = cellOf({ type: 'kitting', items, failsAs: 'defectClass:fault', allowance: 0 });
  const outside = 1 - 0.6826894921370859;
  expect(cell.totalS).toBeCloseTo(3 + 5 + 2 + 8 * outside, 5);
  expect(operation.defects[0]!.probability).toBeCloseTo(outside ** 2, 9);
});

test('the share within one, two and three standard deviations of the normal distribution', () => {
  expect([1, 2, 3].map((toleranceKg) => withinTolerance({ toleranceKg, sdKg: 1 }))).toEqual(
    [0.682689492137, 0.954499736104, 0.997300203937].map((share) => expect.closeTo(share, 10)),
  );
  expect(withinTolerance({ toleranceKg: 1, sdKg: 0 })).toBe(1);
});

test('storage: the lead time as given, putting away and fetching around it', () => {
  const work = { type: 'storage', putS: 30, leadTime: { type: 'exponential', mean: 3600 }, getS: 45 };
  const { cell, operation } = cellOf(work, [], { servers: 50 });
  expect(cell.totalS).toBe(3675);
  expect(operation.process).toEqual({ type: 'exponential', mean: 3600 });
  expect(busyS(operation)).toBe(3675);
});
