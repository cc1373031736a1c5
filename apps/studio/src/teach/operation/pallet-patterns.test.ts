import { expect, test } from 'vitest';
import { overhanging, overlapping, patternsFor, snapped } from './pallet-patterns.ts';

const euro = { lengthM: 1.2, widthM: 0.8 };
const pallet = { lengthM: 1.2, widthM: 1 };

test('known counts: 400 × 300 on 1200 × 1000 and on a Euro pallet', () => {
  const on = (base: typeof pallet, part: typeof pallet) =>
    Object.fromEntries(patternsFor(base, part).map(({ id, layer }) => [id, layer.length]));
  // 9 = 3 × 3 lengthwise, 8 = 4 × 2 turned
  expect(on(pallet, { lengthM: 0.4, widthM: 0.3 })).toMatchObject({ columns: 9, turned: 8 });
  expect(on(euro, { lengthM: 0.4, widthM: 0.3 })).toMatchObject({ columns: 6, turned: 8 });
  expect(on(euro, { lengthM: 0.6, widthM: 0.4 })).toMatchObject({ columns: 4, turned: 3 });
});

test.each([
  [0.4, 0.3],
  [0.36, 0.22],
  [0.5, 0.3],
  [0.25, 0.2],
  [0.31, 0.17],
])('no layer of %s × %s m overlaps or hangs over, and the best one is never beaten by its area', (lengthM, widthM) => {
  for (const base of [pallet, euro]) {
    const found = patternsFor(base, { lengthM, widthM });
    expect(found.length).toBeGreaterThan(0);
    for (const { id, layer } of found) {
      expect([...overlapping(layer, { lengthM, widthM })], id).toEqual([]);
      expect([...overhanging(layer, { lengthM, widthM }, base)], id).toEqual([]);
      expect(layer.length * lengthM * widthM).toBeLessThanOrEqual(base.lengthM * base.widthM + 1e-9);
    }
  }
});

test('the pinwheel of a classic: parts of 0.5 × 0.3 around the middle of a square', () => {
  const around = patternsFor({ lengthM: 0.8, widthM: 0.8 }, { lengthM: 0.5, widthM: 0.3 }).find(({ id }) => id === 'pinwheel');
  expect(around?.layer).toHaveLength(4);
  expect(patternsFor({ lengthM: 0.8, widthM: 0.8 }, { lengthM: 0.5, widthM: 0.3 })[0]?.id).toBe('pinwheel');
});

test('parts that lie in one another or over the edge are found; touching is neither', () => {
  const part = { lengthM: 0.4, widthM: 0.3 };
  const at = (x: number, y: number) => ({ x, y, rotation: 0 });
  expect([...overlapping([at(0.2, 0.15), at(0.6, 0.15), at(0.5, 0.2)], part)].sort()).toEqual([0, 1, 2]);
  expect([...overlapping([at(0.2, 0.15), at(0.6, 0.15)], part)]).toEqual([]);
  expect([...overhanging([at(0.2, 0.15), at(1.05, 0.15)], part, pallet)]).toEqual([1]);
});

test('a dragged part jumps to the edge of its neighbour or of the pallet', () => {
  const part = { lengthM: 0.4, widthM: 0.3 };
  const neighbour = { x: 0.2, y: 0.15, rotation: 0 };
  expect(snapped({ x: 0.612, y: 0.16, rotation: 0 }, [neighbour], part, pallet)).toEqual({ x: 0.6, y: 0.15, rotation: 0 });
  expect(snapped({ x: 0.703, y: 0.5, rotation: 0 }, [neighbour], part, pallet)).toEqual({ x: 0.7, y: 0.5, rotation: 0 });
});
