import { describe, expect, it } from 'vitest';
import { npv } from '../cash-flow/npv.ts';
import { evaluateCase } from './evaluate-case.ts';
import { exampleInputs, exampleItem, exampleKpis } from './example-case.fixture.ts';
import type { BusinessInputs } from './inputs.ts';

const given = <T>(value: T) => ({ value, origin: 'measured' as const });
const BEFORE = exampleKpis();
const AFTER = exampleKpis({ headcountPerDay: 4 });

/** The example with one group changed. */
function withGroup<G extends keyof BusinessInputs>(group: G, change: Partial<BusinessInputs[G]>): BusinessInputs {
  const inputs = exampleInputs();
  return { ...inputs, [group]: { ...(inputs[group] as object), ...change } };
}

describe('evaluateCase: labour', () => {
  it('saves four heads at wage and contributions: 4 x 60,000 x 1.4', () => {
    const result = evaluateCase(exampleInputs(), BEFORE, AFTER);
    expect(result.annualSaving).toBeCloseTo(336_000, 6);
    expect(result.investment).toBe(600_000);
    expect(result.paybackYears).toBeCloseTo(600 / 336, 12);
    expect(result.npv).toBeCloseTo(npv(0.1, [-600_000, 336_000, 336_000, 336_000, 336_000, 336_000]), 6);
    expect(result.headcountReduction).toBe(4);
    expect(result.irrStatus).toBe('unique');
  });

  it('keeps the cost of heads that are not really released, and grows with the wage', () => {
    const inputs = withGroup('labour', { releasedHeadFactor: given(0.8), wageGrowth: given(0.05) });
    const result = evaluateCase(inputs, BEFORE, AFTER);
    expect(result.releasedHeads).toBeCloseTo(3.2, 12);
    expect(result.years[1]?.labour).toBeCloseTo(268_800, 6);
    expect(result.years[3]?.labour).toBeCloseTo(268_800 * 1.1025, 6);
    expect(result.sides.after[0]?.labour).toBeCloseTo(4.8 * 84_000, 6);
  });

  it('counts whole people for a fractional roster and charges added posts in full', () => {
    const result = evaluateCase(
      withGroup('labour', { releasedHeadFactor: given(0.8) }),
      exampleKpis({ headcountPerDay: 3.2 }),
      exampleKpis({ headcountPerDay: 5 }),
    );
    expect(result.headcountReduction).toBe(-1);
    expect(result.annualSaving).toBeCloseTo(-84_000, 6);
    expect(result.paybackYears).toBeNull();
    expect(result.notes.map((note) => note.code)).toContain('irr-none');
  });

  it('pays those who stay their own wage, and severance at the start', () => {
    const inputs = withGroup('labour', { wagePerYearAfter: given<number | null>(80_000), severanceMonths: given<number | null>(6) });
    const result = evaluateCase(inputs, BEFORE, AFTER);
    expect(result.annualSaving).toBeCloseTo(8 * 84_000 - 4 * 112_000, 6);
    expect(result.years[0]).toMatchObject({ severance: expect.closeTo(-120_000, 6), cashFlow: expect.closeTo(-720_000, 6) });
  });
});

