import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainFromDh, chainFromRows, type JointRange, withBase, withTool } from './chain.ts';
import { forward } from './forward.ts';
import { allInverse, armKindOf, followInverse, inverse, inverseBranches, isSingular } from './inverse.ts';
import { dexterity } from './jacobian.ts';
import { identityPose, poseDifference, poseOf } from './pose.ts';
import { reachOf } from './reach.ts';
import { puma560, ur5e } from './sample-arms.ts';

const full: JointRange = Array.from({ length: 6 }, () => [-Math.PI, Math.PI] as const);
const twice: JointRange = Array.from({ length: 6 }, () => [-2 * Math.PI, 2 * Math.PI] as const);

describe('closed forms', () => {
  it('are recognised', () => {
    expect(armKindOf(ur5e())).toBe('parallelWrist');
    expect(armKindOf(puma560())).toBe('sphericalWrist');
  });

  it('answer with a tool and a base as without', () => {
    const angle = fc.double({ min: -3, max: 3, noNaN: true });
    for (const bare of [ur5e(full), puma560(full)]) {
      const chain = withTool(withBase(bare, poseOf(1, 2, 3, 0.1, 0.2, 0.3)), poseOf(0.05, 0.02, 0.3, 0.4, 0, 1));
      fc.assert(
        fc.property(fc.array(angle, { minLength: 6, maxLength: 6 }), (values) => {
          const joints = Float64Array.from(values);
          const target = forward(chain, joints, identityPose());
          const result = inverse(chain, target, joints);
          expect(result.solutions.length).toBeGreaterThan(0);
          for (const answer of result.solutions) expect(poseDifference(forward(chain, answer, identityPose()), target)).toBeLessThan(1e-9);
          if (result.status === 'reached')
            expect(Math.max(...result.best!.map((value, a) => Math.abs(value - joints[a]!)))).toBeLessThan(1e-5);
        }),
        { seed: 3 },
      );
    }
  });

  it('give every turn that the limits allow', () => {
    const joints = Float64Array.of(0.3, -1.2, 1.4, -0.7, 1.1, 0.5);
    const target = forward(ur5e(), joints, identityPose());
    expect(allInverse(ur5e(full), target)).toHaveLength(8);
    expect(inverseBranches(ur5e(full), target, joints, new Float64Array(16 * 6))).toBe(8);
    const answers = allInverse(ur5e(twice), target);
    expect(answers).toHaveLength(8 * 64);
    for (const answer of answers) expect(poseDifference(forward(ur5e(), answer, identityPose()), target)).toBeLessThan(1e-9);
  });

  it('keep the turn that the arm stands in', () => {
    const near = Float64Array.of(0.3, -1.2, 1.4, -0.7, 1.1, 0.5 - 2 * Math.PI);
    const target = forward(ur5e(twice), near, identityPose());
    const out = new Float64Array(6);
    expect(followInverse(ur5e(twice), target, near, out)).toBe(true);
    for (let axis = 0; axis < 6; axis++) expect(out[axis]).toBeCloseTo(near[axis]!, 9);
  });
});

describe('offset wrist', () => {
  it('is solved on every branch: the joints that made a pose are among the answers (seed 12)', () => {
    const angle = fc.double({ min: -3.1, max: 3.1, noNaN: true });
    const bent = 1.1;
    const arms = [
      // offset between axes 5 and 6, as collaborative arms have it
      [0.245, 0, 0.71, 0, 0.54, Math.PI / 2, 0.15],
      // skewed hollow wrist with an offset
      [0.4, 0.05, 0.5, 0.1, 0.5, bent, 0.12],
    ].map(([d1, a1, a2, a3, d4, skew, d5]) =>
      chainFromDh(
        [
          { thetaOffset: 0, d: d1!, a: a1!, alpha: -Math.PI / 2 },
          { thetaOffset: 0, d: 0, a: a2!, alpha: 0 },
          { thetaOffset: 0, d: 0, a: a3!, alpha: -Math.PI / 2 },
          { thetaOffset: 0, d: d4!, a: 0, alpha: skew! },
          { thetaOffset: 0, d: d5!, a: 0, alpha: -skew! },
          { thetaOffset: 0, d: 0.16, a: 0, alpha: 0 },
        ],
        { range: full },
      ),
    );
    for (const chain of arms) {
      expect(armKindOf(chain)).toBe('offsetWrist');
      let most = 0;
      fc.assert(
        fc.property(fc.array(angle, { minLength: 6, maxLength: 6 }), (values) => {
          const joints = Float64Array.from(values);
          const target = forward(chain, joints, identityPose());
          const answers = allInverse(chain, target);
          most = Math.max(most, answers.length);
          for (const answer of answers) expect(poseDifference(forward(chain, answer, identityPose()), target)).toBeLessThan(1e-9);
          if (isSingular(chain, joints) || dexterity(chain, joints).smallest < 2e-3) return;
          expect(answers.some((answer) => answer.every((value, axis) => Math.abs(value - joints[axis]!) < 1e-6))).toBe(true);
        }),
        { seed: 12, numRuns: 300 },
      );
      expect(most).toBeGreaterThan(7);
    }
  });

  it('says so where the arm is too short or cannot turn its tool that way', () => {
    const chain = chainFromDh(
      [
        { thetaOffset: 0, d: 0.245, a: 0, alpha: -Math.PI / 2 },
        { thetaOffset: 0, d: 0, a: 0.71, alpha: 0 },
        { thetaOffset: 0, d: 0, a: 0, alpha: -Math.PI / 2 },
        { thetaOffset: 0, d: 0.54, a: 0, alpha: Math.PI / 2 },
        { thetaOffset: 0, d: 0.15, a: 0, alpha: -Math.PI / 2 },
        { thetaOffset: 0, d: 0.16, a: 0, alpha: 0 },
      ],
      { range: full },
    );
    expect(reachOf(chain, poseOf(3, 0, 0.5), new Float64Array(6)).verdict).toBe('tooFar');
  });
});

