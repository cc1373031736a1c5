/** A built pallet shaken on the stage of rigid bodies: what it looks like, beside the analytic judge. No chance in it: the same load gives the same answer. */
import type { LoadBox, PalletLoad, PalletVerdict, Shove } from './pallet-load.ts';
import { type BodyPose, openStage } from './stage.ts';

const SETTLE_S = 0.6;
const AFTER_S = 0.6;
/** Shaving of every box, so that neighbours do not press on each other by rounding, m. */
const GAP_M = 0.002;
/** Movement that counts as none: what the solver's softness moves a load that holds, m. */
const STILL_M = 0.01;
/** A box whose top has sunk by this share of its layer has fallen. */
const SUNK = 0.5;

export interface Shaken {
  readonly verdict: PalletVerdict;
  /** furthest that a box ended from where it stood, sideways, m */
  readonly shiftM: number;
  /** poses of the boxes over time, for showing; every `stepS` */
  readonly frames: readonly (readonly BodyPose[])[];
  readonly stepS: number;
}

/**
 * Shakes a load: settles, is shoved, comes to rest.
 *
 * @param friction Coulomb μ between all surfaces
 * @param stepS    time between the frames that are kept
 */
export function shakePallet(load: PalletLoad, friction: number, shove: Shove, stepS = 0.1): Shaken {
  const stage = openStage(load.boxes.map(bodyOf), friction);
  stage.step(SETTLE_S);
  const start = stage.poses();
  const frames: (readonly BodyPose[])[] = [start];
  const push = [shove.along === 'length' ? shove.accelerationMps2 : 0, shove.along === 'width' ? shove.accelerationMps2 : 0, 0] as const;
  const run = (seconds: number, acceleration: readonly [number, number, number]): void => {
    for (let t = 0; t < seconds - 1e-9; t += stepS) {
      stage.step(Math.min(stepS, seconds - t), acceleration);
      frames.push(stage.poses());
    }
  };
  run(shove.seconds, push);
  run(AFTER_S, [0, 0, 0]);
  const end = stage.poses();
  stage.close();
  const shiftM = Math.max(...end.map(({ at }, i) => Math.hypot(at[0] - start[i]!.at[0], at[1] - start[i]!.at[1])));
  const fallen = end.some(({ at }, i) => start[i]!.at[2] - at[2] > SUNK * load.layerHeightM);
  return { verdict: fallen ? 'falls' : shiftM > STILL_M ? 'shifts' : 'holds', shiftM, frames, stepS };
}

/** Boxes lie along the pallet's axes: a quarter turn swaps their sides. */
function bodyOf(box: LoadBox, index: number) {
  const [length, width, height] = box.sizeM;
  const swapped = Math.abs(Math.sin(box.rotation)) > Math.SQRT1_2;
  const sizeM = [(swapped ? width : length) - GAP_M, (swapped ? length : width) - GAP_M, height] as const;
  return { id: `box ${index}`, massKg: box.massKg, sizeM, at: box.at };
}
