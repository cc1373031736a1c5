import { describe, expect, it } from 'vitest';
import { forward } from '../forward.ts';
import { followInverse } from '../inverse.ts';
import { identityPose, type Pose, poseDifference } from '../pose.ts';
import { ur5e } from '../sample-arms.ts';
import { openMotion } from './motion.ts';
import { type MotionLimits, type Move, type Path, planMotion } from './plan-motion.ts';
import { arcTime, trapezoidTime } from './profiles.ts';
import { synchronisedPtp } from './ptp.ts';
import { splineThrough } from './spline.ts';
import { linePath } from './tcp-path.ts';
import { fastestScaling, timesOf } from './time-scaling.ts';

const arm = ur5e();
const start = Float64Array.of(0.3, -1.2, 1.4, -0.7, 1.1, 0.5);
const quick: MotionLimits = {
  jointSpeed: new Float64Array(6).fill(50),
  jointAcceleration: new Float64Array(6).fill(1000),
  tcpSpeed: 0.25,
  tcpAcceleration: 1,
  tcpRotationSpeed: 2,
  tcpRotationAcceleration: 10,
};
const slow: MotionLimits = {
  ...quick,
  jointSpeed: new Float64Array(6).fill(Math.PI),
  jointAcceleration: new Float64Array(6).fill(8),
  tcpSpeed: 3,
  tcpAcceleration: 30,
};

const home = (): Pose => forward(arm, start, identityPose());
function moved(x: number, y: number, z: number): Pose {
  const pose = home();
  pose[3]! += x;
  pose[7]! += y;
  pose[11]! += z;
  return pose;
}
function planned(moves: readonly Move[], limits = quick, path: Partial<Path> = {}) {
  const result = planMotion(arm, { start, moves, ...path }, limits);
  if (result.status !== 'planned') throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.motion;
}

describe('joint moves', () => {
  it('last as long as the slowest axis and end exactly at the target', () => {
    const joints = Float64Array.of(1, -1.5, 1, 0, 1.3, -0.4);
    const motion = planned([{ kind: 'ptp', joints }], slow);
    const timing = synchronisedPtp(
      joints.map((value, a) => value - start[a]!),
      { speed: slow.jointSpeed, acceleration: slow.jointAcceleration },
    );
    expect(motion.duration).toBe(timing.duration);
    expect([...motion.sample(motion.duration, new Float64Array(6))]).toEqual([...joints]);
    expect([...motion.sample(-1, new Float64Array(6))]).toEqual([...start]);
  });

  it('to a pose reach it', () => {
    const target = moved(0.1, 0.1, -0.05);
    const motion = planned([{ kind: 'ptp', to: target }], slow);
    const end = motion.sample(motion.duration, new Float64Array(6));
    expect(poseDifference(forward(arm, end, identityPose()), target)).toBeLessThan(1e-9);
  });
});

