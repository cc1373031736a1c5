import type { SamplerTable } from '../chance/samplers.ts';
import type { Findings } from './check.ts';
import {
  ACCEPTS_DOWN,
  AMPLE,
  ARRIVAL_TYPE,
  ASSEMBLY,
  ASSEMBLY_END,
  BATCH_MAX,
  BATCH_MIN,
  BATCH_SIZE,
  BEFORE_SERVICE,
  BY_INTERVAL,
  BY_SCHEDULE,
  CALENDAR,
  CAPACITY,
  CHECKED_EVENTS,
  COLLECT_COUNT,
  COLLECT_PRODUCT,
  DISCIPLINE,
  DISCIPLINES,
  DO_NOT_BEGIN,
  DWELL_SAMPLER,
  ELEMENT,
  ELEMENT_KINDS,
  FINISH,
  FIRST_UNIT,
  FITS_SHIFT,
  FLAGS,
  HAS_CLOCKS,
  HAS_CYCLE,
  HAS_DWELL,
  HAS_MAINTENANCE,
  HAS_PHASES,
  HAS_SETUP,
  KIND,
  LEVEL,
  LIMIT,
  LIMIT_END,
  LOSES,
  MAINTENANCE,
  MAINTENANCE_END,
  MIX_CYCLIC,
  MULTIPLE_PARTS,
  NEED,
  NEED_END,
  OP,
  OP_FLAGS,
  ORDER,
  ORDER_END,
  RULES,
  SATURATED,
  SETUP,
  SETUP_INITIAL,
  SETUP_NEED,
  SETUP_NEED_END,
  SHIFT_RULE,
  SOURCE_INTERVAL,
  SOURCE_MIX,
  SOURCE_STAGE,
  SPECIAL_CLAIM,
  SPLIT,
  SPLIT_END,
  START_AT,
  SUSPEND,
  UNITS,
  UNLIMITED,
} from './layout.ts';
import type { LevelTable } from './level-table.ts';
import type { Names } from './names.ts';
import type { NeedTable, OperationColumns } from './operations.ts';
import type { ElementSpec, ModelSpec, SourceSpec, StationSpec } from './spec.ts';
import type { UnitTable } from './unit-table.ts';

const SHIFT_RULES = { finish: FINISH, suspend: SUSPEND, doNotBegin: DO_NOT_BEGIN } as const;

/** Elements and the rules of stations, laid out in columns; adds their units and levels. */
export class ElementTable {
  readonly elements: Int32Array;
  private readonly rules: Int32Array;
  private readonly setupSampler: number[] = [];
  private readonly assembly: number[] = [];
  private readonly splits: number[] = [];
  private readonly order: number[] = [];
  private readonly maintenance: number[] = [];
  private readonly limitOf: number[] = [];
  private readonly setupCallsAway = new Set<number>();
  private readonly spec: ModelSpec;
  private readonly names: Names;
  private readonly samplers: SamplerTable;
  private readonly needs: NeedTable;
  private readonly units: UnitTable;
  private readonly levels: LevelTable;
  private readonly findings: Findings;

  constructor(
    spec: ModelSpec,
    names: Names,
    samplers: SamplerTable,
    needs: NeedTable,
    units: UnitTable,
    levels: LevelTable,
    findings: Findings,
  ) {
    this.spec = spec;
    this.names = names;
    this.samplers = samplers;
    this.needs = needs;
    this.units = units;
    this.levels = levels;
    this.findings = findings;
    this.elements = new Int32Array(spec.elements.length * ELEMENT);
    this.rules = new Int32Array(spec.elements.length * RULES);
    spec.elements.forEach((element, e) => {
      this.layElement(element, e);
    });
    spec.robots.forEach((robot, r) => {
      units.add(robot.id, 'robot', r, robot.failures);
    });
    spec.fleets.forEach((fleet, f) => {
      for (const vehicle of fleet.vehicles) units.add(vehicle.id, 'vehicle', f, fleet.failures, `${fleet.id}/${vehicle.id}`);
    });
  }

  private calendar(id: string | null, at: string): number {
    return id === null ? -1 : this.findings.known(this.names.calendars, id, at, 'calendar');
  }

