import { type AbortSignalLike, type Executor, type Job, type JobResult, openJob, Stopped } from '@taktwerk/experiments';

/** Events per slice: between slices the process looks at Ctrl-C. */
const SLICE = 200_000;

/** Runs jobs one after another in this thread, letting signals through between slices, and measures their CPU time. */
export function inlineHost(): Executor {
  let last: Promise<unknown> = Promise.resolve();
  return {
    submit: (job, signal) => {
      const next = last.then(() => runSliced(job, signal));
      last = next.catch(() => {});
      return next;
    },
    close: async () => {},
  };
}

async function runSliced(job: Job, signal?: AbortSignalLike): Promise<JobResult> {
  const before = process.cpuUsage();
  const run = openJob(job);
  do {
    await new Promise((resume) => setImmediate(resume));
    if (signal?.aborted) throw new Stopped();
  } while (run.advance(SLICE) === 'running');
  const result = run.result();
  const { user, system } = process.cpuUsage(before);
  return { result, cpuS: (user + system) / 1e6, bottlenecks: run.bottlenecks() };
}
