import type { CompiledModel } from '../model/compiled.ts';
import { NextChanges } from './next-changes.ts';
import { PartIndex } from './part-index.ts';
import { Scenery } from './scenery.ts';
import type { LevelSteps, LineState, PartFlow, PartJourney, TraceChunk, TraceReader } from './state.ts';
import { StateIndex } from './state-index.ts';

/**
 * Opens a trace for playback. Seeking costs one snapshot and at most one chunk of records, however long the run; going forward
 * inside a chunk costs only the records between.
 *
 * @param chunks in any order, complete from the first; more may come later with a new call
 */
export function openTrace(chunks: readonly TraceChunk[], model: CompiledModel): TraceReader {
  return new Reader(
    [...chunks].sort((a, b) => a.index - b.index),
    model,
  );
}

class Reader implements TraceReader {
  private readonly chunks: readonly TraceChunk[];
  private readonly model: CompiledModel;
  private readonly scenery: Scenery;
  private readonly ahead: NextChanges;
  private index: StateIndex | null = null;
  private readonly partIndex: PartIndex;
  readonly startS: number;
  readonly endS: number;
  readonly records: number;

  constructor(chunks: readonly TraceChunk[], model: CompiledModel) {
    this.chunks = chunks;
    this.model = model;
    this.scenery = new Scenery(model);
    this.partIndex = new PartIndex(chunks);
    this.ahead = new NextChanges(chunks, model.units.length);
    this.startS = chunks[0]?.startS ?? 0;
    this.endS = chunks[chunks.length - 1]?.endS ?? 0;
    this.records = chunks.reduce((sum, chunk) => sum + chunk.count, 0);
  }

  createState(): LineState {
    const units = this.model.units.length;
    return {
      timeS: 0,
      unitState: new Uint8Array(units),
      unitSinceS: new Float64Array(units),
      unitUntilS: new Float64Array(units),
      parts: [],
      vehicles: [],
      robots: [],
      operators: [],
      good: 0,
      bad: 0,
      scrapped: 0,
    };
  }

  stateAt(timeS: number, out: LineState): LineState {
    const time = Math.min(Math.max(timeS, this.startS), this.endS);
    const at = this.chunkAt(time);
    const chunk = this.chunks[at];
    if (chunk === undefined) return out;
    this.scenery.goTo(chunk, time);
    this.scenery.write(out);
    out.timeS = time;
    this.ahead.write(at, time, this.endS, out.unitUntilS);
    return out;
  }

  intervalsOf(unit: number, fromS: number, toS: number): Float64Array {
    return this.states().intervals(unit, Math.max(fromS, this.startS), Math.min(toS, this.endS));
  }

  levelsOf(element: number): LevelSteps {
    return this.partIndex.levelsOf(element, this.model.spec.elements.length);
  }

  transitions(fromS: number, toS: number): readonly PartFlow[] {
    return this.partIndex.transitions(fromS, toS);
  }

  journeyOf(part: number, atS: number): PartJourney | null {
    return this.partIndex.journeyOf(part, atS);
  }

  private states(): StateIndex {
    this.index ??= new StateIndex(this.chunks, this.model.units.length);
    return this.index;
  }

  /** Position of the last chunk that begins at or before a moment. */
  private chunkAt(time: number): number {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.chunks[middle]!.startS <= time) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
