import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Remote, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { VerifiedRow } from '../verify/case.ts';
import { type Task, verifyTask } from '../verify/tasks.ts';
import type { WorkerFace } from './engine.worker.ts';

/** Verifies cases, one at a time per thread; rows come back in no particular order. */
export interface VerifyPool {
  verify(task: Task, root: string, seed: number): Promise<readonly VerifiedRow[]>;
  close(): Promise<void>;
}

/** Beside the built program; not there when the sources are run, and then the calling thread works itself. */
const WORKER_FILE = fileURLToPath(new URL('./engine.worker.js', import.meta.url));

export function openVerifyPool(size: number): VerifyPool {
  if (size <= 1 || !existsSync(WORKER_FILE)) return inlinePool();
  const workers = Array.from({ length: size }, () => new Worker(WORKER_FILE));
  const idle: Remote<WorkerFace>[] = workers.map((worker) => wrap<WorkerFace>(nodeEndpoint(worker)));
  const waiting: ((face: Remote<WorkerFace>) => void)[] = [];
  const release = (face: Remote<WorkerFace>): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(face);
    else next(face);
  };
  return {
    verify: async (task, root, seed) => {
      const face = idle.pop() ?? (await new Promise<Remote<WorkerFace>>((take) => waiting.push(take)));
      try {
        return await face.verifyTask(task, root, seed);
      } finally {
        release(face);
      }
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function inlinePool(): VerifyPool {
  let last: Promise<unknown> = Promise.resolve();
  return {
    verify: (task, root, seed) => {
      const next = last.then(async () => {
        await new Promise((resume) => setImmediate(resume));
        return verifyTask(task, root, seed);
      });
      last = next;
      return next;
    },
    close: async () => {},
  };
}