  private layElement(element: ElementSpec, e: number): void {
    const { elements, rules } = this;
    const at = e * ELEMENT;
    elements[at + KIND] = ELEMENT_KINDS.indexOf(element.kind);
    elements[at + CAPACITY] = UNLIMITED;
    elements[at + CALENDAR] = 'calendar' in element ? this.calendar(element.calendar, element.id) : -1;
    elements[at + LEVEL] = -1;
    rules[e * RULES + DWELL_SAMPLER] = -1;
    rules[e * RULES + SETUP] = -1;
    elements[at + LIMIT] = this.limitOf.length;
    this.spec.limits.forEach((limit, l) => {
      if (limit.elements.includes(element.id)) this.limitOf.push(l);
    });
    elements[at + LIMIT_END] = this.limitOf.length;
    if (element.kind === 'source') {
      elements[at + LEVEL] = this.levels.add(66);
      this.laySource(element, e);
    } else if (element.kind === 'buffer') {
      const capacity = element.capacity ?? UNLIMITED;
      elements[at + CAPACITY] = capacity;
      elements[at + DISCIPLINE] = DISCIPLINES.indexOf(element.discipline);
      elements[at + LEVEL] = this.levels.add(Math.min(capacity + 2, 258));
      this.findings.distribution(element.dwell, element.id, 'dwell');
      rules[e * RULES + DWELL_SAMPLER] = this.samplers.add(element.dwell, element.id, 'dwell');
      if (element.dwell !== null) elements[at + FLAGS] = HAS_DWELL;
    } else if (element.kind === 'conveyor') {
      const capacity = Math.max(1, Math.floor(element.lengthM / element.pitchM + 1e-9));
      elements[at + CAPACITY] = capacity;
      elements[at + LEVEL] = this.levels.add(Math.min(capacity + 2, 258));
      elements[at + FIRST_UNIT] = this.units.add(element.id, 'conveyor', e, element.failures);
      elements[at + UNITS] = 1;
    } else if (element.kind === 'station') {
      this.layStation(element, e);
    }
  }

  private laySource(source: SourceSpec, e: number): void {
    const { rules, samplers, findings, names } = this;
    const r = e * RULES;
    const { arrival } = source;
    rules[r + ARRIVAL_TYPE] = arrival.type === 'interval' ? BY_INTERVAL : arrival.type === 'schedule' ? BY_SCHEDULE : SATURATED;
    if (arrival.type === 'interval') findings.distribution(arrival.time, source.id, 'arrival.time');
    rules[r + SOURCE_INTERVAL] = arrival.type === 'interval' ? samplers.add(arrival.time, source.id, 'arrival') : -1;
    rules[r + SOURCE_MIX] = samplers.add({ type: 'uniform', min: 0, max: 1 }, source.id, 'mix', 1);
    rules[r + SOURCE_STAGE] = names.elementOfStage.indexOf(e);
    rules[r + BATCH_SIZE] = source.batchSize;
    rules[r + LOSES] = source.whenFull === 'lose' ? 1 : 0;
    rules[r + MIX_CYCLIC] = source.mixRule === 'cyclic' ? 1 : 0;
    if (arrival.type !== 'schedule' && !source.mix.some((m) => m.weight > 0))
      findings.add('mix-empty', source.id, 'mix', 'at least one product', source.mix.length);
  }

  private layStation(station: StationSpec, e: number): void {
    const { elements, rules, names, findings } = this;
    const at = e * ELEMENT;
    const r = e * RULES;
    const servers = station.servers ?? 1;
    elements[at + UNITS] = servers;
    for (let i = 0; i < servers; i++) {
      const unit = this.units.add(i === 0 ? station.id : `${station.id}#${i + 1}`, 'server', e, station.failures);
      if (i === 0) elements[at + FIRST_UNIT] = unit;
    }
    rules[r + SHIFT_RULE] = SHIFT_RULES[station.shiftRule];
    rules[r + BATCH_MIN] = station.batch?.min ?? 1;
    rules[r + BATCH_MAX] = station.batch?.max ?? 1;
    rules[r + START_AT] = station.startAt;
    rules[r + ASSEMBLY] = this.assembly.length / 2;
    for (const { from, count } of station.assembly) {
      const element = names.elements.get(from) ?? names.elementOfStage[names.stages.get(from) ?? -1] ?? -1;
      if (element < 0) findings.add('unknown-reference', station.id, 'assembly.from', 'an id of the model', from);
      this.assembly.push(element, count);
    }
    rules[r + ASSEMBLY_END] = this.assembly.length / 2;
    rules[r + SPLIT] = this.splits.length / 2;
    for (const { product, count } of station.splits)
      this.splits.push(findings.known(names.products, product, station.id, 'splits.product'), count);
    rules[r + SPLIT_END] = this.splits.length / 2;
    rules[r + COLLECT_COUNT] = station.collect?.count ?? 0;
    rules[r + COLLECT_PRODUCT] =
      station.collect === null ? -1 : findings.known(names.products, station.collect.product, station.id, 'collect.product');
    rules[r + ORDER] = this.order.length;
    for (const entry of station.order ?? []) this.order.push(this.orderEntry(entry, station.id));
    rules[r + ORDER_END] = this.order.length;
    this.laySetup(station, e);
    this.layMaintenance(station, e);
    const multiple = rules[r + BATCH_MAX]! > 1 || station.assembly.length > 0 || rules[r + COLLECT_COUNT]! > 0 || station.splits.length > 0;
    const ample = station.servers === null;
    if (multiple || servers > 1 || ample)
      elements[at + LEVEL] = this.levels.add(
        ample ? 258 : Math.min(servers * Math.max(rules[r + BATCH_MAX]!, rules[r + COLLECT_COUNT]!) + 2, 258),
      );
    elements[at + FLAGS] = this.flagsOf(station, r, multiple, ample);
  }

