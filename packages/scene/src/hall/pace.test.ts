import { expect, test } from 'vitest';
import { openPace } from './pace.ts';

const play = (pauses: readonly number[]): number => {
  const pace = openPace();
  return pauses.filter((pauseS) => pace.frame(pauseS)).length;
};
const frames = (count: number, pauseS: number): number[] => Array.from({ length: count }, () => pauseS);

test('sixty frames a second are fluid, twelve are told once', () => {
  expect(play(frames(400, 1 / 60))).toBe(0);
  expect(play(frames(400, 1 / 12))).toBe(1);
});

test('a hitch now and then, and a tab that was away, say nothing', () => {
  expect(play(Array.from({ length: 400 }, (_, i) => (i % 8 === 0 ? 0.2 : 1 / 60)))).toBe(0);
  expect(play(frames(400, 30))).toBe(0);
});

test('a hall that grows heavy later is told then', () => {
  expect(play([...frames(90, 1 / 60), ...frames(90, 0.1)])).toBe(1);
});
