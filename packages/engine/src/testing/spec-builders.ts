import { buildModel } from '../model/build.ts';
import type { CompiledModel } from '../model/compiled.ts';
import type {
  BranchSpec,
  BufferSpec,
  ConveyorSpec,
  Distribution,
  ElementSpec,
  FailureSpec,
  ModelSpec,
  NeedSpec,
  OperationSpec,
  PoolSpec,
  ProductSpec,
  SinkSpec,
  SourceSpec,
  StageSpec,
  StationSpec,
} from '../model/spec.ts';

/** Small builders of specs for tests and benchmarks: what is not said takes the plainest value. */

export const constant = (value: number): Distribution => ({ type: 'constant', value });
export const exponential = (mean: number): Distribution => ({ type: 'exponential', mean });

export const product = (id: string, more: Partial<ProductSpec> = {}): ProductSpec => ({ id, priority: 0, dueAfterS: null, ...more });

export const source = (id: string, arrival: SourceSpec['arrival'], more: Partial<SourceSpec> = {}): SourceSpec => ({
  kind: 'source',
  id,
  arrival,
  mix: [{ product: 'part', weight: 1 }],
  mixRule: 'random',
  batchSize: 1,
  maxParts: null,
  untilS: null,
  whenFull: 'wait',
  calendar: null,
  ...more,
});
export const saturated = (id = 'source', more: Partial<SourceSpec> = {}): SourceSpec => source(id, { type: 'saturated' }, more);
export const poisson = (rate: number, id = 'source', more: Partial<SourceSpec> = {}): SourceSpec =>
  source(id, { type: 'interval', time: exponential(1 / rate) }, more);

export const buffer = (id: string, capacity: number | null, more: Partial<BufferSpec> = {}): BufferSpec => ({
  kind: 'buffer',
  id,
  capacity,
  discipline: 'fifo',
  dwell: null,
  ...more,
});
export const station = (id: string, more: Partial<StationSpec> = {}): StationSpec => ({
  kind: 'station',
  id,
  servers: 1,
  blocking: 'after',
  setup: null,
  batch: null,
  startAt: 1,
  assembly: [],
  splits: [],
  collect: null,
  failures: [],
  maintenance: [],
  calendar: null,
  shiftRule: 'finish',
  order: null,
  power: { workingKw: 0, idleKw: 0, standbyKw: 0 },
  ...more,
});
export const conveyor = (id: string, more: Partial<ConveyorSpec> = {}): ConveyorSpec => ({
  kind: 'conveyor',
  id,
  lengthM: 10,
  speedMps: 1,
  pitchM: 1,
  accumulating: true,
  failures: [],
  calendar: null,
  power: { workingKw: 0, idleKw: 0, standbyKw: 0 },
  ...more,
});
export const sink = (id = 'sink'): SinkSpec => ({ kind: 'sink', id });

export const failure = (timeTo: Distribution, repair: Distribution, more: Partial<FailureSpec> = {}): FailureSpec => ({
  id: 'failure',
  clock: 'working',
  timeTo,
  repair,
  crew: null,
  afterRepair: 'resume',
  ...more,
});
export const pool = (id: string, count: number, more: Partial<PoolSpec> = {}): PoolSpec => ({
  id,
  count,
  skills: [],
  calendar: null,
  walkS: {},
  home: null,
  allowance: 1,
  preemptive: false,
  ...more,
});
export const need = (poolId: string, during: NeedSpec['during'], more: Partial<NeedSpec> = {}): NeedSpec => ({
  pool: poolId,
  skill: null,
  count: 1,
  during,
  priority: 0,
  ...more,
});

export const operation = (process: Distribution, more: Partial<OperationSpec> = {}): OperationSpec => ({
  load: null,
  process,
  unload: null,
  operators: [],
  repairProbability: 0,
  defects: [],
  scrapProbability: 0,
  inspection: null,
  uses: {},
  ...more,
});
export const branch = (to: string, more: Partial<BranchSpec> = {}): BranchSpec => ({
  to,
  products: null,
  when: 'pass',
  share: 1,
  via: null,
  choice: 'share',
  ...more,
});
export const stage = (
  element: string,
  next: readonly (string | BranchSpec)[],
  operations: StageSpec['operations'] = {},
  id = element,
): StageSpec => ({
  id,
  element,
  operations,
  next: next.map((n) => (typeof n === 'string' ? branch(n) : n)),
});

export const spec = (elements: readonly ElementSpec[], stages: readonly StageSpec[], more: Partial<ModelSpec> = {}): ModelSpec => ({
  format: 1,
  products: [product('part')],
  calendars: [],
  elements,
  stages,
  pools: [],
  crews: [],
  robots: [],
  fleets: [],
  networks: [],
  limits: [],
  lineCalendar: null,
  ...more,
});

/** Builds, or throws with the problems. */
export function built(model: ModelSpec): CompiledModel {
  const result = buildModel(model);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export interface LineStation {
  readonly process: Distribution;
  readonly station?: Partial<StationSpec>;
  readonly operation?: Partial<OperationSpec>;
}

/**
 * A serial line: source, stations m1..mn with buffers b1.. between them (0: none), sink.
 * @param before capacity of a buffer between source and first station; 0: none, null: unlimited
 */
export function lineSpec(
  first: SourceSpec,
  stations: readonly LineStation[],
  buffers: readonly (number | null)[],
  before: number | null = 0,
  more: Partial<ModelSpec> = {},
): ModelSpec {
  const elements: ElementSpec[] = [first];
  const order: { readonly id: string; readonly operations: StageSpec['operations'] }[] = [{ id: first.id, operations: {} }];
  const addBuffer = (id: string, capacity: number | null | undefined): void => {
    if (capacity === 0 || capacity === undefined) return;
    elements.push(buffer(id, capacity));
    order.push({ id, operations: {} });
  };
  addBuffer('b0', before);
  stations.forEach((s, i) => {
    elements.push(station(`m${i + 1}`, s.station ?? {}));
    order.push({ id: `m${i + 1}`, operations: { '*': operation(s.process, s.operation ?? {}) } });
    if (i < stations.length - 1) addBuffer(`b${i + 1}`, buffers[i]);
  });
  elements.push(sink());
  order.push({ id: 'sink', operations: {} });
  return spec(
    elements,
    order.map(({ id, operations }, i) => stage(id, i + 1 < order.length ? [order[i + 1]!.id] : [], operations)),
    more,
  );
}
