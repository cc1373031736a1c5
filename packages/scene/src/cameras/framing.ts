/** Where a camera has to stand so that a box fills the picture. All in the floor frame: metres, z up. */
import { type Box3, Vector3 } from 'three';
import type { StandardView } from '../scene-props.ts';

/** Directions from the looked-at point to the camera. */
export const VIEW_DIRECTIONS: Readonly<Record<StandardView, readonly [number, number, number]>> = {
  threeQuarter: [-0.48, -0.9, 0.56],
  top: [0, -0.001, 1],
  front: [0, -1, 0.12],
  back: [0, 1, 0.12],
  left: [-1, 0, 0.12],
  right: [1, 0, 0.12],
};

/** Three-quarter direction; a long line is seen more along its length and from lower, so that it runs across the picture. */
export function openingDirection(box: Box3): Vector3 {
  const size = box.getSize(new Vector3());
  const slender = Math.min(1, Math.max(0, (size.x / Math.max(size.y, 1) - 1.5) / 3));
  const [x, y, z] = VIEW_DIRECTIONS.threeQuarter;
  return new Vector3(x * (1 + 0.3 * slender), y * (1 - 0.05 * slender), z * (1 - 0.14 * slender));
}

export interface CameraPlace {
  readonly position: Vector3;
  readonly target: Vector3;
}

/**
 * @param direction from the box to the camera; need not be a unit vector
 * @param fovRad    full vertical angle of the picture
 * @param margin    1 touches the edges, 1.1 leaves a tenth
 */
export function framed(box: Box3, direction: Vector3, fovRad: number, aspect: number, margin = 1.06): CameraPlace {
  const target = box.getCenter(new Vector3());
  const back = direction.clone().normalize();
  const right = new Vector3(0, 0, 1).cross(back);
  if (right.lengthSq() < 1e-9) right.set(1, 0, 0);
  right.normalize();
  const up = back.clone().cross(right);
  const tanV = Math.tan(fovRad / 2) / margin;
  const tanH = tanV * aspect;
  let distance = 1;
  for (const corner of cornersOf(box)) {
    corner.sub(target);
    const depth = corner.dot(back);
    distance = Math.max(distance, depth + Math.abs(corner.dot(right)) / tanH, depth + Math.abs(corner.dot(up)) / tanV);
  }
  return { position: target.clone().addScaledVector(back, distance), target };
}

export function cornersOf(box: Box3): Vector3[] {
  const { min, max } = box;
  return [min.x, max.x].flatMap((x) => [min.y, max.y].flatMap((y) => [min.z, max.z].map((z) => new Vector3(x, y, z))));
}
