import type {
  BranchSpec,
  BufferSpec,
  Distribution,
  ElementSpec,
  FailureSpec,
  ModelSpec,
  NeedSpec,
  OperationSpec,
  ProductSpec,
  SourceSpec,
  StageSpec,
  StationSpec,
} from '@taktwerk/engine';
import fc from 'fast-check';

/** Random small lines: 2 to 6 elements and more, only features on which the semantics page leaves no doubt. */

export type Feature =
  | 'ties'
  | 'products'
  | 'disciplines'
  | 'servers'
  | 'dwell'
  | 'branches'
  | 'beforeService'
  | 'setup'
  | 'failures'
  | 'maintenance'
  | 'quality'
  | 'operators'
  /** Operators are called away to more urgent tasks. */
  | 'preemption'
  | 'shifts'
  | 'assembly'
  | 'batch'
  | 'startAt'
  | 'splits'
  | 'collect'
  | 'limits'
  | 'acceptsWhileDown'
  | 'order'
  | 'conveyors';

export type Pick = fc.GeneratorValue;

const constant = (value: number): Distribution => ({ type: 'constant', value });
const STILL = { workingKw: 0, idleKw: 0, standbyKw: 0 };

class Maker {
  readonly elements: ElementSpec[] = [];
  readonly stages: StageSpec[] = [];
  readonly pools: ModelSpec['pools'][number][] = [];
  readonly crews: ModelSpec['crews'][number][] = [];
  readonly calendars: ModelSpec['calendars'][number][] = [];
  readonly limits: ModelSpec['limits'][number][] = [];
  readonly products: ProductSpec[] = [];
  /** A saturated source fills every unlimited place at once, for ever: then all places are limited. */
  private saturated = false;
  private readonly g: Pick;
  private readonly features: ReadonlySet<Feature>;

  constructor(g: Pick, features: ReadonlySet<Feature>) {
    this.g = g;
    this.features = features;
    const count = this.has('products') ? this.whole(2, 3) : 1;
    for (let p = 0; p < count; p++)
      this.products.push({
        ...{ id: `p${p}`, priority: this.whole(0, 1), dueAfterS: this.whole(20, 60) },
        ...(this.chance(40) ? { sptKeyS: this.whole(1, 3) } : {}),
      });
    if (this.has('collect')) this.products.push({ id: 'unit', priority: 0, dueAfterS: null, sptKeyS: 1 });
    if (this.has('operators')) this.addPool();
    if (this.has('failures') || this.has('maintenance')) this.crews.push({ id: 'crew', count: this.whole(1, 2) });
    if (this.has('shifts')) this.calendars.push(this.calendar());
  }

  has(feature: Feature): boolean {
    return this.features.has(feature);
  }
  whole(min: number, max: number): number {
    return this.g(fc.integer, { min, max });
  }
  chance(percent: number): boolean {
    return this.whole(1, 100) <= percent;
  }
  one<T>(...choices: readonly T[]): T {
    return choices[this.whole(0, choices.length - 1)]!;
  }

  /** A time of this size: with ties a whole number of seconds, else continuous. */
  time(size: number): Distribution {
    if (this.has('ties')) return this.chance(70) ? constant(this.whole(1, 2 * size)) : this.fewValues(size);
    return this.one<Distribution>(
      { type: 'exponential', mean: size },
      { type: 'uniform', min: size / 2, max: (3 * size) / 2 },
      { type: 'erlang', k: 3, mean: size },
      { type: 'triangular', min: size / 3, mode: size, max: 2 * size },
      { type: 'gamma', shape: 2, scale: size / 2 },
      { type: 'lognormal', mean: size, sd: size / 2 },
      { type: 'weibull', shape: 1.5, scale: size },
    );
  }

  private fewValues(size: number): Distribution {
    return { type: 'empirical', values: [this.chance(30) ? 0 : 1, size, 2 * size], weights: [1, 2, 1] };
  }

