export { judgeLoad, type LoadVerdict, slideDistance, tippingAcceleration } from './slide-and-tip.ts';
export { type BodyPose, type BodySpec, openStage, type Stage } from './stage.ts';
