import { describe, expect, it } from 'vitest';
import { type ChainRow, chainFromDh, chainFromRows, withBase, withTool } from './chain.ts';
import { forward, linkFrames } from './forward.ts';
import { identityPose, invertPose, multiplyPoses, poseDifference, poseOf } from './pose.ts';
import { ur5e } from './sample-arms.ts';

const joint = (over: Partial<ChainRow> = {}): ChainRow => ({
  type: 'revolute',
  xyz: [0, 0, 0.3],
  rpy: [0, 0, 0],
  axis: [0, 0, 1],
  drive: [1],
  ...over,
});

describe('building a chain', () => {
  it('refuses a zero axis, a joint without drive, limits upside down', () => {
    expect(() => chainFromRows([joint({ axis: [0, 0, 0] })])).toThrow(/zero axis/);
    expect(() => chainFromRows([joint({ drive: [0] })])).toThrow(/no drive/);
    expect(() => chainFromRows([joint()], { range: [[1, -1]] })).toThrow(/upside down/);
  });

  it('takes catalog rotations of six decimals as quarter turns, unless told not to', () => {
    // biome-ignore lint/suspicious/noApproximativeNumericConstant: as the catalog writes it
    const row = joint({ rpy: [1.570796, 0, -3.141593] });
    const snapped = forward(chainFromRows([row]), Float64Array.of(0), identityPose());
    expect(Math.abs(snapped[5]!)).toBe(0);
    const raw = forward(chainFromRows([row], { snap: 0 }), Float64Array.of(0), identityPose());
    expect(raw[5]).not.toBe(0);
    expect(poseDifference(snapped, raw)).toBeLessThan(1e-6);
  });

  it('has the same forward kinematics from DH rows and from origin rows', () => {
    const dh = chainFromDh([
      { thetaOffset: 0.2, d: 0.4, a: 0.1, alpha: Math.PI / 2 },
      { thetaOffset: 0, d: 0, a: 0.3, alpha: 0.3 },
    ]);
    const rows = chainFromRows(
      [
        { type: 'revolute', xyz: [0, 0, 0], rpy: [0, 0, 0.2], axis: [0, 0, 1], drive: [1, 0] },
        { type: 'revolute', xyz: [0.1, 0, 0.4], rpy: [Math.PI / 2, 0, 0], axis: [0, 0, 1], drive: [0, 1] },
        { type: 'fixed', xyz: [0.3, 0, 0], rpy: [0.3, 0, 0] },
      ],
      { snap: 0 },
    );
    const joints = Float64Array.of(0.7, -0.4);
    expect(poseDifference(forward(dh, joints, identityPose()), forward(rows, joints, identityPose()))).toBeLessThan(1e-12);
  });
});

describe('tool and base', () => {
  it('multiply from the right and from the left', () => {
    const joints = Float64Array.of(0.3, -1.2, 1.4, -0.7, 1.1, 0.5);
    const tool = poseOf(0.1, 0, 0.25, 0, 0.6, 0);
    const base = poseOf(2, 1, 0.4, 0, 0, 1);
    const bare = forward(ur5e(), joints, identityPose());
    const expected = multiplyPoses(multiplyPoses(base, bare, identityPose()), tool, identityPose());
    expect(poseDifference(forward(withTool(withBase(ur5e(), base), tool), joints, identityPose()), expected)).toBeLessThan(1e-12);
    expect(poseDifference(multiplyPoses(tool, invertPose(tool, identityPose()), identityPose()), identityPose())).toBeLessThan(1e-15);
  });

  it('leave the last link frame at the flange', () => {
    const joints = Float64Array.of(0.3, -1.2, 1.4, -0.7, 1.1, 0.5);
    const chain = withTool(ur5e(), poseOf(0, 0, 0.2));
    const frames = linkFrames(chain, joints, new Float64Array(chain.rows * 12));
    expect(poseDifference(frames.subarray((chain.rows - 1) * 12), forward(ur5e(), joints, identityPose()))).toBeLessThan(1e-15);
  });
});
