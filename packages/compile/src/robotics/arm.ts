import { type AxisFigures, assumedAcceleration, type MotionFigures, motionLimitsOf, type RobotSpec } from '@taktwerk/catalog';
import { type Chain, chainFromRows, followInverse, jointDistance, longestReach, poseOf, withBase, withTool } from '@taktwerk/kinematics';
import type { Robot } from '@taktwerk/line';
import type { Sourced } from '@taktwerk/units';
import { type Compilation, recordOf, remembered, report } from '../compilation.ts';
import { onFloor } from '../spec/floor.ts';
import { DOWN, rollsOf, toolPose } from './targets.ts';

/** Speed and acceleration of each axis, rad/s and rad/s² (m/s, m/s²); shape [axes]. */
export interface AxisLimits {
  readonly speed: Float64Array;
  readonly acceleration: Float64Array;
}

/** A robot record ready to be computed with: its chain on the floor with its tool on, and what its axes can do. */
export interface Arm {
  readonly robot: Robot;
  readonly model: RobotSpec;
  readonly chain: Chain;
  readonly home: Float64Array;
  readonly limits: AxisLimits;
  /** Limits with the assumed ramps 0.7 and 1.4 times as long; null where accelerations are known. */
  readonly band: { readonly quick: Ramps; readonly slow: Ramps } | null;
}

/** The axes' limits with ramps of another length; `factor` is their accelerations over the arm's own. */
export interface Ramps {
  readonly limits: AxisLimits;
  readonly factor: number;
}

/** Ramps are uncertain by these factors where they are assumed. */
const RAMP_BAND = { quick: 0.7, slow: 1.4 } as const;

/**
 * The arm of a robot record, with a load in its gripper or on its flange.
 *
 * @param loadKg mass of the parts it carries, without the tool
 * @returns null when it can't be computed with; the problem is reported: not in the catalog, no chain, no axis speeds, overloaded
 */
export function armOf(compilation: Compilation, robotId: string, loadKg: number): Arm | null {
  return remembered(compilation, `arm ${robotId} ${loadKg}`, () => openArm(compilation, robotId, loadKg));
}

function openArm(compilation: Compilation, robotId: string, loadKg: number): Arm | null {
  const robot = recordOf(compilation, robotId, 'robot');
  if (robot === null) return report(compilation, 'reference.missing', robotId, '', ['robot'], robotId);
  const model = compilation.catalog.robot(robot.model);
  if (model === undefined) return report(compilation, 'robot.unknownModel', robot.id, 'model', 'models/robots', robot.model);
  if (model.chain === null) return report(compilation, 'robot.noChain', robot.id, 'model', null, robot.model);
  const figures = axisFiguresOf(compilation, robot, model, motionLimitsOf(compilation.catalog, model, robot.tool.massKg + loadKg));
  if (figures === null) return null;
  const chain = placed(robot, chainFromRows(model.chain.value, model.range === null ? {} : { range: model.range.value }));
  if (!isHomeKept(compilation, robot, chain)) return null;
  const assumed = figures.acceleration.origin === 'assumed';
  noteFigure(compilation, robot, 'maxSpeed', 'rad/s', figures.speed);
  noteFigure(compilation, robot, 'maxAcceleration', 'rad/s2', figures.acceleration);
  const limits = limitsOf(robot, figures.speed.value, figures.acceleration.value, 1);
  const ramps = (length: number): Ramps => ({
    limits: limitsOf(robot, figures.speed.value, figures.acceleration.value, 1 / length),
    factor: 1 / length,
  });
  const band = assumed ? { quick: ramps(RAMP_BAND.quick), slow: ramps(RAMP_BAND.slow) } : null;
  return { robot, model, chain, home: homeOf(robot, model, chain), limits, band };
}

/** What the axes can do with this load: the catalog's figures, or the record's own axis speeds where the catalog has none. */
function axisFiguresOf(compilation: Compilation, robot: Robot, model: RobotSpec, figures: MotionFigures): AxisFigures | null {
  if (figures.status === 'known') return figures;
  if (figures.status === 'overPayload')
    return report(compilation, 'robot.payload', robot.id, 'tool.massKg', figures.ratedKg, figures.gotKg);
  const { axisSpeeds } = robot;
  if (axisSpeeds === null)
    return report(compilation, 'robot.noSpeed', robot.id, 'axisSpeeds', figures.suggestion?.speed.value.map(atHundredths) ?? null, null);
  if (axisSpeeds.length !== model.axes)
    return report(compilation, 'robot.axisSpeeds', robot.id, 'axisSpeeds', model.axes, axisSpeeds.length);
  const told = robot.sources.axisSpeeds;
  const speed: Sourced<readonly number[]> = {
    value: axisSpeeds,
    ...(told === undefined ? { origin: 'assumed', note: 'entered without a source' } : { origin: told.origin, source: told.source }),
  };
  return { speed, acceleration: model.maxAcceleration ?? assumedAcceleration(model, axisSpeeds) };
}