describe('evaluateCase: the other effects', () => {
  it('values quality at the units started for the parts sold', () => {
    const quality = {
      scrapCostPerPart: given<number | null>(60),
      reworkCostPerPart: given<number | null>(15),
      warrantyCostPerPart: given<number | null>(800),
    };
    const after = exampleKpis({ scrapRate: 0.012, reworkRate: 0.012, escapeRate: 0.0004 });
    const result = evaluateCase(withGroup('quality', quality), BEFORE, after);
    const cost = (scrap: number, rework: number, escaped: number) =>
      (100_000 / ((1 - escaped) * (1 - scrap))) * (scrap * 60 + rework * 15 + escaped * (1 - scrap) * 800);
    expect(result.years[1]?.quality).toBeCloseTo(cost(0.02, 0.03, 0.001) - cost(0.012, 0.012, 0.0004), 6);
    expect(result.notCounted.map(({ effect }) => effect)).not.toContain('scrap');
  });

  it('values more parts only as far as they can be sold', () => {
    const after = exampleKpis({ goodPartsPerYear: 130_000 });
    const sold = (partsPerYear: number | null) =>
      evaluateCase(withGroup('demand', { partsPerYear: given(partsPerYear), contributionPerPart: given<number | null>(2) }), BEFORE, after);
    expect(sold(null).years[1]?.throughput).toBe(0);
    expect(sold(null).notes.map((note) => note.code)).toEqual(expect.arrayContaining(['demand-unknown', 'demand-limits-throughput']));
    expect(sold(120_000).years[1]?.throughput).toBeCloseTo(40_000, 6);
    expect(sold(500_000).years[1]?.throughput).toBeCloseTo(60_000, 6);
    expect(sold(500_000).notes.map((note) => note.code)).toEqual([]);
  });

  it('charges lost output, from the first day even while ramping up', () => {
    const inputs = {
      ...withGroup('demand', { contributionPerPart: given<number | null>(2) }),
      ramp: { start: given(0.5), tauMonths: given(3), levels: given(null) },
    };
    const result = evaluateCase(inputs, BEFORE, exampleKpis({ goodPartsPerYear: 90_000, headcountPerDay: 4 }));
    expect(result.years[1]?.throughput).toBeCloseTo(-20_000, 6);
    expect(result.notes).toContainEqual({ code: 'capacity-below-demand', field: 'after.goodPartsPerYear', value: 10_000 });
    expect(result.years[1]?.labour).toBeCloseTo(336_000 * 0.877289, 0);
    expect(result.annualSavingYear).toBe(2);
    expect(result.annualSaving).toBeCloseTo((result.years[2]?.labour ?? 0) - 20_000, 6);
  });

  it('prices energy by tariff, maintenance and overhaul of the robots, consumables by part', () => {
    const inputs: BusinessInputs = {
      ...exampleInputs(),
      energy: {
        pricePerKwh: given(0.65),
        priceGrowth: given(0),
        tariff: given({ use: { flat: 1, valley: 1 }, multipliers: { flat: 1, valley: 0.4 } }),
      },
      upkeep: {
        maintenanceRate: given(0.04),
        maintenanceBeforePerYear: given<number | null>(10_000),
        consumablesPerPartBefore: given<number | null>(0.5),
        consumablesPerPartAfter: given<number | null>(0.3),
        overhaulYears: given([3, 10]),
        overhaulShare: given<number | null>(0.2),
        otherSavingPerYear: given<number | null>(5000),
      },
    };
    const result = evaluateCase(inputs, BEFORE, exampleKpis({ energyKwhPerPart: 3 }));
    expect(result.years[1]).toMatchObject({
      energy: expect.closeTo(-200_000 * 0.455, 6),
      maintenance: expect.closeTo(10_000 - 24_000, 6),
      consumables: expect.closeTo(20_000, 6),
      other: 5000,
      overhaul: 0,
      overheads: 0,
    });
    expect(result.years[3]?.overhaul).toBeCloseTo(-120_000, 6);
    expect(result.years[5]?.overhaul).toBe(0);
  });

  it('overheads count on both sides, ramp or not: floor, recruiting of the people there are, injuries, fees of the new line', () => {
    const inputs = {
      ...exampleInputs(),
      ramp: { start: given(0), tauMonths: given(3), levels: given([0.5, 1]) },
      overheads: {
        floorM2Before: given(300),
        floorM2After: given(200),
        floorRentPerM2: given(240),
        turnoverRate: given(0.2),
        costPerHire: given(5000),
        injuryCostBeforePerYear: given(30_000),
        injuryCostAfterPerYear: given(10_000),
        softwareFeesPerYear: given(12_000),
        insurancePerYear: given(4000),
        otherCostPerYear: given<number | null>(null),
      },
    };
    const result = evaluateCase(inputs, BEFORE, AFTER);
    const fewer = result.releasedHeads;
    for (const year of result.years.slice(1)) {
      // 100 m² × 240 + 0.2 × 5000 a head + 20,000 of injuries - 16,000 of fees
      expect(year.overheads).toBeCloseTo(24_000 + 1000 * fewer + 20_000 - 16_000, 6);
    }
    expect(result.years.slice(1).map(({ ramp }) => ramp)).toEqual([0.5, 1, 1, 1, 1]);
    expect(result.notCounted.map(({ effect }) => effect)).not.toContain('floorSpace');
    expect(result.npvMidYear).toBeCloseTo(-result.investment + (result.npv + result.investment) * Math.sqrt(1.1), 4);
  });

  it('leaves out what is unknown and says so', () => {
    const result = evaluateCase(exampleInputs(), BEFORE, exampleKpis({ headcountPerDay: null, energyKwhPerPart: null }));
    expect(result.annualSaving).toBe(0);
    expect(result.headcountReduction).toBeNull();
    expect(result.notCounted.map(({ effect }) => effect)).toEqual([
      'labour',
      'scrap',
      'rework',
      'warranty',
      'throughput',
      'energy',
      'maintenanceBefore',
      'consumables',
      'severance',
      'overtime',
      'nightPremium',
      'workingCapital',
      'resale',
      'floorSpace',
      'recruiting',
      'injuries',
      'fees',
      'other',
    ]);
    expect(result.notes).toContainEqual({ code: 'kpi-undefined', field: 'after.headcountPerDay', value: null });
  });
});

