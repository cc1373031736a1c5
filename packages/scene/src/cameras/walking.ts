/** Steps and looks of somebody who walks through the hall; the renderer's frame: metres, y up, heading 0 looks along -z. */
import { Box3 as Box, type Box3, Vector3 } from 'three';

export interface Stride {
  readonly ahead: boolean;
  readonly back: boolean;
  readonly left: boolean;
  readonly right: boolean;
  readonly runs: boolean;
}

export interface Look {
  readonly headingRad: number;
  readonly pitchRad: number;
}

/** Eyes of a standing person, m. */
export const EYE_M = 1.65;
const WALK_MPS = 1.8;
const RUN_MPS = 5;
/** A turn of the head per pixel of the mouse, rad. */
const TURN_RAD = 0.0032;
const STEEPEST_RAD = 1.35;
/** Distance from the line at which one begins, m. */
const BEFORE_M = 4;

/** The way that the pressed keys lead within some seconds. */
export function strideOf(keys: Stride, headingRad: number, seconds: number): { readonly x: number; readonly z: number } {
  const ahead = Number(keys.ahead) - Number(keys.back);
  const aside = Number(keys.right) - Number(keys.left);
  const far = Math.hypot(ahead, aside);
  if (far === 0) return { x: 0, z: 0 };
  const metres = ((keys.runs ? RUN_MPS : WALK_MPS) * seconds) / far;
  const [sin, cos] = [Math.sin(headingRad), Math.cos(headingRad)];
  return { x: metres * (aside * cos - ahead * sin), z: metres * (-aside * sin - ahead * cos) };
}

/** The look after the mouse was dragged by some pixels: to the right looks to the right. */
export function turned({ headingRad, pitchRad }: Look, rightPx: number, downPx: number): Look {
  const pitch = pitchRad - downPx * TURN_RAD;
  return { headingRad: headingRad - rightPx * TURN_RAD, pitchRad: Math.max(-STEEPEST_RAD, Math.min(STEEPEST_RAD, pitch)) };
}

/**
 * Where the walk begins: before the line on the side from which it was seen, looking at its middle.
 *
 * @param boxes parts of the line, floor frame (z up)
 * @param from  place of the camera before
 */
export function walkStart(boxes: readonly Box3[], from: Vector3): { readonly position: Vector3; readonly headingRad: number } {
  const whole = boxes.reduce((sum, box) => sum.union(box), new Box());
  const middle = whole.isEmpty() ? new Vector3() : whole.getCenter(new Vector3());
  const half = whole.isEmpty() ? new Vector3(3, 3, 0) : whole.getSize(new Vector3()).multiplyScalar(0.5);
  const centre = new Vector3(middle.x, EYE_M, -middle.y);
  const away = new Vector3(from.x - centre.x, 0, from.z - centre.z);
  if (away.lengthSq() < 1e-6) away.set(0, 0, 1);
  away.normalize();
  // as far as the line reaches in this direction
  const reach = Math.min(half.x / Math.max(Math.abs(away.x), 1e-6), half.y / Math.max(Math.abs(away.z), 1e-6));
  const position = centre.clone().addScaledVector(away, reach + BEFORE_M);
  return { position, headingRad: Math.atan2(away.x, away.z) };
}
