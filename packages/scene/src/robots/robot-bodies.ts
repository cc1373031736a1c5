/** An arm on the floor: its bodies, and the way to bring them into the pose of given joint values. */
import { Matrix4, Quaternion, Vector3 } from 'three';
import { type Body, type FigureDraft, setPlace } from '../figures/figure.ts';
import { FINISH } from '../shapes/finish.ts';
import { loft } from '../shapes/loft.ts';
import { place } from '../shapes/place.ts';
import { cylinder } from '../shapes/revolve.ts';
import type { ShapeStore } from '../shapes/shape-store.ts';
import { openSolid } from '../shapes/solid.ts';
import type { Arm } from './arm.ts';
import type { RodShape } from './link-shape.ts';
import { framesAt } from './skeleton.ts';

export interface RobotBodies {
  /** Brings the arm into the pose of the joint values, shape [axes]. */
  bend(joints: Float64Array): void;
  /** Frame of the flange on the floor after the last `bend`. */
  readonly flange: Matrix4;
  /** Adds a body that moves with a chain row (tool, wire feeder). */
  hang(row: number, body: Body): void;
  /** Frame of the arm's base on the floor. */
  readonly base: Matrix4;
}

export function addArm(draft: FigureDraft, shapes: ShapeStore, arm: Arm, name: string, pedestalM: number): RobotBodies {
  const base = new Matrix4().multiplyMatrices(draft.frame, place(0, 0, pedestalM));
  const relative = new Matrix4().copy(draft.frame).invert().multiply(base);
  if (pedestalM > 0.02)
    draft.body(shapes.of(`pedestal ${arm.skeleton.girth.toFixed(3)} ${pedestalM}`, () => pedestal(arm.skeleton.girth, pedestalM)));
  const hung: { row: number; body: Body }[] = arm.links.map(({ row, solid }, i) => ({
    row,
    body: draft.body(
      shapes.of(`${name}/link ${i}`, () => solid),
      relative,
    ),
  }));
  const rods = arm.rods.map((shape, i) => ({
    shape,
    body: draft.body(
      shapes.of(`${name}/rod ${i}`, () => rod(shape)),
      relative,
    ),
  }));
  const frames: Matrix4[] = [];
  const flange = new Matrix4();
  return {
    base,
    flange,
    hang: (row, body) => hung.push({ row, body }),
    bend(joints) {
      framesAt(arm.skeleton.chain, joints, frames);
      for (const { row, body } of hung) {
        if (row >= 0) setPlace(body, base, frames[row]!);
      }
      for (const { shape, body } of rods) setPlace(body, base, stretched(shape, frames));
      flange.multiplyMatrices(base, frames[frames.length - 1]!);
    },
  };
}

function pedestal(girth: number, height: number) {
  const w = girth * 2.6;
  return openSolid()
    .add(
      loft(
        [
          { z: 0, width: w * 1.25, depth: w * 1.25, square: 8 },
          { z: 0.025, width: w * 1.25, depth: w * 1.25, square: 8 },
        ],
        24,
      ),
      FINISH.castIron,
    )
    .add(
      loft(
        [
          { z: 0.025, width: w * 0.86, depth: w * 0.86, square: 7 },
          { z: height - 0.025, width: w * 0.82, depth: w * 0.82, square: 7 },
        ],
        24,
      ),
      FINISH.graphite,
    )
    .add(
      loft(
        [
          { z: height - 0.025, width: w, depth: w, square: 8 },
          { z: height, width: w, depth: w, square: 8 },
        ],
        24,
      ),
      FINISH.castIron,
    );
}

/** A bar of unit length along z with eyes at both ends. */
function rod(shape: RodShape) {
  return openSolid().add(cylinder(shape.radius, 1, 12, 0), shape.finish, place(0, 0, 0.5));
}

const from = new Vector3();
const to = new Vector3();
const turn = new Quaternion();
const up = new Vector3(0, 0, 1);
const scale = new Vector3();
const made = new Matrix4();

function stretched(shape: RodShape, frames: readonly Matrix4[]): Matrix4 {
  from.copy(shape.from).applyMatrix4(frames[shape.fromRow]!);
  to.copy(shape.to).applyMatrix4(frames[shape.toRow]!).sub(from);
  const length = to.length();
  turn.setFromUnitVectors(up, to.normalize());
  return made.compose(from, turn, scale.set(1, 1, Math.max(length, 1e-3)));
}
