import type { Catalog, RobotSpec } from '@taktwerk/catalog';
import { expect, test } from 'vitest';
import { compileWith } from '../compile-line.ts';
import { robotAt, SEAMS, stationWith, testCatalog } from '../test-arms.ts';
import { compilationFor } from '../test-lines.ts';
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

const WORK = {
  ...{ type: 'arcWelding', robot: 'robot:r1', seams: SEAMS, approachM: 0.05, approachSpeedMps: 0.25, handshakeS: 0.5 },
  ...{ ignitionS: 0.4, craterFillS: 0.6, gasPrePostFlowS: 0.5 },
};
/** Compiles a welding cell over one catalog, as the worker of the studio does after each edit. */
const weld = (catalog: Catalog, robot: object, work: object = {}) => {
  const fresh = compilationFor([stationWith({ ...WORK, ...work }), robotAt(robot)]);
  const result = compileWith({ ...fresh, catalog });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

test('a line compiled after others over the same catalog is the line compiled alone', () => {
  const kept = testCatalog();
  const solid = { model: 'test-solid' };
  const moved = { ...solid, at: { x: 0.03, y: 0.02 } };
  const steps = [
    [solid, {}],
    [moved, {}],
    [solid, {}],
    [solid, { approachM: 0.08 }],
    [solid, {}],
    [{}, {}],
  ] as const;
  for (const [robot, work] of steps) expect(weld(kept, robot, work)).toEqual(weld(testCatalog(), robot, work));
});
