import type { CompiledModel } from '../model/compiled.ts';
import {
  activityOf,
  fromOf,
  HEAD,
  HEAD_BAD,
  HEAD_GOOD,
  HEAD_MOVERS,
  HEAD_OPERATORS,
  HEAD_PARTS,
  HEAD_SCRAPPED,
  HEAD_UNITS,
  INDEX_MASK,
  KIND_SHIFT,
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
  toOf,
  UNIT_ROW,
  UNIT_STATE,
  WORDS,
  walkFrom,
  walkTo,
} from './format.ts';
import type { LineState, PartAt, TraceChunk } from './state.ts';

interface ShownPart {
  part: number;
  product: number;
  element: number;
  server: number;
  carrier: number;
  since: number;
  marks: number;
}

interface ShownMove {
  move: number;
  start: number;
  end: number;
}

/** Everything on the floor at one moment, brought forward record by record from a chunk's snapshot. */
export class Scenery {
  private readonly model: CompiledModel;
  private readonly firstUnit: readonly number[];
  private readonly pools: readonly number[];
  private chunk: TraceChunk | null = null;
  private records: Int32Array = new Int32Array(0);
  private at = 0;
  private time = 0;
  private readonly state: Uint8Array;
  private readonly since: Float64Array;
  private readonly movers = new Map<number, ShownMove>();
  private readonly walks: ShownMove[] = [];
  /** By slot, in the order in which they came to where they are. */
  private readonly parts = new Map<number, ShownPart>();
  private readonly ends: number[] = [0, 0, 0, 0];

  constructor(model: CompiledModel) {
    this.model = model;
    this.state = new Uint8Array(model.units.length);
    this.since = new Float64Array(model.units.length);
    this.firstUnit = model.spec.elements.map((_, e) =>
      model.units.findIndex((unit) => unit.owner === e && (unit.kind === 'server' || unit.kind === 'conveyor')),
    );
    this.pools = model.spec.pools.flatMap((pool, p) => Array.from({ length: pool.count }, () => p));
  }

  /** Brings the scenery to a moment of a chunk. */
  goTo(chunk: TraceChunk, time: number): void {
    if (this.chunk !== chunk || time < this.time) this.load(chunk);
    this.time = time;
    const until = (time - chunk.startS) * 1000;
    const end = chunk.count * WORDS;
    while (this.at < end && this.records[this.at]! <= until) {
      this.apply(
        chunk.startS + this.records[this.at]! / 1000,
        this.records[this.at + 1]!,
        this.records[this.at + 2]!,
        this.records[this.at + 3]!,
      );
      this.at += WORDS;
    }
  }

  private load(chunk: TraceChunk): void {
    this.chunk = chunk;
    this.records = new Int32Array(chunk.records);
    this.at = 0;
    const s = new Float64Array(chunk.snapshot);
    this.ends.splice(0, 4, s[HEAD_GOOD]!, s[HEAD_BAD]!, s[HEAD_SCRAPPED]!, 0);
    let at = HEAD;
    for (let unit = 0; unit < s[HEAD_UNITS]!; unit++, at += UNIT_ROW) {
      this.state[unit] = s[at]!;
      this.since[unit] = s[at + 1]!;
    }
    this.movers.clear();
    for (let i = 0; i < s[HEAD_MOVERS]!; i++, at += MOVER_ROW)
      this.movers.set(s[at]!, { move: s[at + 1]!, start: s[at + 2]!, end: s[at + 3]! });
    this.walks.length = 0;
    for (let i = 0; i < s[HEAD_OPERATORS]!; i++, at += OPERATOR_ROW) this.walks.push({ move: s[at]!, start: s[at + 1]!, end: s[at + 2]! });
    this.parts.clear();
    for (let i = 0; i < s[HEAD_PARTS]!; i++, at += PART_ROW) {
      this.parts.set(s[at]!, {
        part: s[at]!,
        product: s[at + 1]!,
        element: s[at + 2]!,
        server: s[at + 3]!,
        carrier: s[at + 4]!,
        since: s[at + 5]!,
        marks: s[at + 6]!,
      });
    }
  }

