/** Every catalog file parses, and every chain of it does what its source says. */

import { motionLimitsOf } from '@taktwerk/catalog';
import {
  allInverse,
  armKindOf,
  followInverse,
  forward,
  identityPose,
  linkFrames,
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
    expect(numeric.length).toBeGreaterThan(15);
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
});
