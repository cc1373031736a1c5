import { describe, expect, it } from 'vitest';
import { countUntil, cycleStartsOf, sidesOf } from './moment.ts';
import type { Playback } from './playback.ts';

const WORKING = 0;
const STARVED = 2;
const DOWN = 4;

const withIntervals = (flat: number[]): Playback =>
  ({ startS: 0, endS: 100, reader: { intervalsOf: () => Float64Array.from(flat) } }) as unknown as Playback;

describe('cycles of a station', () => {
  it('counts each begun cycle once, also when it was interrupted by a failure', () => {
    const playback = withIntervals([0, 5, STARVED, 5, 10, WORKING, 10, 12, DOWN, 12, 15, WORKING, 15, 20, STARVED, 20, 30, WORKING]);
    const starts = cycleStartsOf(playback, 0);
    expect([...starts]).toEqual([5, 20]);
    expect([0, 5, 14, 20, 50].map((time) => countUntil(starts, time))).toEqual([0, 1, 1, 2, 2]);
  });
});

describe('sides of a station', () => {
  it('takes the element before its station as the loading side', () => {
    expect([...sidesOf(['source:a', 'station:w', 'station:w', 'sink:b'])]).toEqual([0, 1, 0, 0]);
  });
});
