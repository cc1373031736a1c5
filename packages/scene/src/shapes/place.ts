/** Matrices that put a shape in its place; z is up. */
import { Matrix4, Quaternion, Vector3 } from 'three';

/** At x, y, z, turned by rz about z, then ry, then rx (roll-pitch-yaw order, rad). */
export function place(x: number, y: number, z: number, rx = 0, ry = 0, rz = 0): Matrix4 {
  const matrix = new Matrix4().makeRotationZ(rz);
  if (ry !== 0) matrix.multiply(new Matrix4().makeRotationY(ry));
  if (rx !== 0) matrix.multiply(new Matrix4().makeRotationX(rx));
  return matrix.setPosition(x, y, z);
}

/** A frame at `from` whose z axis points to `to` and whose x axis lies as near as can be to `side`. */
export function towards(from: Vector3, to: Vector3, side: Vector3): Matrix4 {
  const z = to.clone().sub(from).normalize();
  return axesAt(from, z, side);
}

/** A frame at `origin` with the given z axis; x is `side` made square to it. */
export function axesAt(origin: Vector3, z: Vector3, side: Vector3): Matrix4 {
  const x = side.clone().addScaledVector(z, -side.dot(z));
  if (x.lengthSq() < 1e-9)
    x.set(Math.abs(z.x) < 0.9 ? 1 : 0, Math.abs(z.x) < 0.9 ? 0 : 1, 0).addScaledVector(z, -(Math.abs(z.x) < 0.9 ? z.x : z.y));
  x.normalize();
  const y = z.clone().cross(x);
  return new Matrix4().makeBasis(x, y, z).setPosition(origin);
}

const unit = new Vector3(1, 1, 1);
const turned = new Quaternion();
const moved = new Vector3();
const upright = new Vector3(0, 0, 1);

/** Writes a floor pose (x, y, z, turn about z) into `out`. */
export function floorMatrix(x: number, y: number, z: number, rotation: number, out: Matrix4): Matrix4 {
  return out.compose(moved.set(x, y, z), turned.setFromAxisAngle(upright, rotation), unit);
}
