import type { CalendarSpec, ModelSpec, OperationSpec, StageSpec, StationSpec } from '@taktwerk/engine';
import { openArrivals } from './arrivals.ts';
import { isOn, nextTurn } from './calendars.ts';
import { NamedStreams } from './chance.ts';
import { drawClock, isHeldUp, openMaintenance, runCalendarClocks } from './failures.ts';
import { History } from './history.ts';
import { inheritPast, leave, mergePart, scrap, settle } from './moves.ts';
import type { Belt, Buffer, Crew, Element, Operator, Part, Request, Server, Station } from './objects.ts';
import { operatorName } from './operators.ts';
import { Activity, CLOSING, OPENING, Scheduler } from './scheduler.ts';
import { serve } from './server.ts';

export interface LineOptions {
  readonly seed: number;
  readonly replication: number;
  readonly warmUpS: number;
  readonly horizonS: number;
}

/** A line of production, opened at t = 0: empty and idle, first failure clocks drawn fresh. */
export class Line {
  readonly spec: ModelSpec;
  readonly scheduler = new Scheduler();
  readonly streams: NamedStreams;
  readonly history: History;
  readonly elements: readonly Element[];
  readonly operators: readonly Operator[];
  readonly crews: readonly Crew[];
  readonly requests: Request[] = [];
  /** Parts that have done with their stage and are to be offered to the next, in the order in which they finished. */
  readonly ready: Part[] = [];
  /** Parts that arrived at a source and are to be offered. */
  readonly arrived: Part[] = [];
  /** Parts that wait for their way on. */
  readonly waiting: Part[] = [];
  readonly inLine = new Set<Part>();
  private orders = 0;
  private serials = 0;

  constructor(spec: ModelSpec, options: LineOptions) {
    this.spec = spec;
    this.streams = new NamedStreams(options.seed, options.replication);
    this.history = new History(options.warmUpS * 1e6, options.horizonS * 1e6);
    this.elements = spec.elements.map((element) => this.elementFrom(element));
    this.operators = spec.pools.flatMap((pool) =>
      Array.from({ length: pool.count }, () => ({
        pool,
        at: pool.home,
        server: null,
        purpose: 'process' as const,
        walking: false,
        priority: 0,
        granted: 0,
      })),
    );
    this.crews = spec.crews.map((crew) => ({ spec: crew, free: crew.count, queue: [] }));
    for (const operator of this.operators) this.history.state(operatorName(this, operator), 0, 'idle');
    this.openCalendars();
    this.openServers();
    for (const station of this.stations) openMaintenance(this, station.servers);
    openArrivals(this);
  }

  get now(): number {
    return this.scheduler.now;
  }

  get stations(): readonly Station[] {
    return this.elements.filter((e) => e.kind === 'station');
  }

  run(horizonS: number): void {
    this.scheduler.run(horizonS * 1e6, () => {
      settle(this);
      this.noteStates();
    });
  }

  nextOrder(): number {
    return this.orders++;
  }

  element(id: string): Element {
    return this.elements.find((e) => e.spec.id === id)!;
  }

  stage(id: string): StageSpec {
    return this.spec.stages.find((s) => s.id === id)!;
  }

  elementOf(stageId: string): Element {
    return this.element(this.stage(stageId).element);
  }

  crew(id: string | null): Crew | null {
    return this.crews.find((c) => c.spec.id === id) ?? null;
  }

  calendar(id: string | null): CalendarSpec | null {
    return this.spec.calendars.find((c) => c.id === id) ?? null;
  }

  /** What is done with a part at its stage: by its product, else for all others. The name is that of its streams. */
  operationOf(part: Part): { readonly operation: OperationSpec; readonly name: string } {
    const key = part.stage.operations[part.product.id] === undefined ? '*' : part.product.id;
    return { operation: part.stage.operations[key]!, name: `${part.stage.id}/${key}` };
  }

