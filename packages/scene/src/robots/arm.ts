/** Which shape an arm gets, by its chain and class. */
import { cobotArm } from './cobot.ts';
import { hasHollowWrist, hollowWristArm } from './hollow-wrist.ts';
import type { ArmShape } from './link-shape.ts';
import { liveryOf } from './paint.ts';
import { isPalletizer, palletizerArm } from './palletizer.ts';
import { isPositioner, positionerArm } from './positioner.ts';
import type { RobotLook } from './robot-look.ts';
import { isScara, scaraArm } from './scara.ts';
import { sixAxisArm } from './six-axis.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import { isSliding, slidesArm } from './slides.ts';

export interface Arm extends ArmShape {
  readonly skeleton: Skeleton;
}

/** @returns null when the entry has no chain to draw from */
export function armOf(look: RobotLook): Arm | null {
  if (look.chain.length === 0) return null;
  const skeleton = skeletonOf(look);
  const livery = liveryOf(look);
  return { skeleton, ...shapeOf(look, skeleton)(skeleton, livery) };
}

function shapeOf(look: RobotLook, skeleton: Skeleton): typeof sixAxisArm {
  if (isSliding(skeleton)) return slidesArm(look);
  if (isPositioner(skeleton)) return positionerArm;
  if (isScara(skeleton)) return scaraArm(look);
  if (isPalletizer(skeleton)) return palletizerArm;
  if (hasHollowWrist(skeleton)) return hollowWristArm;
  const slim = look.classes.some((name) => name === 'cobot' || name === 'collaborative');
  if (slim || skeleton.joints.length !== 6 || !hasElbow(skeleton)) return cobotArm;
  return sixAxisArm;
}

/** Axes 2, 3 parallel and 4 along the forearm: the arm of industrial robots. */
function hasElbow(skeleton: Skeleton): boolean {
  const [, j2, j3, j4] = skeleton.joints;
  return Math.abs(j2!.axis.dot(j3!.axis)) > 0.9 && Math.abs(j4!.axis.dot(skeleton.side)) < 0.3;
}
