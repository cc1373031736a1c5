import { expect, test } from 'vitest';
import { anglesOf, directionOf, lengthOf, moved, nextId, sideOf } from './seam-lines.ts';

test('a direction and its angles are two ways to say the same', () => {
  expect(directionOf({ tiltRad: 0, sideRad: 1 })).toEqual([0, 0, -1]);
  const fromLeft = directionOf({ tiltRad: Math.PI / 4, sideRad: Math.PI / 2 });
  expect(fromLeft[1]).toBeCloseTo(-Math.SQRT1_2, 6);
  for (const angles of [
    { tiltRad: 0.5, sideRad: -2 },
    { tiltRad: 1.2, sideRad: 3 },
  ]) {
    const back = anglesOf(directionOf(angles));
    expect(back.tiltRad).toBeCloseTo(angles.tiltRad, 5);
    expect(back.sideRad).toBeCloseTo(angles.sideRad, 5);
    expect(Math.hypot(...directionOf(angles))).toBeCloseTo(1, 5);
  }
});

test('length, sides and moving of a seam', () => {
  const points: [number, number, number][] = [
    [0, 0, 0.9],
    [0.3, 0, 0.9],
    [0.3, 0.4, 0.9],
  ];
  expect(lengthOf(points)).toBeCloseTo(0.7, 12);
  expect(sideOf(points.slice(0, 2), 1)).toBeCloseTo(Math.PI / 2, 12);
  expect(moved(points, [0, 0, 0.04])[2]).toEqual([0.3, 0.4, 0.94]);
  expect(nextId('seam', [{ id: 'seam-1' }, { id: 'seam-3' }])).toBe('seam-4');
});
