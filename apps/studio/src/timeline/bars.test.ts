import { expect, test } from 'vitest';
import { type BarRow, lastAtOrBefore, paintRuns } from './bars.ts';

const row = (fromS: number[], states: number[], endS: number): BarRow => ({
  ...{ kind: 'bars', record: 'station:a', index: 0, count: 1, endS },
  fromS: Float64Array.from(fromS),
  states: Uint8Array.from(states),
});
const runsOf = (of: BarRow, fromS: number, toS: number, width: number): number[][] => {
  const runs: number[][] = [];
  paintRuns(of, fromS, toS, width, (x, w, state) => runs.push([x, w, state]));
  return runs;
};

test('wide bars are painted where they lie', () => {
  expect(runsOf(row([0, 10, 30], [0, 2, 0], 100), 0, 100, 100)).toEqual([
    [0, 10, 0],
    [10, 20, 2],
    [30, 70, 0],
  ]);
});

test('a window in the middle of a bar begins with that bar', () => {
  expect(runsOf(row([0, 50], [1, 3], 100), 40, 60, 20)).toEqual([
    [0, 10, 1],
    [10, 10, 3],
  ]);
});

test('bars narrower than a pixel show the state that fills most of the column', () => {
  expect(runsOf(row([0, 0.2, 0.3, 1], [0, 1, 2, 0], 4), 0, 4, 4)).toEqual([
    [0, 1, 2],
    [1, 3, 0],
  ]);
});

test('100,000 bars become no more runs than there are pixels, and cover the picture', () => {
  const n = 100_000;
  const bars = row(
    Array.from({ length: n }, (_, i) => i * 0.7),
    Array.from({ length: n }, (_, i) => i % 3),
    n * 0.7,
  );
  const runs = runsOf(bars, 0, n * 0.7, 900);
  expect(runs.length).toBeLessThanOrEqual(900);
  expect(runs.reduce((sum, [, width]) => sum + width!, 0)).toBeCloseTo(900, 6);
});

test('the bar that lasts at a moment', () => {
  expect(lastAtOrBefore(Float64Array.from([0, 5, 9]), 5)).toBe(1);
  expect(lastAtOrBefore(Float64Array.from([0, 5, 9]), 4.9)).toBe(0);
  expect(lastAtOrBefore(Float64Array.from([3]), 1)).toBe(0);
});
