import { describe, expect, test } from 'vitest';
import { judgeLoad, openStage, slideDistance, tippingAcceleration } from './index.ts';

const G = 9.81;

describe('analytic slide and tip', () => {
  test.each([
    [0.1, 1.962],
    [0.3, 0.981],
    [0.45, 0.24525],
    [0.6, 0],
  ])('a block at 0.5 g for 1 s with μ %f slides %f m', (friction, metres) => {
    expect(slideDistance(0.5 * G, friction, 1)).toBeCloseTo(metres, 9);
  });

  test('a column 3.33 times as high as wide tips at 0.3 g', () => {
    expect(tippingAcceleration(0.3, 1)).toBeCloseTo(0.3 * G, 9);
    expect(judgeLoad(0.3, 1, 0.6, 0.31 * G)).toBe('tips');
    expect(judgeLoad(0.3, 1, 0.6, 0.29 * G)).toBe('holds');
    expect(judgeLoad(0.3, 0.3, 0.4, 0.5 * G)).toBe('slides');
  });
});

describe('the stage obeys μ', () => {
  test.each([0.1, 0.3, 0.45, 0.6])('one box at 0.5 g for 1 s, μ %f, within 2 % of theory', (friction) => {
    const stage = openStage([{ id: 'box', massKg: 8, sizeM: [0.3, 0.2, 0.2], at: [0, 0, 0.1] }], friction);
    stage.step(1);
    const start = stage.poses()[0]?.at[0] ?? Number.NaN;
    stage.step(1, [0.5 * G, 0, 0]);
    const moved = (stage.poses()[0]?.at[0] ?? Number.NaN) - start;
    stage.close();
    expect(Math.abs(moved - slideDistance(0.5 * G, friction, 1))).toBeLessThan(0.02 * 1.962);
  });

  test('a tall column falls above its tipping acceleration and stands below it', () => {
    const topAfter = (share: number): number => {
      const stage = openStage([{ id: 'column', massKg: 20, sizeM: [0.3, 0.3, 1], at: [0, 0, 0.5] }], 0.8);
      stage.step(0.5);
      stage.step(2, [share * G, 0, 0]);
      const height = stage.poses()[0]?.at[2] ?? Number.NaN;
      stage.close();
      return height;
    };
    expect(topAfter(0.25)).toBeGreaterThan(0.49);
    expect(topAfter(0.4)).toBeLessThan(0.4);
  });
});