  newPart(productId: string, stage: StageSpec): Part {
    return {
      serial: this.serials++,
      product: this.spec.products.find((p) => p.id === productId)!,
      stage,
      at: null,
      releasedAt: this.now,
      cameAt: this.now,
      defects: new Set(),
      known: null,
      defective: false,
      wasDefective: false,
      wasReworked: false,
      passes: 0,
      outcome: 'pass',
      rejected: false,
      inLine: false,
      waits: null,
      kept: null,
      load: null,
      inside: null,
    };
  }

  /** Disassembly: the part ends, its pieces leave; they are as old as it was. A unit load gives its own parts back. */
  split(server: Server, part: Part): void {
    const own = part.load ?? [];
    const { id, splits } = server.station.spec;
    leave(this, part);
    server.phase = 'done';
    for (const { product, count } of splits) {
      for (let n = 0; n < count; n++) {
        const piece = takeChild(own, product, splits) ?? this.newPiece(product, part);
        piece.inside = null;
        piece.product = this.spec.products.find((p) => p.id === product)!;
        piece.stage = part.stage;
        piece.outcome = 'pass';
        this.putOn(server, piece, id);
        this.ready.push(piece);
      }
    }
    if (part.load === null) mergePart(this, part, null);
    else if (own.length > 0) scrap(this, part);
  }

  private newPiece(product: string, from: Part): Part {
    const piece = this.newPart(product, from.stage);
    if (from.load === null) inheritPast(from, piece);
    piece.releasedAt = from.releasedAt;
    this.comesIntoLine(piece);
    return piece;
  }

  comesIntoLine(part: Part): void {
    part.inLine = true;
    this.inLine.add(part);
    this.history.count('released', this.now);
    this.history.count(`released product ${part.product.id}`, this.now);
    this.history.level('wip', this.now, 1);
  }

  /** Palletizing: the part joins the unit on this server; when the unit is full it leaves as one. */
  collect(server: Server, part: Part): void {
    const { collect, id } = server.station.spec;
    server.collected.push(part);
    leave(this, part);
    if (server.collected.length < collect!.count) return;
    const unit = this.newPart(collect!.product, part.stage);
    unit.load = server.collected;
    for (const p of unit.load) {
      p.inside = unit;
      inheritPast(p, unit);
    }
    server.collected = [];
    this.putOn(server, unit, id);
    server.phase = 'done';
    this.ready.push(unit);
  }

  private putOn(server: Server, part: Part, element: string): void {
    server.parts.push(part);
    part.at = server;
    part.cameAt = this.now;
    this.history.count(`entered ${element}`, this.now);
    this.history.level(`level ${element}`, this.now, 1);
  }

  /** A part takes a place on a server, whose cycle begins when all parts of the cycle are there. */
  seize(server: Server, parts: readonly Part[], stages: readonly StageSpec[]): void {
    parts.forEach((part, i) => {
      part.stage = stages[i]!;
      this.putOn(server, part, server.station.spec.id);
    });
    server.kept = false;
    server.taken = this.nextOrder();
    server.activity!.wake('part');
  }

  private elementFrom(spec: ModelSpec['elements'][number]): Element {
    switch (spec.kind) {
      case 'source':
        return { kind: 'source', spec, left: spec.maxParts ?? Number.POSITIVE_INFINITY, turn: 0, pending: null };
      case 'buffer':
        return { kind: 'buffer', spec, parts: [], kept: 0 };
      case 'conveyor':
        return { kind: 'conveyor', spec, parts: [], kept: 0 };
      case 'sink':
        return { kind: 'sink', spec };
      case 'station': {
        const station: Station = { kind: 'station', spec, servers: [], started: false, batchTimer: null, orderDone: 0 };
        for (let i = 0; i < (spec.servers ?? 1); i++) station.servers.push(newServer(station, i));
        return station;
      }
    }
  }

  private openServers(): void {
    for (const station of this.stations) {
      for (const server of station.servers) {
        server.lastProduct = station.spec.setup?.initial ?? null;
        for (const clock of server.clocks) drawClock(this, server, clock);
        runCalendarClocks(this, server);
        server.activity = new Activity(this.scheduler, serve(this, server));
      }
    }
  }

