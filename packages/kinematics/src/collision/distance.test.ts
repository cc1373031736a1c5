import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityPose, poseOf } from '../pose.ts';
import { distanceBuffers, hullDistance, segmentDistance } from './distance.ts';
import { box, hull } from './volume.ts';

const buffers = distanceBuffers();
const cube = (half: number, x: number, y: number, z: number, yaw = 0) => box([half, half, half], poseOf(x, y, z, 0, 0, yaw)).points;

describe('distance of convex hulls', () => {
  it('is that of geometry for boxes', () => {
    expect(hullDistance(cube(0.5, 0, 0, 0), cube(0.5, 3, 0, 0), buffers)).toBeCloseTo(2, 12);
    expect(hullDistance(cube(0.5, 0, 0, 0), cube(0.5, 2, 2, 0), buffers)).toBeCloseTo(Math.SQRT2, 12);
    expect(hullDistance(cube(0.5, 0, 0, 0), cube(0.5, 2, 2, 2), buffers)).toBeCloseTo(Math.sqrt(3), 12);
    expect(hullDistance(cube(0.5, 0, 0, 0), cube(0.5, 0.9, 0.2, 0.1), buffers)).toBe(0);
    // a cube on its edge: the corner stands half a diagonal out
    expect(hullDistance(cube(0.5, 0, 0, 0), cube(0.5, 3, 0, 0, Math.PI / 4), buffers)).toBeCloseTo(2.5 - Math.SQRT1_2, 12);
  });

  it('is that of geometry for a segment and a box, and for a ball', () => {
    const bar = Float64Array.of(-5, 0, 2, 5, 0, 2);
    expect(hullDistance(bar, cube(0.5, 1, 0, 0), buffers)).toBeCloseTo(1.5, 12);
    expect(hullDistance(Float64Array.of(0, 0, 0, 0, 0, 0), cube(0.5, 3, 0, 0), buffers)).toBeCloseTo(2.5, 12);
    expect(segmentDistance(Float64Array.of(0, 0, 0, 1, 0, 0), Float64Array.of(0.5, -1, 3, 0.5, 1, 3))).toBeCloseTo(3, 12);
    expect(segmentDistance(Float64Array.of(0, 0, 0, 1, 0, 0), Float64Array.of(2, 0, 0, 3, 0, 0))).toBeCloseTo(1, 12);
    expect(segmentDistance(Float64Array.of(0, 0, 0, 0, 0, 0), Float64Array.of(3, 4, 0, 3, 4, 0))).toBeCloseTo(5, 12);
  });

  it('agrees with a search over the hulls (seed 5)', () => {
    const point = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
    const points = fc.array(point, { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(points, points, point, (a, b, shift) => {
        const first = hull(a.flat());
        const second = hull(b.flatMap((p) => p.map((value, c) => value + 1.6 * shift[c]!)));
        const found = hullDistance(first.points, second.points, buffers);
        const searched = frankWolfe(first.points, second.points);
        // the search comes from above, and is only good to its own gap
        expect(found).toBeLessThan(searched.distance + 1e-7);
        expect(found).toBeGreaterThan(searched.lowerBound - 1e-7);
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  it('stops early only with a bound that holds (seed 6)', () => {
    const angle = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(angle, angle, angle, fc.double({ min: 0.1, max: 2, noNaN: true }), (x, y, yaw, enough) => {
        const [a, b] = [cube(0.5, 0, 0, 0), cube(0.4, x, y, 0.3, yaw)];
        const whole = hullDistance(a, b, buffers);
        const early = hullDistance(a, b, buffers, enough);
        expect(early).toBeLessThanOrEqual(whole + 1e-9);
        if (early <= enough) expect(early).toBeCloseTo(whole, 9);
        else expect(whole).toBeGreaterThan(enough - 1e-9);
      }),
      { seed: 6 },
    );
  });
});

/** Slow and simple: walk towards the support of the difference; the gap bounds what is left. */
function frankWolfe(a: Float64Array, b: Float64Array): { distance: number; lowerBound: number } {
  const at = [a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!];
  const dot = (u: number[], v: number[]) => u[0]! * v[0]! + u[1]! * v[1]! + u[2]! * v[2]!;
  let lowerBound = 0;
  for (let step = 0; step < 3000; step++) {
    let best = [0, 0, 0];
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < a.length; i += 3) {
      for (let j = 0; j < b.length; j += 3) {
        const d = [a[i]! - b[j]!, a[i + 1]! - b[j + 1]!, a[i + 2]! - b[j + 2]!];
        if (dot(d, at) < least) {
          least = dot(d, at);
          best = d;
        }
      }
    }
    const length = Math.sqrt(dot(at, at));
    if (length < 1e-9) break;
    lowerBound = Math.max(lowerBound, least / length);
    const way = best.map((value, c) => value - at[c]!);
    const square = dot(way, way);
    if (square < 1e-24 || dot(at, at) - least < 1e-14) break;
    const t = Math.min(1, Math.max(0, -dot(at, way) / square));
    for (let c = 0; c < 3; c++) at[c]! += t * way[c]!;
  }
  return { distance: Math.sqrt(dot(at, at)), lowerBound };
}

it('a box stands where its pose says', () => {
  expect([...box([1, 2, 3], identityPose()).points.slice(21)]).toEqual([1, 2, 3]);
});