describe('linear moves', () => {
  it('last exactly as long as the trapezoid of the tool when the joints can follow', () => {
    const motion = planned([{ kind: 'linear', to: moved(0, 0, 0.2) }]);
    expect(motion.segments[0]!.limitedBy).toBe('tcp');
    expect(motion.duration).toBeCloseTo(trapezoidTime(0.2, 0.25, 1), 12);
  });

  it('keep the tool on the line between the grid points', () => {
    const motion = planned([{ kind: 'linear', to: moved(0.1, -0.15, 0.1) }], slow);
    const from = home();
    const length = Math.hypot(0.1, 0.15, 0.1);
    const joints = new Float64Array(6);
    for (let i = 0; i <= 500; i++) {
      const pose = forward(arm, motion.sample((motion.duration * i) / 500, joints), identityPose());
      const d = [pose[3]! - from[3]!, pose[7]! - from[7]!, pose[11]! - from[11]!] as const;
      const along = (d[0] * 0.1 - d[1] * 0.15 + d[2] * 0.1) / length;
      expect(Math.sqrt(Math.max(0, d[0] ** 2 + d[1] ** 2 + d[2] ** 2 - along ** 2))).toBeLessThan(1e-4);
    }
  });

  it('slow down for the joints: no axis faster than its limit anywhere', () => {
    const motion = planned([{ kind: 'linear', to: moved(0.2, -0.2, 0.1) }], slow);
    expect(motion.segments[0]!.limitedBy).toBe('joints');
    expect(motion.duration).toBeGreaterThan(trapezoidTime(0.3, 3, 30));
    const steps = 4000;
    const h = motion.duration / steps;
    const before = new Float64Array(6);
    const after = new Float64Array(6);
    for (let i = 0; i < steps; i++) {
      motion.sample(i * h, before);
      motion.sample((i + 1) * h, after);
      for (let a = 0; a < 6; a++) expect(Math.abs(after[a]! - before[a]!) / h).toBeLessThan(Math.PI * 1.01);
    }
  });

  it('take their time from the joints alone where the tool has no acceleration of its own: a slow weld starts and stops at once', () => {
    const limits = { ...slow, tcpAcceleration: 1000 };
    const motion = planned([{ kind: 'linear', to: moved(0.15, 0, 0.1), speed: 0.008 }], limits);
    const cruise = Math.hypot(0.15, 0.1) / 0.008;
    expect(motion.duration).toBeGreaterThan(cruise);
    expect(motion.duration).toBeLessThan(cruise + 0.02);
  });

  it.each([
    [0, 0, 0.05],
    [0.15, -0.1, 0.1],
    [0.3, -0.3, 0.1],
  ])('over %s, %s, %s m come within 1 %% of the same move on a grid of 2000 points', (x, y, z) => {
    const way = linePath(home(), moved(x, y, z));
    const s = Float64Array.from({ length: 2001 }, (_, i) => i / 2000);
    const q = new Float64Array(2001 * 6);
    q.set(start);
    const pose = identityPose();
    for (let i = 1; i <= 2000; i++) {
      expect(followInverse(arm, way.at(s[i]!, pose), q.subarray((i - 1) * 6, i * 6), q.subarray(i * 6, (i + 1) * 6))).toBe(true);
    }
    const limits = {
      speed: slow.jointSpeed,
      acceleration: slow.jointAcceleration,
      pathSpeed: 3 / way.length,
      pathAcceleration: 30 / way.length,
    };
    const best = timesOf(s, fastestScaling(splineThrough(6, s, q), limits, new Float64Array(2001)), new Float64Array(2001)).at(-1)!;
    const found = planned([{ kind: 'linear', to: moved(x, y, z) }], slow).duration;
    expect(Math.abs(found - best) / best).toBeLessThan(0.01);
  });

  it('crawl past a wrist singularity instead of ignoring it', () => {
    const joints = Float64Array.of(0.3, -1.2, 1.4, -0.7, 0.02, 0.5);
    const from = forward(arm, joints, identityPose());
    const through = from.slice();
    for (let i = 0; i < 3; i++) through[4 * i + 3]! -= 0.1 * from[4 * i]!;
    const result = planMotion(arm, { start: joints, moves: [{ kind: 'linear', to: through }] }, slow);
    if (result.status === 'refused') expect(['branchChange', 'singular']).toContain(result.refusal.verdict);
    else expect(result.motion.duration).toBeGreaterThan(trapezoidTime(0.1, 3, 30));
  });
});

describe('circular moves', () => {
  it('are timed over the arc and pass through the middle point', () => {
    const via = moved(0.1, 0, 0.1);
    const motion = planned([{ kind: 'circular', via, to: moved(0.2, 0, 0) }]);
    expect(motion.duration).toBeCloseTo(arcTime(0.1, Math.PI, 0.25, 1), 9);
    const middle = forward(arm, motion.sample(motion.duration / 2, new Float64Array(6)), identityPose());
    expect(poseDifference(middle, via)).toBeLessThan(1e-4);
  });

  it('through three points on a line are refused', () => {
    const result = planMotion(arm, { start, moves: [{ kind: 'circular', via: moved(0.1, 0, 0), to: moved(0.2, 0, 0) }] }, quick);
    expect(result).toEqual({ status: 'refused', refusal: { move: 0, progress: 0, verdict: 'straightArc' } });
  });
});

describe('programs', () => {
  it('add up, wait where told, and can be opened again from their record', () => {
    const motion = planned([
      { kind: 'linear', to: moved(0, 0, 0.1) },
      { kind: 'wait', duration: 0.5 },
      { kind: 'linear', to: home() },
    ]);
    expect(motion.duration).toBeCloseTo(2 * trapezoidTime(0.1, 0.25, 1) + 0.5, 12);
    expect(motion.segments.map((segment) => segment.move)).toEqual([0, 1, 2]);
    const copy = openMotion({ ...motion.record });
    for (const share of [0, 0.2, 0.5, 0.77, 1]) {
      expect([...copy.sample(share * motion.duration, new Float64Array(6))]).toEqual([
        ...motion.sample(share * motion.duration, new Float64Array(6)),
      ]);
    }
  });

  it('name a joint limit that stops a straight move half way', () => {
    const range = [...start].map((value, axis) => (axis === 0 ? ([value - 0.05, value + 0.05] as const) : ([-6, 6] as const)));
    const result = planMotion(ur5e(range), { start, moves: [{ kind: 'linear', to: moved(0.2, -0.2, 0) }] }, quick);
    expect(result.status === 'refused' && result.refusal.verdict).toBe('jointLimit');
  });

  it('name the first move that cannot be made', () => {
    const result = planMotion(
      arm,
      {
        start,
        moves: [
          { kind: 'linear', to: moved(0, 0, 0.1) },
          { kind: 'linear', to: moved(-2, 0, 0) },
        ],
      },
      quick,
    );
    expect(result.status).toBe('refused');
    if (result.status !== 'refused') return;
    expect(result.refusal.move).toBe(1);
    expect(result.refusal.verdict).toBe('tooFar');
    expect(result.refusal.progress).toBeGreaterThan(0);
    expect(result.refusal.progress).toBeLessThan(1);
  });
});
