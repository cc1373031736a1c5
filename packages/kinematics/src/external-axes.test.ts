import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainFromRows, withBase, withTool } from './chain.ts';
import { carriedInverse, levelPositioner, mountedOn, workTarget } from './external-axes.ts';
import { forward } from './forward.ts';
import { armKindOf, inverse } from './inverse.ts';
import { identityPose, poseDifference, poseOf } from './pose.ts';
import { reachOf } from './reach.ts';
import { ur5e } from './sample-arms.ts';

const full = Array.from({ length: 6 }, () => [-Math.PI, Math.PI] as const);
const track = chainFromRows([{ type: 'prismatic', xyz: [0, 0, 0.4], rpy: [0, 0, 0], axis: [1, 0, 0], drive: [1] }], { range: [[0, 4]] });
const positioner = chainFromRows(
  [
    { type: 'revolute', xyz: [0, 0, 0.85], rpy: [0, 0, 0], axis: [1, 0, 0], drive: [1, 0] },
    { type: 'revolute', xyz: [0, 0, 0.1], rpy: [0, 0, 0], axis: [0, 0, 1], drive: [0, 1] },
  ],
  {
    range: [
      [-2, 2],
      [-6, 6],
    ],
  },
);

describe('gantry and positioner inverse', () => {
  it('gives slides and turns of a gantry with a wrist back (seed 2)', () => {
    const gantry = chainFromRows(
      [
        { type: 'prismatic', xyz: [0, 0, 2.5], rpy: [0, 0, 0], axis: [1, 0, 0], drive: [1, 0, 0, 0, 0] },
        { type: 'prismatic', xyz: [0, 0, 0], rpy: [0, 0, 0], axis: [0, 1, 0], drive: [0, 1, 0, 0, 0] },
        { type: 'prismatic', xyz: [0, 0, -0.3], rpy: [0, 0, 0], axis: [0, 0, -1], drive: [0, 0, 1, 0, 0] },
        { type: 'revolute', xyz: [0, 0, -0.1], rpy: [0, 0, 0], axis: [0, 0, 1], drive: [0, 0, 0, 1, 0] },
        { type: 'revolute', xyz: [0.05, 0, -0.1], rpy: [0, 0, 0], axis: [0, 1, 0], drive: [0, 0, 0, 0, 1] },
      ],
      {
        range: [
          [0, 4],
          [0, 2],
          [0, 1],
          [-3.1, 3.1],
          [-3.1, 3.1],
        ],
      },
    );
    const chain = withTool(withBase(gantry, poseOf(1, 2, 0, 0, 0, 0.4)), poseOf(0.1, 0, 0.2, 0, 0.3, 0));
    expect(armKindOf(chain)).toBe('gantry');
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 5, maxLength: 5 }), (shares) => {
        const joints = Float64Array.from(shares, (value, a) => gantry.lower[a]! + value * (gantry.upper[a]! - gantry.lower[a]!));
        const target = forward(chain, joints, identityPose());
        const { best } = inverse(chain, target, joints);
        expect(poseDifference(forward(chain, best!, identityPose()), target)).toBeLessThan(1e-9);
        best!.forEach((value, a) => void expect(value).toBeCloseTo(joints[a]!, 8));
      }),
      { seed: 2 },
    );
  });

  it('refuses what a plain gantry cannot do, by name', () => {
    const plain = chainFromRows(
      [
        { type: 'prismatic', xyz: [0, 0, 2.5], rpy: [0, 0, 0], axis: [1, 0, 0], drive: [1, 0] },
        { type: 'prismatic', xyz: [0, 0, 0], rpy: [0, 0, 0], axis: [0, 0, -1], drive: [0, 1] },
      ],
      {
        range: [
          [0, 4],
          [0, 1],
        ],
      },
    );
    const near = new Float64Array(2);
    expect(reachOf(plain, poseOf(2, 0, 2), near).verdict).toBe('reachable');
    expect(reachOf(plain, poseOf(9, 0, 2), near).verdict).toBe('jointLimit');
    expect(reachOf(plain, poseOf(2, 0.5, 2), near).verdict).toBe('tooFar');
    expect(reachOf(plain, poseOf(2, 0, 2, 0.3), near).verdict).toBe('orientation');
  });
});