const atHundredths = (value: number): number => Math.round(value * 100) / 100;

function limitsOf(robot: Robot, speed: readonly number[], acceleration: readonly number[], factor: number): AxisLimits {
  return {
    speed: Float64Array.from(speed, (value) => value * robot.speedFactor),
    acceleration: Float64Array.from(acceleration, (value) => value * factor),
  };
}

/** The chain standing on its pedestal on the floor, poses being those of the tool centre point. */
function placed(robot: Robot, chain: Chain): Chain {
  const { at, pedestalM, tool } = robot;
  const base = poseOf(at.x, at.y, at.z + pedestalM, 0, 0, at.rotation);
  const { xyz, rpy } = tool.tcp;
  return withTool(withBase(chain, base), poseOf(...xyz, ...rpy));
}

/** Whether the home position that was given is one that the axes can take; else it is reported. */
function isHomeKept(compilation: Compilation, robot: Robot, chain: Chain): boolean {
  const { homeRad } = robot;
  if (homeRad === null) return true;
  if (homeRad.length !== chain.axes) report(compilation, 'robot.homeAxes', robot.id, 'homeRad', chain.axes, homeRad.length);
  const beyond = homeRad.findIndex((value, axis) => value < chain.lower[axis]! - 1e-9 || value > chain.upper[axis]! + 1e-9);
  if (homeRad.length !== chain.axes || beyond < 0) return homeRad.length === chain.axes;
  const range = `${atHundredths(chain.lower[beyond]!)} … ${atHundredths(chain.upper[beyond]!)}`;
  report(compilation, 'robot.home', robot.id, `homeRad[${beyond}]`, range, homeRad[beyond]!);
  return false;
}

/** Where the tool of an arm at rest is when nobody says: in front of the base, shares of the reach. */
const READY = { ahead: 0.55, above: 0.4 } as const;

/** The home position: given, or ready with the tool pointing down in front of the base, or the middle of what the axes allow. */
function homeOf(robot: Robot, model: RobotSpec, chain: Chain): Float64Array {
  if (robot.homeRad !== null && robot.homeRad.length === chain.axes) return Float64Array.from(robot.homeRad);
  const middle = Float64Array.from({ length: chain.axes }, (_, axis) => Math.min(chain.upper[axis]!, Math.max(chain.lower[axis]!, 0)));
  const reachM = model.reachM?.value ?? longestReach(chain);
  const point = onFloor({ ...robot.at, z: robot.at.z + robot.pedestalM }, [READY.ahead * reachM, 0, READY.above * reachM]);
  const postures = rollsOf(READY_ROLLS).flatMap((roll) => {
    const joints = new Float64Array(chain.axes);
    return followInverse(chain, toolPose(point, DOWN, roll), middle, joints) ? [joints] : [];
  });
  const byDistance = postures.sort((a, b) => distanceRank(a, middle) - distanceRank(b, middle));
  return byDistance[0] ?? middle;
}

/** Rounded, so that mirrored postures are equal and the first of them is taken everywhere. */
const distanceRank = (a: Float64Array, b: Float64Array): number => Math.round(jointDistance(a, b) * 1e6);

const READY_ROLLS = 8;

/** Axis figures that nobody has read or measured stand among the line's assumptions, once per robot. */
function noteFigure(compilation: Compilation, robot: Robot, field: string, unit: string, figure: Sourced<readonly number[]>): void {
  const { value, origin, source, note } = figure;
  if (origin !== 'assumed' && origin !== 'recalled') return;
  if (field === 'maxSpeed' && robot.sources.axisSpeeds !== undefined) return;
  if (compilation.assumptions.some((entry) => entry.at === robot.id && entry.field === field)) return;
  const text = value.map((entry) => entry.toFixed(2)).join(', ');
  compilation.assumptions.push({ at: robot.id, field, value: text, unit, origin, source: note ?? source ?? '' });
}
