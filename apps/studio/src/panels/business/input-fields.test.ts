import type { BusinessInputs } from '@taktwerk/business';
import { expect, test } from 'vitest';
import { inputFieldsOf, isShare } from './input-fields.ts';

const inputs = {
  format: 'taktwerk-business',
  horizonYears: { value: 8, origin: 'read', source: 'S17' },
  ramp: { start: { value: 0.5, origin: 'assumed' } },
  labour: { wagePerYear: { value: 69_805, origin: 'read' }, contributionRates: { pension: { value: 0.16, origin: 'read' } } },
  energy: { tariff: { value: null, origin: 'assumed' }, pricePerKwh: { value: 0.65, origin: 'derived' } },
  tax: { losses: { value: 'offset', origin: 'assumed' } },
  investment: { items: [{ amount: { value: 1, origin: 'read' } }] },
} as unknown as BusinessInputs;

test('numbers are found by path and grouped; texts, tariffs and items are not among them', () => {
  const found = [...inputFieldsOf(inputs)].map(([group, fields]) => [group, fields.map((field) => field.field)]);
  expect(found).toEqual([
    ['general', ['horizonYears', 'ramp.start']],
    ['labour', ['labour.wagePerYear', 'labour.contributionRates.pension']],
    ['energy', ['energy.pricePerKwh']],
  ]);
});

test('rates are percentages, amounts are not', () => {
  expect(['discountRate', 'labour.contributionRates.pension', 'ramp.start', 'labour.releasedHeadFactor'].every(isShare)).toBe(true);
  expect(['labour.wagePerYear', 'energy.pricePerKwh', 'horizonYears'].some(isShare)).toBe(false);
});
