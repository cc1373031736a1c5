/** Arms are drawn from their chain: what is drawn must lie where the chain says. Chains of real makes, written out here. */
import { chainFromRows, forward, identityPose } from '@taktwerk/kinematics';
import { Box3, Matrix4, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { armOf } from './arm.ts';
import { homeOf } from './home.ts';
import type { LookRow, RobotLook } from './robot-look.ts';
import { armPoints } from './six-axis.ts';
import { framesAt } from './skeleton.ts';

const drive = (axis: number, axes: number): number[] => Array.from({ length: axes }, (_, i) => (i === axis ? 1 : 0));
const row = (axis: number, axes: number, xyz: number[], rpy: number[], direction: number[]): LookRow => ({
  type: 'revolute',
  xyz,
  rpy,
  axis: direction,
  drive: drive(axis, axes),
});
const Q = Math.PI / 2;

/** Kawasaki RS013N (axes of its ROS description): arm straight up at zero, 0.7 m upper arm, 0.65 m forearm. */
const upright: RobotLook = look('kawasaki', 'Kawasaki', 6, ['handling'], 170, 1.46, [
  row(0, 6, [0, 0, 0.505], [0, 0, 0], [0, 0, -1]),
  row(1, 6, [0, 0, 0], [0, -Q, 0], [0, 0, 1]),
  row(2, 6, [0.7, 0, 0], [0, 0, 0], [0, 0, -1]),
  row(3, 6, [0.11, 0, 0], [0, Q, 0], [0, 0, 1]),
  row(4, 6, [0, 0, 0.65], [0, -Q, 0], [0, 0, -1]),
  row(5, 6, [0.078, 0, 0], [0, Q, 0], [0, 0, 1]),
]);

/** Yaskawa MPL80: five axes, wrist kept level. */
const palletizer: RobotLook = look('mpl80', 'Yaskawa', 5, ['palletizing'], 550, 2.06, [
  row(0, 5, [0, 0, 0.54], [0, 0, 0], [0, 0, 1]),
  row(1, 5, [0.145, 0, 0], [0, 0, 0], [0, 1, 0]),
  row(2, 5, [0, 0, 0.87], [0, 0, 0], [0, -1, 0]),
  { type: 'fixed', xyz: [0, 0, 0.21], rpy: [0, 0, 0] },
  row(3, 5, [1.025, 0, 0], [0, 0, 0], [0, -1, 0]),
  row(4, 5, [0, 0, -0.175], [0, 0, 0], [0, 0, 1]),
]);

/** Universal Robots UR10e (maker's description). */
const cobot: RobotLook = look('ur10e', 'Universal Robots', 6, ['cobot'], 33.5, 1.3, [
  { type: 'fixed', xyz: [0, 0, 0], rpy: [0, 0, Math.PI] },
  row(0, 6, [0, 0, 0.181], [0, 0, 0], [0, 0, 1]),
  row(1, 6, [0, 0, 0], [Q, 0, 0], [0, 0, 1]),
  row(2, 6, [-0.613, 0, 0], [0, 0, 0], [0, 0, 1]),
  row(3, 6, [-0.572, 0, 0.174], [0, 0, 0], [0, 0, 1]),
  row(4, 6, [0, -0.12, 0], [Q, 0, 0], [0, 0, 1]),
  row(5, 6, [0, 0.117, 0], [Q, Math.PI, Math.PI], [0, 0, 1]),
]);

/** KUKA LBR iiwa 14 (axes of its ROS description): seven axes, the third turns the upper arm. */
const sevenAxes: RobotLook = look('iiwa14', 'KUKA', 7, ['cobot'], 30, 0.82, [
  row(0, 7, [0, 0, 0], [0, 0, 0], [0, 0, 1]),
  row(1, 7, [0, 0, 0.36], [0, 0, 0], [0, 1, 0]),
  row(2, 7, [0, 0, 0], [0, 0, 0], [0, 0, 1]),
  row(3, 7, [0, 0, 0.42], [0, 0, 0], [0, -1, 0]),
  row(4, 7, [0, 0, 0], [0, 0, 0], [0, 0, 1]),
  row(5, 7, [0, 0, 0.4], [0, 0, 0], [0, 1, 0]),
  row(6, 7, [0, 0, 0], [0, 0, 0], [0, 0, 1]),
  { type: 'fixed', xyz: [0, 0, 0.126], rpy: [0, 0, 0] },
]);

/** ABB IRB 5400 (axes of its ROS description): painting arm whose wrist is a chain of slanted rolls. */
const painter: RobotLook = look('irb5400', 'ABB', 7, ['painting'], 1060, 2.829, [
  row(0, 7, [0, 0, 0], [0, 0, 0], [0, 0, 1]),
  row(1, 7, [0.3, 0, 0.66], [0, 0, 0], [0, 1, 0]),
  row(2, 7, [0, 0, 1.2], [0, 0, 0], [0, 1, 0]),
  row(3, 7, [1.339, 0, 0.186], [0, 0, 0], [1, 0, 0]),
  row(4, 7, [0.0693, 0, 0], [0, 0.61, 0], [1, 0, 0]),
  row(5, 7, [0.106246, 0, 0.074394], [0, -1.22, 0], [1, 0, 0]),
  row(6, 7, [0.0672, 0, -0.047], [0, 0.61, 0], [1, 0, 0]),
  { type: 'fixed', xyz: [0, 0, 0], rpy: [0, Q, 0] },
]);

function look(id: string, maker: string, axes: number, classes: string[], massKg: number, reachM: number, chain: LookRow[]): RobotLook {
  return {
    id,
    maker,
    model: id,
    classes,
    payloadKg: null,
    massKg,
    reachM,
    chain,
    limits: Array.from({ length: axes }, () => [-2.6, 2.6] as const),
    colour: null,
    delta: null,
  };
}

/** Extents of the drawn links for joint values, base frame. */
function extents(robot: RobotLook, joints: Float64Array): Box3 {
  const arm = armOf(robot)!;
  const frames = framesAt(arm.skeleton.chain, joints);
  const box = new Box3();
  for (const { row: index, solid } of arm.links)
    box.union(
      solid
        .geometry()
        .boundingBox!.clone()
        .applyMatrix4(index < 0 ? new Matrix4() : frames[index]!),
    );
  return box;
}

describe('arms drawn from their chain', () => {
  it.each([upright, palletizer, cobot, painter])('$id reaches from the floor to its flange', (robot) => {
    const joints = new Float64Array(robot.limits.length);
    const flange = forward(chainFromRows(robot.chain), joints, identityPose());
    const box = extents(robot, joints);
    const at = new Vector3(flange[3], flange[7], flange[11]);
    expect(box.min.z).toBeCloseTo(0, 2);
    expect(box.clone().expandByScalar(1e-3).containsPoint(at)).toBe(true);
    expect(box.max.z).toBeLessThan(Math.max(at.z, 2.1) + 0.4);
  });

  it('finds shoulder, elbow and wrist of an arm that stands straight up', () => {
    const points = armPoints(armOf(upright)!.skeleton);
    expect(points.shoulder.toArray().map((v) => Math.round(v * 1e6) / 1e6)).toEqual([0, 0, 0.505]);
    expect(points.elbow.z).toBeCloseTo(1.205, 6);
    expect(points.wrist.z).toBeCloseTo(1.965, 6);
    expect(points.forearm.z).toBeCloseTo(1, 6);
  });

  it('joins the upper link of each pair to the next axis in every pose', () => {
    const arm = armOf(palletizer)!;
    const joints = Float64Array.of(0.3, 0.4, -0.2, 0.1, 0);
    const frames = framesAt(arm.skeleton.chain, joints);
    for (const rod of arm.rods) {
      const rest = framesAt(arm.skeleton.chain, new Float64Array(5));
      const lengthAt = (pose: readonly Matrix4[]): number =>
        rod.from.clone().applyMatrix4(pose[rod.fromRow]!).distanceTo(rod.to.clone().applyMatrix4(pose[rod.toRow]!));
      expect(lengthAt(frames)).toBeGreaterThan(0.3);
      expect(Math.abs(lengthAt(frames) - lengthAt(rest))).toBeLessThan(0.35);
    }
  });

  it('draws a wrist of rolls as a painting arm: every ring starts where the one before it ends, in every pose', () => {
    const arm = armOf(painter)!;
    expect(arm.links.map((link) => link.row)).toEqual([-1, 0, 1, 2, 3, 4, 5, 6]);
    const frames = framesAt(arm.skeleton.chain, Float64Array.of(0.2, 0.3, -0.4, 1, -1.3, 0.7, 2));
    for (const [i, link] of arm.links.entries()) {
      const next = arm.links[i + 1];
      if (i < 3 || next === undefined) continue;
      const own = link.solid.geometry().boundingBox!.clone().expandByScalar(0.01);
      const joint = new Vector3().setFromMatrixPosition(frames[next.row]!).applyMatrix4(frames[link.row]!.clone().invert());
      expect(own.containsPoint(joint)).toBe(true);
    }
  });

  it('raises the upper arm of seven axes too, to within 30° of upright, with the forearm about level', () => {
    const home = homeOf(sevenAxes, armOf(sevenAxes)!.skeleton);
    const frames = framesAt(armOf(sevenAxes)!.skeleton.chain, home);
    const heights = [3, 5].map((index) => new Vector3().setFromMatrixPosition(frames[index]!).z);
    expect(heights[0]).toBeGreaterThan(0.36 + 0.42 * Math.cos(Math.PI / 6));
    expect(Math.abs(heights[1]! - heights[0]!)).toBeLessThan(0.4 * 0.35);
  });

  it('rests with the upper arm upright and the tool off the floor', () => {
    for (const robot of [upright, cobot]) {
      const home = homeOf(robot, armOf(robot)!.skeleton);
      const flange = forward(chainFromRows(robot.chain), home, identityPose());
      expect(flange[11]).toBeGreaterThan(0.35);
      home.forEach((value, axis) => {
        expect(value).toBeGreaterThanOrEqual(robot.limits[axis]![0]);
        expect(value).toBeLessThanOrEqual(robot.limits[axis]![1]);
      });
    }
  });
});