describe('numeric inverse', () => {
  it('finds an arm without a spherical wrist and never a wrong answer', () => {
    const offset = chainFromDh(
      [
        { thetaOffset: 0, d: 0.4, a: 0.05, alpha: -Math.PI / 2 },
        { thetaOffset: 0, d: 0, a: 0.5, alpha: 0 },
        { thetaOffset: 0, d: 0, a: 0.1, alpha: -Math.PI / 2 },
        { thetaOffset: 0, d: 0.5, a: 0.02, alpha: Math.PI / 2 },
        { thetaOffset: 0, d: 0.12, a: 0.03, alpha: -Math.PI / 2 },
        { thetaOffset: 0, d: 0.1, a: 0, alpha: 0 },
      ],
      { range: full },
    );
    expect(armKindOf(offset)).toBe('numeric');
    const joints = Float64Array.of(0.4, -0.8, 0.5, 0.3, 0.9, -0.6);
    const target = forward(offset, joints, identityPose());
    const result = inverse(offset, target, new Float64Array(6));
    expect(result.status).toBe('reached');
    for (const answer of result.solutions) expect(poseDifference(forward(offset, answer, identityPose()), target)).toBeLessThan(1e-9);
  });
});

describe('four-axis palletizer', () => {
  const range: JointRange = [
    [-Math.PI, Math.PI],
    [-0.7, 1.5],
    [-0.3, 2.1],
    [-6, 6],
  ];
  const palletizer = chainFromRows(
    [
      { type: 'revolute', xyz: [0, 0, 0.7], rpy: [0, 0, 0], axis: [0, 0, 1], drive: [1, 0, 0, 0] },
      { type: 'revolute', xyz: [0.26, 0, 0], rpy: [0, 0, 0], axis: [0, 1, 0], drive: [0, 1, 0, 0] },
      { type: 'revolute', xyz: [0, 0, 0.95], rpy: [0, 0, 0], axis: [0, 1, 0], drive: [0, -1, 1, 0] },
      { type: 'revolute', xyz: [1.02, 0, 0], rpy: [0, 0, 0], axis: [0, 1, 0], drive: [0, 0, -1, 0], passive: true },
      { type: 'revolute', xyz: [0.22, 0, -0.25], rpy: [Math.PI, 0, 0], axis: [0, 0, 1], drive: [0, 0, 0, 1] },
    ],
    { range },
  );

  it('keeps its wrist level and finds the joints that made the pose', () => {
    expect(armKindOf(palletizer)).toBe('levelWrist');
    const joints = Float64Array.of(0.6, 0.3, 0.5, 1.2);
    const target = forward(palletizer, joints, identityPose());
    expect(target[10]).toBeCloseTo(-1, 12);
    const result = inverse(palletizer, target, joints);
    expect(result.status).toBe('reached');
    for (let axis = 0; axis < 4; axis++) expect(result.best![axis]).toBeCloseTo(joints[axis]!, 9);
  });

  it('cannot tilt its tool', () => {
    const tilted = forward(palletizer, Float64Array.of(0, 0.3, 0.5, 0), identityPose());
    const target = poseOf(tilted[3]!, tilted[7]!, tilted[11]!, Math.PI - 0.3, 0, 0);
    expect(reachOf(palletizer, target, new Float64Array(4)).verdict).toBe('orientation');
  });
});

describe('reach', () => {
  const joints = Float64Array.of(0.3, -1.2, 1.4, -0.7, 1.1, 0.5);
  const at = (x: number, y: number, z: number) => poseOf(x, y, z, Math.PI, 0, 0);

  it('says why a target is not reached', () => {
    expect(reachOf(ur5e(full), forward(ur5e(), joints, identityPose()), joints).verdict).toBe('reachable');
    expect(reachOf(ur5e(full), at(2, 0, 0.3), joints).verdict).toBe('tooFar');
    expect(reachOf(ur5e(full), at(0.02, 0.02, 0.3), joints).verdict).toBe('tooNear');
    const narrow: JointRange = full.map((pair, axis) => (axis === 0 ? ([-0.1, 0.1] as const) : pair));
    expect(reachOf(ur5e(narrow), forward(ur5e(), Float64Array.of(1.5, -1.2, 1.4, -0.7, 1.1, 0.5), identityPose()), joints).verdict).toBe(
      'jointLimit',
    );
    const straight = Float64Array.of(0.3, -1.2, 1.4, -0.7, 0, 0.5);
    expect(reachOf(ur5e(full), forward(ur5e(), straight, identityPose()), straight).verdict).toBe('singular');
  });
});
