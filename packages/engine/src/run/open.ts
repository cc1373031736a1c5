import { openClocks } from '../activities/failure.ts';
import { openMaintenance } from '../activities/maintenance.ts';
import { rest } from '../activities/robot.ts';
import { openCalendars } from '../activities/shift.ts';
import { endPlain, finishPlain } from '../activities/short-way.ts';
import { openSources } from '../activities/source.ts';
import type { CompiledModel } from '../model/compiled.ts';
import {
  AMPLE,
  BELT,
  ELEMENT,
  FAILING,
  FLAGS,
  HAS_SETUP,
  IDLE_SERVERS,
  LAST_PRODUCT,
  MOVER_STATE,
  OWNER,
  PART,
  RULES,
  SERVER,
  SETUP_INITIAL,
  STATE,
  UNIT,
  UNIT_KIND,
} from '../model/layout.ts';
import { collectResult } from '../results/collect.ts';
import type { RunResult } from '../results/result.ts';
import { advanceSerial } from '../serial/advance.ts';
import { handOverCounts } from '../serial/counts.ts';
import { loadSerial, saveSerial } from '../serial/hand-over.ts';
import { openSerial } from '../serial/open-serial.ts';
import type { SerialLine } from '../serial/serial-line.ts';
import { resetStatistics, Series } from '../statistics/window.ts';
import { openTraceWriter, type TraceSink } from '../trace/writer.ts';
import { BEFORE, NOW, PIECE_END } from './events.ts';
import { HANDLERS, isBackground } from './handlers.ts';
import { QuietWatch } from './quiet.ts';
import { settle } from './settle.ts';
import { longestPause } from './shifts.ts';
import { findStall, type StallWatch } from './stall.ts';
import { type RunOptions, RunState } from './state.ts';
import { recount, STARVED, touch, WORKING } from './unit-state.ts';

export interface OpenOptions extends RunOptions {
  readonly trace?: TraceSink;
}

export type RunStatus = 'running' | 'finished' | 'empty' | 'stalled';

/** One replication in progress. */
export interface Run {
  /** Handles at most so many events. */
  advance(maxEvents: number): RunStatus;
  readonly nowS: number;
  readonly events: number;
  /** Statistics of the window so far, or final when the run has ended. */
  result(): RunResult;
}

/** Opens a replication at t = 0, empty and idle; nothing has been handled yet but the moves that are possible at once. */
export function openRun(model: CompiledModel, options: OpenOptions): Run {
  return new Replication(model, options);
}

/** Runs to the end and returns the result. */
export function runToEnd(model: CompiledModel, options: OpenOptions): RunResult {
  const run = openRun(model, options);
  while (run.advance(100_000) === 'running');
  return run.result();
}

class Replication implements Run {
  private readonly state: RunState;
  private readonly options: OpenOptions;
  private readonly series: Series;
  private readonly horizon: number;
  private readonly warmUp: number;
  private warm: boolean;
  private status: RunStatus = 'running';
  private readonly watch: StallWatch = { since: -1, stall: null };
  private readonly quiet = new QuietWatch();
  private lastEvent = 0;
  private eventsNoted = 0;
  private sliceTime = -1;
  private sliceEvents = 0;

  constructor(model: CompiledModel, options: OpenOptions) {
    this.options = options;
    this.horizon = options.horizonS === null ? Number.POSITIVE_INFINITY : Math.floor(options.horizonS * 1e6 + 0.5);
    this.warmUp = Math.floor(options.warmUpS * 1e6 + 0.5);
    this.warm = this.warmUp <= 0;
    this.state = new RunState(model, options, options.trace === undefined ? null : openTraceWriter(model, options.trace));
    this.series = new Series(options.horizonS === null ? 60e6 : Math.max(1, Math.ceil(this.horizon / 2000)), options.horizonS === null);
    this.begin();
  }

  get nowS(): number {
    return this.state.clock[NOW]! / 1e6;
  }

  get events(): number {
    return this.state.events;
  }

  private serial: SerialLine | null = null;

