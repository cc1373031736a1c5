import type { Product } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { productShape, STAGES } from './product-shape.ts';

const LOOKS = ['bracket', 'blank', 'box', 'carton', 'bag', 'crate', 'bobbin', 'panel', 'shaft', 'jar', 'pallet', 'board'] as const;
const product = (look: Product['look']): Product => ({ look, sizeM: [0.3, 0.2, 0.15], colour: null }) as unknown as Product;
const extentOf = (look: Product['look'], stage: (typeof STAGES)[number], coarse: boolean) => {
  const geometry = productShape(product(look), stage, coarse).geometry();
  geometry.computeBoundingBox();
  const { min, max } = geometry.boundingBox!;
  return { triangles: geometry.getIndex()!.count / 3, min, max };
};

test('a coarse part takes the same room with no more triangles', () => {
  for (const look of LOOKS)
    for (const stage of STAGES) {
      const [fine, coarse] = [extentOf(look, stage, false), extentOf(look, stage, true)];
      expect(coarse.triangles).toBeLessThanOrEqual(fine.triangles);
      for (const axis of ['x', 'y', 'z'] as const) {
        expect(Math.abs(coarse.min[axis] - fine.min[axis])).toBeLessThan(0.012);
        expect(Math.abs(coarse.max[axis] - fine.max[axis])).toBeLessThan(0.012);
      }
    }
});

test('a coarse bracket is a tenth of the finished one', () => {
  expect(extentOf('bracket', 'finished', true).triangles).toBeLessThan(extentOf('bracket', 'finished', false).triangles / 10);
});
