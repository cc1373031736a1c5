import { describe, expect, it } from 'vitest';
import { exampleInputs, exampleItem } from './example-case.fixture.ts';
import { parseBusinessInputs } from './inputs.ts';

/** Problems of the example with one value replaced. */
function problemsWith(path: string, value: unknown) {
  const json = exampleInputs() as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, json);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  const parsed = parseBusinessInputs(json);
  return parsed.ok ? [] : parsed.problems;
}

describe('parseBusinessInputs', () => {
  it('takes good inputs as they are', () => {
    const parsed = parseBusinessInputs(exampleInputs());
    expect(parsed).toEqual({ ok: true, value: exampleInputs() });
  });

  it.each([
    ['labour.wagePerYear.value', -5, { code: 'value.notPositive', field: 'labour.wagePerYear', expected: 0, got: -5 }],
    ['horizonYears.value', 0, { code: 'value.tooSmall', field: 'horizonYears', expected: 1, got: 0 }],
    ['horizonYears.value', 2.5, { code: 'value.integer', field: 'horizonYears', got: 2.5 }],
    ['discountRate.value', 9, { code: 'value.tooLarge', field: 'discountRate', expected: 1, got: 9 }],
    ['discountRate.value', '10 %', { code: 'value.type', field: 'discountRate', expected: 'number', got: '10 %' }],
    ['ramp.start.value', 1.2, { code: 'value.tooLarge', field: 'ramp.start', expected: 1, got: 1.2 }],
    ['labour.wagePerYear.origin', 'rumour', { code: 'value.choice', field: 'labour.wagePerYear.origin', got: 'rumour' }],
    ['labour.wagePerYear.origin', undefined, { code: 'field.missing', field: 'labour.wagePerYear.origin', got: null }],
    ['labour.wagePerYear', undefined, { code: 'field.missing', field: 'labour.wagePerYear', got: null }],
    ['labour.bonus', 5, { code: 'field.unknown', field: 'labour.bonus' }],
    ['tax.depreciation.value', 'magic', { code: 'value.choice', field: 'tax.depreciation', got: 'magic' }],
    ['discountRate.range', { min: 0.2, mode: 0.1, max: 0.3 }, { code: 'distribution.order', field: 'discountRate.range' }],
    [
      'energy.tariff.value',
      { use: { night: 1 }, multipliers: { flat: 1 } },
      { code: 'field.missing', field: 'energy.tariff.multipliers.night' },
    ],
  ])('refuses %s = %j', (path, value, problem) => {
    expect(problemsWith(path, value)).toEqual([expect.objectContaining({ at: 'business', ...problem })]);
  });

  it('refuses two items of one id, a grant beyond the horizon, and collects everything at once', () => {
    const json = exampleInputs();
    json.investment.items.push(exampleItem());
    json.grant.year.value = 9;
    json.grant.rule.value = { components: [{ kind: 'share', base: 'equipment', rate: 0.1 }], cap: null, recipient: 'investor' };
    const parsed = parseBusinessInputs(json);
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.code)).toEqual(['value.tooLarge', 'id.duplicate']);
    expect(parseBusinessInputs(null)).toMatchObject({ ok: false, problems: [{ code: 'value.type', field: '', got: null }] });
  });
});
