import { type CompiledModel, openRun, type TraceChunk } from '@taktwerk/engine';
import { transfer } from 'comlink';
import type { LayoutTrace } from './protocol.ts';

/** Events between two chunks' worth of work; a trace is short, so nothing needs to be heard in between. */
const SLICE = 500_000;

/** Runs replication 0 from the empty line and records it; the buffers of the trace are moved to the page. */
export function recordTrace(model: CompiledModel, seed: number, hours: number): LayoutTrace {
  const chunks: TraceChunk[] = [];
  const trace = { write: (chunk: TraceChunk) => void chunks.push(chunk) };
  const run = openRun(model, { seed, replication: 0, warmUpS: 0, horizonS: hours * 3600, antithetic: false, trace });
  while (run.advance(SLICE) === 'running');
  const buffers = chunks.flatMap((chunk) => [chunk.records, chunk.snapshot]);
  return transfer({ chunks, model }, buffers);
}
