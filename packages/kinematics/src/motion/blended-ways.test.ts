import { describe, expect, it } from 'vitest';
import { forward } from '../forward.ts';
import { identityPose, type Pose, poseDifference } from '../pose.ts';
import { ur5e } from '../sample-arms.ts';
import type { Motion } from './motion.ts';
import { type MotionLimits, type Move, planMotion } from './plan-motion.ts';
import { sCurveTime, trapezoidTime } from './profiles.ts';

const arm = ur5e();
const start = Float64Array.of(0.3, -1.2, 1.4, -0.7, 1.1, 0.5);
const limits: MotionLimits = {
  jointSpeed: new Float64Array(6).fill(50),
  jointAcceleration: new Float64Array(6).fill(1000),
  tcpSpeed: 0.5,
  tcpAcceleration: 2,
  tcpRotationSpeed: 2,
  tcpRotationAcceleration: 10,
};
const from = forward(arm, start, identityPose());

function moved(x: number, y: number, z: number): Pose {
  const pose = from.slice();
  pose[3]! += x;
  pose[7]! += y;
  pose[11]! += z;
  return pose;
}

function planned(moves: readonly Move[], own: MotionLimits = limits): Motion {
  const result = planMotion(arm, { start, moves }, own);
  if (result.status !== 'planned') throw new Error(JSON.stringify(result.refusal));
  return result.motion;
}

/** Up and then aside, a right angle. */
const corner = (zone?: number): Move[] => [
  { kind: 'linear', to: moved(0, 0, 0.2), zone },
  { kind: 'linear', to: moved(0, 0.2, 0.2) },
];

describe('a rounded corner', () => {
  it('takes the time of two straights and an arc at the speed that the centripetal acceleration allows', () => {
    const radius = 0.05 / Math.tan(Math.PI / 4);
    const around = Math.sqrt(2 * radius);
    const straight = 0.5 / 2 + (0.5 - around) / 2 + (0.15 - 0.5 ** 2 / 4 - (0.5 ** 2 - around ** 2) / 4) / 0.5;
    const expected = 2 * straight + (radius * Math.PI) / 2 / around;
    const motion = planned(corner(0.05));
    expect(motion.duration / expected).toBeGreaterThan(1 - 1e-9);
    expect(motion.duration / expected).toBeLessThan(1.01);
    expect(motion.duration).toBeLessThan(planned(corner()).duration);
    expect(motion.segments.map(({ move }) => move)).toEqual([0, 1]);
  });

  it('stays within the zone of the corner and on the lines outside of it, and does not stop', () => {
    const motion = planned(corner(0.05));
    const pose = identityPose();
    const joints = new Float64Array(6);
    let nearest = 1;
    let before: Float64Array | undefined;
    for (let k = 0; k <= 1000; k++) {
      forward(arm, motion.sample((motion.duration * k) / 1000, joints), pose);
      const up = pose[11]! - from[11]!;
      const aside = pose[7]! - from[7]!;
      nearest = Math.min(nearest, Math.hypot(0.2 - up, aside));
      expect(Math.min(Math.abs(aside), Math.abs(0.2 - up), up < 0.15 - 1e-4 || aside > 0.05 + 1e-4 ? 1 : 0)).toBeLessThan(2e-4);
      if (before !== undefined && k > 250 && k < 750) {
        expect(Math.hypot(pose[3]! - before[0]!, pose[7]! - before[1]!, pose[11]! - before[2]!)).toBeGreaterThan(
          (0.25 * motion.duration) / 1000,
        );
      }
      before = Float64Array.of(pose[3]!, pose[7]!, pose[11]!);
    }
    expect(nearest).toBeCloseTo(0.05 * (Math.SQRT2 - 1), 3);
    expect(poseDifference(forward(arm, motion.sample(motion.duration, joints), identityPose()), moved(0, 0.2, 0.2))).toBeLessThan(1e-9);
  });

  it('keeps every joint within its speed and acceleration', () => {
    const slow = { ...limits, jointSpeed: new Float64Array(6).fill(0.8), jointAcceleration: new Float64Array(6).fill(4) };
    const motion = planned(corner(0.08), slow);
    expect(motion.segments[0]!.limitedBy).toBe('joints');
    const h = motion.duration / 2000;
    const at = (k: number) => motion.sample(k * h, new Float64Array(6));
    for (let k = 1; k < 2000; k++) {
      const [a, b, c] = [at(k - 1), at(k), at(k + 1)];
      for (let axis = 0; axis < 6; axis++) {
        expect(Math.abs(c[axis]! - a[axis]!) / (2 * h)).toBeLessThan(0.8 * 1.01);
        expect(Math.abs(c[axis]! - 2 * b[axis]! + a[axis]!) / (h * h)).toBeLessThan(4 * 1.2);
      }
    }
  });

  it('of a way that runs straight on is no corner: one trapezoid', () => {
    const motion = planned([
      { kind: 'linear', to: moved(0, 0, 0.1), zone: 0.01 },
      { kind: 'linear', to: moved(0, 0, 0.2) },
    ]);
    const whole = trapezoidTime(0.2, 0.5, 2);
    expect(motion.duration / whole).toBeGreaterThan(1 - 1e-9);
    expect(motion.duration / whole).toBeLessThan(1.005);
  });

  it('is a stop where the tool turns back', () => {
    const motion = planned([
      { kind: 'linear', to: moved(0, 0, 0.2), zone: 0.05 },
      { kind: 'linear', to: moved(0, 0, 0) },
    ]);
    expect(motion.duration).toBeCloseTo(2 * trapezoidTime(0.2, 0.5, 2), 12);
  });

  it('names the move that cannot be made', () => {
    const result = planMotion(
      arm,
      {
        start,
        moves: [
          { kind: 'linear', to: moved(0, 0, 0.1), zone: 0.02 },
          { kind: 'linear', to: moved(-2, 0, 0.1) },
        ],
      },
      limits,
    );
    expect(result).toMatchObject({ status: 'refused', refusal: { move: 1 } });
  });
});