  private flagsOf(station: StationSpec, r: number, multiple: boolean, ample: boolean): number {
    const calendarClock = station.failures.some((f) => f.clock === 'calendar');
    const claims = station.assembly.length > 0 || this.rules[r + BATCH_MAX]! > 1 || station.startAt > 1 || station.order !== null;
    const own = station.calendar !== null && station.shiftRule === 'doNotBegin';
    const special = claims || own;
    return (
      (special ? SPECIAL_CLAIM : 0) |
      (station.failures.length > 0 ? HAS_CLOCKS : 0) |
      (station.maintenance.length > 0 ? HAS_MAINTENANCE : 0) |
      (calendarClock || (station.calendar !== null && station.shiftRule === 'suspend') ? CHECKED_EVENTS : 0) |
      (own && !claims ? FITS_SHIFT : 0) |
      (ample ? AMPLE : 0) |
      (station.blocking === 'before' ? BEFORE_SERVICE : 0) |
      (station.setup !== null ? HAS_SETUP | HAS_CYCLE : 0) |
      (multiple ? MULTIPLE_PARTS : 0) |
      (station.acceptsWhileDown === true ? ACCEPTS_DOWN : 0)
    );
  }

  /** A product id, or a position in the release order (coded as -position). */
  private orderEntry(entry: string, at: string): number {
    const product = this.names.products.get(entry);
    if (product !== undefined) return product;
    const position = Number(entry);
    if (!Number.isInteger(position) || position < 1)
      this.findings.add('unknown-reference', at, 'order', 'a product id or a position from 1', entry);
    return -position;
  }

  private laySetup(station: StationSpec, e: number): void {
    const r = e * RULES;
    this.rules[r + SETUP_INITIAL] = -1;
    if (station.setup === null) return;
    const { setup } = station;
    const n = this.spec.products.length;
    const first = this.setupSampler.length;
    this.rules[r + SETUP] = first;
    if (setup.initial !== null)
      this.rules[r + SETUP_INITIAL] = this.findings.known(this.names.products, setup.initial, station.id, 'setup.initial');
    this.findings.distribution(setup.change, station.id, 'setup.change');
    const change = this.samplers.add(setup.change, station.id, 'setup');
    for (let from = 0; from < n; from++) for (let to = 0; to < n; to++) this.setupSampler.push(from === to ? -1 : change);
    for (const { from, to, time } of setup.matrix) {
      this.findings.distribution(time, station.id, 'setup.matrix');
      const a = this.findings.known(this.names.products, from, station.id, 'setup.matrix.from');
      const b = this.findings.known(this.names.products, to, station.id, 'setup.matrix.to');
      if (a >= 0 && b >= 0) this.setupSampler[first + a * n + b] = this.samplers.add(time, station.id, `setup/${from}/${to}`);
    }
    const [need, end] = this.needs.add(setup.operators, station.id, this.spec);
    this.rules[r + SETUP_NEED] = need;
    this.rules[r + SETUP_NEED_END] = end;
    this.setupCallsAway.add(this.callsAway(need, end) ? e : -1);
  }

  private layMaintenance(station: StationSpec, e: number): void {
    const r = e * RULES;
    this.rules[r + MAINTENANCE] = this.maintenance.length / 4;
    for (const { id, every, time, crew } of station.maintenance) {
      this.findings.distribution(time, station.id, 'maintenance.time');
      const sampler = this.samplers.add(time, station.id, `maintenance/${id}`);
      const crewIndex = crew === null ? -1 : this.findings.known(this.names.crews, crew, station.id, 'maintenance.crew');
      this.maintenance.push('cycles' in every ? every.cycles : 0, sampler, crewIndex, 0);
    }
    this.rules[r + MAINTENANCE_END] = this.maintenance.length / 4;
  }

  /** Stations whose operations have more than a process time run the full cycle. */
  flagOperations(operations: OperationColumns): void {
    const products = this.spec.products.length;
    for (const e of this.setupCallsAway) if (e >= 0) this.elements[e * ELEMENT + FLAGS]! |= CHECKED_EVENTS;
    this.spec.stages.forEach((_, s) => {
      const e = this.names.elementOfStage[s]!;
      for (let p = 0; p < products && e >= 0; p++) {
        const o = operations.operationOf[s * products + p]!;
        if (o >= 0 && this.callsAway(operations.operations[o * OP + NEED]!, operations.operations[o * OP + NEED_END]!))
          this.elements[e * ELEMENT + FLAGS]! |= CHECKED_EVENTS;
        if (o >= 0 && operations.operations[o * OP + OP_FLAGS]! & HAS_PHASES) this.elements[e * ELEMENT + FLAGS]! |= HAS_CYCLE;
      }
    });
  }

  /** Whether any of these needs is served by a pool whose people can be called away. */
  private callsAway(need: number, end: number): boolean {
    for (let n = need; n < end; n++) if (this.spec.pools[this.needs.needs[n * 4]!]?.preemptive === true) return true;
    return false;
  }

  columns() {
    return {
      elements: this.elements,
      rules: this.rules,
      setupSampler: Int32Array.from(this.setupSampler),
      assembly: Int32Array.from(this.assembly),
      splits: Int32Array.from(this.splits),
      order: Int32Array.from(this.order),
      maintenance: Int32Array.from(this.maintenance),
      limitOf: Int32Array.from(this.limitOf),
    };
  }
}
