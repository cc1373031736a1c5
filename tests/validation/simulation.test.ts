import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCatalog } from '@taktwerk/catalog';
import { compileLine, modelOf } from '@taktwerk/compile';
import { type RunResult, runJob } from '@taktwerk/experiments';
import { parseLineText } from '@taktwerk/line';
import { describe, expect, it } from 'vitest';

/**
 * Lines without chance whose answers are known, kept as files: read, compiled and run as a user's would be. All other cases with known
 * answers, and the random ones, are worked out by `npx taktwerk verify`.
 */
interface Case {
  readonly id: string;
  readonly measures: Readonly<Record<string, unknown>>;
}

const text = (...path: readonly string[]): string => readFileSync(join(import.meta.dirname, ...path), 'utf8');
const cases = (JSON.parse(text('cases.dev.json')) as { cases: readonly Case[] }).cases;
const expected = (id: string): Readonly<Record<string, unknown>> => cases.find((one) => one.id === id)!.measures;

function run(name: string, warmUpS: number, measuredS: number | null): RunResult {
  const parsed = parseLineText(text('lines', `${name}.line.json`), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const compiled = compileLine(parsed.value, 'case', openCatalog([]));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const model = modelOf(compiled.value);
  if (!model.ok) throw new Error(JSON.stringify(model.problems));
  return runJob({ model: model.value, seed: 1, replication: 0, options: { warmUpS, measuredS, trace: false, antithetic: false } }).result;
}

const shares = (result: RunResult, state: 'working' | 'blocked' | 'starved'): number[] =>
  [1, 2, 3, 4, 5].map((i) => Math.round(1000 * result.elements.find(({ id }) => id === `station:m${i}`)!.shares![state]) / 10);

describe('lines with known answers', () => {
  it('packaging line of five stations (P8): 12,497 parts in 100,000 s', () => {
    const result = run('packaging-line', 0, 100_000);
    expect(result.good).toBe(12_497);
    expect(shares(result, 'working')).toEqual([81.3, 62.5, 100, 62.5, 75]);
    expect(shares(result, 'blocked')).toEqual([18.7, 37.4, 0, 0, 0]);
    expect(shares(result, 'starved')).toEqual([0, 0, 0, 37.5, 25]);
  });

  it('flow shop of ten jobs on five machines (F03)', () => expect(run('flow-shop', 0, null).endedAtS).toBe(expected('F03').makespan));

  it('job shop ft06 in the given orders (J01): 55', () => expect(run('job-shop', 0, null).endedAtS).toBe(expected('J01').makespan));

  it('job shop with two vehicles on a given schedule (V04): 96', () =>
    expect(run('vehicle-schedule', 0, null).endedAtS).toBe(expected('V04').makespan));

  it('a breakdown after every 95 minutes of work (U09): 400 parts by 1001', () =>
    expect(run('regular-breakdowns', 0, 1001).good).toBe(expected('U09')['parts finished by t=1001']));

  it('two shifts with breaks, begun parts are finished (F10): 130 a day', () =>
    expect(run('two-shifts', 0, 86_400).good).toBe(expected('F10')['parts finished by t=1440']));

  it('robotic cell in the cycle that loads the second machine last (R01): a part every 32 s', () => {
    const { S2 } = expected('R01')['a=10,b=20,delta=2,eps=1'] as { S2: number };
    expect(run('robot-cell', 20 * S2, 1000 * S2).good).toBe(1000);
  });
});

describe('identities of every run', () => {
  it.each(['packaging-line', 'flow-shop', 'regular-breakdowns', 'two-shifts', 'robot-cell'])(
    '%s: shares sum to 1, Little holds',
    (name) => {
      const result = run(name, 0, 5000);
      for (const { shares: all } of result.elements) {
        if (all !== null) expect(Object.values(all).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      }
      expect(Math.abs(result.littleResidual)).toBeLessThan(1e-9);
    },
  );

  it('the same seed gives the same bytes', () => {
    const [first, second] = [run('packaging-line', 0, 10_000), run('packaging-line', 0, 10_000)];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });
});
