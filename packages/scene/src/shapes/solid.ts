/** Collects coloured shells into one geometry: what becomes one rigid body of a figure. */
import { BufferAttribute, BufferGeometry, Color, Matrix3, Matrix4, Vector3 } from 'three';
import { box } from './box.ts';
import type { Finish } from './finish.ts';
import { place } from './place.ts';
import { cylinder } from './revolve.ts';
import type { Shell } from './shell.ts';

export interface SolidParts {
  readonly positions: number[];
  readonly normals: number[];
  readonly colours: number[];
  readonly surfaces: number[];
  readonly indices: number[];
}

export interface Solid {
  /** Adds a shell in a finish; `at` places it in the body. */
  add(shell: Shell, finish: Finish, at?: Matrix4): Solid;
  /** A box by its size and the place of its centre. */
  box(size: readonly [number, number, number], at: readonly [number, number, number], finish: Finish, chamfer?: number): Solid;
  /** A cylinder by radius, length and the place of its centre, along x, y or z. */
  rod(
    radius: number,
    length: number,
    at: readonly [number, number, number],
    finish: Finish,
    along?: 'x' | 'y' | 'z',
    segments?: number,
  ): Solid;
  /** Takes over everything of another solid as it stands. */
  merge(other: Solid): Solid;
  /** Numbers collected so far, for `merge`. */
  readonly parts: SolidParts;
  /** The geometry: position, normal, color (linear rgb), surface (roughness, metalness, glow); indexed. */
  geometry(): BufferGeometry;
}

const TURNS = { x: [0, Math.PI / 2, 0], y: [-Math.PI / 2, 0, 0], z: [0, 0, 0] } as const;

/** @param within placed into this frame as a whole (a robot link's own frame) */
export function openSolid(within?: Matrix4): Solid {
  const positions: number[] = [];
  const normals: number[] = [];
  const colours: number[] = [];
  const surfaces: number[] = [];
  const indices: number[] = [];
  const colour = new Color();
  const point = new Vector3();
  const solid: Solid = {
    add(shell, finish, at) {
      const matrix = within === undefined ? (at ?? new Matrix4()) : new Matrix4().multiplyMatrices(within, at ?? new Matrix4());
      const turn = new Matrix3().getNormalMatrix(matrix);
      const first = positions.length / 3;
      colour.set(finish.colour);
      for (let i = 0; i < shell.positions.length; i += 3) {
        point.fromArray(shell.positions, i).applyMatrix4(matrix);
        positions.push(point.x, point.y, point.z);
        point.fromArray(shell.normals, i).applyMatrix3(turn).normalize();
        normals.push(point.x, point.y, point.z);
        colours.push(colour.r, colour.g, colour.b);
        surfaces.push(finish.roughness, finish.metalness, finish.glow);
      }
      for (const index of shell.indices) indices.push(first + index);
      return solid;
    },
    box: (size, at, finish, chamfer) => solid.add(box(size[0], size[1], size[2], chamfer), finish, place(...at)),
    rod: (radius, length, at, finish, along = 'z', segments = 16) =>
      solid.add(cylinder(radius, length, segments), finish, place(...at, ...TURNS[along])),
    parts: { positions, normals, colours, surfaces, indices },
    merge(other) {
      const first = positions.length / 3;
      append(positions, other.parts.positions);
      append(normals, other.parts.normals);
      append(colours, other.parts.colours);
      append(surfaces, other.parts.surfaces);
      for (const index of other.parts.indices) indices.push(first + index);
      return solid;
    },
    geometry() {
      const geometry = new BufferGeometry();
      geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
      geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3));
      geometry.setAttribute('color', new BufferAttribute(new Float32Array(colours), 3));
      geometry.setAttribute('surface', new BufferAttribute(new Float32Array(surfaces), 3));
      geometry.setIndex(indices);
      geometry.computeBoundingBox();
      geometry.computeBoundingSphere();
      return geometry;
    },
  };
  return solid;
}

function append(to: number[], from: readonly number[]): void {
  for (const value of from) to.push(value);
}
