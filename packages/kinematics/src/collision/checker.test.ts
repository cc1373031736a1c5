import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainFromRows, withBase } from '../chain.ts';
import { poseOf } from '../pose.ts';
import { ur5e } from '../sample-arms.ts';
import type { LinkVolume } from './bodies.ts';
import { openChecker } from './checker.ts';
import { box, capsule } from './volume.ts';

/** One bar of 1 m turning about z at the origin: what it meets is plain geometry. */
const bar = chainFromRows([{ type: 'revolute', xyz: [0, 0, 0], rpy: [0, 0, 0], axis: [0, 0, 1], drive: [1] }], { range: [[-4, 4]] });
const links: LinkVolume[] = [{ name: 'bar', row: 0, volume: capsule([0, 0, 0], [1, 0, 0], 0.05) }];
const post = (x: number, y: number) => ({ name: 'post', volume: capsule([x, y, -1], [x, y, 1], 0.1) });

describe('collision of an arm', () => {
  it('is that of geometry at a posture', () => {
    const checker = openChecker(bar, links, [post(0, 0.8)]);
    expect(checker.nearest(Float64Array.of(0)).distance).toBeCloseTo(0.65, 12);
    expect(checker.touching(Float64Array.of(0))).toBeNull();
    expect(checker.touching(Float64Array.of(Math.PI / 2))).toMatchObject({ link: 'bar', other: 'post', distance: 0 });
  });

  it('is found between samples, at the angle that geometry gives', () => {
    const checker = openChecker(bar, links, [post(0, 0.8)]);
    // from -90 to 270 degrees in two samples: both ends are free, the post stands at 90
    const hit = checker.along(Float64Array.of(-Math.PI / 2, (3 * Math.PI) / 2));
    expect(hit).not.toBeNull();
    const touches = Math.PI / 2 - Math.asin(0.15 / 0.8);
    expect(hit!.joints[0]!).toBeGreaterThan(touches - 1e-9);
    expect(hit!.joints[0]!).toBeLessThan(touches + 0.01);
    expect(checker.along(Float64Array.of(-Math.PI / 2, 0.5, touches - 0.01))).toBeNull();
  });

  it('is never missed by a sweep when fine samples find one (seed 8)', () => {
    const place = fc.double({ min: -1.3, max: 1.3, noNaN: true });
    const angle = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(place, place, angle, angle, (x, y, from, to) => {
        const checker = openChecker(bar, links, [{ name: 'cube', volume: box([0.02, 0.02, 0.5], poseOf(x, y, 0, 0, 0, 0.4)) }]);
        const fine = Array.from({ length: 400 }, (_, i) => checker.touching(Float64Array.of(from + ((to - from) * i) / 399)) !== null);
        const swept = checker.along(Float64Array.of(from, to)) !== null;
        if (fine.some(Boolean)) expect(swept).toBe(true);
        if (swept && !fine.some(Boolean)) {
          // then it only grazes: with 2 mm less it is free
          const slim = openChecker(
            bar,
            [{ name: 'bar', row: 0, volume: capsule([0, 0, 0], [1, 0, 0], 0.045) }],
            [{ name: 'cube', volume: box([0.02, 0.02, 0.5], poseOf(x, y, 0, 0, 0, 0.4)) }],
          );
          expect(slim.along(Float64Array.of(from, to))).toBeNull();
        }
      }),
      { seed: 8, numRuns: 150 },
    );
  });

  it('of an arm with itself leaves neighbours out and finds a folded wrist', () => {
    const chain = withBase(ur5e(Array.from({ length: 6 }, () => [-Math.PI, Math.PI] as const)), poseOf(0, 0, 0));
    const arm: LinkVolume[] = [
      { name: 'base', row: -1, volume: capsule([0, 0, 0], [0, 0, 0.1], 0.08) },
      { name: 'upper', row: 2, volume: capsule([0, 0, 0.13], [0.425, 0, 0.13], 0.055) },
      { name: 'fore', row: 3, volume: capsule([0, 0, 0], [0.392, 0, 0], 0.045) },
      { name: 'tool', row: 'flange', volume: capsule([0, 0, 0], [0, 0, 0.2], 0.04) },
    ];
    const checker = openChecker(chain, arm, []);
    expect(checker.selfPairs).toContainEqual(['base', 'tool']);
    expect(checker.selfPairs).not.toContainEqual(['upper', 'fore']);
    expect(checker.touching(Float64Array.of(0, -Math.PI / 2, 0, 0, 0, 0))).toBeNull();
  });
});
