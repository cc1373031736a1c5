import { openRun } from '@taktwerk/engine';
import { type WatchedRun, watchBottleneck } from '../bottleneck/shifting.ts';
import type { AbortSignalLike, Job, JobResult } from '../job.ts';
import { Stopped } from './stopped.ts';

/** Events per slice between looks at the signal. */
const SLICE = 500_000;

/**
 * A replication that a host advances slice by slice, so that it can look at clocks and signals in between.
 *
 * The first replication also says how its bottleneck moved.
 *
 * @returns the engine's run; it is done when `advance` no longer answers 'running'
 */
export function openJob(job: Job): WatchedRun {
  const { warmUpS, measuredS, antithetic } = job.options;
  const run = openRun(job.model, {
    seed: job.seed,
    replication: job.replication,
    warmUpS,
    horizonS: measuredS === null ? null : warmUpS + measuredS,
    antithetic,
  });
  if (job.replication === 0 && measuredS !== null) return watchBottleneck(run, warmUpS, measuredS);
  return {
    advance: (maxEvents) => run.advance(maxEvents),
    result: () => run.result(),
    bottlenecks: () => [],
    get nowS() {
      return run.nowS;
    },
    get events() {
      return run.events;
    },
  };
}

/**
 * Runs one replication to its end: the same bytes in give the same bytes out on every host. Its CPU time is for the host to measure.
 *
 * @throws Stopped when the signal is aborted between slices
 */
export function runJob(job: Job, signal?: AbortSignalLike): JobResult {
  const run = openJob(job);
  while (run.advance(SLICE) === 'running') if (signal?.aborted) throw new Stopped();
  return { result: run.result(), cpuS: null, bottlenecks: run.bottlenecks() };
}
