/** A robot shown moving by itself: every axis in turn over a part of its range, at the speeds of its catalog entry. */
import { motionLimitsOf, type RobotSpec } from '@taktwerk/catalog';
import type { CompiledLine } from '@taktwerk/compile';
import { chainFromRows, deltaForward, deltaInverse, type Move, planMotion } from '@taktwerk/kinematics';
import type { LineDocument } from '@taktwerk/line';
import { deltaSizeOf, type JointCurve, lookOf, restingPose } from '@taktwerk/scene';
import { catalog } from './catalog.ts';

/** The station that lends the demonstration its rhythm: it stands nowhere and is not drawn. */
export const STAGE = 'station:stage';
/** Where a catalog entry has no speeds, the demonstration goes at these: rad/s and m/s. It is no motion time. */
const LEISURELY = { revolute: 0.8, prismatic: 0.4 } as const;
const SHARE = 0.25;
const MOST_RAD = 0.7;

/** Records that make the stage work again and again. */
export const stageRecords = (durationS: number): Record<string, unknown>[] => [
  {
    kind: 'source',
    id: 'source:stage',
    at: { x: 0, y: 0 },
    look: 'none',
    arrival: { type: 'saturated' },
    mix: [{ product: 'product:bracket', weight: 1 }],
  },
  {
    kind: 'station',
    id: STAGE,
    at: { x: 0, y: 0 },
    look: 'none',
    operations: { '*': { work: { type: 'time', time: { type: 'constant', value: durationS } } } },
  },
  { kind: 'sink', id: 'sink:stage', at: { x: 0, y: 0 }, look: 'none' },
  { kind: 'flow', id: 'flow:in', from: 'source:stage', to: STAGE },
  { kind: 'flow', id: 'flow:out', from: STAGE, to: 'sink:stage' },
];

/** The curve that a model shows; null where it has no shape. */
export function demonstrationOf(spec: RobotSpec): JointCurve | null {
  const home = restingPose(spec);
  if (home === null) return null;
  if (spec.classes.includes('delta')) return deltaRound(spec, home);
  const chain = chainFromRows(spec.chain!.value, spec.range === null ? {} : { range: spec.range.value });
  const figures = motionLimitsOf(catalog, spec);
  const leisurely = Array.from(chain.axisTypes, (type) => (type === 2 ? LEISURELY.prismatic : LEISURELY.revolute));
  const known = figures.status === 'known' ? figures.speed.value : leisurely;
  const speed = known.map((value, axis) => Math.min(value, 2 * leisurely[axis]!));
  const limits = {
    jointSpeed: speed,
    jointAcceleration: speed.map((value) => 2 * value),
    ...{ tcpSpeed: 1, tcpAcceleration: 1, tcpRotationSpeed: 1, tcpRotationAcceleration: 1 },
  };
  const moves = swingsOf(home, chain.lower, chain.upper).map((joints): Move => ({ kind: 'ptp', joints }));
  const plan = planMotion(chain, { start: home, moves }, limits);
  if (plan.status !== 'planned') return null;
  const { motion } = plan;
  return sampled(motion.duration, chain.axes, (time, out) => void motion.sample(time, out));
}

/** Each axis to one side and the other, the next one while the last comes back, and home again. */
function swingsOf(home: Float64Array, lower: Float64Array, upper: Float64Array): Float64Array[] {
  const poses: Float64Array[] = [];
  for (let axis = 0; axis < home.length; axis++) {
    const range = Math.min(upper[axis]! - lower[axis]!, 2 * Math.PI);
    const swing = Math.min(MOST_RAD, SHARE * range) * (axis === 0 ? 1 : 0.6);
    for (const side of [1, -1]) {
      const pose = home.slice();
      pose[axis] = Math.min(upper[axis]!, Math.max(lower[axis]!, home[axis]! + side * swing));
      if (axis > 0) pose[0] = home[0]! + (poses.at(-1)![0]! - home[0]!) * 0.5;
      poses.push(pose);
    }
  }
  return [...poses, home.slice()];
}

/** A delta from side to side over its belt, down at both ends. */
function deltaRound(spec: RobotSpec, home: Float64Array): JointCurve | null {
  const size = deltaSizeOf(lookOf(spec));
  const rest = size === null ? null : deltaForward(size, home);
  if (size === null || rest === null) return null;
  const side = 0.45 * size.upperArmM;
  const dip = 0.3 * size.upperArmM;
  const durationS = 2.4;
  return sampled(durationS, 4, (time, out) => {
    const u = (2 * Math.PI * time) / durationS;
    const x = side * Math.sin(u);
    const down = Math.abs(Math.sin(u)) ** 6;
    const angles = deltaInverse(size, [x, 0, rest[2] - dip * down]) ?? home;
    out.set([angles[0]!, angles[1]!, angles[2]!, Math.sin(u)]);
  });
}

function sampled(durationS: number, axes: number, sample: (time: number, out: Float64Array) => void): JointCurve {
  const count = Math.ceil(durationS / 0.05) + 1;
  const timesS = Float64Array.from({ length: count }, (_, i) => (durationS * i) / (count - 1));
  const joints = new Float64Array(count * axes);
  timesS.forEach((time, i) => {
    sample(time, joints.subarray(i * axes, (i + 1) * axes));
  });
  return { robot: 'robot:one', from: 'home', to: 'home', durationS, timesS, joints, active: [] };
}

/** A compiled line with the demonstration of its robot put in as the stage's program. */
export function withDemonstration(line: CompiledLine, document: LineDocument, layout: string): CompiledLine {
  const robot = document.layouts[layout]!.records['robot:one'];
  const spec = robot?.kind === 'robot' ? catalog.robot(robot.model) : undefined;
  const curve = spec === undefined ? null : demonstrationOf(spec);
  if (curve === null || document.layouts[layout]!.records[STAGE] === undefined) return line;
  const steps = [{ startS: 0, endS: curve.durationS, motion: 0, label: 'phase.airMove', kind: 'motion' as const }];
  const program = { robot: 'robot:one', station: STAGE, product: '*', variant: 0, variants: 1, steps, totalS: curve.durationS };
  return { ...line, motions: [{ ...curve, stops: Int32Array.of(0, curve.timesS.length - 1) }], programs: [program], travels: [] };
}
