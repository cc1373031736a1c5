import { describe, expect, it } from 'vitest';
import type { KpiEstimate } from './case-kpis.ts';
import { evaluateCase } from './evaluate-case.ts';
import { exampleInputs, exampleKpis } from './example-case.fixture.ts';
import { parseBusinessInputs } from './inputs.ts';
import { caseTornado } from './sensitivity.ts';
import { simulateCase } from './simulate-case.ts';

const given = <T>(value: T) => ({ value, origin: 'measured' as const });
const amount = (mean: number | null, halfWidth = 0): KpiEstimate => ({ mean, halfWidth: mean === null ? null : halfWidth, n: 10 });
const withUses = (uses: Record<string, KpiEstimate>) => ({ ...exampleKpis(), usesPerPart: uses });
const priced = (prices: Record<string, number | null>, upkeep: { before?: number; after?: number } = {}) => ({
  ...exampleInputs(),
  consumables: { prices: Object.fromEntries(Object.entries(prices).map(([use, price]) => [use, given(price)])) },
  upkeep: {
    ...exampleInputs().upkeep,
    consumablesPerPartBefore: given(upkeep.before ?? null),
    consumablesPerPartAfter: given(upkeep.after ?? null),
  },
});
const unknownOf = ({ notCounted }: ReturnType<typeof evaluateCase>) =>
  notCounted.find(({ effect }) => effect === 'consumables')?.unknown ?? [];

/** 100,000 parts: wire 0.05 → 0.045 kg, gas none → 0.02 m³, paint 0.1 → 0.08 L. */
const BEFORE = withUses({ weldWireKg: amount(0.05), paintL: amount(0.1) });
const AFTER = withUses({ weldWireKg: amount(0.045), shieldingGasM3: amount(0.02), paintL: amount(0.08) });

describe('consumables from the simulation', () => {
  it('amount × price for each part sold; what has no price is left out on both sides and named', () => {
    const result = evaluateCase(priced({ weldWireKg: 8, shieldingGasM3: 3 }), BEFORE, AFTER);
    // 0.05 × 8 = 0.40; 0.045 × 8 + 0.02 × 3 = 0.42
    expect(result.consumables).toEqual({
      basis: 'simulated',
      perPart: { before: expect.closeTo(0.4, 12), after: expect.closeTo(0.42, 12) },
      uses: [
        { use: 'paintL', unit: 'l', before: 0.1, after: 0.08, price: null, costBefore: null, costAfter: null },
        {
          ...{ use: 'shieldingGasM3', unit: 'm3', before: 0, after: 0.02, price: 3 },
          ...{ costBefore: 0, costAfter: expect.closeTo(0.06, 12) },
        },
        {
          ...{ use: 'weldWireKg', unit: 'kg', before: 0.05, after: 0.045, price: 8 },
          ...{ costBefore: expect.closeTo(0.4, 12), costAfter: expect.closeTo(0.36, 12) },
        },
      ],
    });
    expect(result.sides.before[0]?.consumables).toBeCloseTo(40_000, 6);
    expect(result.sides.after[0]?.consumables).toBeCloseTo(42_000, 6);
    expect(result.years[1]?.consumables).toBeCloseTo(-2000, 6);
    expect(unknownOf(result)).toEqual(['consumables.prices.paintL']);
  });

  it('without a price nothing is counted, and the result is that without uses', () => {
    const result = evaluateCase(priced({ paintL: null }), BEFORE, AFTER);
    expect(result.consumables).toMatchObject({ basis: 'none', perPart: { before: null, after: null } });
    expect(result.npv).toBe(evaluateCase(exampleInputs(), exampleKpis(), exampleKpis()).npv);
    expect(unknownOf(result)).toEqual([
      ...['upkeep.consumablesPerPartBefore', 'upkeep.consumablesPerPartAfter'],
      ...['consumables.prices.paintL', 'consumables.prices.shieldingGasM3', 'consumables.prices.weldWireKg'],
    ]);
  });

  it('a price of something that neither layout uses, or whose amount is unknown, counts nothing', () => {
    expect(evaluateCase(priced({ cases: 5 }), BEFORE, AFTER).consumables.basis).toBe('none');
    const unmade = withUses({ weldWireKg: amount(null) });
    expect(evaluateCase(priced({ weldWireKg: 8 }), BEFORE, unmade).consumables.basis).toBe('none');
    expect(evaluateCase(priced({ weldWireKg: 8 }), exampleKpis(), AFTER).consumables.basis).toBe('none');
  });

  it('the typed figures stand in place of the simulated ones, never beside them, and say so', () => {
    const result = evaluateCase(priced({ weldWireKg: 8 }, { before: 0.5, after: 0.3 }), BEFORE, AFTER);
    expect(result.consumables).toMatchObject({ basis: 'typed', perPart: { before: 0.5, after: 0.3 } });
    expect(result.years[1]?.consumables).toBeCloseTo(20_000, 6);
    expect(result.notes).toContainEqual({ code: 'consumables-typed', field: 'upkeep.consumablesPerPartAfter', value: 0.3 });
    expect(unknownOf(result)).toEqual([]);
    const half = evaluateCase(priced({ weldWireKg: 8 }, { before: 0.5 }), BEFORE, AFTER);
    expect(half.consumables.basis).toBe('simulated');
    expect(half.years[1]?.consumables).toBeCloseTo(100_000 * (0.05 - 0.045) * 8, 6);
    expect(half.notes).toContainEqual({ code: 'consumables-typed-left', field: 'upkeep.consumablesPerPartBefore', value: 0.5 });
  });

  it('entered prices with VAT cost the buyer less by the tax that he gets back', () => {
    const inputs = priced({ weldWireKg: 11.3 });
    const result = evaluateCase({ ...inputs, tax: { ...inputs.tax, pricesIncludeVat: given(true) } }, BEFORE, AFTER);
    expect(result.consumables.perPart.before).toBeCloseTo(0.05 * 10, 12);
    expect(result.sides.before[0]?.consumables).toBeCloseTo(50_000, 6);
  });

  it('the interval of an amount reaches the saving: ±0.001 kg × 8 × 100,000', () => {
    const wide = withUses({ weldWireKg: amount(0.045, 0.001), paintL: amount(0.08, 0.05) });
    expect(evaluateCase(priced({ weldWireKg: 8 }), BEFORE, wide).halfWidths.annualSaving).toBeCloseTo(800, 6);
  });

  it('a price is an input like the others: in the tornado, refused when below nothing, unknown in files written before', () => {
    const bar = caseTornado(priced({ weldWireKg: 8 }), BEFORE, AFTER, 0.1).find(({ name }) => name === 'consumables.prices.weldWireKg');
    expect(bar?.width).toBeGreaterThan(0);
    const refused = parseBusinessInputs(priced({ weldWireKg: -1 }));
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'value.negative', field: 'consumables.prices.weldWireKg', got: -1 }] });
    const { consumables: _, ...older } = exampleInputs();
    expect(parseBusinessInputs(older)).toEqual({ ok: true, value: exampleInputs() });
  });
});

