import type { RobotSpec } from '@taktwerk/catalog';
import { expect, test } from 'vitest';
import { openKeptAnswers, sameNumbers } from './kept-answers.ts';

const model = (): RobotSpec => ({}) as RobotSpec;

test('a question is computed once per model, null answers too', () => {
  const kept = openKeptAnswers<number | null>();
  const [one, other] = [model(), model()];
  let asked = 0;
  const ask = (of: RobotSpec, question: string): number | null => kept.of(of, question, () => (++asked > 1 ? asked : null));
  expect([ask(one, 'a'), ask(one, 'a'), ask(other, 'a'), ask(one, 'b'), ask(one, 'a')]).toEqual([null, null, 2, 3, null]);
});

test('what is kept of a model stays bounded', () => {
  const kept = openKeptAnswers<number>();
  const of = model();
  let asked = 0;
  for (let i = 0; i < 1000; i++) kept.of(of, String(i), () => ++asked);
  kept.of(of, '0', () => ++asked);
  expect(asked).toBe(1001);
});

test('lists of numbers are the same by every number', () => {
  expect(sameNumbers([1, 2], Float64Array.of(1, 2))).toBe(true);
  expect(sameNumbers([1, 2], [1, 2, 3])).toBe(false);
  expect(sameNumbers([1, 2], [1, 2.0000001])).toBe(false);
});
