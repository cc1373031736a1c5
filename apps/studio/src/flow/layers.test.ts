import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layered } from './layers.ts';

test('a line stands in a row, a branch one above the other', () => {
  const placed = layered(
    ['in', 'a', 'b', 'c', 'out'],
    [
      { from: 'in', to: 'a' },
      { from: 'a', to: 'b' },
      { from: 'a', to: 'c' },
      { from: 'b', to: 'out' },
      { from: 'c', to: 'out' },
    ],
  );
  expect([...placed].map(([id, { layer }]) => [id, layer])).toEqual([
    ['in', 0],
    ['a', 1],
    ['b', 2],
    ['c', 2],
    ['out', 3],
  ]);
  expect(new Set([placed.get('b')?.row, placed.get('c')?.row])).toEqual(new Set([0, 1]));
});

test('a way back for rework does not push its target to the right', () => {
  const placed = layered(
    ['in', 'weld', 'check', 'repair', 'out'],
    [
      { from: 'in', to: 'weld' },
      { from: 'weld', to: 'check' },
      { from: 'check', to: 'out' },
      { from: 'check', to: 'repair' },
      { from: 'repair', to: 'weld' },
    ],
  );
  expect(placed.get('weld')?.layer).toBe(1);
  expect(placed.get('repair')?.layer).toBe(3);
});

test('crossing chains are uncrossed', () => {
  const placed = layered(
    ['a', 'b', 'y', 'x'],
    [
      { from: 'a', to: 'x' },
      { from: 'b', to: 'y' },
    ],
  );
  expect(placed.get('a')?.row).toBe(placed.get('x')?.row);
  expect(placed.get('b')?.row).toBe(placed.get('y')?.row);
});

test('every box has a place of its own, whatever the ways', () => {
  const nodes = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(nodes, fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 }), (count, pairs) => {
      const ids = Array.from({ length: count }, (_, i) => `n${i}`);
      const placed = layered(
        ids,
        pairs.map(([from, to]) => ({ from: `n${from}`, to: `n${to}` })),
      );
      expect([...placed.keys()].sort()).toEqual([...ids].sort());
      expect(new Set([...placed.values()].map(({ layer, row }) => `${layer}/${row}`)).size).toBe(count);
    }),
    { seed: 5, numRuns: 200 },
  );
});