describe('chance of the amounts', () => {
  const NOISE = Array.from({ length: 20 }, (_, i) => (i - 9.5) / 5000);
  const parts = NOISE.map(() => 100_000);
  const drawn = (kg: number, noise: readonly number[]) => ({
    ...withUses({ weldWireKg: amount(kg, 0.001) }),
    replications: { goodPartsPerYear: parts },
    useReplications: { weldWireKg: noise.map((offset) => kg + offset) },
  });

  it('whole replications: equal noise on both sides cancels, noise on one side gives its standard error (seed 4)', () => {
    const paired = simulateCase(priced({ weldWireKg: 8 }), drawn(0.05, NOISE), drawn(0.045, NOISE), { runs: 2000, seed: 4 });
    expect(paired.annualSaving.sd).toBeLessThan(1e-6);
    expect(paired.annualSaving.mean).toBeCloseTo(4000, 6);
    const single = simulateCase(priced({ weldWireKg: 8 }), drawn(0.05, [...parts].fill(0)), drawn(0.045, NOISE), { runs: 10_000, seed: 4 });
    const variance = NOISE.reduce((sum, noise) => sum + noise * noise, 0) / NOISE.length;
    const expected = 800_000 * Math.sqrt(variance / NOISE.length);
    expect(Math.abs(single.annualSaving.sd / expected - 1)).toBeLessThan(4 / Math.sqrt(20_000));
  });

  it('without replications each amount is drawn from its own interval (seed 5)', () => {
    const after = withUses({ weldWireKg: amount(0.045, 0.001) });
    const { annualSaving } = simulateCase(priced({ weldWireKg: 8 }), BEFORE, after, { runs: 10_000, seed: 5 });
    const expected = (800_000 * 0.001) / 1.959963984540054;
    expect(Math.abs(annualSaving.sd / expected - 1)).toBeLessThan(4 / Math.sqrt(20_000));
  });
});
