import fc from 'fast-check';
import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { gridPlaces, palletPlaces } from './pallet-places.ts';

const pattern = {
  palletLengthM: 1.2,
  palletWidthM: 1.0,
  layer: [
    { x: 0.3, y: 0.2, rotation: 0 },
    { x: 0.9, y: 0.7, rotation: Math.PI / 2 },
  ],
  layers: 3,
  layerHeightM: 0.25,
  alternate: true,
  slipSheetEvery: 0,
  slipSheetS: 0,
};

describe('places on a pallet', () => {
  const places = palletPlaces(pattern).map((matrix) => new Vector3().setFromMatrixPosition(matrix));

  it('fills layer by layer in the order of the pattern', () => {
    expect(places).toHaveLength(6);
    expect(places.map((p) => p.z)).toEqual([0, 0, 0.25, 0.25, 0.5, 0.5]);
    expect(places[0]!.toArray()).toEqual([0.3, 0.2, 0]);
  });

  it('turns every second layer by half a turn about the middle of the pallet', () => {
    expect(places[2]!.x).toBeCloseTo(1.2 - 0.3, 12);
    expect(places[2]!.y).toBeCloseTo(1.0 - 0.2, 12);
    expect(places[4]!.toArray()).toEqual([0.3, 0.2, 0.5]);
  });
});

describe('places on a surface', () => {
  it('keeps parts apart and inside when they fit', () => {
    const size = fc.tuple(...[0.1, 0.1, 0.05].map((min) => fc.double({ min, max: 0.5, noNaN: true })));
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 40 }), (dimensions, count) => {
        const [l, w, h] = dimensions as [number, number, number];
        const places = gridPlaces([l, w, h], 1.2, 1.0, count);
        expect(places).toHaveLength(count);
        for (const [x, y] of places) {
          expect(Math.abs(x) + l / 2).toBeLessThanOrEqual(0.6 + 1e-9);
          expect(Math.abs(y) + w / 2).toBeLessThanOrEqual(0.5 + 1e-9);
        }
        for (let i = 0; i < places.length; i++)
          for (let k = 0; k < i; k++) {
            const [a, b] = [places[i]!, places[k]!];
            const apart = Math.abs(a[0] - b[0]) >= l - 1e-9 || Math.abs(a[1] - b[1]) >= w - 1e-9 || Math.abs(a[2] - b[2]) >= h - 1e-9;
            expect(apart).toBe(true);
          }
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});
