import { HEAD, INDEX_MASK, KIND_SHIFT, UNIT_ROW, UNIT_STATE, WORDS } from './format.ts';
import type { TraceChunk } from './state.ts';

/** Every state change of every unit, sorted by unit and time: for bars, Gantt charts and "how long will this last". */
export class StateIndex {
  private readonly first: Int32Array;
  private readonly times: Float64Array;
  private readonly states: Uint8Array;

  constructor(chunks: readonly TraceChunk[], units: number) {
    const counts = new Int32Array(units + 1);
    for (const chunk of chunks) eachChange(chunk, (unit) => counts[unit + 1]!++);
    for (let unit = 0; unit < units; unit++) counts[unit + 1]! += counts[unit]! + 1;
    this.first = counts;
    this.times = new Float64Array(counts[units]!);
    this.states = new Uint8Array(counts[units]!);
    const at = counts.slice();
    const snapshot = chunks[0] === undefined ? null : new Float64Array(chunks[0].snapshot);
    for (let unit = 0; unit < units; unit++) {
      this.times[at[unit]!] = chunks[0]?.startS ?? 0;
      this.states[at[unit]!++] = snapshot?.[HEAD + unit * UNIT_ROW] ?? 0;
    }
    for (const chunk of chunks) {
      eachChange(chunk, (unit, state, ms) => {
        this.times[at[unit]!] = chunk.startS + ms / 1000;
        this.states[at[unit]!++] = state;
      });
    }
  }

  /** The first change after a moment, or `end`. */
  nextChange(unit: number, time: number, end: number): number {
    const i = this.after(unit, time);
    return i < this.first[unit + 1]! ? this.times[i]! : end;
  }

  /** [start, end, state] triples between two moments. */
  intervals(unit: number, from: number, to: number): Float64Array {
    const triples: number[] = [];
    for (let i = Math.max(this.first[unit]!, this.after(unit, from) - 1); i < this.first[unit + 1]! && this.times[i]! < to; i++) {
      const end = i + 1 < this.first[unit + 1]! ? Math.min(to, this.times[i + 1]!) : to;
      if (end > from && end > this.times[i]!) triples.push(Math.max(from, this.times[i]!), end, this.states[i]!);
    }
    return Float64Array.from(triples);
  }

  private after(unit: number, time: number): number {
    let low = this.first[unit]!;
    let high = this.first[unit + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.times[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function eachChange(chunk: TraceChunk, visit: (unit: number, state: number, ms: number) => void): void {
  const records = new Int32Array(chunk.records);
  const end = chunk.count * WORDS;
  for (let at = 0; at < end; at += WORDS)
    if (records[at + 1]! >>> KIND_SHIFT === UNIT_STATE) visit(records[at + 1]! & INDEX_MASK, records[at + 2]!, records[at]!);
}