  private openCalendars(): void {
    for (const calendar of this.spec.calendars) {
      if (!isOn(calendar, 0)) this.turn(calendar, false);
      const schedule = (): void => {
        const next = nextTurn(calendar, this.now);
        if (next === Number.POSITIVE_INFINITY) return;
        this.scheduler.at(next, isOn(calendar, next) ? OPENING : CLOSING, () => {
          this.turn(calendar, isOn(calendar, this.now));
          schedule();
        });
      };
      schedule();
    }
  }

  /** A shift or break begins or ends. */
  private turn(calendar: CalendarSpec, on: boolean): void {
    for (const { spec, servers } of this.stations) {
      if (spec.calendar !== calendar.id) continue;
      for (const server of servers) {
        server.offShift = !on;
        server.suspended = !on && spec.shiftRule === 'suspend';
        if (server.running && server.suspended) server.activity!.wake('interrupted');
        else if (on && server.phase !== 'idle' && server.phase !== 'done' && !server.running) server.activity!.wake('shift');
      }
    }
  }

  /** Only the state in which a moment leaves a server counts. */
  private noteStates(): void {
    for (const { spec, servers } of this.stations) {
      if (spec.servers === null) {
        this.history.state(servers[0]!.id, this.now, servers.some((s) => s.parts.length > 0) ? 'working' : 'starved');
      } else {
        for (const server of servers) this.history.state(server.id, this.now, stateOf(server));
      }
    }
  }
}

/** Waiting for repair or down, then working or setup, then off shift, then waiting for operator, then blocked, else starved. */
function stateOf(server: Server): string {
  if (server.awaitsCrew) return 'waitingRepair';
  if (server.down || server.inMaintenance) return 'down';
  if (server.running) return server.phase === 'setup' ? 'setup' : 'working';
  if (server.offShift) return 'offShift';
  if (server.phase === 'awaitsOperator' || server.calledAway) return 'waitingOperator';
  return server.phase === 'idle' ? 'starved' : 'blocked';
}

function newServer(station: Station, i: number): Server {
  return {
    kind: 'server',
    id: i === 0 ? station.spec.id : `${station.spec.id}#${i + 1}`,
    station,
    parts: [],
    phase: 'idle',
    running: false,
    down: false,
    awaitsCrew: false,
    inMaintenance: false,
    offShift: false,
    suspended: false,
    calledAway: false,
    kept: false,
    clocks: station.spec.failures.map((spec) => ({ spec, left: 0, since: 0, event: null })),
    cyclesSince: [],
    maintenanceDue: new Set(),
    lastProduct: null,
    keptDraw: null,
    keptWay: null,
    taken: 0,
    collected: [],
    activity: null,
  };
}

/** The first server that accepts a part; a station with unlimited servers always has another one. */
export function openServer(line: Line, station: Station): Server | undefined {
  const open = station.servers.find(isOpen);
  if (open !== undefined || station.spec.servers !== null) return open;
  const another = newServer(station, station.servers.length);
  another.activity = new Activity(line.scheduler, serve(line, another));
  station.servers.push(another);
  return another;
}

/** A server accepts a part when it is empty and nothing keeps it from work. */
export function isOpen(server: Server): boolean {
  const down = server.station.spec.acceptsWhileDown === true ? server.inMaintenance || server.suspended : isHeldUp(server);
  return server.phase === 'idle' && !down && !server.offShift && !server.kept && server.maintenanceDue.size === 0;
}

/** A part of a unit load: the last one of this product, else the last one of a product that is not asked for. */
function takeChild(own: Part[], product: string, splits: StationSpec['splits']): Part | undefined {
  const asked = (p: Part): boolean => splits.some((split) => split.product === p.product.id);
  const found = own.findLast((p) => p.product.id === product) ?? own.findLast((p) => !asked(p));
  if (found !== undefined) own.splice(own.indexOf(found), 1);
  return found;
}

export type { Belt, Buffer };
