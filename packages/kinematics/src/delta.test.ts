import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deltaForward, deltaInverse } from './delta.ts';

/** Sizes of the kind that pick-and-place deltas have, m. */
const SIZE = { baseRadiusM: 0.2, platformRadiusM: 0.045, upperArmM: 0.35, lowerArmM: 0.8 };

describe('delta', () => {
  it('stands on its axis with equal angles, at the height that geometry gives', () => {
    // upper arms level: the lower arms span base + upper - platform sideways
    const out = SIZE.baseRadiusM + SIZE.upperArmM - SIZE.platformRadiusM;
    const point = deltaForward(SIZE, [0, 0, 0])!;
    expect(point[0]).toBeCloseTo(0, 12);
    expect(point[1]).toBeCloseTo(0, 12);
    expect(point[2]).toBeCloseTo(-Math.sqrt(SIZE.lowerArmM ** 2 - out ** 2), 12);
  });

  it('undoes itself within 1e-9 m (seed 9)', () => {
    const angle = fc.double({ min: -0.6, max: 1.3, noNaN: true });
    fc.assert(
      fc.property(angle, angle, angle, (a, b, c) => {
        const point = deltaForward(SIZE, [a, b, c]);
        if (point === null) return;
        const angles = deltaInverse(SIZE, point);
        expect(angles).not.toBeNull();
        const back = deltaForward(SIZE, angles!)!;
        expect(Math.hypot(back[0] - point[0], back[1] - point[1], back[2] - point[2])).toBeLessThan(1e-9);
      }),
      { seed: 9 },
    );
  });

  it('refuses what its lower arms cannot reach', () => {
    expect(deltaInverse(SIZE, [0, 0, -2])).toBeNull();
    expect(deltaInverse(SIZE, [1.5, 0, -0.8])).toBeNull();
  });
});
