/** What a product looks like at a stage of its way; the origin is the middle of its underside. */
import type { Product } from '@taktwerk/line';
import { box } from '../shapes/box.ts';
import { FINISH, type Finish, metal, paint } from '../shapes/finish.ts';
import { loft } from '../shapes/loft.ts';
import { place } from '../shapes/place.ts';
import { prism } from '../shapes/prism.ts';
import { cylinder, revolve } from '../shapes/revolve.ts';
import { openSolid, type Solid } from '../shapes/solid.ts';
import { tube } from '../shapes/tube.ts';

/** raw: as it came; half: being worked; finished: worked. */
export type Stage = 'raw' | 'half' | 'finished';
export const STAGES: readonly Stage[] = ['raw', 'half', 'finished'];

type Draw = (solid: Solid, size: readonly [number, number, number], finish: Finish, stage: Stage) => void;

const DRAW: Readonly<Record<Product['look'], { readonly finish: Finish; readonly draw: Draw }>> = {
  bracket: { finish: metal('#8d969e', 0.42), draw: bracket },
  blank: {
    finish: metal('#a9b1b8', 0.35),
    draw: (solid, [l, w, h], finish) => void solid.box([l, w, h], [0, 0, h / 2], finish, Math.min(0.004, h * 0.3)),
  },
  box: { finish: paint('#4f81b5'), draw: (solid, [l, w, h], finish) => void solid.box([l, w, h], [0, 0, h / 2], finish) },
  carton: { finish: FINISH.carton, draw: carton },
  bag: { finish: paint('#dcd3bf', 0.8), draw: bag },
  crate: { finish: paint('#2a66b0', 0.5), draw: crate },
  bobbin: { finish: paint('#e9e4d8', 0.8), draw: bobbin },
  panel: { finish: metal('#b3bac0', 0.3), draw: panel },
  shaft: { finish: metal('#9fa8b0', 0.3), draw: shaft },
  jar: { finish: paint('#e8d9b8', 0.3), draw: jar },
  pallet: { finish: FINISH.wood, draw: loadedPallet },
  board: { finish: FINISH.wood, draw: (solid, [l, w, h], finish) => void solid.box([l, w, h], [0, 0, h / 2], finish, 0.002) },
};

/** @param coarse with plain edges and no small things: one of thousands */
export function productShape(product: Product, stage: Stage, coarse = false): Solid {
  const { finish, draw } = DRAW[product.look];
  const own = product.colour === null ? finish : { ...finish, colour: product.colour };
  const solid = coarse ? plainSolid() : openSolid();
  draw(solid, product.sizeM, own, coarse && product.look === 'bracket' ? 'raw' : stage);
  return solid;
}

/** Rods thinner than this are left out of coarse shapes, m. */
const THIN_M = 0.02;

/** A solid whose boxes have sharp edges and whose rods have few sides. */
function plainSolid(): Solid {
  const solid = openSolid();
  const { box: sharp, rod } = solid;
  return Object.assign(solid, {
    box: (size, at, finish) => sharp(size, at, finish, 0),
    rod: (radius, length, at, finish, along) => (radius < THIN_M && length < THIN_M ? solid : rod(radius, length, at, finish, along, 8)),
  } satisfies Pick<Solid, 'box' | 'rod'>);
}

/** Base plate, two cheeks, cross tube; the seams appear while it is welded. */
function bracket(solid: Solid, [l, w, h]: readonly [number, number, number], finish: Finish, stage: Stage): void {
  const t = Math.max(0.006, Math.min(l, w) * 0.035);
  solid.box([l, w, t], [0, 0, t / 2], finish, t * 0.2);
  const cheek = prism(
    [
      [-l * 0.36, 0],
      [l * 0.36, 0],
      [l * 0.3, h * 0.55],
      [l * 0.08, h - t],
      [-l * 0.08, h - t],
      [-l * 0.3, h * 0.55],
    ],
    t,
  );
  for (const s of [-1, 1]) solid.add(cheek, finish, place(0, s * w * 0.3 + t / 2, t, Math.PI / 2));
  solid.rod(Math.min(h * 0.14, l * 0.1), w * 0.78, [0, 0, h * 0.68], finish, 'y', 18);
  for (const sx of [-1, 1]) for (const sy of [-1, 1]) solid.rod(t * 1.1, 0.002, [sx * l * 0.43, sy * w * 0.4, t], FINISH.black, 'z', 12);
  const seams = stage === 'raw' ? 0 : stage === 'half' ? 1 : 2;
  const bead = metal('#6b6258', 0.5);
  for (let k = 0; k < seams; k++) {
    const y = (k === 0 ? -1 : 1) * w * 0.3;
    for (const side of [-1, 1])
      solid.add(
        tube(
          [
            [-l * 0.34, y + side * t * 0.7, t],
            [0, y + side * t * 0.7, t * 1.05],
            [l * 0.34, y + side * t * 0.7, t],
          ],
          t * 0.55,
          10,
          6,
        ),
        bead,
      );
    solid.add(
      revolve(
        [
          [Math.min(h * 0.14, l * 0.1) * 0.9, -t * 0.5],
          [Math.min(h * 0.14, l * 0.1) * 1.22, 0],
          [Math.min(h * 0.14, l * 0.1) * 0.9, t * 0.5],
        ],
        18,
      ),
      bead,
      place(0, y + (y < 0 ? -1 : 1) * t * 0.7, h * 0.68, Math.PI / 2),
    );
  }
}

