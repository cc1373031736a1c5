import type { LinkVolume as CatalogVolume, RobotSpec } from '@taktwerk/catalog';
import { box, capsule, identityPose, type LinkVolume, poseOf, type Volume } from '@taktwerk/kinematics';
import type { Robot } from '@taktwerk/line';
import type { Arm } from './arm.ts';

/** Names of what an arm carries, beside its links. */
export const TOOL = 'tool';
export const PART = 'part';

/** Half the width of a tool seen from its side, metres; assumed by kind, because line documents give only its tip. */
const TOOL_RADIUS_M: Readonly<Record<Robot['tool']['look'], number>> = {
  torch: 0.025,
  spotGun: 0.1,
  twoFinger: 0.06,
  vacuum: 0.06,
  bagClamp: 0.15,
  doubleGripper: 0.08,
  sprayGun: 0.05,
  spindle: 0.05,
  camera: 0.05,
  none: 0,
};

/** A tool's volume ends this share before its tip: the tip is made to touch. */
const SHY = 0.75;

/** The arm's links (from its catalog entry) and its tool, as volumes for the collision check. Empty where the catalog has none. */
export function armVolumes({ model, robot }: Pick<Arm, 'model' | 'robot'>): LinkVolume[] {
  return [...linkVolumesOf(model), ...toolVolumes(robot)];
}

/** Volumes of a model's catalog entry: "base", "link 1" … by the joint that moves them. */
export function linkVolumesOf(model: RobotSpec): LinkVolume[] {
  return (model.volumes?.value ?? []).map((volume) => ({
    name: volume.frame < 0 ? 'base' : `link ${volume.frame + 1}`,
    row: volume.frame,
    volume: volumeOf(volume),
  }));
}

function volumeOf(volume: CatalogVolume): Volume {
  return volume.shape === 'capsule' ? capsule(volume.from, volume.to, volume.radiusM) : box(volume.halfExtents, poseOf(...volume.centre));
}

function toolVolumes({ tool }: Robot): LinkVolume[] {
  const radius = TOOL_RADIUS_M[tool.look];
  const [x, y, z] = tool.tcp.xyz;
  const length = Math.hypot(x, y, z);
  if (radius === 0 || length < 1e-6) return [];
  const share = Math.max(0, Math.min(SHY, 1 - radius / length));
  return [{ name: TOOL, row: 'flange', volume: capsule([0, 0, 0], [x * share, y * share, z * share], radius) }];
}

/** A part in the gripper: its box hanging at the tool's tip, along the tool's own z. @param sizeM length, width, height */
export function partVolume({ robot }: Pick<Arm, 'robot'>, sizeM: readonly [number, number, number]): LinkVolume {
  const [x, y, z] = robot.tool.tcp.xyz;
  const [roll, pitch, yaw] = robot.tool.tcp.rpy;
  const tip = poseOf(x, y, z, roll, pitch, yaw);
  const half = sizeM[2] / 2;
  const centre = identityPose();
  centre.set(tip);
  for (let r = 0; r < 3; r++) centre[4 * r + 3]! += tip[4 * r + 2]! * half;
  return { name: PART, row: 'flange', volume: box([sizeM[0] / 2, sizeM[1] / 2, half], centre) };
}
