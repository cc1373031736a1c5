import { expect, test } from 'vitest';
import { distributionSchema } from '../records/fields.ts';
import { sourceSchema } from '../records/layout.ts';
import { workSchema } from '../records/work.ts';
import { constant, serialLine } from '../test-lines.ts';
import { validateLine } from './validate.ts';

/** Problems of a line whose station works with this time. */
const withTime = (time: object) => validateLine(serialLine({ arrival: constant(10), stations: [{ time: time as never }] }));

test.each([
  [{ type: 'uniform', min: 5, max: 4 }, 'distribution.order', 'max', '>= 5', 4],
  [{ type: 'beta', alpha: 1, beta: 2, min: 5, max: 4 }, 'distribution.order', 'max', '>= 5', 4],
  [{ type: 'triangular', min: 5, mode: 4, max: 9 }, 'distribution.order', 'mode', '>= 5', 4],
  [{ type: 'triangular', min: 1, mode: 4, max: 3 }, 'distribution.order', 'max', '>= 4', 3],
  [{ type: 'pert', min: 1, mode: 4, max: 3 }, 'distribution.order', 'max', '>= 4', 3],
  [{ type: 'normal', mean: -1, sd: 0 }, 'distribution.order', 'mean', '> 0', -1],
  [{ type: 'empirical', values: [1, 2], weights: [1] }, 'distribution.weights', 'weights', 2, 1],
  [{ type: 'empirical', values: [1, 2], weights: [0, 0] }, 'distribution.weights', 'weights', '> 0', 0],
  [{ type: 'empiricalContinuous', points: [1, 2], cumulative: [0, 0.5, 1] }, 'distribution.cumulative', 'cumulative', 2, 3],
  [{ type: 'empiricalContinuous', points: [2, 1], cumulative: [0, 1] }, 'distribution.cumulative', 'points', 'ascending', [2, 1]],
  [
    { type: 'empiricalContinuous', points: [1, 2, 3], cumulative: [0, 0.7, 0.6] },
    'distribution.cumulative',
    'cumulative',
    'ascending',
    [0, 0.7, 0.6],
  ],
  [{ type: 'empiricalContinuous', points: [1, 2], cumulative: [0, 0.9] }, 'distribution.cumulative', 'cumulative', '… 1', 0.9],
])('%j', (time, code, leaf, expected, got) => {
  expect(withTime(time)[0]).toEqual({ code, at: 'station:m1', layout: 'as-is', field: `operations.*.work.time.${leaf}`, expected, got });
});

test.each([
  { type: 'uniform', min: 4, max: 4 },
  { type: 'triangular', min: 1, mode: 1, max: 1 },
  { type: 'normal', mean: -1, sd: 3 },
  { type: 'empirical', values: [1, 2], weights: [0, 1] },
  { type: 'empiricalContinuous', points: [1, 2, 2], cumulative: [0.2, 0.5, 1] },
])('%j can occur', (time) => {
  expect(withTime(time)).toEqual([]);
});

test('distributions in lists are found as well', () => {
  const failure = { id: 'jam', timeTo: { type: 'exponential', mean: 60 }, repair: { type: 'uniform', min: 3, max: 2 } } as const;
  const document = serialLine({ arrival: constant(10), stations: [{ time: constant(1), more: { failures: [failure] } }] });
  expect(validateLine(document)).toMatchObject([{ at: 'station:m1', field: 'failures[0].repair.max' }]);
});

test('no other choice of the schema is named like a distribution', () => {
  const names = new Set<string>(distributionSchema.options.map((option) => option.shape.type.value));
  const others = [...workSchema.options, ...sourceSchema.shape.arrival.options].map((option) => option.shape.type.value);
  expect(others.length).toBeGreaterThan(8);
  expect([...others, 'shifts', 'windows'].filter((name) => names.has(name))).toEqual([]);
});
