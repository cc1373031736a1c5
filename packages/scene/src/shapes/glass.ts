/** Panes, curtains and wire mesh: geometry of the see-through layers. The third surface value is opacity (glass). */
import { BufferAttribute, BufferGeometry, Color } from 'three';
import { box } from './box.ts';
import type { Finish } from './finish.ts';
import { place } from './place.ts';
import { openSolid } from './solid.ts';

export const pane = (colour: string, opacity: number, roughness = 0.1): Finish => ({ colour, roughness, metalness: 0, glow: opacity });

export const CLEAR = pane('#a9c3cf', 0.22);
export const TINTED = pane('#2d3a42', 0.5);
export const WELDING_RED = pane('#c2401f', 0.62, 0.35);

/** Strips of a welding curtain in the x-z plane: width by height, its lower edge at z. */
export function curtain(width: number, height: number, z: number) {
  const solid = openSolid();
  const strips = Math.max(2, Math.round(width / 0.3));
  for (let i = 0; i < strips; i++) {
    const w = width / strips;
    solid.add(
      box(w * 1.1, 0.004, height, 0),
      WELDING_RED,
      place(-width / 2 + (i + 0.5) * w, (i % 2) * 0.02 - 0.01, z + height / 2, 0, 0, (i % 2 === 0 ? 1 : -1) * 0.06),
    );
  }
  return solid;
}

/** A wire mesh panel in the x-z plane from x = 0 to width, z = 0 to height; `surface` carries metres for the wire pattern. */
export function meshPanel(width: number, height: number, colour: string): BufferGeometry {
  const geometry = new BufferGeometry();
  const c = new Color(colour);
  geometry.setAttribute('position', new BufferAttribute(Float32Array.of(0, 0, 0, width, 0, 0, width, 0, height, 0, 0, height), 3));
  geometry.setAttribute('normal', new BufferAttribute(Float32Array.of(0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0), 3));
  geometry.setAttribute('color', new BufferAttribute(Float32Array.from([c, c, c, c].flatMap((k) => [k.r, k.g, k.b])), 3));
  geometry.setAttribute('surface', new BufferAttribute(Float32Array.of(0, 0, 0, width, 0, 0, width, height, 0, 0, height, 0), 3));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  geometry.computeBoundingBox();
  geometry.computeBoundingSphere();
  return geometry;
}