describe('evaluateCase: investment, tax, grant', () => {
  const items = [
    exampleItem({ amount: given(1_000_000), units: 2 }),
    exampleItem({ id: 'software', kind: 'software', class: 'technology', amount: given(400_000) }),
  ];
  const taxed = (change: Partial<BusinessInputs['tax']>, grant: Partial<BusinessInputs['grant']> = {}): BusinessInputs => ({
    ...exampleInputs(),
    horizonYears: given(8),
    investment: { ...exampleInputs().investment, items, residualShare: given(0.05) },
    upkeep: { ...exampleInputs().upkeep, otherSavingPerYear: given<number | null>(900_000), maintenanceRate: given(0.075) },
    tax: { ...exampleInputs().tax, incomeTaxRate: given(0.25), ...change },
    grant: { ...exampleInputs().grant, ...grant },
  });
  const rule = {
    components: [
      { kind: 'share' as const, base: 'equipment', rate: 0.1 },
      { kind: 'share' as const, base: 'technology', rate: 0.2 },
    ],
    cap: 15_000_000,
    recipient: 'investor' as const,
  };

  it('gives the flow of the published case BC-01 in every year but its ramped first', () => {
    const result = evaluateCase(taxed({}, { rule: given(rule) }), BEFORE, BEFORE);
    const flows = result.years.map((year) => year.cashFlow);
    expect(flows.map(Math.round)).toEqual([-2_400_000, 1_372_500, 562_500, 562_500, 562_500, 562_500, 562_500, 562_500, 637_500]);
    expect(result.grant).toBeCloseTo(280_000, 6);
  });

  it('gives the published case BC-01 to the digit, with its ramp by year', () => {
    const inputs = taxed({}, { rule: given(rule) });
    const result = evaluateCase({ ...inputs, ramp: { ...inputs.ramp, levels: given([0.5, 1]) } }, BEFORE, BEFORE);
    expect(result.years[1]?.cashFlow).toBeCloseTo(1_035_000, 6);
    expect(result.npv).toBeCloseTo(1_065_429.494381, 5);
    expect(result.irr).toBeCloseTo(0.226230534, 9);
    expect(result.paybackYears).toBeCloseTo(257 / 75, 9);
    expect(result.discountedPaybackYears).toBeCloseTo(425_303 / 93_750, 9);
  });

  it('names every internal rate where there are several', () => {
    const inputs = {
      ...exampleInputs(),
      horizonYears: given(2),
      upkeep: { ...exampleInputs().upkeep, otherSavingPerYear: given<number | null>(2300) },
    };
    inputs.investment = { ...inputs.investment, items: [exampleItem({ kind: 'machine', amount: given(1000) })] };
    inputs.upkeep.overhaulYears = given([]);
    inputs.investment.workingCapitalRelease = given<number | null>(3620);
    // 2,620 now, 2,300, then 2,300 - 3,620: one change of sign the other way round
    const { irrStatus, notes } = evaluateCase(inputs, BEFORE, BEFORE);
    expect(irrStatus).toBe('unique');
    expect(notes.map(({ code }) => code)).not.toContain('irr-multiple');
    const twice = evaluateCase(
      {
        ...inputs,
        investment: {
          ...inputs.investment,
          workingCapitalRelease: given<number | null>(3620),
          items: [exampleItem({ kind: 'machine', amount: given(4620) })],
        },
      },
      BEFORE,
      BEFORE,
    );
    // -1,000, 2,300, -1,320: rates of 10 % and 20 %
    expect(twice.irrRoots).toEqual([expect.closeTo(0.1, 9), expect.closeTo(0.2, 9)]);
    expect(twice.notes).toContainEqual({ code: 'irr-multiple', field: 'irr', value: '10.00% / 20.00%' });
  });

  it('every row adds up to its cash flow, with everything switched on', () => {
    const inputs: BusinessInputs = {
      ...taxed(
        { losses: given('carryForward'), depreciation: given('sumOfYears'), pricesIncludeVat: given(true) },
        { rule: given(rule), taxable: given(false) },
      ),
      labour: { ...exampleInputs().labour, severanceMonths: given<number | null>(3), wageGrowth: given(0.05) },
      ramp: { start: given(0.5), tauMonths: given(3), levels: given(null) },
    };
    inputs.investment.workingCapitalRelease = given<number | null>(30_000);
    inputs.investment.resaleOfOldEquipment = given<number | null>(20_000);
    const { years, npv: worth, irr } = evaluateCase(inputs, BEFORE, AFTER);
    for (const year of years) {
      const {
        investment,
        severance,
        resale,
        workingCapital,
        labour,
        quality,
        throughput,
        other,
        energy,
        maintenance,
        consumables,
        overhaul,
        overheads,
      } = year;
      const sum =
        investment +
        severance +
        resale +
        workingCapital +
        labour +
        quality +
        throughput +
        other +
        energy +
        maintenance +
        consumables +
        overhaul +
        overheads;
      expect(sum + year.grant + year.residual + year.tax).toBeCloseTo(year.cashFlow, 6);
    }
    expect(years.at(-1)?.cumulativeDiscounted).toBeCloseTo(worth, 6);
    expect(
      npv(
        irr as number,
        years.map((year) => year.cashFlow),
      ),
    ).toBeCloseTo(0, 4);
  });

  it('a unit above the limit is written off over its life; what is left is deducted with the residual', () => {
    const { years } = evaluateCase(taxed({ oneOffLimit: given<number | null>(900_000) }), BEFORE, BEFORE);
    expect(years[1]?.depreciation).toBeCloseTo(400_000 + 200_000, 6); // software at once, two robots over ten years
    expect(years[8]?.taxable).toBeCloseTo(900_000 - 150_000 - 200_000 + 100_000 - 400_000, 6);
  });

  it('VAT: a small-scale taxpayer pays the gross price, a general one the net', () => {
    const price = (status: 'general' | 'smallScale', includes: boolean) =>
      evaluateCase(taxed({ vatStatus: given(status), pricesIncludeVat: given(includes) }), BEFORE, BEFORE).investment;
    expect(price('general', false)).toBeCloseTo(2_400_000, 6);
    expect(price('general', true)).toBeCloseTo(2_400_000 / 1.13, 6);
    expect(price('smallScale', false)).toBeCloseTo(2_400_000 * 1.13, 6);
    expect(price('smallScale', true)).toBeCloseTo(2_400_000, 6);
  });

  it('an expired plan is an example and says so', () => {
    const result = evaluateCase(taxed({}, { rule: given(rule), expired: true }), BEFORE, BEFORE);
    expect(result.notes).toContainEqual({ code: 'grant-expired', field: 'grant.rule', value: expect.closeTo(280_000, 6) });
  });

  it('shows the contingency apart', () => {
    const inputs = { ...exampleInputs(), investment: { ...exampleInputs().investment, contingencyRate: given(0.1) } };
    expect(evaluateCase(inputs, BEFORE, AFTER)).toMatchObject({ investment: 660_000, contingency: 60_000, items: [{ total: 600_000 }] });
  });
});

