import fc from 'fast-check';
import { expect, test } from 'vitest';
import { palletPatternFor } from './pattern.ts';

const unit = (lengthM: number, widthM: number, kind: 'carton' | 'bag' | 'crate' = 'carton') => ({ kind, lengthM, widthM, heightM: 0.25 });
const pallet = (palletLengthM: number, palletWidthM: number) => ({ palletLengthM, palletWidthM, loadHeightM: 1.3, overhangM: 0 });

test.each([
  ['600 × 400 on the EUR pallet', 0.6, 0.4, 1.2, 0.8, 4],
  ['400 × 300 on the EUR pallet', 0.4, 0.3, 1.2, 0.8, 8],
  ['400 × 300 on 1,200 × 1,000, filled without a gap', 0.4, 0.3, 1.2, 1, 10],
  ['300 × 200 on the EUR pallet', 0.3, 0.2, 1.2, 0.8, 16],
])('%s', (_, length, width, palletLength, palletWidth, count) => {
  const found = palletPatternFor(unit(length, width), pallet(palletLength, palletWidth))!;
  expect(found.pattern.layer).toHaveLength(count);
  expect(found.pattern.layers).toBe(5);
});

test('cartons bind each other where a layer of as many does; crates stand in columns', () => {
  const cartons = palletPatternFor(unit(0.4, 0.3), pallet(1.2, 1))!;
  expect(cartons.interlock).toBeGreaterThan(0.3);
  expect(cartons.pattern.alternate).toBe(true);
  const crates = palletPatternFor(unit(0.4, 0.3, 'crate'), pallet(1.2, 1))!;
  expect(crates.pattern).toMatchObject({ alternate: false });
  expect(new Set(crates.pattern.layer.map(({ rotation }) => rotation)).size).toBe(1);
  expect(crates.pattern.layer).toHaveLength(9);
});

test('what is larger than the pallet or higher than the load does not fit; overhang makes room', () => {
  expect(palletPatternFor(unit(1.3, 1.1), pallet(1.2, 1))).toBeNull();
  expect(palletPatternFor({ ...unit(0.4, 0.3), heightM: 1.4 }, pallet(1.2, 1))).toBeNull();
  expect(palletPatternFor(unit(0.62, 0.5), pallet(1.2, 1))!.pattern.layer).toHaveLength(3);
  expect(palletPatternFor(unit(0.62, 0.5), { ...pallet(1.2, 1), overhangM: 0.03 })!.pattern.layer).toHaveLength(4);
});

test('units never overlap and stay within pallet and overhang, and one block is never better, seed 31', () => {
  const size = fc.integer({ min: 8, max: 70 }).map((cm) => cm / 100);
  fc.assert(
    fc.property(size, size, fc.constantFrom<'carton' | 'bag' | 'crate'>('carton', 'bag', 'crate'), (a, b, kind) => {
      const found = palletPatternFor(unit(Math.max(a, b), Math.min(a, b), kind), { ...pallet(1.2, 1), overhangM: 0.02 });
      const layer = found?.pattern.layer ?? [];
      const box = layer.map(({ x, y, rotation }) => {
        const [dx, dy] = rotation === 0 ? [Math.max(a, b), Math.min(a, b)] : [Math.min(a, b), Math.max(a, b)];
        return [x - dx / 2, x + dx / 2, y - dy / 2, y + dy / 2] as const;
      });
      for (const [i, [left, right, low, high]] of box.entries()) {
        expect(Math.min(left, low)).toBeGreaterThan(-0.02 - 1e-5);
        expect(right).toBeLessThan(1.22 + 1e-5);
        expect(high).toBeLessThan(1.02 + 1e-5);
        for (const other of box.slice(0, i))
          expect(
            Math.min(right, other[1]) - Math.max(left, other[0]) < 1e-5 || Math.min(high, other[3]) - Math.max(low, other[2]) < 1e-5,
          ).toBe(true);
      }
      const rows = (x: number, y: number) => Math.floor(1.24 / x + 1e-9) * Math.floor(1.04 / y + 1e-9);
      expect(layer.length).toBeGreaterThanOrEqual(Math.max(rows(a, b), rows(b, a)));
    }),
    { seed: 31, numRuns: 150 },
  );
});