  private addPool(): void {
    this.pools.push({
      id: 'people',
      count: this.whole(1, 2),
      skills: [],
      calendar: null,
      walkS: {},
      home: null,
      allowance: this.one(1, 1.25),
      preemptive: this.has('preemption'),
    });
  }

  private calendar(): ModelSpec['calendars'][number] {
    const start = this.whole(0, 10);
    const pause = this.whole(20, 40);
    return {
      id: 'shift',
      periodS: 100,
      windows: [
        [start, pause],
        [pause + this.whole(3, 20), this.whole(70, 99)],
      ],
    };
  }

  source(id: string): void {
    const size = this.whole(2, 8);
    const arrival: SourceSpec['arrival'] =
      !this.has('quality') && this.chance(30)
        ? { type: 'saturated' }
        : this.chance(80)
          ? { type: 'interval', time: this.time(size), ...(this.chance(20) ? { firstAtS: 0 } : {}) }
          : {
              type: 'schedule',
              releases: [1, 5, 5, 9, 30].map((timeS) => ({
                timeS,
                product: this.one(...this.products.filter((p) => p.id !== 'unit')).id,
                count: this.whole(1, 3),
              })),
            };
    if (arrival.type === 'saturated') this.saturated = true;
    this.elements.push({
      kind: 'source',
      id,
      arrival,
      mix: this.products.filter((p) => p.id !== 'unit').map((p) => ({ product: p.id, weight: this.whole(1, 3) })),
      mixRule: this.one('random', 'cyclic'),
      batchSize: arrival.type === 'interval' ? this.one(1, 1, 1, 3) : 1,
      maxParts: this.chance(15) ? this.whole(5, 40) : null,
      untilS: this.chance(15) ? this.whole(30, 200) : null,
      whenFull: arrival.type === 'saturated' ? 'wait' : this.one('wait', 'wait', 'lose'),
      calendar: null,
    });
  }

  buffer(id: string, capacity: number | null = this.one(null, 1, 2, 3)): void {
    const discipline: BufferSpec['discipline'] = this.has('disciplines')
      ? this.one('fifo', 'lifo', 'priority', 'shortestProcessing', 'earliestDue')
      : 'fifo';
    const places = capacity ?? (this.saturated ? 4 : null);
    this.elements.push({
      kind: 'buffer',
      id,
      capacity: places,
      discipline,
      dwell: this.has('dwell') && this.chance(50) ? this.time(3) : null,
    });
  }

  station(id: string, more: Partial<StationSpec> = {}): void {
    const most = this.saturated ? 1 : null;
    const servers = this.has('servers') ? this.one(1, 2, 3, most) : 1;
    const plain = servers === null;
    const shifts = this.has('shifts') && !plain && this.chance(70);
    this.elements.push({
      kind: 'station',
      id,
      servers,
      blocking: 'after',
      setup: this.has('setup') && !plain ? this.setup() : null,
      batch: null,
      startAt: 1,
      assembly: [],
      splits: [],
      collect: null,
      failures: this.has('failures') && !plain ? this.failures() : [],
      maintenance: this.has('maintenance') && !plain ? this.maintenance() : [],
      calendar: shifts ? 'shift' : null,
      shiftRule: this.has('operators') ? this.one('finish', 'suspend') : this.one('finish', 'suspend', 'doNotBegin'),
      order: null,
      power: STILL,
      ...more,
    });
  }

  private setup(): StationSpec['setup'] {
    return {
      initial: this.one(null, 'p0'),
      change: this.chance(80) ? this.time(2) : null,
      matrix: this.chance(50) ? [{ from: 'p0', to: 'p1', time: this.time(3) }] : [],
      operators: this.has('operators') && this.chance(40) ? [this.need('process')] : [],
    };
  }

