import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../reading/repository.ts';
import type { CaseData } from './case.ts';
import { readCaseFiles } from './case-files.ts';
import { RECIPES } from './catalogue.ts';
import { isRight, leavesOf, measuresOf, ruleOf } from './measures.ts';
import { renderReport, reportOf } from './report.ts';
import { isNamed, tasksOf } from './tasks.ts';
import { verifyCase } from './verify-case.ts';

const files = readCaseFiles(repositoryRoot());
const tasks = tasksOf(files);

describe('the catalogue of cases', () => {
  it('builds every case of the files', () => {
    const unbuilt = tasks.filter(({ page, id }) => page !== 'finance' && !RECIPES.has(id)).map(({ id }) => id);
    expect(tasks.length).toBeGreaterThan(120);
    expect(unbuilt).toEqual([]);
  });
  it('knows cases by their id with and without prefix', () => {
    const named = (name: string) => tasks.filter((task) => isNamed(task, name)).map(({ id }) => id);
    expect(named('Q01')).toEqual(['Q01']);
    expect(named('kin/KIN-K01')).toEqual(['KIN-K01']);
    expect(named('P7')).toEqual(['practice/P7']);
    expect(named('fin/NPV-01')).toEqual(['NPV-01']);
  });
});

const data = (measures: CaseData['measures'], tolerance: string, ungraded?: string[]): CaseData => ({
  id: 'X',
  kind: 'test',
  title: '',
  model: {},
  measures,
  tolerance,
  ...(ungraded === undefined ? {} : { ungraded }),
});

describe('judging', () => {
  it('names measures by their literal key', () => {
    expect(leavesOf({ a: [1, { b: 2 }], c: 3 }, '')).toEqual([
      ['a[0]', 1],
      ['a[1].b', 2],
      ['c', 3],
    ]);
  });
  it('reads the rule from the tolerance text', () => {
    expect(ruleOf('CI: …', 'Wq', 4)).toEqual({ by: 'interval', limit: 0.01 });
    expect(ruleOf('CI: …', 'P(down)', 0.05)).toEqual({ by: 'interval', limit: 0.02 });
    expect(ruleOf('CI: …', 'throughput', 0.05)).toEqual({ by: 'interval', limit: 0.01 });
    expect(ruleOf('exact: …', 'makespan', 55)).toMatchObject({ absolute: 1e-9, relative: 1e-9 });
    expect(ruleOf('|x-value|<=1e-6*value', 'x', 2)).toEqual({ by: 'distance', absolute: 0, relative: 1e-6 });
    expect(ruleOf('1e-9 relative', 'x', 2)).toEqual({ by: 'distance', absolute: 0, relative: 1e-9 });
    expect(ruleOf('1e-12', 'x', 2)).toEqual({ by: 'distance', absolute: 1e-12, relative: 0 });
  });
  it('asks an interval to cover the value and to be narrow', () => {
    const one = { by: 'interval', limit: 0.01 } as const;
    expect(isRight(one, 100, 100.9, 1)).toBe(true);
    expect(isRight(one, 100, 101.1, 1)).toBe(false);
    expect(isRight(one, 100, 100, 1.1)).toBe(false);
    expect(isRight(one, 0, 0, 0)).toBe(true);
    expect(isRight({ by: 'range' }, [0.7, 0.8], 0.75, null)).toBe(true);
    expect(isRight({ by: 'nothing' }, 1, 2, null)).toBeNull();
  });
  it('shows ungraded measures without judging them', () => {
    const [row] = verifyCase(data({ a: 1 }, 'exact', ['a']), { id: 'X', type: 'exact', readings: () => ({ a: 5 }) }, 1);
    expect(row).toMatchObject({ got: 5, pass: null });
  });
  it('fails a measure that nobody worked out', () => {
    expect(
      verifyCase(data({ a: 1, b: 2 }, 'exact'), { id: 'X', type: 'exact', readings: () => ({ a: 1 }) }, 1).map(({ pass }) => pass),
    ).toEqual([true, false]);
  });
  it('keeps a coverage band whole', () => {
    expect(measuresOf(data({ c: [0.7, 0.8] }, 'band'), () => ({ c: { by: 'range' } }))).toHaveLength(1);
  });
});

describe('the report', () => {
  it('ends with the counts', () => {
    const rows = [true, false, null].map((pass) => ({ id: 'X', group: 'test', measure: 'm', expected: 1, got: 1, halfWidth: null, pass }));
    expect(renderReport('en', reportOf(rows)).split('\n').at(-1)).toBe('1 passed, 1 failed');
  });
  it('shows both answers of a miss that was run again', () => {
    const row = {
      id: 'X',
      group: 'test',
      measure: 'm',
      expected: 1,
      got: 1.001,
      halfWidth: 0.004,
      pass: true,
      first: { got: 1.02, halfWidth: 0.009 },
    };
    expect(renderReport('en', reportOf([row]))).toMatch(/1\.02[\s\S]*1\.001/);
  });
});
