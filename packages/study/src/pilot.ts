import { type AbortSignalLike, type Executor, type Job, type RunResult, runExperiment, warmUpOf } from '@taktwerk/experiments';
import type { StudyOptions } from './question.ts';

type Model = Job['model'];

/** Pilot runs that are averaged, and how often their length is doubled when they have not settled. */
const PILOTS = 3;
const DOUBLINGS = 2;

/**
 * The warm-up of a model, seconds: as asked for, or by MSER-5 over pilot runs from the empty line. Pilots have replication numbers
 * of their own, behind those that are counted, and are as long as the counted window; longer when the line has not settled by then.
 */
export async function warmUpFor(model: Model, options: StudyOptions, executor: Executor, signal?: AbortSignalLike): Promise<number> {
  if (options.warmUp !== 'auto') return options.warmUp;
  let hours = options.hours;
  for (let doubling = 0; ; doubling++) {
    const found = warmUpOf(await pilots(model, options, hours, executor, signal));
    if (found.settled || doubling === DOUBLINGS) return Math.ceil(found.warmUpS);
    hours *= 2;
  }
}

async function pilots(
  model: Model,
  options: StudyOptions,
  hours: number,
  executor: Executor,
  signal?: AbortSignalLike,
): Promise<RunResult[]> {
  const plan = {
    ...{ model, seed: options.seed, first: options.replications, replications: PILOTS, antithetic: false, trace: false },
    options: { warmUpS: 0, measuredS: hours * 3600 },
  };
  const results: RunResult[] = [];
  for await (const { result } of runExperiment(plan, executor, signal)) results.push(result.result);
  return results;
}