  private failures(): readonly FailureSpec[] {
    const failure = (id: string, clock: FailureSpec['clock']): FailureSpec => ({
      id,
      clock,
      timeTo:
        clock === 'cycles'
          ? this.one<Distribution>(constant(this.whole(2, 6)), { type: 'geometric', p: 0.2 })
          : this.time(this.whole(8, 30)),
      repair: this.time(this.whole(2, 8)),
      crew: this.one(null, 'crew'),
      // A clock-time failure may hit loading or set-up, on which restart and scrap are not told: only processing lines may scrap.
      afterRepair: this.has('operators') || this.has('setup') ? 'resume' : this.one('resume', 'restart', 'scrap'),
    });
    const list: FailureSpec[] = [];
    if (this.chance(60)) list.push(failure('wear', 'working'));
    if (this.chance(40)) list.push(failure('age', 'calendar'));
    if (this.chance(25)) list.push(failure('count', 'cycles'));
    if (this.chance(25)) list.push(failure('jam', 'working'));
    return list;
  }

  private maintenance(): StationSpec['maintenance'] {
    return [
      {
        id: 'care',
        every: this.chance(50) ? { cycles: this.whole(3, 8) } : { periodS: this.whole(30, 60), firstAtS: this.whole(10, 30) },
        time: this.time(4),
        crew: this.one(null, 'crew'),
      },
    ];
  }

  private need(during: NeedSpec['during']): NeedSpec {
    return { pool: 'people', skill: null, count: 1, during, priority: this.whole(0, 1) };
  }

  operation(size = this.whole(1, 5)): OperationSpec {
    const people = this.has('operators') && this.chance(70);
    const quality = this.has('quality') && this.chance(70);
    const handling = people || (this.has('setup') && this.chance(20));
    return {
      load: handling && this.chance(50) ? this.time(1) : null,
      process: this.time(size),
      unload: handling && this.chance(50) ? this.time(1) : null,
      operators: people ? [this.need(this.one('process', 'loadUnload'))] : [],
      repairProbability: quality ? this.one(0, 0.5) : 0,
      defects: quality ? [{ id: 'bad', probability: 0.2 }, ...(this.chance(40) ? [{ id: 'worse', probability: 0.3 }] : [])] : [],
      scrapProbability: quality ? this.one(0, 0.1) : 0,
      inspection:
        quality && this.chance(60)
          ? {
              detect: this.one<Record<string, number>>({ '*': 0.8 }, { bad: 1 }),
              falseAlarm: this.one(0, 0.1),
              reworkPasses: this.whole(0, 2),
            }
          : null,
      uses: {},
    };
  }

  operations(): StageSpec['operations'] {
    return this.products.length > 1 && this.chance(60) ? { p0: this.operation(), '*': this.operation() } : { '*': this.operation() };
  }

  stage(element: string, next: readonly BranchSpec[], operations: StageSpec['operations'] = {}, id = element): void {
    this.stages.push({ id, element, operations, next });
  }

  /** People walk between the stations and stand at one of them, or nowhere, at the beginning. */
  private walks(): ModelSpec['pools'] {
    const stations = this.elements.filter((e) => e.kind === 'station').map((e) => e.id);
    if (this.chance(50)) return this.pools;
    const row = (): Record<string, number> => Object.fromEntries(stations.map((to) => [to, this.whole(0, 3)]));
    const walkS = Object.fromEntries(stations.map((from) => [from, { ...row(), [from]: 0 }]));
    return this.pools.map((pool) => ({ ...pool, walkS, home: this.one(null, ...stations) }));
  }

  spec(): ModelSpec {
    return {
      format: 1,
      products: this.products,
      calendars: this.calendars,
      elements: this.elements,
      stages: this.stages,
      pools: this.has('operators') ? this.walks() : [],
      crews: this.crews,
      robots: [],
      fleets: [],
      networks: [],
      limits: this.limits,
      lineCalendar: null,
    };
  }
}