describe('jerk along the way', () => {
  it('makes a straight move an S-curve', () => {
    const motion = planned([{ kind: 'linear', to: moved(0, 0, 0.2) }], { ...limits, tcpJerk: 10 });
    expect(motion.duration).toBeCloseTo(sCurveTime(0.2, 0.5, 2, 10), 12);
    expect(motion.segments[0]!.limitedBy).toBe('tcp');
  });

  it('slows the S-curve where a joint cannot follow, and is kept', () => {
    const slow = { ...limits, jointSpeed: new Float64Array(6).fill(0.4) };
    const motion = planned([{ kind: 'linear', to: moved(0, 0, 0.2) }], { ...slow, tcpJerk: 10 });
    expect(motion.segments[0]!.limitedBy).toBe('joints');
    const h = motion.duration / 1000;
    const heightAt = (k: number) => forward(arm, motion.sample(k * h, new Float64Array(6)), identityPose())[11]!;
    let worst = 0;
    for (let k = 20; k < 980; k += 5) {
      const third = (heightAt(k + 20) - 2 * heightAt(k + 10) + 2 * heightAt(k - 10) - heightAt(k - 20)) / (2 * (10 * h) ** 3);
      worst = Math.max(worst, Math.abs(third));
    }
    expect(worst).toBeLessThan(10.5);
  });

  it('also runs through rounded corners', () => {
    const smooth = planned(corner(0.05), { ...limits, tcpJerk: 20 });
    expect(smooth.duration).toBeGreaterThan(planned(corner(0.05)).duration);
    const way = 0.3 + (0.05 * Math.PI) / 2;
    expect(smooth.duration).toBeCloseTo(sCurveTime(way, Math.sqrt(2 * 0.05), 2, 20), 6);
  });
});