describe('evaluateCase: intervals and changes', () => {
  const noisy = (mean: number, halfWidth: number, n = 10) => ({ mean, halfWidth, n });

  it('a linear figure carries the half widths as the root of their squares', () => {
    const inputs = { ...exampleInputs(), energy: { ...exampleInputs().energy, pricePerKwh: given(1) } };
    const before = exampleKpis({ energyKwhPerPart: noisy(1, 0.03) });
    const after = exampleKpis({ headcountPerDay: 4, energyKwhPerPart: noisy(1, 0.04, 8) });
    const result = evaluateCase(inputs, before, after);
    expect(result.halfWidths.annualSaving).toBeCloseTo(5000, 6); // 100,000 parts x √(0.03² + 0.04²)
    expect(result.halfWidths.npv).toBeCloseTo(npv(0.1, [0, 5000, 5000, 5000, 5000, 5000]), 5);
    expect(result.halfWidths.paybackYears).toBeCloseTo((600 / 336) * (5 / 336), 3);
    expect(result.replications).toBe(8);
  });

  it('has no half width where an indicator has none, or where an end never pays back', () => {
    const single = exampleKpis({ headcountPerDay: 4, energyKwhPerPart: { mean: 1, halfWidth: null, n: 1 } });
    expect(evaluateCase(exampleInputs(), BEFORE, single).halfWidths.npv).toBeNull();
    const doubtful = evaluateCase(exampleInputs(), BEFORE, exampleKpis({ headcountPerDay: noisy(6, 1) }));
    expect(doubtful.paybackYears).not.toBeNull();
    expect(doubtful.halfWidths).toMatchObject({ paybackYears: null, annualSaving: 84_000 });
  });

  it('reports changes as fractions with first-order half widths', () => {
    const result = evaluateCase(
      exampleInputs(),
      exampleKpis({ defectRate: noisy(0.04, 0.004) }),
      exampleKpis({ defectRate: noisy(0.02, 0.001), cycleTimeS: 72 }),
    );
    expect(result.defectRateChange.relative).toBeCloseTo(-0.5, 12);
    expect(result.defectRateChange.halfWidth).toBeCloseTo(0.5 * Math.hypot(0.1, 0.05), 12);
    expect(result.cycleTimeChange).toEqual({ relative: -0.5, halfWidth: 0 });
    expect(evaluateCase(exampleInputs(), exampleKpis({ defectRate: 0 }), AFTER).defectRateChange.relative).toBeNull();
  });
});
