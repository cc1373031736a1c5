import type { Vehicle } from '../activities/fleet-state.ts';
import type { Robot } from '../activities/robot-state.ts';
import type { CompiledModel } from '../model/compiled.ts';
import {
  ALIVE,
  BY_MOVER,
  BY_NONE,
  BY_SERVER,
  HERE_SINCE,
  HOLDER,
  HOLDER_KIND,
  IN_LINE,
  IS_UNIT_LOAD,
  OUTCOME,
  PART_FLAGS,
  PART_INTS,
  PART_TIMES,
  PASS,
  PRODUCT,
  SINCE,
  STAGE,
  STATE,
  UNIT,
  UNIT_TIMES,
  WAS_REWORKED,
} from '../model/layout.ts';
import { NOW } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import {
  CHUNK_RECORDS,
  HEAD,
  HEAD_BAD,
  HEAD_GOOD,
  HEAD_MOVERS,
  HEAD_OPERATORS,
  HEAD_PARTS,
  HEAD_SCRAPPED,
  HEAD_UNITS,
  KIND_SHIFT,
  LONGEST_CHUNK,
  MARK_REJECTED,
  MARK_REWORKED,
  MOVER,
  MOVER_ROW,
  OPERATOR,
  OPERATOR_ROW,
  PART_CARRIED,
  PART_ENDS,
  PART_ENTERS,
  PART_MARKED,
  PART_RELEASED,
  PART_ROW,
  packMove,
  packWalk,
  UNIT_ROW,
  UNIT_STATE,
  WORDS,
} from './format.ts';
import type { TraceChunk } from './state.ts';

/** Receives finished chunks of a trace; their buffers may be transferred away. */
export interface TraceSink {
  write(chunk: TraceChunk): void;
}

export const openTraceWriter = (model: CompiledModel, sink: TraceSink): TraceWriter => new TraceWriter(model, sink);

/** Writes records into the present chunk; a full one is closed when a moment has settled, so that snapshots are consistent. */
export class TraceWriter {
  private readonly sink: TraceSink;
  private records: Int32Array = new Int32Array((CHUNK_RECORDS + 1024) * WORDS);
  private at = 0;
  private index = 0;
  private start = 0;
  private snapshot: Float64Array = new Float64Array(0);
  /** Last move of each unit that is a robot or vehicle: packed move, start, end. */
  private readonly moves: Float64Array;
  private readonly movers: readonly number[];
  private readonly walks: Float64Array;
  private readonly ends: Float64Array = new Float64Array(4);

  constructor(model: CompiledModel, sink: TraceSink) {
    this.sink = sink;
    this.moves = new Float64Array(model.units.length * 3);
    this.movers = model.units.flatMap((unit, i) => (unit.kind === 'robot' || unit.kind === 'vehicle' ? [i] : []));
    const operators = model.spec.pools.flatMap((pool) =>
      Array.from({ length: pool.count }, () => model.spec.elements.findIndex((e) => e.id === pool.home)),
    );
    this.walks = Float64Array.from(operators.flatMap((home) => [packWalk(home, -1), 0, 0]));
  }

  private put(run: RunState, kind: number, index: number, a: number, b: number): void {
    const at = this.at;
    if (at + WORDS > this.records.length) this.grow();
    const records = this.records;
    records[at] = (run.clock[NOW]! - this.start) / 1000;
    records[at + 1] = (kind << KIND_SHIFT) | index;
    records[at + 2] = a;
    records[at + 3] = b;
    this.at = at + WORDS;
  }

  private grow(): void {
    const longer = new Int32Array(this.records.length * 2);
    longer.set(this.records);
    this.records = longer;
  }

  unitState(run: RunState, unit: number, state: number): void {
    this.put(run, UNIT_STATE, unit, state, 0);
  }

  partReleased(run: RunState, part: number): void {
    this.put(run, PART_RELEASED, part, run.parts[part * PART_INTS + PRODUCT]!, 0);
  }

  partEnters(run: RunState, part: number, element: number): void {
    const p = part * PART_INTS;
    this.put(run, PART_ENTERS, part, element, run.parts[p + HOLDER_KIND] === BY_SERVER ? run.parts[p + HOLDER]! : -1);
  }

  /** A part comes to an element: onto a server, or with -1 into a buffer. */
  partPlaced(run: RunState, part: number, element: number, unit: number): void {
    this.put(run, PART_ENTERS, part, element, unit);
  }

  partCarried(run: RunState, part: number, unit: number): void {
    this.put(run, PART_CARRIED, part, unit, 0);
  }

  partEnds(run: RunState, part: number, how: number): void {
    this.ends[how]! += 1;
    this.put(run, PART_ENDS, part, how, 0);
  }

  partMarked(run: RunState, part: number): void {
    this.put(run, PART_MARKED, part, marksOf(run, part), 0);
  }

  robot(run: RunState, robot: Robot, duration: number): void {
    this.mover(run, robot.unit, packMove(robot.activity, robot.position, duration > 0 ? robot.target : robot.position), duration);
  }

  vehicle(run: RunState, vehicle: Vehicle, duration: number): void {
    const arc = vehicle.arc >= 0 ? vehicle.fleet.network.arcs[vehicle.arc] : undefined;
    const onArc = arc !== undefined && vehicle.fleet.network.onArc[vehicle.arc]!.includes(vehicle.unit);
    const jumps = arc === undefined && duration > 0 && (vehicle.activity === 1 || vehicle.activity === 2);
    const from = onArc ? arc.from : vehicle.node;
    const to = onArc ? arc.to : jumps ? vehicle.goal : vehicle.node;
    this.mover(run, vehicle.unit, packMove(vehicle.activity, from, to), duration);
  }

