import type { CompiledModel } from '../model/compiled.ts';
import type { Robot } from '../activities/robot-state.ts';
import type { Vehicle } from '../activities/fleet-state.ts';
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
  robot(_run: RunState, _robot: Robot, _duration: number): void {}
  vehicle(_run: RunState, _vehicle: Vehicle, _duration: number): void {}
  partCarried(_run: RunState, _part: number, _unit: number): void {}
  begin(_run: RunState): void {}
  end(_run: RunState): void {}
}
export function openTraceWriter(_model: CompiledModel, _sink: TraceSink): TraceWriter {
  return new TraceWriter();
}