  private begin(): void {
    const run = this.state;
    for (let unit = 0; unit < run.unitCount; unit++) openUnit(run, unit);
    openCalendars(run);
    openClocks(run);
    openMaintenance(run);
    openSources(run);
    for (let c = 0; c < run.robots.length + run.fleets.length; c++) run.dirtyCarriers.add(c);
    for (const robot of run.robots) rest(run, robot);
    if (run.trace !== null) run.trace.begin(run);
    settle(run);
    this.serial = openSerial(run);
  }

  advance(maxEvents: number): RunStatus {
    if (this.serial !== null) return this.advanceSerial(this.serial, maxEvents);
    const run = this.state;
    const { calendar } = run;
    const last = run.events + maxEvents;
    let boundary = this.boundary();
    while (this.status === 'running' && run.events < last) {
      if (calendar.hole === 1) calendar.close();
      if (calendar.size === 0 || calendar.times[0]! > boundary) {
        if (!this.passBoundary()) break;
        boundary = this.boundary();
        continue;
      }
      const event = calendar.pop();
      run.events++;
      if ((event & 31) !== PIECE_END || run.shortServers[event >>> 5] !== 1) {
        HANDLERS[event & 31]!(run, event >>> 5);
        run.unsettled = true;
      } else if (run.unsettled || calendar.hasMoreNow()) {
        endPlain(run, event >>> 5);
        run.unsettled = true;
      } else {
        finishPlain(run, event >>> 5);
      }
      if (run.unsettled && !calendar.hasMoreNow()) {
        settle(run);
        run.unsettled = false;
      }
      if (run.stopped) this.end(run.deadlock === null ? 'finished' : 'stalled');
      else if (isBackground(event & 31)) this.look();
    }
    this.noteLast();
    if (this.status === 'running') this.lookForStandstill();
    return this.status;
  }

  /** The same for a serial line, which runs by itself from one boundary to the next. */
  private advanceSerial(line: SerialLine, maxEvents: number): RunStatus {
    const run = this.state;
    const last = run.events + maxEvents;
    while (this.status === 'running' && run.events < last) {
      const handled = advanceSerial(line, last - run.events, this.boundary());
      run.events += handled;
      handOverCounts(line);
      if (run.stopped) {
        saveSerial(line);
        this.end('finished');
      } else if (run.events < last) {
        const { warm } = this;
        const only = this.boundary() === this.series.next && this.series.next < this.horizon && run.calendar.size > 0;
        if (!only || !warm) saveSerial(line);
        this.passBoundary();
        if (this.warm !== warm) loadSerial(line);
      }
    }
    this.noteLast();
    if (this.status === 'running') this.lookForStandstill();
    return this.status;
  }

  /** The next moment at which something other than an event is due: a step of the series, the warm-up, the horizon. */
  private boundary(): number {
    const next = Math.min(this.series.next, this.horizon);
    return this.warm ? next : Math.min(next, this.warmUp);
  }

  /** The clock stands at the last event unless a boundary has moved it since. */
  private noteLast(): void {
    if (this.state.events === this.eventsNoted) return;
    this.eventsNoted = this.state.events;
    this.lastEvent = this.state.clock[NOW]!;
  }

  /** Handles the boundary before the next event. @returns whether the run goes on */
  private passBoundary(): boolean {
    const run = this.state;
    this.noteLast();
    const boundary = this.boundary();
    if (run.calendar.size === 0 && (boundary === Number.POSITIVE_INFINITY || this.horizon === Number.POSITIVE_INFINITY)) {
      this.finishEmpty();
      return false;
    }
    run.clock[NOW] = boundary;
    if (boundary === this.series.next) this.series.step(run);
    if (this.serial === null) this.quiet.look(run);
    if (!this.warm && boundary === this.warmUp) {
      this.warm = true;
      resetStatistics(run);
    }
    if (boundary < this.horizon) return true;
    if (run.calendar.size === 0 || this.isStill(boundary)) this.finishEmpty();
    else this.finishAtHorizon();
    return false;
  }

  /** Whether nothing has gone on by itself for longer than any calendar pauses; a night or a weekend is no standstill. */
  private isStill(now: number): boolean {
    return this.watch.since >= 0 && now - this.watch.since > Math.max(0, ...this.state.shifts.map(longestPause));
  }

