import type { CompiledModel } from '../model/compiled.ts';
import type { RunState } from '../run/state.ts';
import type { TraceChunk } from './state.ts';

/** Receives finished chunks of a trace. */
export interface TraceSink {
  write(chunk: TraceChunk): void;
}

export class TraceWriter {
  unitState(_run: RunState, _unit: number, _state: number): void {}
  partEnters(_run: RunState, _part: number, _element: number): void {}
  partReleased(_run: RunState, _part: number): void {}
  partEnds(_run: RunState, _part: number, _how: number): void {}
  operator(_run: RunState, _operator: number, _from: number, _to: number, _walk: number): void {}
  begin(_run: RunState): void {}
  end(_run: RunState): void {}
}
export function openTraceWriter(_model: CompiledModel, _sink: TraceSink): TraceWriter {
  return new TraceWriter();
}
