import { LOG_TABLE } from '../chance/log-table.ts';
import type { RunState } from '../run/state.ts';
import { LEAD_BINS } from '../statistics/stays.ts';
import { BIN_STRIDE, F_SHIFT, G_STRIDE, I_SHIFT, LINE_FLOATS, LINE_INTS, O_STRIDE, PART_SLOTS, PART_STRIDE, STOPPED } from './records.ts';

/** A serial line while it runs by itself: its two columns, where what lies in them, and what is still to be done at this moment. */
export class SerialLine {
  declare readonly run: RunState;
  declare readonly servers: number;
  declare readonly sources: number;
  declare readonly sink: number;
  /** Most parts that the sources can make at one event. */
  declare readonly mostAtOnce: number;
  ints: Int32Array;
  floats: Float64Array;
  /** Places in `ints`: sources, the line, finished servers in order, servers whose state is to be read, calendar, lead times, parts. */
  declare readonly sourceBase: number;
  declare readonly lineInts: number;
  declare readonly doneBase: number;
  declare readonly staleBase: number;
  declare readonly eventBase: number;
  /** Servers that may take a part, one bit each, in at most 32 groups of 2^wantShift servers; a group of one needs no bits of its own. */
  declare readonly wantBase: number;
  declare readonly wantShift: number;
  declare readonly binBase: number;
  declare readonly leadBase: number;
  declare readonly partBase: number;
  /** Places in `floats`: the line, sources, calendar (time and rank of each event), times at each level, table of logarithms, parts. */
  declare readonly lineFloats: number;
  declare readonly sourceFloats: number;
  declare readonly timeBase: number;
  declare readonly levelBase: number;
  declare readonly tableBase: number;
  declare readonly partFloats: number;
  /** Source by element. */
  declare readonly sourceOf: Int32Array;
  /** Parts that have arrived (part, source). */
  arrived: Int32Array = new Int32Array(64);
  arrivedCount = 0;
  doneCount = 0;
  staleCount = 0;
  wantedSources = 0;
  /** Server in front of which `fillFromSource` has put parts. */
  filled = -1;
  /** Whether a chunk of the trace has to be closed. */
  chunkIsFull = false;

  constructor(run: RunState, sources: readonly number[], sink: number, mostAtOnce: number) {
    const events = run.unitCount + sources.length + 1;
    this.run = run;
    this.servers = run.unitCount;
    this.sources = sources.length;
    this.sink = sink;
    this.mostAtOnce = mostAtOnce;
    this.sourceBase = this.servers << I_SHIFT;
    this.lineInts = this.sourceBase + sources.length * O_STRIDE;
    this.doneBase = this.lineInts + LINE_INTS;
    this.staleBase = this.doneBase + this.servers;
    this.eventBase = this.staleBase + this.servers;
    this.wantBase = this.eventBase + events;
    this.wantShift = this.servers <= 32 ? 0 : Math.max(5, 27 - Math.clz32(this.servers));
    this.binBase = this.wantBase + (this.wantShift === 0 ? 0 : 32 << (this.wantShift - 5));
    this.leadBase = this.binBase + this.servers * BIN_STRIDE;
    this.partBase = this.leadBase + LEAD_BINS;
    this.lineFloats = this.servers << F_SHIFT;
    this.sourceFloats = this.lineFloats + LINE_FLOATS;
    this.timeBase = this.sourceFloats + sources.length * G_STRIDE;
    this.levelBase = this.timeBase + 2 * events;
    this.tableBase = this.levelBase + run.levelTime.length;
    this.partFloats = this.tableBase + LOG_TABLE.length;
    this.ints = new Int32Array(this.partBase + 256);
    this.floats = new Float64Array(this.partFloats + 256 * PART_STRIDE);
    this.floats.set(LOG_TABLE, this.tableBase);
    this.sourceOf = new Int32Array(run.elementCount).fill(-1);
    sources.forEach((element, k) => {
      this.sourceOf[element] = k;
    });
  }

  /** Makes room for so many parts at least. */
  reserveParts(count: number): void {
    let slots = this.ints.length - this.partBase;
    if (count <= slots) return;
    while (slots < count) slots *= 2;
    const ints = new Int32Array(this.partBase + slots);
    ints.set(this.ints);
    this.ints = ints;
    const floats = new Float64Array(this.partFloats + slots * PART_STRIDE);
    floats.set(this.floats);
    this.floats = floats;
  }

  /** Most slots of parts that may be taken before the columns have to grow: one moment never needs more than `mostAtOnce`. */
  slotLimit(): number {
    return this.ints.length - this.partBase - this.mostAtOnce;
  }

  /** Whether the run has to go on in longer columns. */
  isFull(): boolean {
    return this.ints[this.lineInts + STOPPED] === 0 && this.ints[this.lineInts + PART_SLOTS]! > this.slotLimit();
  }

  makeRoom(): void {
    if (this.isFull()) this.reserveParts(this.ints[this.lineInts + PART_SLOTS]! + this.mostAtOnce);
  }

  growArrived(): Int32Array {
    const longer = new Int32Array(this.arrived.length * 2);
    longer.set(this.arrived);
    this.arrived = longer;
    return longer;
  }
}
