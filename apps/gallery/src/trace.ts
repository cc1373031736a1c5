/** Replication 0 of a compiled line, run and recorded on the spot, so that the pictures show what the engine did. */
import type { CompiledLine } from '@taktwerk/compile';
import { buildModel, openRun, openTrace, type TraceChunk } from '@taktwerk/engine';
import { openPlayback, type Playback, playbackModelOf } from '@taktwerk/scene';

const SEED = 1;
/** Half an hour more than the moment asked for, so that the picture can go on from there. */
const BEYOND_S = 1800;

/** @param fromS the moment that the playback stands at first, seconds */
export function playFrom(line: CompiledLine, fromS: number): Playback {
  const built = buildModel(line.spec);
  if (!built.ok) throw new Error(`a compiled line was refused: ${built.problems.map(({ code }) => code).join(', ')}`);
  const model = built.value;
  const chunks: TraceChunk[] = [];
  const trace = { write: (chunk: TraceChunk) => void chunks.push(chunk) };
  const run = openRun(model, { seed: SEED, replication: 0, warmUpS: 0, horizonS: fromS + BEYOND_S, antithetic: false, trace });
  while (run.advance(Number.MAX_SAFE_INTEGER) === 'running');
  const playback = openPlayback(openTrace(chunks, model), playbackModelOf(model), line);
  playback.seek(fromS);
  return playback;
}
