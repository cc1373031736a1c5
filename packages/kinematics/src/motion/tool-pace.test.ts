import { describe, expect, it } from 'vitest';
import { chainFromDh } from '../chain.ts';
import { forward } from '../forward.ts';
import { identityPose } from '../pose.ts';
import { ur5e } from '../sample-arms.ts';
import { planMotion } from './plan-motion.ts';
import { trapezoidTime } from './profiles.ts';
import { pacedPtpTime } from './tool-pace.ts';

/** A single turning axis with the tool 1 m out: the tool is as fast as the axis. */
const lever = chainFromDh([{ thetaOffset: 0, d: 0, a: 1, alpha: 0 }]);
const axis = { speed: [2], acceleration: [4] };

describe('a paced joint move', () => {
  it('lasts as long as the peak of its trapezoid asks for', () => {
    const free = trapezoidTime(2, 2, 4);
    const peak = 2;
    expect(pacedPtpTime(lever, Float64Array.of(0), Float64Array.of(2), axis, 0.25)).toBeCloseTo((free * peak) / 0.25, 9);
    expect(pacedPtpTime(lever, Float64Array.of(0), Float64Array.of(2), axis, 5)).toBe(free);
    expect(pacedPtpTime(lever, Float64Array.of(1), Float64Array.of(1), axis, 0.25)).toBe(0);
  });

  it('keeps the tool of an arm within its speed in a planned program', () => {
    const arm = ur5e();
    const start = Float64Array.of(0.3, -1.2, 1.4, -0.7, 1.1, 0.5);
    const joints = Float64Array.of(-0.9, -1.6, 1.9, -0.2, 1.4, -0.5);
    const result = planMotion(
      arm,
      { start, moves: [{ kind: 'ptp', joints }] },
      {
        jointSpeed: new Float64Array(6).fill(Math.PI),
        jointAcceleration: new Float64Array(6).fill(8),
        ...{ tcpSpeed: 1, tcpAcceleration: 5, tcpRotationSpeed: 3, tcpRotationAcceleration: 10, ptpTcpSpeed: 0.25 },
      },
    );
    if (result.status !== 'planned') throw new Error('refused');
    const { motion } = result;
    expect(motion.segments[0]!.limitedBy).toBe('tcp');
    const place = (k: number) => forward(arm, motion.sample((motion.duration * k) / 1000, new Float64Array(6)), identityPose());
    const speeds = Array.from({ length: 1000 }, (_, k) => {
      const [p, q] = [place(k), place(k + 1)];
      return (Math.hypot(q[3]! - p[3]!, q[7]! - p[7]!, q[11]! - p[11]!) * 1000) / motion.duration;
    });
    expect(Math.max(...speeds)).toBeGreaterThan(0.245);
    expect(Math.max(...speeds)).toBeLessThan(0.2515);
  });
});