  /** The window is over; a line in which only the sources still went on ends as a standstill. */
  private finishAtHorizon(): void {
    const since = this.serial === null ? this.quiet.deadSince(this.state) : -1;
    const stall = since < 0 ? null : findStall(this.state);
    if (stall !== null) this.watch.stall = { ...stall, atS: since / 1e6 };
    this.end(stall === null ? 'finished' : 'stalled');
  }

  /** No event is left: everything has ended, or what is in the line waits for ever. */
  private finishEmpty(): void {
    const stall = findStall(this.state);
    const since = this.watch.since >= 0 ? this.watch.since : this.lastEvent;
    if (stall !== null) this.watch.stall = { ...stall, atS: since / 1e6 };
    this.end(stall === null ? 'empty' : 'stalled');
  }

  /** A line in which parts go round in no time would never end: it is stopped after 300,000 events at one moment. */
  private lookForStandstill(): void {
    const run = this.state;
    if (run.clock[NOW]! !== this.sliceTime) {
      this.sliceTime = run.clock[NOW]!;
      this.sliceEvents = run.events;
    }
    if (run.events - this.sliceEvents < 300_000) return;
    const busy = run.model.units.flatMap((unit, u) =>
      run.units[u * UNIT + STATE] === WORKING ? [{ who: unit.id, for: 'time', reason: 'zeroTime' }] : [],
    );
    this.watch.stall = { kind: 'stalled', atS: this.nowS, waits: busy };
    this.end('stalled');
  }

  /** After an event that goes on by itself: is anything else still going on? */
  private look(): void {
    const run = this.state;
    const { calendar } = run;
    for (let i = calendar.hole; i < calendar.size; i++) {
      if (isBackground(calendar.events[i]! & 31)) continue;
      this.watch.since = -1;
      return;
    }
    if (this.watch.since < 0) this.watch.since = run.clock[BEFORE]!;
    if (this.horizon !== Number.POSITIVE_INFINITY) return;
    const patience = 2 * Math.max(0, ...run.shifts.map((s) => s.period));
    const stall = findStall(run);
    if (run.clock[NOW]! - this.watch.since < patience && (stall !== null || !run.isExhausted())) return;
    this.watch.stall = stall === null ? null : { ...stall, atS: this.watch.since / 1e6 };
    this.end(stall === null ? 'empty' : 'stalled');
  }

  private end(status: RunStatus): void {
    this.status = status;
    if (this.state.trace !== null) this.state.trace.end(this.state);
  }

  result(): RunResult {
    if (this.serial !== null) saveSerial(this.serial);
    return collectResult(this.state, {
      options: this.options,
      status: this.status === 'running' ? 'finished' : this.status,
      stall: this.watch.stall,
      endedAt: this.watch.since >= 0 ? this.watch.since : this.lastEvent,
      windowEnd: this.windowEnd(),
      series: this.series,
    });
  }

  /** Statistics reach to the horizon where there is one, unless the run was stopped before. */
  private windowEnd(): number {
    const run = this.state;
    if (this.status === 'running' || run.stopped || this.horizon === Number.POSITIVE_INFINITY) return run.clock[NOW]!;
    return this.horizon;
  }
}

/** A unit at t = 0: empty, idle, set up as its station says. */
function openUnit(run: RunState, unit: number): void {
  const u = unit * UNIT;
  run.units[u + PART] = -1;
  run.units[u + FAILING] = -1;
  run.units[u + LAST_PRODUCT] = -1;
  run.units[u + STATE] = STARVED;
  run.units[u + MOVER_STATE] = STARVED;
  if (run.units[u + UNIT_KIND] !== SERVER) {
    if (run.units[u + UNIT_KIND] === BELT) touch(run, unit);
    return;
  }
  const element = run.units[u + OWNER]!;
  if ((run.elements[element * ELEMENT + FLAGS]! & HAS_SETUP) !== 0)
    run.units[u + LAST_PRODUCT] = run.rules[element * RULES + SETUP_INITIAL]!;
  if ((run.elements[element * ELEMENT + FLAGS]! & AMPLE) !== 0) run.elements[element * ELEMENT + IDLE_SERVERS] = 1 << 30;
  else recount(run, unit);
}
