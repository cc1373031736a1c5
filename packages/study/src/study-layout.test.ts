import { openCatalog } from '@taktwerk/catalog';
import { type Executor, inlineExecutor, type JobResult, runJob } from '@taktwerk/experiments';
import { constant, exponential, lineOf, serialLine, station } from '@taktwerk/line/testing';
import { describe, expect, test } from 'vitest';
import type { StudyProgress } from './question.ts';
import { studyLayout } from './study-layout.ts';

const catalog = openCatalog([]);
const packaging = serialLine({
  arrival: 'saturated',
  stations: [6.5, 5, 8, 5, 6].map((time) => ({ time: constant(time) })),
  buffers: [5, 5, 5, 5],
});
const queue = serialLine({ arrival: exponential(10), stations: [{ time: exponential(8) }] });
const options = { seed: 7, replications: 4, hours: 20, warmUp: 'auto' as const };

async function studied(...args: Parameters<typeof studyLayout>) {
  const result = await studyLayout(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test('P8 through document, compile, engine and indicators: 12,497 parts in 100,000 s, the middle station always busy', async () => {
  const result = await studied(
    packaging,
    'as-is',
    catalog,
    { seed: 1, replications: 2, hours: 100_000 / 3600, warmUp: 0 },
    inlineExecutor(),
  );
  expect(result.kpis.throughputPerHour.mean! * (100_000 / 3600)).toBeCloseTo(12_497, 6);
  expect(result.kpis.throughputPerHour).toMatchObject({ halfWidth: 0, n: 2 });
  const busy = (['m1', 'm2', 'm3', 'm4', 'm5'] as const).map(
    (id) => result.elements.find((element) => element.id === `station:${id}`)!.shares!.working,
  );
  for (const [i, share] of [0.813, 0.625, 1, 0.625, 0.75].entries()) expect(Math.abs(busy[i]! - share)).toBeLessThan(0.001);
  expect(result.bottleneck?.element).toBe('station:m3');
  expect(result.warmUpS).toBe(0);
});

test('the warm-up is found by a pilot of its own; progress shows the numbers so far', async () => {
  const seen: StudyProgress[] = [];
  const result = await studied(queue, 'as-is', catalog, options, inlineExecutor(), (progress) => seen.push(progress));
  expect(seen.map(({ done, total, partial }) => [done, total, partial === null])).toEqual([
    [1, 4, true],
    [2, 4, false],
    [3, 4, false],
    [4, 4, false],
  ]);
  expect(seen[3]!.partial).toEqual(result);
  expect(result.warmUpS).toBeGreaterThanOrEqual(0);
  expect(Number.isInteger(result.warmUpS)).toBe(true);
  expect(result.warmUpS).toBeLessThan(4 * 20 * 3600);
});

describe('the same seed gives the same numbers', () => {
  /** Answers later jobs first. */
  const backwards = (): Executor => {
    const waiting: (() => void)[] = [];
    const answerAll = () => {
      for (const next of waiting.splice(0)) next();
    };
    const later = (run: () => void) => {
      waiting.unshift(run);
      if (waiting.length === 1) Promise.resolve().then(answerAll);
    };
    return { submit: (job) => new Promise<JobResult>((resolve) => later(() => resolve(runJob(job)))), close: async () => {} };
  };

  test('whatever the executor does first', async () => {
    expect(await studied(queue, 'as-is', catalog, options, backwards())).toEqual(
      await studied(queue, 'as-is', catalog, options, inlineExecutor()),
    );
  });

  test('and another seed others', async () => {
    const other = await studied(queue, 'as-is', catalog, { ...options, seed: 8 }, inlineExecutor());
    expect(other.kpis.leadTimeS.mean).not.toBe((await studied(queue, 'as-is', catalog, options, inlineExecutor())).kpis.leadTimeS.mean);
  });
});

test('problems of the document come back as data', async () => {
  const none = await studyLayout(lineOf([], { 'as-is': [station('station:m', constant(1))] }), 'to-be', catalog, options, inlineExecutor());
  expect(none).toMatchObject({ ok: false, problems: [{ code: 'layout.unknown' }] });
});

test('a stopped study throws Stopped and leaves nothing behind', async () => {
  await expect(studyLayout(queue, 'as-is', catalog, options, inlineExecutor(), () => {}, { aborted: true })).rejects.toThrow('stopped');
});
