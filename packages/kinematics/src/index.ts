/** Frames, serial chains, forward and inverse kinematics, motion time and reach: plain numbers in, plain numbers out. */

export {
  CATALOG_SNAP,
  type Chain,
  type ChainOptions,
  type ChainRow,
  chainFromDh,
  chainFromModifiedDh,
  chainFromRows,
  type DhRow,
  FIXED,
  type JointRange,
  type JointType,
  type JointVector,
  PRISMATIC,
  REVOLUTE,
  withBase,
  withTool,
} from './chain.ts';
export { cosine, sine } from './circle.ts';
export { type ArmKind, principal } from './closed-form/closed-form.ts';
export { twoLinkAngles } from './closed-form/scara.ts';
export type { LinkVolume, Obstacle } from './collision/bodies.ts';
export { type CheckerOptions, type CollisionChecker, type Contact, openChecker, type SweptContact } from './collision/checker.ts';
export { distanceBuffers, hullDistance } from './collision/distance.ts';
export { box, capsule, hull, moved, type Volume } from './collision/volume.ts';
export { type DeltaPoint, type DeltaSize, deltaForward, deltaInverse } from './delta.ts';
export {
  type CarriedAnswer,
  carriedInverse,
  type LevelAnswer,
  levelPositioner,
  mountedOn,
  workTarget,
} from './external-axes.ts';
export { forward, linkFrames } from './forward.ts';
export {
  allInverse,
  armKindOf,
  followInverse,
  type IkResult,
  type IkStatus,
  inverse,
  inverseBranches,
  isSingular,
  jointDistance,
} from './inverse.ts';
export { type Dexterity, dexterity, jacobian, RANK_THRESHOLD, singularValues } from './jacobian.ts';
export {
  type JointSegment,
  type LimitedBy,
  type Motion,
  type MotionRecord,
  type MotionSegment,
  openMotion,
  sampleMotion,
  type TcpSegment,
  type WaitSegment,
} from './motion/motion.ts';
export { type MotionLimits, type MotionRefusal, type Move, type Path, type PlanResult, planMotion } from './motion/plan-motion.ts';
export { arcTime, type Profile, profileTime, progressOf, sCurve, sCurveTime, trapezoid, trapezoidTime } from './motion/profiles.ts';
export { type AxisLimits, type PtpTiming, synchronisedPtp } from './motion/ptp.ts';
export { arcPath, linePath, type TcpPath, turnBetween } from './motion/tcp-path.ts';
export { pacedPtpTime } from './motion/tool-pace.ts';
export {
  identityPose,
  invertPose,
  multiplyPoses,
  type Pose,
  poseDifference,
  poseFromRows,
  poseOf,
  positionDistance,
  rpyOf,
  toMatrix4,
} from './pose.ts';
export { longestReach, type Reach, type ReachVerdict, reachOf } from './reach.ts';
