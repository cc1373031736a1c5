import { INDEX_MASK, KIND_SHIFT, UNIT_STATE, WORDS } from './format.ts';
import type { TraceChunk } from './state.ts';

/**
 * How long the present state of each unit will last: looks ahead from a moment until every unit has been seen to change, so that a seek
 * reads what is left of one chunk and of the others only each unit's first change, found once.
 */
export class NextChanges {
  private readonly chunks: readonly TraceChunk[];
  private readonly units: number;
  /** Per chunk, the moment of each unit's first change in it; Infinity where there is none. */
  private readonly firsts: (Float64Array | undefined)[] = [];
  /** Answer for the last moment asked about, and where that was. */
  private readonly known: Float64Array;
  private chunk = -1;
  private time = Number.POSITIVE_INFINITY;
  private records: Int32Array = new Int32Array(0);

  constructor(chunks: readonly TraceChunk[], units: number) {
    this.chunks = chunks;
    this.units = units;
    this.known = new Float64Array(units);
  }

  /**
   * @param chunk position of the chunk that the moment lies in
   * @param out   the first change of each unit after `time`, or `end`; shape [units]
   */
  write(chunk: number, time: number, end: number, out: Float64Array): void {
    if (chunk !== this.chunk || time < this.time) {
      if (chunk !== this.chunk) this.records = new Int32Array(this.chunks[chunk]!.records);
      this.chunk = chunk;
      this.known.fill(Number.NEGATIVE_INFINITY);
    }
    this.time = time;
    this.refresh(time);
    for (let unit = 0; unit < this.units; unit++) out[unit] = Math.min(end, this.known[unit]!);
  }

  /** Looks anew for the units whose known change has passed. */
  private refresh(time: number): void {
    const { known } = this;
    let open = 0;
    for (let unit = 0; unit < this.units; unit++) {
      if (known[unit]! > time) continue;
      known[unit] = Number.POSITIVE_INFINITY;
      open++;
    }
    if (open === 0) return;
    open -= this.scan(time);
    for (let i = this.chunk + 1; i < this.chunks.length && open > 0; i++) open -= this.take(this.firstsOf(i));
  }

  /** The rest of the present chunk. @returns how many of the units looked for were found */
  private scan(time: number): number {
    const { records, known } = this;
    const { startS, count } = this.chunks[this.chunk]!;
    const end = count * WORDS;
    const wanted = known.reduce((sum, at) => (at === Number.POSITIVE_INFINITY ? sum + 1 : sum), 0);
    let found = 0;
    for (let at = this.after(time) * WORDS; at < end && found < wanted; at += WORDS) {
      const code = records[at + 1]!;
      if (code >>> KIND_SHIFT !== UNIT_STATE || known[code & INDEX_MASK] !== Number.POSITIVE_INFINITY) continue;
      known[code & INDEX_MASK] = startS + records[at]! / 1000;
      found++;
    }
    return found;
  }

  private take(firsts: Float64Array): number {
    let found = 0;
    for (let unit = 0; unit < this.units; unit++) {
      if (this.known[unit] !== Number.POSITIVE_INFINITY || firsts[unit] === Number.POSITIVE_INFINITY) continue;
      this.known[unit] = firsts[unit]!;
      found++;
    }
    return found;
  }

  private firstsOf(chunk: number): Float64Array {
    const present = this.firsts[chunk];
    if (present !== undefined) return present;
    const firsts = new Float64Array(this.units).fill(Number.POSITIVE_INFINITY);
    const { startS, count, records: buffer } = this.chunks[chunk]!;
    const records = new Int32Array(buffer);
    let open = this.units;
    for (let at = 0; at < count * WORDS && open > 0; at += WORDS) {
      const code = records[at + 1]!;
      if (code >>> KIND_SHIFT !== UNIT_STATE || firsts[code & INDEX_MASK] !== Number.POSITIVE_INFINITY) continue;
      firsts[code & INDEX_MASK] = startS + records[at]! / 1000;
      open--;
    }
    this.firsts[chunk] = firsts;
    return firsts;
  }

  /** Position of the first record of the present chunk after a moment. */
  private after(time: number): number {
    const { startS, count } = this.chunks[this.chunk]!;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startS + this.records[middle * WORDS]! / 1000 <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