function carton(solid: Solid, [l, w, h]: readonly [number, number, number], finish: Finish, stage: Stage): void {
  solid.box([l, w, h], [0, 0, h / 2], finish, Math.min(0.006, h * 0.04));
  if (stage === 'raw') return;
  solid.box([l * 1.004, Math.min(0.05, w * 0.18), h * 0.5], [0, 0, h * 0.76], FINISH.tape, 0.001);
  solid.box([0.002, w * 0.34, h * 0.3], [l / 2 + 0.001, w * 0.2, h * 0.55], FINISH.white, 0);
}

function bag(solid: Solid, [l, w, h]: readonly [number, number, number], finish: Finish): void {
  solid.add(
    loft(
      [
        { z: 0, width: l * 0.86, depth: w * 0.84, square: 4 },
        { z: h * 0.28, width: l, depth: w, square: 3.6 },
        { z: h * 0.7, width: l * 0.98, depth: w * 0.96, square: 3.2 },
        { z: h, width: l * 0.74, depth: w * 0.66, square: 3 },
      ],
      24,
    ),
    finish,
  );
  for (const s of [-1, 1]) solid.box([0.03, w * 0.8, h * 0.12], [s * l * 0.5, 0, h * 0.45], finish, 0.008);
  solid.box([l * 0.4, w * 0.36, 0.002], [0, 0, h], paint('#3f7ab8', 0.7), 0);
}

function crate(solid: Solid, [l, w, h]: readonly [number, number, number], finish: Finish): void {
  const t = 0.012;
  solid.box([l, w, t], [0, 0, t / 2], finish, 0.003);
  for (const s of [-1, 1]) {
    solid.box([t, w, h], [s * (l / 2 - t / 2), 0, h / 2], finish, 0.003);
    solid.box([l, t, h], [0, s * (w / 2 - t / 2), h / 2], finish, 0.003);
    solid.box([t * 2, w, 0.02], [s * (l / 2), 0, h - 0.01], finish, 0.004);
    solid.box([l, t * 2, 0.02], [0, s * (w / 2), h - 0.01], finish, 0.004);
  }
}

function bobbin(solid: Solid, [l, w, h]: readonly [number, number, number], finish: Finish): void {
  const r = Math.min(l, w) / 2;
  solid.add(cylinder(r * 0.98, h * 0.86, 24), finish, place(0, 0, h / 2));
  solid.add(cylinder(r * 0.3, h, 16), paint('#6b7f95'), place(0, 0, h / 2));
}

function panel(solid: Solid, [l, w, h]: readonly [number, number, number], finish: Finish): void {
  solid.box([l, w, h], [0, 0, h / 2], finish, Math.min(0.003, h * 0.3));
  for (const s of [-1, 1]) solid.box([l * 0.9, 0.02, 0.012], [0, s * w * 0.3, h], finish, 0.003);
}

function shaft(solid: Solid, [l, w, h]: readonly [number, number, number], finish: Finish, stage: Stage): void {
  const r = Math.min(w, h) / 2;
  const at = (x: number) => place(x, 0, r, 0, Math.PI / 2);
  solid.add(cylinder(r, l * (stage === 'raw' ? 1 : 0.42), 22), finish, at(0));
  if (stage === 'raw') return;
  for (const s of [-1, 1]) {
    solid.add(cylinder(r * 0.78, l * 0.18, 22), FINISH.polished, at(s * l * 0.3));
    solid.add(cylinder(r * 0.6, l * 0.12, 22), FINISH.polished, at(s * l * 0.44));
  }
}

function jar(solid: Solid, [l, w, h]: readonly [number, number, number], finish: Finish): void {
  const r = Math.min(l, w) / 2;
  solid.add(
    revolve(
      [
        [0, 0],
        [r * 0.9, 0],
        [r, h * 0.08],
        [r, h * 0.68],
        [r * 0.66, h * 0.8],
        [r * 0.66, h * 0.84],
        [0, h * 0.84],
      ],
      22,
    ),
    finish,
  );
  solid.add(cylinder(r * 0.74, h * 0.16, 22), paint('#b0352c', 0.4), place(0, 0, h * 0.92));
}

function loadedPallet(solid: Solid, [l, w, h]: readonly [number, number, number]): void {
  solid.add(box(l, w, 0.144, 0.004), FINISH.woodDark, place(0, 0, 0.072));
  const layers = Math.max(1, Math.round((h - 0.144) / 0.3));
  const tall = (h - 0.144) / layers;
  for (let k = 0; k < layers; k++)
    for (let i = 0; i < 2; i++)
      for (let j = 0; j < 2; j++)
        solid.box(
          [l * 0.48, w * 0.48, tall * 0.98],
          [(i - 0.5) * l * 0.49, (j - 0.5) * w * 0.49, 0.144 + tall * (k + 0.5)],
          FINISH.carton,
          0.006,
        );
}

/** Red tag that hangs on a rejected part. */
export function rejectTag(height: number): Solid {
  return openSolid()
    .box([0.09, 0.06, 0.004], [0, 0, height + 0.012], FINISH.safetyRed, 0.001)
    .box([0.05, 0.012, 0.002], [0, 0, height + 0.015], FINISH.white, 0);
}