export const way = (to: string, more: Partial<BranchSpec> = {}): BranchSpec => ({
  to,
  products: null,
  when: 'pass',
  share: 1,
  via: null,
  choice: 'share',
  ...more,
});

/** A random line with these features. */
export function randomLine(g: Pick, ...features: readonly Feature[]): ModelSpec {
  const m = new Maker(g, new Set(features));
  if (m.has('assembly')) return assemblyLine(m);
  if (m.has('branches')) return branchedLine(m);
  return serialLine(m);
}

/** Source, stations with or without buffers or belts between, sink. */
function serialLine(m: Maker): ModelSpec {
  const count = m.whole(1, 3);
  const path: { readonly id: string; readonly operations: StageSpec['operations'] }[] = [{ id: 's', operations: {} }];
  m.source('s');
  for (let i = 1; i <= count; i++) {
    const special = m.has('batch') || m.has('startAt') || m.has('shifts') || m.has('maintenance') || m.has('failures');
    if (special || (i === 1 && m.has('quality')) || m.chance(65)) {
      if (m.has('conveyors') && m.chance(60)) belt(m, `b${i}`);
      else m.buffer(`b${i}`, i === 1 && m.has('quality') ? null : m.has('batch') || m.has('startAt') ? m.one(null, 4, 5) : undefined);
      path.push({ id: `b${i}`, operations: {} });
    }
    m.station(`m${i}`, specialStation(m, i === count));
    path.push({ id: `m${i}`, operations: m.operations() });
  }
  m.elements.push({ kind: 'sink', id: 'k' });
  path.push({ id: 'k', operations: {} });
  path.forEach(({ id, operations }, i) => {
    const next = path[i + 1];
    const ways = next === undefined ? [] : [way(next.id)];
    const isStation = Object.keys(operations).length > 0;
    if (isStation && m.has('quality') && m.chance(60)) ways.push(way('b1', { when: 'rework' }));
    if (isStation && m.has('quality') && m.chance(20)) ways.push(way('k', { when: 'scrap' }));
    m.stage(id, ways, operations);
  });
  if (m.has('limits'))
    addLimit(
      m,
      path.slice(1, -1).map((p) => p.id),
    );
  return m.spec();
}

function belt(m: Maker, id: string): void {
  const places = m.whole(1, 4);
  m.elements.push({
    kind: 'conveyor',
    id,
    lengthM: places,
    speedMps: m.one(1, 0.5),
    pitchM: 1,
    accumulating: true,
    failures: [],
    calendar: null,
    power: STILL,
  });
}

function specialStation(m: Maker, isLast: boolean): Partial<StationSpec> {
  const more: { -readonly [K in keyof StationSpec]?: StationSpec[K] } = {};
  if (m.has('beforeService') && m.chance(60)) more.blocking = 'before';
  if (m.has('batch') && m.chance(70)) {
    const min = m.whole(1, 3);
    more.batch = { min, max: m.whole(Math.max(2, min), 4), maxWaitS: m.one(null, 0, 3, 10) };
    more.servers = m.one(1, 2);
  }
  if (m.has('startAt') && m.chance(70)) {
    more.startAt = m.whole(2, 3);
    more.servers = 1;
  }
  if (m.has('acceptsWhileDown') && m.chance(60)) more.acceptsWhileDown = true;
  if (m.has('order') && m.chance(60)) {
    more.order = Array.from({ length: 12 }, () => m.one(...m.products).id);
    more.servers = m.one(1, 2);
  }
  if (m.has('splits') && more.batch === undefined && m.chance(50)) more.splits = [{ product: 'p0', count: m.whole(1, 2) }];
  // What the quality of a unit means for its parts is not told: with quality, units are made at the end of the line only.
  if (
    m.has('collect') &&
    (isLast || !m.has('quality')) &&
    more.splits === undefined &&
    !m.elements.some((e) => e.kind === 'station' && e.collect !== null) &&
    m.chance(70)
  ) {
    more.collect = { count: m.whole(2, 3), product: 'unit' };
    more.servers = 1;
  }
  return more;
}

