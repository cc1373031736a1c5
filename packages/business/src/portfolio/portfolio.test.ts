import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCase } from '../case/evaluate-case.ts';
import { exampleInputs, exampleItem, exampleKpis } from '../case/example-case.fixture.ts';
import type { BusinessInputs } from '../case/inputs.ts';
import { plantIndicators } from '../indicators/plant-indicators.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import { distinctTargets, standing, type TrackedTarget } from '../policies/pack-targets.ts';
import { parsePolicy } from '../policies/policy-pack.ts';
import { type PortfolioProject, portfolioProject } from './project.ts';
import { rollUp } from './roll-up.ts';

const given = <T>(value: T) => ({ value, origin: 'measured' as const });

function plantOf(over: Partial<Record<keyof BusinessInputs['plant'], number | string>> = {}): BusinessInputs {
  const inputs = exampleInputs();
  const known = { district: 'north', year: 2026, employeesBefore: 200, addedValueBefore: 40e6, robotsBefore: 3, ...over };
  const plant = { ...inputs.plant, ...Object.fromEntries(Object.entries(known).map(([name, value]) => [name, given(value)])) };
  const vehicle = exampleItem({ id: 'agv', kind: 'vehicle', units: 5, amount: given(10_000) });
  return { ...inputs, plant, investment: { ...inputs.investment, items: [exampleItem({ units: 2 }), vehicle] } };
}

function projectOf(id: string, over: Parameters<typeof plantOf>[0] = {}): PortfolioProject {
  const inputs = plantOf(over);
  const [before, after] = [exampleKpis(), exampleKpis({ headcountPerDay: 4, defectRate: 0.03 })];
  return portfolioProject(id, inputs, before, after, evaluateCase(inputs, before, after));
}