describe('an arm on a track', () => {
  it('is one chain: forward is that of the arm standing where the track is', () => {
    const chain = mountedOn(withTool(track, poseOf(0, 0, 0.05)), ur5e(full));
    const joints = Float64Array.of(1.7, 0.3, -1.2, 1.4, -0.7, 1.1, 0.5);
    const alone = forward(withBase(ur5e(full), poseOf(1.7, 0, 0.45)), joints.slice(1), identityPose());
    expect(poseDifference(forward(chain, joints, identityPose()), alone)).toBeLessThan(1e-12);
    expect(chain.axes).toBe(7);
  });

  it('goes where the arm alone could not reach, checked forward (seed 3)', () => {
    const arm = ur5e(full);
    const carrier = withTool(track, poseOf(0, 0, 0.05));
    const near = { carrier: Float64Array.of(0), arm: Float64Array.of(0, -1.2, 1.4, -0.7, -1.5, 0) };
    const along = fc.double({ min: 0.5, max: 3.8, noNaN: true });
    const across = fc.double({ min: 0.35, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(along, across, (x, y) => {
        const target = poseOf(x, y, 0.6, Math.PI, 0, 0);
        const answers = carriedInverse(carrier, arm, target, near);
        expect(answers.length).toBeGreaterThan(0);
        for (const answer of answers.slice(0, 4)) {
          const joined = Float64Array.of(...answer.carrier, ...answer.arm);
          expect(poseDifference(forward(mountedOn(carrier, arm), joined, identityPose()), target)).toBeLessThan(1e-9);
        }
        expect(answers[0]!.way).toBeLessThanOrEqual(answers.at(-1)!.way);
      }),
      { seed: 3, numRuns: 20 },
    );
    expect(inverse(withBase(arm, poseOf(0, 0, 0.45)), poseOf(3, 0.4, 0.6, Math.PI), near.arm).status).toBe('unreachable');
    expect(carriedInverse(carrier, arm, poseOf(9, 0.4, 0.6, Math.PI), near)).toEqual([]);
  });
});

describe('a positioner', () => {
  const up = [0, 0, 1] as const;
  it('with two axes turns any direction of the work up, as far as its limits let it (seed 6)', () => {
    const part = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, part, (x, y, z) => {
        const length = Math.hypot(x, y, z);
        if (length < 0.1) return;
        const direction = [x / length, y / length, z / length] as const;
        const [best] = levelPositioner(positioner, direction, up, new Float64Array(2));
        // tilting reaches 2 rad from the vertical
        const needed = Math.acos(direction[2]);
        if (needed < 1.95) expect(best!.off).toBeLessThan(1e-6);
        else expect(best!.off).toBeLessThan(Math.PI - 1.9);
        const work = workTarget(positioner, best!.joints, identityPose(), identityPose());
        const pointed = direction.reduce((sum, value, c) => sum + value * work[8 + c]!, 0);
        expect(Math.acos(Math.min(1, pointed))).toBeCloseTo(best!.off, 6);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it('with one axis comes as near as that axis can', () => {
    const single = chainFromRows([{ type: 'revolute', xyz: [0, 0, 1], rpy: [0, 0, 0], axis: [1, 0, 0], drive: [1] }], {
      range: [[-3.2, 3.2]],
    });
    const [best] = levelPositioner(single, [0, 1, 0], up, new Float64Array(1));
    expect(best!.joints[0]).toBeCloseTo(Math.PI / 2, 9);
    expect(best!.off).toBeCloseTo(0, 9);
    const slanted = levelPositioner(single, [Math.SQRT1_2, Math.SQRT1_2, 0], up, new Float64Array(1))[0]!;
    expect(slanted.off).toBeCloseTo(Math.PI / 4, 9);
  });
});
