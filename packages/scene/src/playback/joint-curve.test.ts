import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isActive, sampleCurve } from './joint-curve.ts';
import type { JointCurve, StationProgram } from './motions.ts';
import { playProgram } from './robot-motion.ts';

const curve = (times: number[], joints: number[], active: [number, number][] = []): JointCurve => ({
  robot: 'robot:one',
  from: 'home',
  to: 'station:one',
  durationS: times[times.length - 1]!,
  timesS: Float64Array.from(times),
  joints: Float64Array.from(joints),
  active,
});

describe('joint curves', () => {
  const two = curve([0, 1, 3], [0, 10, 1, 20, 3, 0]);

  it('is linear between samples and held outside', () => {
    const out = new Float64Array(2);
    expect([...sampleCurve(two, 0.5, out)]).toEqual([0.5, 15]);
    expect([...sampleCurve(two, 2, out)]).toEqual([2, 10]);
    expect([...sampleCurve(two, -1, out)]).toEqual([0, 10]);
    expect([...sampleCurve(two, 99, out)]).toEqual([3, 0]);
  });

  it('stays between its neighbours at every moment', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), (time) => {
        const out = sampleCurve(two, time, new Float64Array(2));
        expect(out[0]).toBeCloseTo(time, 9);
        expect(out[1]).toBeGreaterThanOrEqual(0);
        expect(out[1]).toBeLessThanOrEqual(20);
      }),
      { seed: 7 },
    );
  });

  it('knows when the arc burns', () => {
    const welding = curve([0, 10], [0, 0], [[2, 5]]);
    expect([1.9, 2, 4.9, 5].map((time) => isActive(welding, time))).toEqual([false, true, true, false]);
  });
});

describe('station programs', () => {
  const curves = [curve([0, 1], [0, 1], [[0.5, 1]]), curve([0, 2], [1, 3])];
  const program: StationProgram = {
    robot: 'robot:one',
    station: 'station:one',
    product: '*',
    variant: 0,
    variants: 1,
    steps: [
      { startS: 0, endS: 1, motion: 0, label: 'a' },
      { startS: 1, endS: 4, motion: null, label: 'pause' },
      { startS: 4, endS: 6, motion: 1, label: 'b' },
    ],
    totalS: 6,
  };
  const at = (time: number): number => {
    const out = new Float64Array(1);
    playProgram(program, curves, time, out);
    return out[0]!;
  };

  it('plays its curves in turn and holds the arm in between', () => {
    expect([0, 0.5, 1, 2.5, 4, 5, 6, 60].map(at)).toEqual([0, 0.5, 1, 1, 1, 2, 3, 3]);
  });

  it('burns only while the curve says so', () => {
    const out = new Float64Array(1);
    expect(playProgram(program, curves, 0.7, out)).toBe(true);
    expect(playProgram(program, curves, 2, out)).toBe(false);
  });
});
