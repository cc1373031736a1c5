import type { CompiledLine, RosterEntry } from '@taktwerk/compile';
import { expect, test } from 'vitest';
import { lineFactsOf } from './line-facts.ts';

const people = (perShift: number, shifts: number): RosterEntry => ({
  ...{ pool: `pool:${perShift}`, role: 'operator', group: 'direct', perShift, shifts, paidSPerShift: 28800, daysPerWeek: 5 },
});
const line = (roster: RosterEntry[], workingSPerDay: number) => ({ roster, workingSPerDay, idealCycleS: {} }) as unknown as CompiledLine;

test('relief is shared by all posts: 9 posts × 1.12 are 11 people a shift, 18 × 1.12 are 21 a day', () => {
  const facts = lineFactsOf(line([people(4, 2), people(5, 2)], (52200 * 5) / 7), 1.12);
  expect(facts.headcountPerShift).toBe(11);
  expect(facts.headcountPerDay).toBe(21);
});

test('rounding noise makes nobody: 25 × 1.12 is 28', () => {
  expect(lineFactsOf(line([people(25, 1)], 86400), 1.12).headcountPerShift).toBe(28);
});

test('two shifts of 8 h paid and 7.25 h worked: 2 posts cost 2 × 8 / 7.25 paid hours per working hour', () => {
  const facts = lineFactsOf(line([people(2, 2)], (2 * 26100 * 5) / 7), 1);
  expect(facts.paidPerScheduledS).toBeCloseTo((2 * 28800) / 26100, 12);
});

test('a line without people has none', () => {
  expect(lineFactsOf(line([], 86400), 1.12)).toMatchObject({ headcountPerShift: 0, headcountPerDay: 0, paidPerScheduledS: 0 });
});
