import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SnapRoom, snapped } from './snap.ts';

const box = (x: number, y: number, width = 1, depth = 1) => ({ minX: x, minY: y, maxX: x + width, maxY: y + depth });
const room = (change: Partial<SnapRoom>): SnapRoom => ({
  box: box(0.03, 0.04),
  anchor: { x: 0.53, y: 0.54 },
  ports: [],
  others: [],
  otherPorts: [],
  reach: 0.2,
  grid: 0.1,
  ...change,
});

test('alone on the floor the anchor falls on the grid', () => {
  expect(snapped(room({}))).toEqual({ by: { x: -0.03, y: -0.04 }, guides: [], port: null });
});

test('faces line up with faces, middles with middles, and a guide runs over both', () => {
  const { by, guides } = snapped(room({ others: [box(0, 3)] }));
  expect(by.x).toBe(-0.03);
  expect(guides).toEqual([{ axis: 'x', at: 0, from: 0.04, to: 4 }]);
  const middle = snapped(room({ box: box(0.2, 0, 0.7), others: [box(0, 3)] }));
  expect(middle.by.x).toBe(-0.05);
});

test('a port goes before faces and grid', () => {
  const found = snapped(room({ ports: [{ x: 1, y: 0.5 }], otherPorts: [{ x: 1.1, y: 0.6 }], others: [box(0, 3)] }));
  expect(found).toEqual({ by: { x: 0.1, y: 0.1 }, guides: [], port: { x: 1.1, y: 0.6 } });
});

test('nothing is moved farther than the reach or half the grid', () => {
  const length = fc.double({ min: -20, max: 20, noNaN: true });
  fc.assert(
    fc.property(length, length, fc.array(fc.tuple(length, length), { maxLength: 6 }), (x, y, places) => {
      const { by } = snapped(room({ box: box(x, y), anchor: { x, y }, others: places.map(([a, b]) => box(a, b)) }));
      expect(Math.abs(by.x)).toBeLessThanOrEqual(0.2 + 1e-6);
      expect(Math.abs(by.y)).toBeLessThanOrEqual(0.2 + 1e-6);
    }),
    { seed: 7, numRuns: 200 },
  );
});
