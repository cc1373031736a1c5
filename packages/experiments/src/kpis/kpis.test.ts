import { describe, expect, it } from 'vitest';
import { bottleneckOf } from '../bottleneck/bottleneck-of.ts';
import { neighboursOf } from '../bottleneck/neighbours.ts';
import { differencesOf } from '../comparison/differences-of.ts';
import { meanResultOf } from '../execution/mean-result.ts';
import { warmUpOf } from '../execution/warm-up.ts';
import { fleetSizeOf, fleetSizeWithTraffic } from '../planning/fleet.ts';
import { balanceOf, taktOf, wipByLittle } from '../planning/takt.ts';
import type { LineFacts } from './kpi.ts';
import { KPI_NAMES } from './kpi.ts';
import { KPI_DEFINITIONS, kpisOf } from './kpis-of.ts';
import { oeeOf, oeeOfStation } from './oee.ts';
import { sampleResult, sampleStation } from './sample-result.ts';

const FACTS: LineFacts = { headcountPerShift: 4, headcountPerDay: 8, paidPerScheduledS: 5, idealCycleS: { press: 30, pack: 20 } };

const LEAD = { n: 100, mean: 120, variance: 9, min: 100, max: 150, p50: 119, p90: 125, p95: 130 };
const busyHour = (good: number) =>
  sampleResult({
    good,
    bad: 2,
    scrapped: 8,
    defective: 20,
    reworked: 6,
    firstPass: good - 10,
    released: good + 10,
    energyKwh: 27,
    // what the processes themselves take beside the power of their stations
    uses: { processKwh: 9 },
    leadTime: LEAD,
    wip: { mean: 3.5, max: 6, atEnd: 3, histogram: [0, 1] },
    elements: [
      sampleStation('press', { working: 0.75, down: 0.1, setup: 0.05, blocked: 0.1 }, { cycles: 90, activePeriodMeanS: 900, scrapped: 9 }),
      sampleStation('pack', { working: 0.5 }, { cycles: 90, activePeriodMeanS: 20 }),
    ],
    pools: [
      {
        id: 'pool:loader',
        count: 2,
        working: 0.6,
        walking: 0.1,
        idle: 0.3,
        onShiftS: 3600,
        waiting: { mean: 0, max: 0, atEnd: 0, histogram: [1] },
        workS: {},
      },
    ],
  });

it('the workload counts drivers while their vehicles are not idle, charging or broken, per scheduled time', () => {
  const shares = { empty: 0.1, loaded: 0.2, loading: 0.05, unloading: 0.05, waitingTraffic: 0, idle: 0.6, charging: 0, down: 0 };
  const vehicles = ['cart-1', 'cart-2'].map((id) => ({ id, shares, distanceM: 10 }));
  const result = sampleResult({ scheduledS: 1800, fleets: [{ id: 'fleet:carts', deliveries: 9, vehicles, utilisation: 0.4 }] });
  const workload = (drivenFleets: string[]) => KPI_DEFINITIONS.workloadPerShift.valueOf(result, { ...FACTS, drivenFleets }, null);
  expect(workload(['fleet:carts'])).toBeCloseTo(2 * 0.4 * 2, 12);
  expect(workload([])).toBe(0);
});

describe('indicators', () => {
  const { kpis, notes } = kpisOf([busyHour(90), busyHour(100)], FACTS);

  it('follow their definitions', () => {
    expect(kpis.throughputPerHour.mean).toBe(95);
    expect(kpis.cycleTimeS.mean).toBe((40 + 36) / 2);
    expect(kpis.leadTimeS.mean).toBe(120);
    expect(kpis.defectRate.mean).toBeCloseTo((20 / 100 + 20 / 110) / 2, 15);
    expect(kpis.escapeRate.mean).toBeCloseTo((2 / 92 + 2 / 102) / 2, 15);
    expect(kpis.scrapRate.mean).toBeCloseTo((8 / 100 + 8 / 110) / 2, 15);
    expect(kpis.firstPassYield.mean).toBeCloseTo((80 / 100 + 90 / 110) / 2, 15);
    expect(kpis.energyKwhPerPart.mean).toBeCloseTo((36 / 90 + 0.36) / 2, 15);
    expect(kpis.partsPerPersonHour.mean).toBe((90 / 5 + 100 / 5) / 2);
    expect(kpis.workloadPerShift.mean).toBeCloseTo(1.4, 12);
    expect(notes).toEqual([]);
  });

  it('carry a Student interval: t(1, 0.975) = 12.706 for two replications', () => {
    expect(kpis.throughputPerHour.halfWidth).toBeCloseTo((12.706204736432095 * Math.sqrt(50)) / Math.sqrt(2), 8);
    expect(kpis.headcountPerDay).toEqual({ mean: 8, halfWidth: 0, n: 2 });
  });

  it('take the OEE of the bottleneck: availability 0.85, performance 90 × 30 / 3060, quality 81 / 90', () => {
    expect(kpis.oee.mean).toBeCloseTo(0.85 * ((90 * 30) / 3060) * 0.9, 12);
  });

  it('are null with a reason when nothing came out', () => {
    const empty = kpisOf([sampleResult(), sampleResult()], FACTS);
    expect(empty.kpis.cycleTimeS).toEqual({ mean: null, halfWidth: null, n: 2 });
    expect(empty.kpis.throughputPerHour.mean).toBe(0);
    expect(empty.notes).toContainEqual({ kpi: 'cycleTimeS', code: 'noGoodParts' });
    expect(empty.notes).toContainEqual({ kpi: 'oee', code: 'noStation' });
  });

  it('each define themselves', () => {
    for (const name of KPI_NAMES) expect(KPI_DEFINITIONS[name].name).toBe(name);
  });
});

