/** How fast a robot's axes may turn: read figures where there are any, the agreed assumption where they are missing. */
import { type Origin, type Sourced, weakestOrigin } from '@taktwerk/units';
import type { Catalog } from './open-catalog.ts';
import type { RobotSpec } from './robot.ts';

/** Time from rest to full speed where no acceleration is known, s. */
export interface Ramp {
  /** axes 1 to 3 */
  readonly armS: number;
  /** axes behind them */
  readonly wristS: number;
}

/** Assumption of the project, by rated payload up to 20, 60, 250 kg and above. */
const RAMPS: readonly { readonly upToKg: number; readonly ramp: Ramp }[] = [
  { upToKg: 20, ramp: { armS: 0.35, wristS: 0.12 } },
  { upToKg: 60, ramp: { armS: 0.5, wristS: 0.2 } },
  { upToKg: 250, ramp: { armS: 0.7, wristS: 0.3 } },
  { upToKg: Number.POSITIVE_INFINITY, ramp: { armS: 0.9, wristS: 0.4 } },
];

/** Ramp assumed for a robot of this rated payload; an unknown payload counts as the heaviest class. */
export function assumedRamp(payloadKg: number | undefined): Ramp {
  const found = RAMPS.find((row) => (payloadKg ?? Number.POSITIVE_INFINITY) <= row.upToKg);
  return found!.ramp;
}

/** Axis figures in SI: rad/s and rad/s2, or m/s and m/s2 for slides; shape [axes]. */
export interface AxisFigures {
  readonly speed: Sourced<readonly number[]>;
  readonly acceleration: Sourced<readonly number[]>;
}

/**
 * - `known`        speeds are known; accelerations may be assumed, see their origin
 * - `speedUnknown` no motion time may be given; a suggestion from robots of its class stands beside it, or null
 * - `overPayload`  the load is above what the robot may carry
 */
export type MotionFigures =
  | ({ readonly status: 'known'; readonly weakest: Origin } & AxisFigures)
  | { readonly status: 'speedUnknown'; readonly suggestion: AxisFigures | null }
  | { readonly status: 'overPayload'; readonly ratedKg: number; readonly gotKg: number };

/**
 * Speed and acceleration limits of a robot carrying a load.
 *
 * No data sheet of the catalog gives a derating by load, so the load is only compared with the rated payload.
 *
 * @param loadKg tool and part together
 */
export function motionLimitsOf(catalog: Catalog, robot: RobotSpec, loadKg = 0): MotionFigures {
  const rated = robot.payloadKg?.value;
  if (rated !== undefined && loadKg > rated) return { status: 'overPayload', ratedKg: rated, gotKg: loadKg };
  if (robot.maxSpeed === null) return { status: 'speedUnknown', suggestion: suggestionFor(catalog, robot) };
  const speed = robot.maxSpeed;
  const acceleration = robot.maxAcceleration ?? assumedAcceleration(robot, speed.value);
  return { status: 'known', speed, acceleration, weakest: weakestOrigin([speed.origin, acceleration.origin]) };
}

/** Full speed over the assumed ramp. */
export function assumedAcceleration(robot: RobotSpec, speed: readonly number[]): Sourced<readonly number[]> {
  const ramp = assumedRamp(robot.payloadKg?.value);
  return {
    value: speed.map((limit, axis) => limit / (axis < 3 ? ramp.armS : ramp.wristS)),
    origin: 'assumed',
    note: `from rest to full speed in ${ramp.armS} s on axes 1-3 and ${ramp.wristS} s on the wrist, by payload class`,
  };
}

/**
 * Speeds suggested for a robot without any: the median, axis by axis, of robots of the same first class and the same axes,
 * nearest in payload. Null where there is none.
 */
function suggestionFor(catalog: Catalog, robot: RobotSpec): AxisFigures | null {
  const peers = catalog
    .robots()
    .filter((peer) => peer.maxSpeed !== null && peer.axes === robot.axes && peer.classes.some((name) => robot.classes.includes(name)))
    .filter((peer) => peer.axisTypes?.join() === robot.axisTypes?.join())
    .sort((a, b) => payloadGap(a, robot) - payloadGap(b, robot) || (a.id < b.id ? -1 : 1))
    .slice(0, 5);
  if (peers.length < 1) return null;
  const value = Array.from({ length: robot.axes }, (_, axis) => median(peers.map((peer) => peer.maxSpeed!.value[axis]!)));
  const speed: Sourced<readonly number[]> = { value, origin: 'assumed', note: `median of ${peers.map((peer) => peer.id).join(', ')}` };
  return { speed, acceleration: assumedAcceleration(robot, value) };
}

const payloadGap = (a: RobotSpec, b: RobotSpec): number => Math.abs(Math.log((a.payloadKg?.value ?? 10) / (b.payloadKg?.value ?? 10)));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
