import type { ElementResult, Level, RunResult, Sample, StateShares } from '@taktwerk/engine';

/** Hand-made results of a run, for tests of what is computed from them. */
const NO_SHARES: StateShares = {
  working: 0,
  setup: 0,
  starved: 0,
  blocked: 0,
  down: 0,
  waitingOperator: 0,
  waitingRobot: 0,
  waitingRepair: 0,
  offShift: 0,
};
const EMPTY_SAMPLE: Sample = { n: 0, mean: null, variance: null, min: null, max: null, p50: null, p90: null, p95: null };
const EMPTY_LEVEL: Level = { mean: 0, max: 0, atEnd: 0, histogram: [1] };

/** A station with these time shares; the rest of the time it is starved. */
export function sampleStation(id: string, shares: Partial<StateShares>, figures: Partial<ElementResult> = {}): ElementResult {
  const used = Object.values(shares).reduce((sum, share) => sum + share, 0);
  const all = { ...NO_SHARES, starved: 1 - used, ...shares };
  return {
    id,
    kind: 'station',
    shares: all,
    perServer: [all],
    entered: 0,
    left: 0,
    cycles: 0,
    starts: 0,
    scrapped: 0,
    reworked: 0,
    found: 0,
    falseAlarms: 0,
    defectsMade: {},
    defectsFound: {},
    lost: 0,
    level: EMPTY_LEVEL,
    stay: EMPTY_SAMPLE,
    staySecondMoment: null,
    energyKwh: 0,
    uses: {},
    failures: 0,
    activePeriodMeanS: null,
    ...figures,
  };
}

/** One hour without warm-up in which nothing happened, but for the figures given. */
export function sampleResult(figures: Partial<RunResult> = {}): RunResult {
  return {
    modelHash: 'sample',
    seed: 1,
    replication: 0,
    warmUpS: 0,
    horizonS: 3600,
    scheduledS: 3600,
    status: 'finished',
    stall: null,
    endedAtS: 3600,
    events: 0,
    released: 0,
    good: 0,
    bad: 0,
    scrapped: 0,
    lost: 0,
    defective: 0,
    reworked: 0,
    firstPass: 0,
    merged: 0,
    leadTime: EMPTY_SAMPLE,
    flowTimeSumS: 0,
    wip: EMPTY_LEVEL,
    littleResidual: 0,
    energyKwh: 0,
    uses: {},
    elements: [],
    pools: [],
    crews: [],
    fleets: [],
    robots: [],
    products: [],
    series: { intervalS: 10, good: [], wip: [] },
    ...figures,
  };
}
