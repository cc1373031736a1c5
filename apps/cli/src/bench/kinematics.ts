import type { RobotSpec } from '@taktwerk/catalog';
import {
  box,
  type Chain,
  capsule,
  chainFromRows,
  forward,
  identityPose,
  inverseBranches,
  type LinkVolume,
  type MotionLimits,
  type Move,
  type Obstacle,
  openChecker,
  type Pose,
  planMotion,
  poseOf,
  reachOf,
  withBase,
  withTool,
} from '@taktwerk/kinematics';

/** One measured figure: what was got, what is wanted, and by how much it is met. */
export interface SpeedFigure {
  readonly id: 'inverse' | 'program' | 'movedBase' | 'collision';
  readonly arm: string;
  readonly unit: 'poses/s' | 'ms';
  readonly got: number;
  readonly wanted: number;
  readonly pass: boolean;
  /** What was done, for whoever does it again. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Seconds of this process's own work since some moment. */
export type CpuClock = () => number;

const WARM = 3;
const DOWN = Math.PI;

/**
 * Measures how fast the kinematics are on one core, CPU time, without drawing: the same code as in the studio's worker.
 *
 * @param arms six-axis arms of the catalog with a closed form: the inverse is measured on each, the rest on the first
 */
export function benchKinematics(arms: readonly RobotSpec[], cpuS: CpuClock): SpeedFigure[] {
  const [first] = arms;
  if (first === undefined) return [];
  return [...arms.map((arm) => inverseSpeed(arm, cpuS)), programTime(first, cpuS), movedBaseTime(first, cpuS), collisionTime(first, cpuS)];
}

const armOf = (spec: RobotSpec): Chain => chainFromRows(spec.chain!.value, spec.range === null ? {} : { range: spec.range.value });

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const percentile95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;

/** Small linear congruential generator: the same poses in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function inverseSpeed(spec: RobotSpec, cpuS: CpuClock): SpeedFigure {
  const chain = armOf(spec);
  const roll = dice(11);
  const poses = Array.from({ length: 4000 }, () => {
    const joints = Float64Array.from({ length: chain.axes }, (_, axis) => between(chain, axis, 0.05 + 0.9 * roll()));
    return forward(chain, joints, identityPose());
  });
  const near = new Float64Array(chain.axes);
  const out = new Float64Array(16 * chain.axes);
  let branches = 0;
  const round = (): number => {
    const start = cpuS();
    branches = 0;
    for (let again = 0; again < 10; again++) for (const pose of poses) branches += inverseBranches(chain, pose, near, out);
    return (10 * poses.length) / (cpuS() - start);
  };
  for (let i = 0; i < WARM; i++) round();
  const got = Math.max(...Array.from({ length: 9 }, round));
  return figure('inverse', spec.id, 'poses/s', got, 500_000, { poses: poses.length, branchesPerPose: branches / 10 / poses.length });
}

const between = (chain: Chain, axis: number, share: number): number => {
  const low = Math.max(-Math.PI, chain.lower[axis]!);
  return low + share * (Math.min(Math.PI, chain.upper[axis]!) - low);
};

/** Targets on a field in front of the arm, tool down. @param count how many */
function field(spec: RobotSpec, count: number): Pose[] {
  const reach = spec.reachM!.value;
  return Array.from({ length: count }, (_, i) => {
    const column = i % 8;
    const row = Math.floor(i / 8);
    return poseOf(reach * (0.5 + 0.025 * row), reach * (-0.25 + 0.06 * column), reach * 0.2, DOWN, 0, 0);
  });
}

const limitsOf = (spec: RobotSpec): MotionLimits => ({
  jointSpeed: spec.maxSpeed!.value,
  jointAcceleration: spec.maxAcceleration?.value ?? spec.maxSpeed!.value.map((speed) => 3 * speed),
  ...{ tcpSpeed: 0.5, tcpAcceleration: 5, tcpRotationSpeed: 3, tcpRotationAcceleration: 20 },
});

/** Arm with a tool of 0.2 m. */
const tooled = (chain: Chain): Chain => withTool(chain, poseOf(0, 0, 0.2, 0, 0, 0));

/** 200 straight moves of 30 mm along a meander, every one planned and timed. */
function programTime(spec: RobotSpec, cpuS: CpuClock): SpeedFigure {
  const chain = tooled(armOf(spec));
  const reach = spec.reachM!.value;
  const waypoints = Array.from({ length: 200 }, (_, i) => {
    const row = Math.floor(i / 20);
    const along = row % 2 === 0 ? i % 20 : 19 - (i % 20);
    return poseOf(reach * 0.5 + 0.03 * row, -0.3 + 0.03 * along, reach * 0.2, DOWN, 0, 0);
  });
  const limits = limitsOf(spec);
  const start = reachOf(chain, waypoints[0]!, new Float64Array(chain.axes)).solutions[0]!;
  const moves: Move[] = waypoints.slice(1).map((to) => ({ kind: 'linear', to }));
  let durationS = 0;
  const once = (): number => {
    const from = cpuS();
    const plan = planMotion(chain, { start, moves }, limits);
    if (plan.status !== 'planned') throw new Error(`bench: the program was refused (${plan.refusal.verdict} at ${plan.refusal.move})`);
    durationS = plan.motion.duration;
    return 1000 * (cpuS() - from);
  };
  for (let i = 0; i < 20; i++) once();
  const got = median(Array.from({ length: 41 }, once));
  return figure('program', spec.id, 'ms', got, 5, { waypoints: waypoints.length, durationS });
}

/** 40 targets: verdict of each, then the whole job (to above, straight in, straight out), after the base was moved by some millimetres. */
function movedBaseTime(spec: RobotSpec, cpuS: CpuClock): SpeedFigure {
  const bare = tooled(armOf(spec));
  const targets = field(spec, 40);
  const above = targets.map((target) => poseOf(target[3]!, target[7]!, target[11]! + 0.05, DOWN, 0, 0));
  const limits = limitsOf(spec);
  const home = reachOf(bare, above[0]!, new Float64Array(bare.axes)).solutions[0]!;
  const moves: Move[] = targets.flatMap((to, i): Move[] => [
    { kind: 'ptp', to: above[i]! },
    { kind: 'linear', to },
    { kind: 'linear', to: above[i]! },
  ]);
  let reached = 0;
  const once = (_: unknown, step: number): number => {
    const chain = withBase(bare, poseOf(0.001 * (step % 40), 0.0007 * (step % 30), 0, 0, 0, 0.002 * (step % 20)));
    const from = cpuS();
    reached = targets.filter((target) => reachOf(chain, target, home).verdict === 'reachable').length;
    const plan = planMotion(chain, { start: home, moves }, limits);
    if (plan.status !== 'planned') throw new Error(`bench: the job was refused (${plan.refusal.verdict} at ${plan.refusal.move})`);
    return 1000 * (cpuS() - from);
  };
  Array.from({ length: 20 }, once);
  const got = percentile95(Array.from({ length: 100 }, once));
  return figure('movedBase', spec.id, 'ms', got, 16, { targets: targets.length, reached, moves: moves.length });
}

/** A meander of 200 waypoints under and beside 50 boxes and posts, swept; nothing is touched, so that nothing is cut short. */
function collisionTime(spec: RobotSpec, cpuS: CpuClock): SpeedFigure {
  const chain = tooled(armOf(spec));
  const reach = spec.reachM!.value;
  const links = (spec.volumes?.value ?? []).map(
    (volume): LinkVolume => ({
      name: `${volume.frame}`,
      row: volume.frame,
      volume:
        volume.shape === 'capsule' ? capsule(volume.from, volume.to, volume.radiusM) : box(volume.halfExtents, poseOf(...volume.centre)),
    }),
  );
  links.push({ name: 'tool', row: 'flange', volume: capsule([0, 0, 0], [0, 0, 0.15], 0.03) });
  const obstacles = obstaclesAround(reach);
  const path = sweepPath(chain, reach);
  const rest = path.slice(0, chain.axes);
  let free = 0;
  const once = (): number => {
    const checker = openChecker(chain, links, obstacles, { rest });
    const from = cpuS();
    free = checker.along(path) === null ? 1 : 0;
    return 1000 * (cpuS() - from);
  };
  for (let i = 0; i < 10; i++) once();
  const got = median(Array.from({ length: 31 }, once));
  return figure('collision', spec.id, 'ms', got, 50, {
    obstacles: obstacles.length,
    waypoints: path.length / chain.axes,
    links: links.length,
    free,
  });
}

/** Boxes under the field, posts around it and beams over it. */
function obstaclesAround(reach: number): Obstacle[] {
  const table = Array.from({ length: 20 }, (_, i): Obstacle => {
    const centre = poseOf(reach * (0.45 + 0.03 * Math.floor(i / 5)), reach * (-0.4 + 0.2 * (i % 5)), -0.1 * reach);
    return { name: `box ${i}`, volume: box([0.05, 0.06, 0.1], centre) };
  });
  const posts = Array.from({ length: 20 }, (_, i): Obstacle => {
    const angle = -1.9 + (3.8 * i) / 19;
    const [x, y] = [1.05 * reach * Math.cos(angle), 1.05 * reach * Math.sin(angle)];
    return { name: `post ${i}`, volume: capsule([x, y, 0], [x, y, 2], 0.04) };
  });
  const beams = Array.from({ length: 10 }, (_, i): Obstacle => {
    const y = reach * (-0.5 + 0.1 * i);
    return { name: `beam ${i}`, volume: box([0.8, 0.03, 0.05], poseOf(0.6, y, 1.6 * reach, 0, 0, 0.1)) };
  });
  return [...table, ...posts, ...beams];
}

function sweepPath(chain: Chain, reach: number): Float64Array {
  const path = new Float64Array(200 * chain.axes);
  let near = new Float64Array(chain.axes);
  for (let i = 0; i < 200; i++) {
    const row = Math.floor(i / 20);
    const along = row % 2 === 0 ? i % 20 : 19 - (i % 20);
    const target = poseOf(reach * (0.45 + 0.02 * row), reach * (-0.3 + 0.03 * along), reach * 0.25, DOWN, 0, 0);
    near = Float64Array.from(reachOf(chain, target, near).solutions[0]!);
    path.set(near, i * chain.axes);
  }
  return path;
}

function figure(
  id: SpeedFigure['id'],
  arm: string,
  unit: SpeedFigure['unit'],
  got: number,
  wanted: number,
  counts: SpeedFigure['counts'],
): SpeedFigure {
  return { id, arm, unit, got, wanted, pass: unit === 'ms' ? got < wanted : got >= wanted, counts };
}
