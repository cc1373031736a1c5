import type { CompiledModel } from '@taktwerk/engine';
import type { AbortSignalLike, Executor, Job, JobOptions, JobResult } from '../job.ts';
import { intervalOf } from '../statistics/interval.ts';
import { antitheticMeans } from '../statistics/pairs.ts';
import { Stopped } from './stopped.ts';

/** Replications of one model. */
export interface Plan {
  readonly model: CompiledModel;
  readonly seed: number;
  /** Number of the first replication; a continued experiment begins where the last one ended. */
  readonly first: number;
  readonly replications: number;
  readonly options: Omit<JobOptions, 'antithetic' | 'trace'>;
  /** Replications 2k and 2k + 1 share streams, the second mirrored. */
  readonly antithetic: boolean;
  /** Whether the first replication writes a trace. */
  readonly trace: boolean;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly job: Job;
  readonly result: JobResult;
}

/** The jobs of a plan, in replication order; they may run anywhere in any order, each depends on nothing but itself. */
export function jobsOf(plan: Plan): readonly Job[] {
  return Array.from({ length: plan.replications }, (_, i) => {
    const replication = plan.first + i;
    return {
      model: plan.model,
      seed: plan.seed,
      replication: plan.antithetic ? Math.floor(replication / 2) : replication,
      options: { ...plan.options, trace: plan.trace && i === 0, antithetic: plan.antithetic && replication % 2 === 1 },
    };
  });
}

/**
 * Runs a plan and hands out results in replication order as they come, so that what is computed from them does not depend on the
 * executor's speed or size.
 *
 * @throws Stopped when the signal is aborted
 */
export async function* runExperiment(plan: Plan, executor: Executor, signal?: AbortSignalLike): AsyncGenerator<Progress> {
  const jobs = jobsOf(plan);
  const pending = jobs.map((job) => {
    const submitted = executor.submit(job, signal);
    submitted.catch(() => {});
    return submitted;
  });
  for (const [i, job] of jobs.entries()) {
    const result = await pending[i]!;
    if (signal?.aborted) throw new Stopped();
    yield { done: i + 1, total: jobs.length, job, result };
  }
}

/** How precise a mean shall be: relative to it, or absolute. */
export interface Precision {
  readonly confidence: number;
  /** Half width ÷ |mean|, or null. */
  readonly relative: number | null;
  /** Half width in the unit of the value, or null. */
  readonly absolute: number | null;
}

/**
 * Replications one after another until the interval of a value is narrow enough.
 *
 * Sequential procedure of Law & Kelton, chapter 9: the stopping rule is looked at after each replication from `atLeast` on; in an
 * antithetic plan after each pair, over the means of pairs.
 *
 * @param read      the value of one replication; NaN where it is undefined
 * @param atLeast   first look, >= 2
 * @param atMost    give up here; `reached` is then false
 */
export async function runUntilPrecise(
  plan: Plan,
  executor: Executor,
  read: (result: JobResult) => number,
  precision: Precision,
  limits: { readonly atLeast: number; readonly atMost: number },
  signal?: AbortSignalLike,
  onProgress: (results: readonly JobResult[]) => void = () => {},
): Promise<{ readonly results: readonly JobResult[]; readonly reached: boolean }> {
  const step = plan.antithetic ? 2 : 1;
  const results: JobResult[] = [];
  while (results.length < limits.atMost) {
    const wanted = results.length === 0 ? Math.min(step * limits.atLeast, limits.atMost) : step;
    const next = { ...plan, first: plan.first + results.length, replications: wanted, trace: plan.trace && results.length === 0 };
    for await (const { result } of runExperiment(next, executor, signal)) {
      results.push(result);
      onProgress(results);
    }
    const values = plan.antithetic ? antitheticMeans(results.map(read)) : results.map(read);
    if (values.length >= 2 && isPrecise(values, precision)) return { results, reached: true };
  }
  return { results, reached: false };
}

/** Whether the Student interval of the values is as narrow as wanted. */
export function isPrecise(values: readonly number[], precision: Precision): boolean {
  const { mean, halfWidth } = intervalOf(values, precision.confidence);
  if (halfWidth === null) return false;
  const relative = precision.relative === null || halfWidth <= precision.relative * Math.abs(mean);
  const absolute = precision.absolute === null || halfWidth <= precision.absolute;
  return relative && absolute;
}
