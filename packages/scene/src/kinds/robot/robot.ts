/** A robot on the floor: arm from its chain, tool, wire feeder; plays the curves that compile counted. */
import type { DeltaSize } from '@taktwerk/kinematics';
import type { Robot } from '@taktwerk/line';
import { Matrix4, Vector3 } from 'three';
import { type Arc, type Figure, type FigureDraft, openFigure } from '../../figures/figure.ts';
import type { Playback } from '../../playback/playback.ts';
import { openRobotMotion, type RobotMotion } from '../../playback/robot-motion.ts';
import { type Arm, armOf } from '../../robots/arm.ts';
import { addDelta, DELTA_HOME, deltaSizeOf } from '../../robots/delta.ts';
import { homeOf } from '../../robots/home.ts';
import { liveryOf } from '../../robots/paint.ts';
import { addArm } from '../../robots/robot-bodies.ts';
import { lookOf, type RobotLook } from '../../robots/robot-look.ts';
import { armPoints } from '../../robots/six-axis.ts';
import { FINISH } from '../../shapes/finish.ts';
import { axesAt } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import { tcpMatrix, toolSolid } from '../../tools/tool.ts';
import { wireFeeder } from '../../tools/wire-feeder.ts';
import { frameOf, type Workshop } from '../workshop.ts';

export function robotKind(robot: Robot, workshop: Workshop): Figure {
  const draft = openFigure(robot.id, frameOf(robot.at));
  const spec = workshop.catalog.robot(robot.model);
  const look = spec === undefined ? undefined : lookOf(spec);
  const size = look === undefined || !look.classes.includes('delta') ? null : deltaSizeOf(look);
  if (look !== undefined && size !== null) return deltaKind(robot, workshop, draft, look, size);
  const arm = look === undefined ? null : armOf(look);
  if (look === undefined || arm === null) {
    draft.body(workshop.shapes.of('robot/unknown', unknownRobot));
    return draft.done();
  }
  const bodies = addArm(draft, workshop.shapes, arm, look.id, robot.pedestalM);
  hangTools(robot, look, arm, (row, name, solid) => bodies.hang(row, draft.body(workshop.shapes.of(name, solid))));
  const home = robot.homeRad === null ? homeOf(look, arm.skeleton) : Float64Array.from(robot.homeRad);
  const joints = home.slice();
  const tcp = tcpMatrix(robot.tool.tcp);
  const grip = new Matrix4();
  const arc: Arc | null = robot.tool.look === 'torch' ? { at: new Vector3(), strength: 0 } : null;
  let motion: RobotMotion | null = null;
  let played: Playback | null = null;
  const bend = (): void => {
    bodies.bend(joints);
    grip.multiplyMatrices(bodies.flange, tcp);
  };
  bend();
  return draft.done({
    arc,
    grip,
    pose(moment) {
      if (moment.playback !== played) {
        played = moment.playback;
        motion = played === null ? null : openRobotMotion(robot.id, played.motions);
        joints.set(motion?.home(joints.length) ?? home);
        bend();
      }
      if (motion === null) return;
      const active = motion.at(moment, joints);
      bend();
      if (arc === null) return;
      arc.at.setFromMatrixPosition(grip);
      arc.strength = active ? 1 : 0;
    },
  });
}

/** A delta hangs in its own portal over the record's place; its pedestal is not used. */
function deltaKind(robot: Robot, { shapes }: Workshop, draft: FigureDraft, look: RobotLook, size: DeltaSize): Figure {
  const bodies = addDelta(draft, shapes, size, look, liveryOf(look));
  const home = Float64Array.from(robot.homeRad ?? DELTA_HOME);
  const joints = home.slice();
  let motion: RobotMotion | null = null;
  let played: Playback | null = null;
  bodies.bend(joints);
  return draft.done({
    grip: bodies.platform,
    pose(moment) {
      if (moment.playback !== played) {
        played = moment.playback;
        motion = played === null ? null : openRobotMotion(robot.id, played.motions);
        joints.set(motion?.home(joints.length) ?? home);
      }
      motion?.at(moment, joints);
      bodies.bend(joints);
    },
  });
}

function hangTools(
  robot: Robot,
  look: RobotLook,
  arm: Arm,
  hang: (row: number, name: string, solid: () => ReturnType<typeof openSolid>) => void,
): void {
  const { skeleton } = arm;
  const last = skeleton.frames.length - 1;
  const out = outwardOf(arm);
  const tcp = tcpMatrix(robot.tool.tcp);
  const tool = toolSolid(robot.tool.look, {
    out,
    tcp: new Vector3().setFromMatrixPosition(tcp),
    work: new Vector3(0, 0, 1).transformDirection(tcp),
    flange: Math.max(0.03, Math.min(skeleton.girth * 0.2, 0.08)),
  });
  if (tool !== null) hang(last, `tool/${robot.tool.look} ${look.id} ${JSON.stringify(robot.tool.tcp)}`, () => tool);
  if (robot.tool.look !== 'torch' || skeleton.joints.length !== 6) return;
  const points = armPoints(skeleton);
  const up = skeleton.side.clone().cross(points.forearm).normalize();
  if (up.dot(points.crook.clone().sub(points.elbow)) < 0) up.negate();
  const row = skeleton.joints[2]!.row;
  const foot = points.crook
    .clone()
    .addScaledVector(up, points.radius.elbow * 0.92)
    .addScaledVector(points.forearm, -points.radius.elbow * 0.2);
  const frame = new Matrix4()
    .copy(skeleton.frames[row]!)
    .invert()
    .multiply(axesAt(foot, up, points.forearm));
  hang(row, `tool/wire-feeder ${look.id}`, () => wireFeeder(frame));
}

/** Outward direction of the flange in the flange's own frame. */
function outwardOf({ skeleton }: Arm): Vector3 {
  const last = skeleton.frames[skeleton.frames.length - 1]!;
  const axis = skeleton.joints[skeleton.joints.length - 1]!;
  const direction = axis.axis.clone();
  const before = skeleton.joints[skeleton.joints.length - 2] ?? axis;
  const way = skeleton.flange.clone().sub(before.origin);
  if (direction.dot(way) < 0) direction.negate();
  return direction.transformDirection(new Matrix4().copy(last).invert());
}

/** A robot of which nothing is known but its place: a foot plate with a plain post. */
function unknownRobot() {
  return openSolid()
    .rod(0.25, 0.04, [0, 0, 0.02], FINISH.castIron, 'z', 24)
    .rod(0.16, 0.5, [0, 0, 0.29], FINISH.frameGrey, 'z', 24)
    .rod(0.18, 0.04, [0, 0, 0.56], FINISH.graphite, 'z', 24);
}
