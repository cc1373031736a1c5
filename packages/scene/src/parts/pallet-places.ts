/** Places of the parts on a pallet, layer by layer, in the order in which they are set down. */
import type { PalletPattern } from '@taktwerk/line';
import { Matrix4 } from 'three';
import { floorMatrix } from '../shapes/place.ts';

/** Matrices from the pallet's corner to the middle of each part's underside; length layer × layers. */
export function palletPlaces(pattern: PalletPattern): Matrix4[] {
  const places: Matrix4[] = [];
  for (let layer = 0; layer < pattern.layers; layer++) {
    const turned = pattern.alternate && layer % 2 === 1;
    for (const part of pattern.layer) {
      const x = turned ? pattern.palletLengthM - part.x : part.x;
      const y = turned ? pattern.palletWidthM - part.y : part.y;
      places.push(floorMatrix(x, y, layer * pattern.layerHeightM, part.rotation + (turned ? Math.PI : 0), new Matrix4()));
    }
  }
  return places;
}

/** Places for parts of a size in rows, columns and layers on a surface, filled from its middle line outwards. */
export function gridPlaces(
  size: readonly [number, number, number],
  width: number,
  depth: number,
  most: number,
  gap = 0.03,
): readonly (readonly [x: number, y: number, z: number])[] {
  const columns = Math.max(1, Math.floor((width + gap) / (size[0] + gap)));
  const rows = Math.max(1, Math.floor((depth + gap) / (size[1] + gap)));
  const places: [number, number, number][] = [];
  for (let i = 0; i < most; i++) {
    const layer = Math.floor(i / (columns * rows));
    const column = i % columns;
    const row = Math.floor(i / columns) % rows;
    places.push([(column - (columns - 1) / 2) * (size[0] + gap), (row - (rows - 1) / 2) * (size[1] + gap), layer * (size[2] + 0.005)]);
  }
  return places;
}
