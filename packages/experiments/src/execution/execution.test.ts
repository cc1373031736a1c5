import type { CompiledModel } from '@taktwerk/engine';
import { describe, expect, it } from 'vitest';
import type { Executor, Job, JobResult } from '../job.ts';
import { sampleResult } from '../kpis/sample-result.ts';
import { jobsOf, type Plan, runExperiment, runUntilPrecise } from './experiment.ts';
import { inlineExecutor } from './inline-executor.ts';
import { meanResultOf, meanValue } from './mean-result.ts';
import { Stopped } from './stopped.ts';

const PLAN: Plan = {
  model: { hash: 'none' } as unknown as CompiledModel,
  seed: 5,
  first: 0,
  replications: 4,
  options: { warmUpS: 10, measuredS: 100 },
  antithetic: false,
  trace: true,
};

/** Answers with the replication's number as its good parts. */
const answer = (job: Job): JobResult => ({ result: sampleResult({ replication: job.replication, good: job.replication }), cpuS: null });

/** Answers the last job first: each waits until the one after it is done. */
function backwards(total: number): Executor {
  const done: (() => void)[] = [];
  const turns = Array.from({ length: total }, (_, i) => new Promise<void>((end) => done.splice(i, 0, end)));
  return {
    submit: async (job) => {
      if (job.replication + 1 < total) await turns[job.replication + 1];
      done[job.replication]!();
      return answer(job);
    },
    close: async () => {},
  };
}

describe('jobs of a plan', () => {
  it('are numbered from the first and only the first writes a trace', () => {
    expect(jobsOf({ ...PLAN, first: 3 }).map(({ replication, options }) => [replication, options.trace])).toEqual([
      [3, true],
      [4, false],
      [5, false],
      [6, false],
    ]);
  });
  it('of antithetic pairs share their number and mirror every second', () => {
    expect(jobsOf({ ...PLAN, antithetic: true }).map(({ replication, options }) => [replication, options.antithetic])).toEqual([
      [0, false],
      [0, true],
      [1, false],
      [1, true],
    ]);
  });
});

describe('experiments', () => {
  it('hand out results in replication order, whoever is ready first', async () => {
    const order: number[] = [];
    for await (const { done, result } of runExperiment(PLAN, backwards(4))) order.push(done * 10 + result.result.replication);
    expect(order).toEqual([10, 21, 32, 43]);
  });
  it('stop when the user stops', async () => {
    const run = runExperiment(PLAN, inlineExecutor(answer), { aborted: true });
    await expect(run.next()).rejects.toBeInstanceOf(Stopped);
  });
  it('go on until the interval is narrow enough, and say when it never is', async () => {
    const precision = { confidence: 0.95, relative: null, absolute: 1.5 };
    const steady = await runUntilPrecise(PLAN, inlineExecutor(answer), ({ result }) => 100 + (result.replication % 2), precision, {
      atLeast: 2,
      atMost: 50,
    });
    expect(steady).toMatchObject({ reached: true });
    expect(steady.results.length).toBe(3);
    const rising = await runUntilPrecise(PLAN, inlineExecutor(answer), ({ result }) => result.good, precision, { atLeast: 2, atMost: 12 });
    expect(rising.reached).toBe(false);
    expect(rising.results.map(({ result }) => result.replication)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});

describe('means over replications', () => {
  it('average numbers, keep words, and count what is missing as nothing', () => {
    expect(
      meanValue([
        { id: 'a', x: 1, uses: {} },
        { id: 'a', x: 2, uses: { wire: 4 } },
      ]),
    ).toEqual({ id: 'a', x: 1.5, uses: { wire: 2 } });
    expect(meanValue([[1, 2], [3]])).toEqual([2, 1]);
    expect(meanValue([null, 4])).toBe(4);
    expect(meanValue([null, null])).toBeNull();
  });
  it('need a replication', () => expect(() => meanResultOf([])).toThrow(RangeError));
});