  private apply(time: number, code: number, a: number, b: number): void {
    const index = code & INDEX_MASK;
    switch (code >>> KIND_SHIFT) {
      case UNIT_STATE:
        this.state[index] = a;
        this.since[index] = time;
        break;
      case PART_RELEASED:
        this.parts.set(index, { part: index, product: a, element: -1, server: -1, carrier: -1, since: time, marks: 0 });
        break;
      case PART_ENTERS:
        this.place(index, a, b, -1, time);
        break;
      case PART_CARRIED:
        this.place(index, -1, -1, a, time);
        break;
      case PART_ENDS:
        this.ends[a]! += 1;
        this.parts.delete(index);
        break;
      case PART_MARKED: {
        const part = this.parts.get(index);
        if (part !== undefined) part.marks = a;
        break;
      }
      case MOVER:
        this.movers.set(index, { move: a, start: time, end: time + b / 1000 });
        break;
      case OPERATOR:
        this.walks[index] = { move: a, start: time, end: time + b / 1000 };
        break;
      default:
        throw new Error('a trace record of an unknown kind');
    }
  }

  private place(index: number, element: number, server: number, carrier: number, time: number): void {
    const part = this.parts.get(index);
    if (part === undefined) return;
    this.parts.delete(index);
    part.element = element;
    part.server = server;
    part.carrier = carrier;
    part.since = time;
    this.parts.set(index, part);
  }

  /** Writes what is seen now into the caller's state. */
  write(out: LineState): void {
    out.unitState.set(this.state);
    out.unitSinceS.set(this.since);
    out.good = this.ends[0]!;
    out.bad = this.ends[1]!;
    out.scrapped = this.ends[2]!;
    this.writeParts(out);
    this.writeMovers(out);
    this.walks.forEach((walk, operator) => {
      const to = walkTo(walk.move);
      const walking = to >= 0 && this.time < walk.end;
      out.operators[operator] = {
        pool: this.pools[operator]!,
        operator,
        element: to,
        walking,
        fromElement: walkFrom(walk.move),
        startS: walk.start,
        endS: walk.end,
      };
    });
    out.operators.length = this.walks.length;
  }

  private writeParts(out: LineState): void {
    const waiting = new Map<number, number>();
    let i = 0;
    for (const shown of this.parts.values()) {
      const slot = shown.server >= 0 ? shown.server - this.firstUnit[shown.element]! : (waiting.get(shown.element) ?? 0);
      if (shown.server < 0) waiting.set(shown.element, slot + 1);
      const part: PartAt = out.parts[i] ?? {
        part: 0,
        product: 0,
        element: 0,
        slot: 0,
        sinceS: 0,
        carrier: 0,
        reworked: false,
        rejected: false,
      };
      part.part = shown.part;
      part.product = shown.product;
      part.element = shown.element;
      part.slot = slot;
      part.sinceS = shown.since;
      part.carrier = shown.carrier;
      part.reworked = (shown.marks & MARK_REWORKED) !== 0;
      part.rejected = (shown.marks & MARK_REJECTED) !== 0;
      out.parts[i++] = part;
    }
    out.parts.length = i;
  }

  private writeMovers(out: LineState): void {
    const carried = new Map<number, number>();
    for (const { carrier, part } of this.parts.values()) if (carrier >= 0 && !carried.has(carrier)) carried.set(carrier, part);
    let robots = 0;
    let vehicles = 0;
    for (const [unit, { move, start, end }] of this.movers) {
      const part = carried.get(unit) ?? -1;
      const word = move | 0;
      const activity = activityOf(word);
      if (this.model.units[unit]!.kind === 'robot')
        out.robots[robots++] = { unit, activity, fromPosition: fromOf(word), toPosition: toOf(word), startS: start, endS: end, part };
      else out.vehicles[vehicles++] = { unit, fromNode: fromOf(word), toNode: toOf(word), departS: start, arriveS: end, activity, part };
    }
    out.robots.length = robots;
    out.vehicles.length = vehicles;
  }
}
