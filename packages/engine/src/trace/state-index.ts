import { HEAD, INDEX_MASK, KIND_SHIFT, UNIT_ROW, UNIT_STATE, WORDS } from './format.ts';
import type { TraceChunk } from './state.ts';

/** Every state change of every unit, sorted by unit and time: for bars and Gantt charts. */
export class StateIndex {
  private readonly first: Int32Array;
  private readonly times: Float64Array;
  private readonly states: Uint8Array;

  constructor(chunks: readonly TraceChunk[], units: number) {
    const counts = new Int32Array(units + 1);
    for (const chunk of chunks) count(chunk, counts);
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
    for (const chunk of chunks) this.place(chunk, at);
  }

  private place({ records: buffer, count: n, startS }: TraceChunk, at: Int32Array): void {
    const records = new Int32Array(buffer);
    const { times, states } = this;
    for (let i = 0; i < n * WORDS; i += WORDS) {
      const code = records[i + 1]!;
      if (code >>> KIND_SHIFT !== UNIT_STATE) continue;
      const next = at[code & INDEX_MASK]!++;
      times[next] = startS + records[i]! / 1000;
      states[next] = records[i + 2]!;
    }
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

/** Adds a chunk's state changes to `counts`, one place after the unit's. */
function count({ records: buffer, count: n }: TraceChunk, counts: Int32Array): void {
  const records = new Int32Array(buffer);
  for (let i = 1; i < n * WORDS; i += WORDS) {
    const code = records[i]!;
    if (code >>> KIND_SHIFT === UNIT_STATE) counts[(code & INDEX_MASK) + 1]!++;
  }
}
