/** Every catalog file parses, and every chain of it does what its source says. */

import { motionLimitsOf } from '@taktwerk/catalog';
import {
  allInverse,
  armKindOf,
  type Chain,
  type DeltaSize,
  deltaForward,
  deltaInverse,
  followInverse,
  forward,
  identityPose,
  inverse,
  linkFrames,
  type Motion,
  type Pose,
  planMotion,
  poseDifference,
  poseFromRows,
} from '@taktwerk/kinematics';
import { describe, expect, it } from 'vitest';
import { catalogFiles, chainOf, openTestCatalog } from './catalog-files.ts';

const catalog = openTestCatalog();
const withChain = catalog.robots().filter((robot) => robot.chain !== null);

/** Small linear congruential generator: the same poses in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

describe('catalog files', () => {
  it('all parse', () => {
    expect(catalog.problems).toEqual([]);
    expect(catalog.robots()).toHaveLength(147);
    expect(catalog.vehicles()).toHaveLength(16);
    expect(catalog.machines()).toHaveLength(18);
    expect(catalogFiles()).toHaveLength(147 + 16 + 18 + catalog.figureGroups().length);
  });

  it('spell out every source that they name', () => {
    const spelled = (json: unknown, sources: readonly string[]): string[] => {
      if (typeof json !== 'object' || json === null) return [];
      const source = (json as { source?: unknown }).source;
      const missing =
        typeof source === 'string' && source !== 'model designation' && !sources.some((key) => source.includes(key)) ? [source] : [];
      return [...missing, ...Object.values(json).flatMap((value) => spelled(value, sources))];
    };
    for (const { path, json } of catalogFiles()) {
      const { sources, ...rest } = json as { sources: Record<string, unknown> };
      expect(spelled(rest, Object.keys(sources)), path).toEqual([]);
    }
  });

  it('give motion limits for the robots that lines start with', () => {
    for (const id of ['kuka-kr8-r1440-2-arc-hw', 'kawasaki-rs013n', 'kawasaki-rs020n']) {
      const limits = motionLimitsOf(catalog, catalog.robot(id)!, 5);
      expect(limits.status === 'known' && limits.weakest, id).toBe('read');
    }
    const palletizer = motionLimitsOf(catalog, catalog.robot('yaskawa-mpl80')!, 60);
    expect(palletizer.status === 'known' && [palletizer.speed.origin, palletizer.acceleration.origin]).toEqual(['read', 'assumed']);
    expect(motionLimitsOf(catalog, catalog.robot('yaskawa-mpl80')!, 81).status).toBe('overPayload');
    expect(motionLimitsOf(catalog, catalog.robot('kuka-kr40-pa')!, 20).status).toBe('speedUnknown');
  });
});

describe('chains', () => {
  it('reproduce the flange poses of an independent program within 5e-5', () => {
    let poses = 0;
    for (const robot of withChain) {
      const chain = chainOf(robot)!;
      for (const { joints, positionM, rotation } of robot.flangePoses) {
        const expected = poseFromRows(rotation.map((row, r) => [...row, positionM[r]!]));
        expect(poseDifference(forward(chain, Float64Array.from(joints), identityPose()), expected), robot.id).toBeLessThan(5e-5);
        poses++;
      }
    }
    expect(poses).toBeGreaterThan(380);
  });

  it('are inverted in closed form on every branch: the joints that made a pose are among the answers (seed 7)', () => {
    const roll = dice(7);
    let checked = 0;
    for (const robot of withChain) {
      const chain = chainOf(robot)!;
      if (armKindOf(chain) === 'numeric') continue;
      for (let i = 0; i < 12; i++) {
        const joints = Float64Array.from(robot.range!.value, ([low, high]) => low + (high - low) * roll());
        const target = forward(chain, joints, identityPose());
        const answers = allInverse(chain, target, joints);
        const own = answers.some((answer) => answer.every((value, axis) => Math.abs(value - joints[axis]!) < 1e-6));
        expect(own, `${robot.id}: ${joints.join(', ')}`).toBe(true);
        for (const answer of answers) expect(poseDifference(forward(chain, answer, identityPose()), target)).toBeLessThan(1e-9);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(1200);
  });

  it('without a closed form are inverted numerically: never a wrong answer, and the way back from nearby (seed 9)', () => {
    const roll = dice(9);
    const numeric = withChain.filter((robot) => armKindOf(chainOf(robot)!) === 'numeric');
    expect(numeric.map(({ id }) => id)).toEqual(['abb-irb5400', 'kuka-iiwa14-r820']);
    for (const robot of numeric) {
      const chain = chainOf(robot)!;
      const joints = Float64Array.from(robot.range!.value, ([low, high]) => low + (high - low) * (0.2 + 0.6 * roll()));
      const near = joints.map((value, axis) => value + 0.02 * (robot.range!.value[axis]![1] > value + 0.02 ? 1 : -1));
      const target = forward(chain, joints, identityPose());
      const out = new Float64Array(chain.axes);
      expect(followInverse(chain, target, near, out), robot.id).toBe(true);
      expect(poseDifference(forward(chain, out, identityPose()), target), robot.id).toBeLessThan(1e-9);
    }
  });

  it('have link volumes on frames that exist', () => {
    for (const robot of withChain) {
      const chain = chainOf(robot)!;
      const frames = linkFrames(chain, new Float64Array(chain.axes), new Float64Array(chain.rows * 12));
      expect(frames.every(Number.isFinite), robot.id).toBe(true);
      expect(robot.volumes!.value.length, robot.id).toBeGreaterThan(1);
      for (const volume of robot.volumes!.value) expect(volume.frame, robot.id).toBeLessThan(chain.rows);
    }
  });

  it('of all 147 entries are inverted, or say that they have none: every answer forward within 1e-9 (seed 17)', () => {
    const roll = dice(17);
    const withoutChain: string[] = [];
    let poses = 0;
    for (const robot of catalog.robots()) {
      const chain = chainOf(robot);
      if (chain === undefined) {
        withoutChain.push(robot.id);
        if (robot.delta !== null) expectDeltaInverse(robot.delta.value, roll);
        continue;
      }
      for (let i = 0; i < 4; i++) {
        const joints = Float64Array.from(robot.range!.value, ([low, high]) => low + (high - low) * (0.1 + 0.8 * roll()));
        const target = forward(chain, joints, identityPose());
        const { status, solutions } = inverse(chain, target, joints);
        expect(['reached', 'singular'], `${robot.id}: ${joints.join(', ')}`).toContain(status);
        for (const answer of solutions) expect(poseDifference(forward(chain, answer, identityPose()), target)).toBeLessThan(1e-9);
        poses += solutions.length;
      }
    }
    expect(withoutChain).toHaveLength(6);
    expect(poses).toBeGreaterThan(1000);
  });

  it('move along straight lines within their limits: the tool on the line, no axis too fast (seed 13)', () => {
    const roll = dice(13);
    let planned = 0;
    for (const robot of withChain) {
      if (robot.axes !== 6 || robot.maxSpeed === null || armKindOf(chainOf(robot)!) === 'numeric') continue;
      const chain = chainOf(robot)!;
      const figures = motionLimitsOf(catalog, robot);
      if (figures.status !== 'known') throw new Error(figures.status);
      const limits = {
        jointSpeed: figures.speed.value,
        jointAcceleration: figures.acceleration.value,
        tcpSpeed: 1.5,
        tcpAcceleration: 8,
        tcpRotationSpeed: 4,
        tcpRotationAcceleration: 20,
      };
      const start = Float64Array.from(robot.range!.value, ([low, high]) => low + (high - low) * (0.35 + 0.3 * roll()));
      const to = forward(chain, start, identityPose());
      for (const entry of [3, 7, 11]) to[entry]! += 0.2 * (roll() - 0.5);
      const result = planMotion(chain, { start, moves: [{ kind: 'linear', to }] }, limits);
      if (result.status === 'refused') continue;
      planned++;
      expectOnLine(chain, result.motion, to);
      expectSpeeds(result.motion, figures.speed.value, robot.id);
    }
    expect(planned).toBeGreaterThan(40);
  });
});

/** Platform positions under the base, over the working circle. */
function expectDeltaInverse(size: DeltaSize, roll: () => number): void {
  for (let i = 0; i < 20; i++) {
    const point = [0.4 * (roll() - 0.5), 0.4 * (roll() - 0.5), -0.6 - 0.2 * roll()] as const;
    const angles = deltaInverse(size, point);
    expect(angles).not.toBeNull();
    const back = deltaForward(size, angles!)!;
    expect(Math.hypot(...back.map((value, c) => value - point[c]!))).toBeLessThan(1e-9);
  }
}

