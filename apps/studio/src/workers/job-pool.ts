import { type Executor, type Job, type JobResult, Stopped } from '@taktwerk/experiments';
import { type Remote, wrap } from 'comlink';
import { JOB_WORKER, type JobService } from './job-service.ts';

/** More workers than this leave the page no core to draw on. */
const LARGEST = 2;

interface Host {
  readonly worker: Worker;
  readonly remote: Remote<JobService>;
}

interface Waiting {
  readonly job: Job;
  resolve(result: JobResult): void;
  reject(fault: unknown): void;
}

export interface JobPool extends Executor {
  /** Ends what runs at once and forgets what waits; both are answered with Stopped. */
  stop(): void;
}

/** Replications spread over workers; results do not depend on how many there are. */
export function openJobPool(size = Math.min(LARGEST, navigator.hardwareConcurrency)): JobPool {
  const idle: Host[] = [];
  const running = new Map<Host, Waiting>();
  const waiting: Waiting[] = [];

  function startNext(): void {
    while (waiting.length > 0 && running.size < size) {
      const next = waiting.shift() as Waiting;
      const host = idle.pop() ?? openHost();
      running.set(host, next);
      host.remote.run(next.job).then(
        (result) => finish(host, () => next.resolve(result)),
        (fault: unknown) => finish(host, () => next.reject(fault)),
      );
    }
  }

  function finish(host: Host, answer: () => void): void {
    if (!running.delete(host)) return;
    idle.push(host);
    answer();
    startNext();
  }

  function stop(): void {
    const stopped = [...running.values(), ...waiting.splice(0)];
    for (const host of running.keys()) host.worker.terminate();
    running.clear();
    for (const { reject } of stopped) reject(new Stopped());
  }

  return {
    submit: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        startNext();
      }),
    stop,
    close: async () => {
      stop();
      for (const host of idle.splice(0)) host.worker.terminate();
    },
  };
}

function openHost(): Host {
  const worker = new Worker(self.location.href, { type: 'module', name: JOB_WORKER });
  return { worker, remote: wrap<JobService>(worker) };
}
