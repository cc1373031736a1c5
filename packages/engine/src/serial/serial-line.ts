import type { RunState } from '../run/state.ts';
import { F_SHIFT, I_SHIFT, O_STRIDE } from './records.ts';

/** A serial line while it runs by itself: its records, and what is still to be done at the present moment. */
export class SerialLine {
  declare readonly run: RunState;
  declare readonly servers: number;
  declare readonly ints: Int32Array;
  declare readonly floats: Float64Array;
  /** Where the blocks of the sources begin in `ints`. */
  declare readonly sourceBase: number;
  declare readonly sources: number;
  declare readonly sink: number;
  /** Source by element. */
  declare readonly sourceOf: Int32Array;
  /** Servers that have finished, in order; servers whose state has to be read; servers that may take a part, one bit each. */
  declare readonly done: Int32Array;
  declare readonly stale: Int32Array;
  declare readonly wanting: Int32Array;
  /** Parts that have arrived (part, source). */
  arrived: Int32Array = new Int32Array(64);
  doneCount = 0;
  staleCount = 0;
  arrivedCount = 0;
  wantingCount = 0;
  wantedSources = 0;
  /** Server in front of which `fillFromSource` has put parts. */
  filled = -1;
  unsettled = false;
  /** Faultless parts that have ended since the counts were last handed over, and how many may until the run stops. */
  goods = 0;
  goodsToStop = 0;

  constructor(run: RunState, sources: readonly number[], sink: number) {
    this.run = run;
    this.servers = run.unitCount;
    this.sourceBase = this.servers << I_SHIFT;
    this.sources = sources.length;
    this.sink = sink;
    this.ints = new Int32Array(this.sourceBase + sources.length * O_STRIDE);
    this.floats = new Float64Array(this.servers << F_SHIFT);
    this.sourceOf = new Int32Array(run.elementCount).fill(-1);
    sources.forEach((element, k) => {
      this.sourceOf[element] = k;
    });
    this.done = new Int32Array(this.servers);
    this.stale = new Int32Array(this.servers);
    this.wanting = new Int32Array((this.servers >> 5) + 1);
    run.calendar.reserve(this.servers + sources.length + 1);
  }

  growArrived(): void {
    const longer = new Int32Array(this.arrived.length * 2);
    longer.set(this.arrived);
    this.arrived = longer;
  }
}
