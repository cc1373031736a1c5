/** Buffers: table, rack, floor area, pallet or chute with a place for every part. */
import type { Buffer, Product } from '@taktwerk/line';
import { type Figure, openFigure } from '../../figures/figure.ts';
import { gridPlaces } from '../../parts/pallet-places.ts';
import { FINISH, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { openSolid, type Solid } from '../../shapes/solid.ts';
import { pallet, table } from '../station/furniture.ts';
import { frameOf, recordsOf, type Workshop } from '../workshop.ts';

interface Top {
  readonly shape: () => Solid;
  /** height of the surface on which parts lie */
  readonly z: number;
  readonly width: number;
  readonly depth: number;
}

const MOST_PLACES = 240;

export function bufferKind(buffer: Buffer, workshop: Workshop): Figure {
  const draft = openFigure(buffer.id, frameOf(buffer.at));
  const [hx, hy, hz] = buffer.handover;
  const size = productSize(buffer, workshop);
  const places = Math.min(MOST_PLACES, buffer.capacity ?? 24);
  const top = topOf(buffer, hz, size, places);
  if (top !== null) {
    const name = `buffer ${buffer.look} ${top.z.toFixed(2)} ${top.width.toFixed(2)} ${top.depth.toFixed(2)}`;
    draft.body(workshop.shapes.of(name, top.shape), place(hx, hy, 0), buffer.look === 'floor' ? 'paint' : 'solid');
  }
  const grid = gridPlaces(size, top?.width ?? 1.2, top?.depth ?? 1.0, MOST_PLACES, 0.05);
  return draft.done({
    plateZ: (top?.z ?? 0.4) + 0.7,
    slot(index, out) {
      const [x, y, z] = grid[Math.min(index, grid.length - 1)]!;
      return out.multiplyMatrices(draft.frame, place(hx + x, hy + y, (top?.z ?? 0) + z));
    },
  });
}

function topOf(buffer: Buffer, height: number, size: readonly [number, number, number], places: number): Top | null {
  const columns = Math.ceil(Math.sqrt(places * (size[1] / size[0]) * 1.6));
  const width = Math.min(3.2, Math.max(0.9, columns * (size[0] + 0.05) + 0.1));
  const rows = Math.ceil(places / Math.max(1, Math.floor(width / (size[0] + 0.05))));
  const depth = Math.min(1.4, Math.max(0.6, rows * (size[1] + 0.05) + 0.1));
  const z = Math.max(0.4, height);
  switch (buffer.look) {
    case 'table':
      return { shape: () => table(openSolid(), width, depth, z, FINISH.machineGrey), z, width, depth };
    case 'rack':
      return { shape: () => shelf(width, depth, z), z, width, depth };
    case 'floor':
      return { shape: () => marking(width + 0.3, depth + 0.3), z: 0.005, width, depth };
    case 'pallet':
      return { shape: () => pallet(openSolid(), 0, 0), z: 0.144, width: 1.2, depth: 1.0 };
    case 'chute':
      return { shape: () => chute(width, depth, z), z, width, depth };
    case 'none':
      return null;
  }
}

function shelf(width: number, depth: number, z: number): Solid {
  const solid = openSolid();
  const tall = z + 0.55;
  for (const sx of [-1, 1])
    for (const sy of [-1, 1]) solid.box([0.05, 0.05, tall], [(sx * width) / 2, (sy * depth) / 2, tall / 2], FINISH.machineBlue, 0.006);
  for (const level of [z - 0.02, z - 0.42, tall - 0.03])
    solid.box([width + 0.04, depth + 0.04, 0.03], [0, 0, level], FINISH.machineGrey, 0.005);
  for (const sx of [-1, 1]) solid.box([0.03, depth, 0.12], [(sx * width) / 2, 0, z + 0.06], paint('#e0741c'), 0.005);
  return solid;
}

/** Yellow frame on the floor. */
function marking(width: number, depth: number): Solid {
  const solid = openSolid();
  for (const s of [-1, 1]) {
    solid.box([width, 0.07, 0.002], [0, (s * depth) / 2, 0.001], FINISH.safetyYellow, 0);
    solid.box([0.07, depth, 0.002], [(s * width) / 2, 0, 0.001], FINISH.safetyYellow, 0);
  }
  return solid;
}

function chute(width: number, depth: number, z: number): Solid {
  const solid = openSolid();
  for (const sx of [-1, 1])
    for (const sy of [-1, 1])
      solid.box([0.05, 0.05, z - 0.05], [sx * (width / 2 - 0.05), sy * (depth / 2 - 0.05), (z - 0.05) / 2], FINISH.frameGrey, 0.006);
  for (let i = 0; i < Math.floor(width / 0.09); i++)
    solid.rod(0.025, depth, [-width / 2 + 0.05 + i * 0.09, 0, z - 0.03], FINISH.steel, 'y', 10);
  for (const s of [-1, 1]) solid.box([width, 0.03, 0.12], [0, s * (depth / 2 + 0.015), z + 0.01], FINISH.safetyYellow, 0.005);
  return solid;
}

/** Size of what passes here: the product of the flows that end in the buffer, else the first product. */
function productSize(buffer: Buffer, workshop: Workshop): readonly [number, number, number] {
  const named = recordsOf(workshop, 'flow').find((flow) => flow.to === buffer.id)?.products?.[0];
  const products = Object.values(workshop.document.shared).filter((record): record is Product => record.kind === 'product');
  return (products.find((product) => product.id === named) ?? products[0])?.sizeM ?? [0.3, 0.2, 0.15];
}