  private mover(run: RunState, unit: number, move: number, duration: number): void {
    const now = run.clock[NOW]!;
    this.moves[unit * 3] = move;
    this.moves[unit * 3 + 1] = now / 1e6;
    this.moves[unit * 3 + 2] = (now + duration) / 1e6;
    this.put(run, MOVER, unit, move, duration / 1000);
  }

  /** An operator walks to an element and works there; to = -1: he is free again. */
  operator(run: RunState, operator: number, from: number, to: number, walk: number): void {
    const now = run.clock[NOW]!;
    const packed = packWalk(from, to);
    this.walks[operator * 3] = packed;
    this.walks[operator * 3 + 1] = now / 1e6;
    this.walks[operator * 3 + 2] = (now + walk) / 1e6;
    this.put(run, OPERATOR, operator, packed, walk / 1000);
  }

  begin(run: RunState): void {
    for (const robot of run.robots) this.moves[robot.unit * 3] = packMove(0, robot.position, robot.position);
    for (const fleet of run.fleets)
      for (const vehicle of fleet.vehicles) this.moves[vehicle.unit * 3] = packMove(0, vehicle.node, vehicle.node);
    this.snapshot = this.takeSnapshot(run);
  }

  /** Called when a moment has settled. */
  settled(run: RunState): void {
    if (this.isFull(run)) this.flush(run);
  }

  /** Whether the present chunk has to be closed. */
  isFull(run: RunState): boolean {
    return this.at >= CHUNK_RECORDS * WORDS || run.clock[NOW]! - this.start > LONGEST_CHUNK;
  }

  end(run: RunState): void {
    if (this.at > 0 || this.index === 0) this.flush(run);
  }

  private flush(run: RunState): void {
    const records = this.records.slice(0, this.at);
    const now = run.clock[NOW]!;
    this.sink.write({
      index: this.index,
      startS: this.start / 1e6,
      endS: now / 1e6,
      records: records.buffer as ArrayBuffer,
      count: this.at / WORDS,
      snapshot: this.snapshot.buffer as ArrayBuffer,
    });
    this.index += 1;
    this.at = 0;
    this.start = now;
    this.snapshot = this.takeSnapshot(run);
  }

  private takeSnapshot(run: RunState): Float64Array {
    const parts = visibleParts(run);
    const operators = this.walks.length / 3;
    const s = new Float64Array(
      HEAD + run.unitCount * UNIT_ROW + this.movers.length * MOVER_ROW + operators * OPERATOR_ROW + parts.length * PART_ROW,
    );
    s[HEAD_UNITS] = run.unitCount;
    s[HEAD_MOVERS] = this.movers.length;
    s[HEAD_OPERATORS] = operators;
    s[HEAD_PARTS] = parts.length;
    s[HEAD_GOOD] = this.ends[0]!;
    s[HEAD_BAD] = this.ends[1]!;
    s[HEAD_SCRAPPED] = this.ends[2]!;
    let at = HEAD;
    for (let unit = 0; unit < run.unitCount; unit++) {
      s[at++] = run.units[unit * UNIT + STATE]!;
      s[at++] = run.unitTimes[unit * UNIT_TIMES + SINCE]! / 1e6;
    }
    for (const unit of this.movers) {
      s[at++] = unit;
      for (let k = 0; k < 3; k++) s[at++] = this.moves[unit * 3 + k]!;
    }
    s.set(this.walks, at);
    at += this.walks.length;
    for (const part of parts) at = writePart(run, part, s, at);
    return s;
  }
}

function marksOf(run: RunState, part: number): number {
  const p = part * PART_INTS;
  return ((run.parts[p + PART_FLAGS]! & WAS_REWORKED) !== 0 ? MARK_REWORKED : 0) | (run.parts[p + OUTCOME] !== PASS ? MARK_REJECTED : 0);
}

/** Slots of parts in the line that somebody holds; parts inside a unit load are shown as the load. */
function visibleParts(run: RunState): readonly number[] {
  const list: number[] = [];
  for (let part = 0; part < run.partSlots; part++) {
    const flags = run.parts[part * PART_INTS + PART_FLAGS]!;
    if ((flags & ALIVE) !== 0 && (flags & (IN_LINE | IS_UNIT_LOAD)) !== 0 && run.parts[part * PART_INTS + HOLDER_KIND] !== BY_NONE)
      list.push(part);
  }
  return list;
}

function writePart(run: RunState, part: number, s: Float64Array, from: number): number {
  const p = part * PART_INTS;
  const kind = run.parts[p + HOLDER_KIND]!;
  const holder = run.parts[p + HOLDER]!;
  let at = from;
  s[at++] = part;
  s[at++] = run.parts[p + PRODUCT]!;
  s[at++] = kind === BY_MOVER ? -1 : run.stageElement[run.parts[p + STAGE]!]!;
  s[at++] = kind === BY_SERVER ? holder : -1;
  s[at++] = kind === BY_MOVER ? holder : -1;
  s[at++] = run.partTimes[part * PART_TIMES + HERE_SINCE]! / 1e6;
  s[at++] = marksOf(run, part);
  return at;
}