describe('comparison', () => {
  const sides = [
    { results: [busyHour(90), busyHour(100)], facts: FACTS },
    { results: [busyHour(99), busyHour(109)], facts: { ...FACTS, headcountPerDay: 6 } },
  ] as const;
  const differences = differencesOf(sides[0], sides[1]);

  it('pairs replications, so a constant gain has no width', () => {
    expect(differences.throughputPerHour).toEqual({
      baseline: 95,
      candidate: 104,
      difference: 9,
      halfWidth: 0,
      relative: 104 / 95 - 1,
      significant: true,
    });
    expect(differences.headcountPerDay).toMatchObject({ difference: -2, relative: -0.25, significant: true });
    expect(differences.leadTimeS.significant).toBe(false);
  });
});

describe('OEE', () => {
  it('of a shift (K01)', () => {
    const { availability, performance, quality, oee } = oeeOf({
      plannedS: 420 * 60,
      stopsS: 47 * 60,
      idealCycleS: 1,
      made: 19271,
      good: 18848,
    });
    expect(availability).toBeCloseTo(0.888095238095238, 12);
    expect(performance).toBeCloseTo(0.8610813226094728, 12);
    expect(quality).toBeCloseTo(0.9780499195682631, 12);
    expect(oee).toBeCloseTo(0.7479365079365079, 12);
  });
  it('is 79.2 % in practice example P9', () =>
    expect(oeeOf({ plannedS: 480, stopsS: 60, idealCycleS: 1, made: 400, good: 380 }).oee).toBeCloseTo(0.792, 3));
  it('of a station that made nothing is 0, of one never on shift undefined', () => {
    expect(oeeOfStation(sampleStation('a', {}), 10, 3600)?.oee).toBe(0);
    expect(oeeOfStation(sampleStation('a', { offShift: 1 }), 10, 3600)).toBeNull();
  });
  it('refuses a shift without time', () =>
    expect(() => oeeOf({ plannedS: 0, stopsS: 0, idealCycleS: 1, made: 1, good: 1 })).toThrow(RangeError));
});

describe('planning', () => {
  it('takt and balance (K07)', () => {
    expect(taktOf(27_000, 450)).toBe(60);
    const { efficiency, delay, fewestStations } = balanceOf([55, 48, 60, 42, 57], 60);
    expect(efficiency).toBeCloseTo(0.8733333333333333, 12);
    expect(delay).toBeCloseTo(0.1266666666666667, 12);
    expect(fewestStations).toBe(5);
    expect(wipByLittle(58, 0.35)).toBeCloseTo(20.3, 12);
    expect(() => balanceOf([61], 60)).toThrow(RangeError);
  });
  it('fleet size with a traffic factor that falls (practice example P1): 4 vehicles', () => {
    const task = {
      loadedDistanceM: 76.2,
      emptyDistanceM: 91.44,
      speedMps: 1.016,
      loadS: 45,
      unloadS: 45,
      deliveriesPerHour: 40,
      availability: 1,
      efficiency: 1,
    };
    expect(fleetSizeOf({ ...task, trafficFactor: 1 }).cycleS).toBeCloseTo(255, 9);
    expect(fleetSizeWithTraffic(task, 0.05)).toBe(4);
    expect(fleetSizeWithTraffic({ ...task, deliveriesPerHour: 400 }, 0.05)).toBeNull();
  });
});

const stage = (id: string, element: string, to: readonly string[]) => ({
  id,
  element,
  operations: {},
  next: to.map((target) => ({ to: target, products: null, when: 'pass' as const, share: 1, via: null, choice: 'share' as const })),
});
const station = (id: string) => ({ kind: 'station', id }) as never;
const SPEC = {
  elements: [{ kind: 'source', id: 'in' } as never, station('press'), { kind: 'buffer', id: 'b' } as never, station('pack')],
  stages: [stage('s0', 'in', ['s1']), stage('s1', 'press', ['s2']), stage('s2', 'b', ['s3']), stage('s3', 'pack', [])],
} as never;

describe('bottleneck', () => {
  it('sees neighbours through buffers', () => {
    expect(neighboursOf(SPEC, 'press')).toEqual({ upstream: [], downstream: ['pack'] });
    expect(neighboursOf(SPEC, 'pack')).toEqual({ upstream: ['press'], downstream: [] });
  });
  it('is the longest active period, with the starving of the next station as evidence', () => {
    const found = bottleneckOf([busyHour(90)], SPEC);
    expect(found).toMatchObject({ element: 'press', upstreamBlocked: null, downstreamStarved: 0.5 });
    expect(found?.activePeriods.map(({ element }) => element)).toEqual(['press', 'pack']);
    expect(found?.activePeriods[0]?.utilisation).toBeCloseTo(0.9, 12);
  });
});

describe('means and warm-up', () => {
  it('averages figure by figure and leaves shares summing to 1', () => {
    const { elements, pools } = meanResultOf([busyHour(90), busyHour(100)]);
    expect(Object.values(elements[0]!.shares!).reduce((a, x) => a + x, 0)).toBeCloseTo(1, 12);
    expect(pools[0]!.working).toBe(0.6);
  });
  it('cuts where the later of the two series settles', () => {
    const series = { intervalS: 60, good: Array(100).fill(5), wip: [...Array(10).fill(0), ...Array(90).fill(4)] };
    expect(warmUpOf([sampleResult({ series })])).toEqual({ warmUpS: 600, settled: true });
  });
});
