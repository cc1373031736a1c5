import { type Fixture, layoutRecordSchema } from '@taktwerk/line';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { floorPointsOf, isClosed, withoutPoint, withPoint, withPointAt } from './points.ts';

const fence = (points: readonly (readonly [number, number, number])[], at = { x: 2, y: 3, rotation: 0 }): Fixture =>
  layoutRecordSchema.parse({
    kind: 'fixture',
    id: 'fixture:fence-1',
    name: { zh: '', en: '' },
    look: 'fence',
    at,
    sizeM: [4, 0.05, 2],
    points,
  }) as Fixture;
const ring = [
  [0, 0, 0],
  [4, 0, 0],
  [4, 3, 0],
  [0, 3, 0],
  [0, 0, 0],
] as const;

test('corners of a turned fence lie where they are drawn, and one that is moved goes there', () => {
  const turned = fence(ring, { x: 2, y: 3, rotation: Math.PI / 2 });
  expect(floorPointsOf(turned)[1]).toEqual({ x: 2, y: 7 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      (index, x, y, rotation) => {
        const moved = withPointAt(fence(ring, { x: 2, y: 3, rotation }), index, { x, y });
        const found = floorPointsOf(moved)[index];
        expect(Math.hypot((found?.x ?? 0) - x, (found?.y ?? 0) - y)).toBeLessThan(1e-5);
      },
    ),
    { seed: 4, numRuns: 100 },
  );
});

test('a closed line stays closed, whichever corner moves or goes', () => {
  const closed = fence(ring);
  expect(isClosed(closed)).toBe(true);
  expect(isClosed(withPointAt(closed, 0, { x: 1, y: 1 }))).toBe(true);
  expect(isClosed(withPointAt(closed, 4, { x: 1, y: 1 }))).toBe(true);
  const without = withoutPoint(closed, 0);
  expect(without.points).toEqual([ring[1], ring[2], ring[3], ring[1]].map((point) => [...(point ?? [])]));
  expect(withoutPoint(without, 1)).toBe(without);
});

test('a corner more lies where it is put; an open line keeps two ends; the size follows', () => {
  const open = fence([
    [0, 0, 0],
    [4, 0, 0],
  ]);
  const bent = withPoint(open, 1, { x: 8, y: 5 });
  expect(bent.points).toEqual([
    [0, 0, 0],
    [6, 2, 0],
    [4, 0, 0],
  ]);
  expect(bent.sizeM).toEqual([6, 0.05, 2]);
  expect(withoutPoint(bent, 1).points).toEqual(open.points);
  expect(withoutPoint(open, 0)).toBe(open);
});
