import { expect, test } from 'vitest';
import { constant, serialLine } from '../test-lines.ts';
import { validateLine } from './validate.ts';

/** Problems of a line whose station fails after this time. */
const failingAfter = (timeTo: object) => {
  const failures = [{ id: 'f', timeTo, repair: constant(5), clock: 'working', crew: null, afterRepair: 'resume' }];
  const line = serialLine({ arrival: constant(10), stations: [{ time: constant(3) }] });
  const station = line.layouts['as-is']!.records['station:m1']!;
  const records = { ...line.layouts['as-is']!.records, 'station:m1': { ...station, failures } };
  return validateLine({ ...line, layouts: { 'as-is': { ...line.layouts['as-is']!, records } } } as never);
};

test.each([
  { type: 'constant', value: 0 },
  { type: 'uniform', min: 0, max: 0 },
  { type: 'empirical', values: [0, 5], weights: [1, 0] },
  { type: 'empiricalContinuous', points: [0, 0], cumulative: [0, 1] },
  { type: 'sequence', values: [0, 0] },
])('%j between failures is no time', (timeTo) => {
  expect(failingAfter(timeTo)).toEqual([
    { code: 'failure.zeroTime', at: 'station:m1', layout: 'as-is', field: 'failures[0].timeTo', expected: '> 0', got: 0 },
  ]);
});

test.each([
  { type: 'constant', value: 1 },
  { type: 'empirical', values: [0, 5], weights: [1, 1] },
  { type: 'exponential', mean: 3 },
])('%j may lie between failures', (timeTo) => expect(failingAfter(timeTo)).toEqual([]));
