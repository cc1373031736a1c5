import type { AbortSignalLike, Executor, Job, JobResult } from '../job.ts';
import { runJob } from './run-job.ts';
import { Stopped } from './stopped.ts';

/** Runs each job at once in the calling thread: for tests, small questions, and hosts without workers. */
export function inlineExecutor(run: (job: Job, signal?: AbortSignalLike) => JobResult = runJob): Executor {
  return {
    submit: async (job, signal) => {
      if (signal?.aborted) throw new Stopped();
      return run(job, signal);
    },
    close: async () => {},
  };
}