function addLimit(m: Maker, inside: readonly string[]): void {
  const from = m.whole(0, inside.length - 1);
  const elements = m.chance(50) ? inside : inside.slice(from, m.whole(from + 1, inside.length));
  m.limits.push({ id: 'cap', max: m.whole(1, 4), elements });
}

/** One buffer or station feeds several stations, which meet again in a buffer. */
function branchedLine(m: Maker): ModelSpec {
  const count = m.whole(2, 3);
  const choice = m.one<BranchSpec['choice']>('share', 'firstFree', 'shortestQueue');
  const byProduct = m.products.length > 1 && m.chance(40);
  const own = m.chance(50);
  m.source('s');
  if (m.chance(60)) m.buffer('b0');
  const hasBuffer = m.elements.length > 1;
  if (hasBuffer) m.stage('s', [way('b0')]);
  const targets: BranchSpec[] = [];
  for (let i = 1; i <= count; i++) {
    const to = own ? `q${i}` : `m${i}`;
    if (byProduct) targets.push(way(to, { products: i === 1 ? ['p0'] : i === 2 ? ['p1'] : null }));
    else targets.push(way(to, { share: m.whole(1, 3), choice }));
  }
  if (byProduct && count === 2 && m.products.length > 2) targets.push(way(own ? 'q1' : 'm1'));
  const shares = byProduct ? 1 : targets.reduce((sum, t) => sum + t.share, 0);
  m.stage(
    hasBuffer ? 'b0' : 's',
    targets.map((t) => ({ ...t, share: t.share / shares })),
  );
  if (!hasBuffer) m.stages.reverse();
  for (let i = 1; i <= count; i++) {
    if (own) {
      m.buffer(`q${i}`);
      m.stage(`q${i}`, [way(`m${i}`)]);
    }
    m.station(`m${i}`);
    m.stage(`m${i}`, [way('e')], m.operations());
  }
  m.buffer('e', m.one(null, 1, 2));
  m.station('m9');
  m.elements.push({ kind: 'sink', id: 'k' });
  m.stage('e', [way('m9')]);
  m.stage('m9', [way('k')], m.operations());
  m.stage('k', []);
  if (m.has('limits'))
    addLimit(
      m,
      m.elements.slice(1, -1).map((e) => e.id),
    );
  return m.spec();
}

/** Two or three sources, each with a buffer, meet in an assembly. */
function assemblyLine(m: Maker): ModelSpec {
  const inputs = m.whole(2, 3);
  const assembly: { from: string; count: number }[] = [];
  for (let i = 1; i <= inputs; i++) {
    m.source(`s${i}`);
    const count = m.whole(1, 2);
    const prepared = m.chance(40);
    if (prepared) {
      m.station(`m${i}`);
      m.stage(`s${i}`, [way(`m${i}`)]);
      m.stage(`m${i}`, [way(`c${i}`)], m.operations());
    } else {
      m.stage(`s${i}`, [way(`c${i}`)]);
    }
    m.buffer(`c${i}`, m.one(null, count, count + 1));
    m.stage(`c${i}`, [way('a')]);
    assembly.push({ from: `c${i}`, count });
  }
  m.station('a', { assembly, servers: m.one(1, 2) });
  m.stage('a', [way('z')], m.operations());
  m.buffer('z', m.one(null, 1, 2));
  m.stage('z', [way('m9')]);
  m.station('m9');
  m.stage('m9', [way('k')], m.operations());
  m.elements.push({ kind: 'sink', id: 'k' });
  m.stage('k', []);
  if (m.has('limits'))
    addLimit(
      m,
      m.elements.filter((e) => e.kind !== 'source' && e.kind !== 'sink').map((e) => e.id),
    );
  return m.spec();
}
