/** One rigid link of an arm, drawn in the frame of a chain row (-1: the base that never moves). */
import { Matrix4, type Vector3 } from 'three';
import type { Finish } from '../shapes/finish.ts';
import { axesAt, place } from '../shapes/place.ts';
import { cylinder } from '../shapes/revolve.ts';
import { openSolid, type Solid } from '../shapes/solid.ts';
import type { Skeleton } from './skeleton.ts';

export interface LinkShape {
  readonly row: number;
  readonly solid: Solid;
}

/** A bar that joins two points of different links and follows both (levelling rods). Points in the frames of their rows. */
export interface RodShape {
  readonly fromRow: number;
  readonly from: Vector3;
  readonly toRow: number;
  readonly to: Vector3;
  /** drawn along z from 0 to 1, stretched to the distance */
  readonly radius: number;
  readonly finish: Finish;
}

export interface ArmShape {
  readonly links: readonly LinkShape[];
  readonly rods: readonly RodShape[];
}

/** A solid whose shapes are given in the base frame at zero joint values and stored in the row's own frame. */
export function linkSolid(skeleton: Skeleton, row: number): Solid {
  return row < 0 ? openSolid() : openSolid(new Matrix4().copy(skeleton.frames[row]!).invert());
}

/** A drum along `axis` centred at `at`, moved along the axis by `shift`. */
export function drum(
  solid: Solid,
  at: Vector3,
  axis: Vector3,
  radius: number,
  length: number,
  finish: Finish,
  shift = 0,
  segments = 24,
): Solid {
  const centre = at.clone().addScaledVector(axis, shift);
  return solid.add(cylinder(radius, length, segments, Math.min(radius * 0.14, length * 0.3)), finish, axesAt(centre, axis, sideways(axis)));
}

/** Screw heads on a circle around `axis`. */
export function boltCircle(
  solid: Solid,
  at: Vector3,
  axis: Vector3,
  radius: number,
  count: number,
  size: number,
  finish: Finish,
  shift = 0,
): Solid {
  const frame = axesAt(at.clone().addScaledVector(axis, shift), axis, sideways(axis));
  const head = cylinder(size, size * 0.9, 6, 0);
  for (let i = 0; i < count; i++) {
    const a = (2 * Math.PI * (i + 0.5)) / count;
    solid.add(head, finish, new Matrix4().multiplyMatrices(frame, place(radius * Math.cos(a), radius * Math.sin(a), 0)));
  }
  return solid;
}

function sideways(axis: Vector3): Vector3 {
  const side = axis.clone();
  if (Math.abs(axis.z) > 0.7) return side.set(1, 0, 0);
  return side.set(0, 0, 1);
}
