export {
  isInterlocked,
  judgePallet,
  type LoadBox,
  type PalletJudgement,
  type PalletLoad,
  type PalletVerdict,
  type Shove,
} from './pallet-load.ts';
export { type Shaken, shakePallet } from './pallet-shake.ts';
export { judgeLoad, type LoadVerdict, slideDistance, tippingAcceleration } from './slide-and-tip.ts';
export { type BodyPose, type BodySpec, openStage, type Stage } from './stage.ts';