function pack(): PolicyPack {
  const rows = [
    { district: 'north', i26: 0.02, i27: 0.03, r26: 6, r27: 20, p27: 10 },
    { district: 'south', i26: 0.01, i27: 0.01, r26: 5, r27: 6, p27: 5 },
    { district: 'city', i26: 0.03, i27: 0.04, r26: 11, r27: 26, p27: 8 },
  ];
  const track = { factor: 1e8, districtColumn: 'district', where: {} };
  const parsed = parsePolicy({
    ...{ format: 'taktwerk-policy', version: 1, id: 'city-2026', title: { zh: '示例', en: null }, issuer: { zh: '示例', en: null } },
    ...{ documentNumber: null, issued: null, effective: null, period: [2026, 2027], status: 'inForce', cites: [], targets: [], lists: {} },
    ...{ instruments: [], notes: [] },
    tables: [
      {
        ...{ id: 't', title: '', columns: {}, rows, wholeArea: 'city', section: '一', quote: '表' },
        tracks: [
          { ...track, indicator: 'investment', kind: 'flow', years: { 2026: 'i26', 2027: 'i27' } },
          { ...track, indicator: 'robotsInService', kind: 'stock', factor: 1, years: { 2026: 'r26', 2027: 'r27' } },
          { ...track, indicator: 'labourProductivity', kind: 'change', factor: 0.01, years: { 2027: 'p27' } },
        ],
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

it('a target that the text and a table state alike is one, the first; another year or value is another', () => {
  const stated: TrackedTarget = {
    ...{ id: 'text', indicator: 'investment', kind: 'flow', op: '=', value: 2e11, district: null, year: null, scope: null, section: '一' },
  };
  const list = [stated, { ...stated, id: 't/investment' }, { ...stated, id: 't/investment', year: 2018 }, { ...stated, value: 1e11 }];
  expect(distinctTargets(list)).toEqual([list[0], list[2], list[3]]);
});

describe('plant indicators', () => {
  const indicators = (over: Parameters<typeof plantOf>[0] = {}) =>
    Object.fromEntries(projectOf('a', over).indicators.map((indicator) => [indicator.indicator, indicator]));

  it('derives what is not given: 200 people less 4, 3 robots and 2 (no vehicles), added value that wages do not change', () => {
    const { labourProductivity, employeesPer100Million, robotDensity, robotsInService, equipmentInvestment } = indicators();
    expect(labourProductivity).toMatchObject({ before: 200_000, after: 40e6 / 196, denominator: 'plantEmployees', missing: [] });
    expect(employeesPer100Million?.change).toBeCloseTo(-4 / 200, 12);
    expect((1 + (labourProductivity?.change as number)) * (1 + (employeesPer100Million?.change as number))).toBeCloseTo(1, 12);
    expect(robotDensity).toMatchObject({ before: 150, after: expect.closeTo((1e4 * 5) / 196, 9) });
    expect([robotsInService?.after, equipmentInvestment?.after]).toEqual([5, 1_250_000]);
  });

  it('people with another post stay employees; more parts sold are added value', () => {
    const inputs = plantOf();
    const labour = { ...inputs.labour, redeployedShare: given(1) };
    const demand = { partsPerYear: given(150_000), contributionPerPart: given(2) };
    const [before, after] = [exampleKpis(), exampleKpis({ headcountPerDay: 4, goodPartsPerYear: 120_000 })];
    const business = evaluateCase({ ...inputs, labour, demand }, before, after);
    const found = plantIndicators(inputs, before, after, business).find(({ indicator }) => indicator === 'labourProductivity');
    expect(found?.after).toBeCloseTo((40e6 + 40_000) / 200, 6);
  });

  it('names what is missing, and keeps both networking rates apart', () => {
    expect(indicators().ncRate).toMatchObject({
      after: null,
      missing: expect.arrayContaining(['plant.ncMachinesAfter', 'plant.machinesBefore']),
    });
    const machines = { machinesBefore: 40, machinesAfter: 40, digitalMachinesBefore: 31, digitalMachinesAfter: 33 };
    const { networkingRateOfAll, networkingRateOfDigital } = indicators({
      ...machines,
      networkedMachinesBefore: 18,
      networkedMachinesAfter: 22,
    });
    expect([networkingRateOfAll?.after, networkingRateOfDigital?.after]).toEqual([22 / 40, 22 / 33]);
    expect([networkingRateOfAll?.denominator, networkingRateOfDigital?.denominator]).toEqual(['allMachines', 'digitalMachines']);
  });

  it('lead time and defects carry their interval, and are unknown without it', () => {
    expect(indicators().leadTime).toMatchObject({ after: null, missing: ['kpis.leadTimeS'] });
    expect(indicators().defectRate).toMatchObject({ change: expect.closeTo(-0.25, 12), halfWidth: 0 });
  });
});

describe('standing', () => {
  const target = (over: Partial<TrackedTarget>): TrackedTarget => ({
    ...{ id: 't', indicator: 'defectRate', kind: 'change', op: '=', value: -0.2, district: null, year: null, scope: null, section: '一' },
    ...over,
  });

  it('reads a negative change downwards, a level upwards, > as more than', () => {
    expect(standing(target({}), -0.25)).toMatchObject({ met: true, missing: 0 });
    expect(standing(target({}), -0.15)).toMatchObject({ met: false, missing: expect.closeTo(0.05, 12) });
    expect(standing(target({ op: '>=', value: 130, kind: 'stock' }), 130).met).toBe(true);
    expect(standing(target({ op: '>', value: 130, kind: 'stock' }), 130).met).toBe(false);
    expect(standing(target({}), null)).toMatchObject({ met: null, missing: null });
  });
});

describe('rollUp', () => {
  const projects = [projectOf('a'), projectOf('b', { year: 2027 }), projectOf('c', { district: 'south', year: 2027 })];

  it('sums flows of the year and stocks so far, and says what is missing', () => {
    const { groups } = rollUp(projects, pack());
    const group = (district: string | null, year: number) => groups.find((found) => found.district === district && found.year === year);
    const north = group('north', 2027);
    expect(north).toMatchObject({ projects: ['b'], numbers: { projects: 1, investment: 1_250_000, headcountReduction: 4 } });
    const standings = Object.fromEntries((north?.targets ?? []).map((found) => [found.target.indicator, found]));
    expect(standings.investment).toMatchObject({ reached: 1_250_000, missing: 1_750_000, met: false });
    expect(standings.robotsInService).toMatchObject({ reached: 10, missing: 10 });
    expect(standings.labourProductivity?.reached).toBeCloseTo(200 / 196 - 1, 12);
    expect(group(null, 2027)).toMatchObject({ projects: ['b', 'c'], numbers: { investment: 2_500_000 } });
  });

  it('names what projects lack, and those outside of the pack', () => {
    const lost = projectOf('d', { district: '', year: 2031 });
    const { incomplete, outside, total } = rollUp([...projects, lost, projectOf('e', { district: 'east' })], pack());
    expect(incomplete).toEqual([{ project: 'd', missing: ['plant.district'] }]);
    expect(outside).toEqual([
      { project: 'd', field: 'plant.year', value: 2031 },
      { project: 'e', field: 'plant.district', value: 'east' },
    ]);
    expect(total.projects).toHaveLength(5);
  });

  it('one unknown plant makes the ratio unknown, not smaller', () => {
    const unknown = exampleInputs();
    const business = evaluateCase(unknown, exampleKpis(), exampleKpis());
    const bare = portfolioProject('x', unknown, exampleKpis(), exampleKpis(), business);
    expect(rollUp([...projects, bare], pack()).total.numbers).toMatchObject({
      labourProductivity: { before: null, after: null, change: null },
      robotsInService: null,
      projects: 4,
    });
    expect(rollUp([], pack()).total.numbers).toMatchObject({ projects: 0, investment: 0, labourProductivity: { after: null } });
  });

  it('districts and years add up to the area and the plan (seed 12)', () => {
    const place = fc.record({ district: fc.constantFrom('north', 'south'), year: fc.constantFrom(2026, 2027) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), (places) => {
        const { groups, total } = rollUp(
          places.map((at, i) => projectOf(`p${i}`, at)),
          pack(),
        );
        const sum = (chosen: typeof groups) => chosen.reduce((all, { numbers }) => all + numbers.investment, 0);
        expect(sum(groups.filter(({ district, year }) => district !== null && year === null))).toBeCloseTo(total.numbers.investment, 6);
        expect(sum(groups.filter(({ district, year }) => district !== null && year !== null))).toBeCloseTo(total.numbers.investment, 6);
        expect(sum(groups.filter(({ district }) => district === null))).toBeCloseTo(total.numbers.investment, 6);
      }),
      { seed: 12, numRuns: 20 },
    );
  });
});