function expectOnLine(chain: Chain, motion: Motion, to: Pose): void {
  const from = forward(chain, motion.record.start, identityPose());
  const way = [3, 7, 11].map((entry) => to[entry]! - from[entry]!);
  const length = Math.hypot(...way);
  const joints = new Float64Array(chain.axes);
  for (let i = 0; i <= 200; i++) {
    const pose = forward(chain, motion.sample((motion.duration * i) / 200, joints), identityPose());
    const off = [3, 7, 11].map((entry) => pose[entry]! - from[entry]!);
    const along = off.reduce((sum, value, k) => sum + value * way[k]!, 0) / length;
    expect(Math.hypot(...off.map((value, k) => value - (along * way[k]!) / length))).toBeLessThan(5e-4);
  }
  expect(poseDifference(forward(chain, motion.sample(motion.duration, joints), identityPose()), to)).toBeLessThan(1e-9);
}

function expectSpeeds(motion: Motion, speed: readonly number[], robot: string): void {
  const steps = 500;
  const h = motion.duration / steps;
  const before = new Float64Array(speed.length);
  const after = new Float64Array(speed.length);
  for (let i = 0; i < steps; i++) {
    motion.sample(i * h, before);
    motion.sample((i + 1) * h, after);
    for (let axis = 0; axis < speed.length; axis++) {
      expect(Math.abs(after[axis]! - before[axis]!) / h, robot).toBeLessThan(speed[axis]! * 1.01);
    }
  }
}
