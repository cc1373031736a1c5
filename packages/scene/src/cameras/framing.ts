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
  plan: [0, -0.001, 1],
};

/** Directions that an opening picture may be taken from: degrees to the left of straight ahead (negative: to the right), degrees above the floor. */
const OPENING_AZIMUTHS = [-40, -34, -28, -22, -16, 16, 22, 28, 34, 40];
const OPENING_HEIGHTS = [27, 31, 35];

/**
 * Three-quarter direction from which the boxes are drawn largest: of a few directions from the front left, the one whose framed camera
 * stands nearest to them (geometric mean of the distances, so that a near box does not outvote the far ones).
 */
export function openingDirection(boxes: readonly Box3[], fovRad: number, aspect: number): Vector3 {
  const centres = boxes.map((box) => box.getCenter(new Vector3()));
  const farness = (direction: Vector3): number => {
    const { position } = framed(boxes, direction, fovRad, aspect);
    return centres.reduce((sum, centre) => sum + Math.log(centre.distanceTo(position)), 0);
  };
  const directions = OPENING_AZIMUTHS.flatMap((azimuth) => OPENING_HEIGHTS.map((height) => directionOf(azimuth, height)));
  const scored = directions.map((direction) => ({ direction, far: farness(direction) }));
  return scored.reduce((best, other) => (other.far < best.far ? other : best)).direction;
}

function directionOf(azimuthDeg: number, heightDeg: number): Vector3 {
  const [azimuth, height] = [(azimuthDeg * Math.PI) / 180, (heightDeg * Math.PI) / 180];
  return new Vector3(-Math.sin(azimuth) * Math.cos(height), -Math.cos(azimuth) * Math.cos(height), Math.sin(height));
}

export interface CameraPlace {
  readonly position: Vector3;
  readonly target: Vector3;
}

/**
 * The nearest place from which all boxes are seen whole, and the point it looks at. Exact: each side of the picture is a plane that no
 * corner may pass, which bounds the camera's depth and its shift in the picture plane.
 *
 * @param direction from the boxes to the camera; need not be a unit vector
 * @param fovRad    full vertical angle of the picture
 * @param margin    1 touches the edges, 1.1 leaves a tenth
 */
export function framed(boxes: readonly Box3[], direction: Vector3, fovRad: number, aspect: number, margin = 1.08): CameraPlace {
  const back = direction.clone().normalize();
  const right = new Vector3(0, 0, 1).cross(back);
  if (right.lengthSq() < 1e-9) right.set(1, 0, 0);
  right.normalize();
  const up = back.clone().cross(right);
  const corners = boxes.flatMap(cornersOf);
  const depths = corners.map((corner) => corner.dot(back));
  const tanV = Math.tan(fovRad / 2) / margin;
  const across = fit(
    corners.map((corner) => corner.dot(right)),
    depths,
    tanV * aspect,
  );
  const upward = fit(
    corners.map((corner) => corner.dot(up)),
    depths,
    tanV,
  );
  const depth = Math.max(across.depth, upward.depth, Math.max(...depths) + 0.5);
  const middle = (Math.max(...depths) + Math.min(...depths)) / 2;
  const at = (along: number): Vector3 =>
    right.clone().multiplyScalar(across.middle).addScaledVector(up, upward.middle).addScaledVector(back, along);
  return { position: at(depth), target: at(middle) };
}

/** Least depth and the middle between the two planes of one direction of the picture. */
function fit(offsets: readonly number[], depths: readonly number[], tan: number): { readonly depth: number; readonly middle: number } {
  const most = Math.max(...offsets.map((offset, i) => offset + tan * depths[i]!));
  const least = Math.min(...offsets.map((offset, i) => offset - tan * depths[i]!));
  return { depth: (most - least) / (2 * tan), middle: (most + least) / 2 };
}

export function cornersOf(box: Box3): Vector3[] {
  const { min, max } = box;
  return [min.x, max.x].flatMap((x) => [min.y, max.y].flatMap((y) => [min.z, max.z].map((z) => new Vector3(x, y, z))));
}

/** Height of an orthographic camera over what it looks at, m: above every machine and below the far plane. */
const PLAN_HEIGHT_M = 120;

export interface PlanPlace extends CameraPlace {
  /** Pixels per metre. */
  readonly zoom: number;
}

/** Where an orthographic camera stands that sees all boxes whole from above, and its scale. @param size picture, px */
export function framedPlan(boxes: readonly Box3[], size: { readonly width: number; readonly height: number }, margin = 1.12): PlanPlace {
  const corners = boxes.flatMap(cornersOf);
  const spread = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];
  const [left, right] = spread(corners.map((corner) => corner.x));
  const [near, far] = spread(corners.map((corner) => corner.y));
  const target = new Vector3((left + right) / 2, (near + far) / 2, 0);
  const zoom = Math.min(size.width / (right - left), size.height / (far - near)) / margin;
  return { target, position: target.clone().add(new Vector3(0, -0.001, PLAN_HEIGHT_M)), zoom: Math.max(zoom, 0.5) };
}
