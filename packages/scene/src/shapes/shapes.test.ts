import { Box3, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { box } from './box.ts';
import { FINISH } from './finish.ts';
import { loft } from './loft.ts';
import { prism } from './prism.ts';
import { ball, cylinder } from './revolve.ts';
import type { Shell } from './shell.ts';
import { openSolid } from './solid.ts';
import { tube } from './tube.ts';

/** Volume by the divergence theorem: positive only when all triangles face outwards; right only when the shell is closed. */
function volume({ positions: p, indices }: Shell): number {
  let six = 0;
  const at = (i: number): Vector3 => new Vector3(p[3 * i], p[3 * i + 1], p[3 * i + 2]);
  for (let t = 0; t < indices.length; t += 3) six += at(indices[t]!).dot(at(indices[t + 1]!).cross(at(indices[t + 2]!)));
  return six / 6;
}

describe('shapes are closed and face outwards', () => {
  it('box', () => {
    expect(volume(box(1, 2, 3, 0))).toBeCloseTo(6, 9);
    expect(volume(box(1, 2, 3, 0.1))).toBeGreaterThan(5.8);
    expect(volume(box(1, 2, 3, 0.1))).toBeLessThan(6);
  });

  it('cylinder and ball approach their formulas from below', () => {
    expect(volume(cylinder(0.5, 2, 64, 0))).toBeCloseTo(Math.PI * 0.25 * 2 * (Math.sin((2 * Math.PI) / 64) / ((2 * Math.PI) / 64)), 6);
    expect(volume(ball(1, 48, 32)) / ((4 / 3) * Math.PI)).toBeGreaterThan(0.985);
    expect(volume(ball(1, 48, 32)) / ((4 / 3) * Math.PI)).toBeLessThan(1);
  });

  it('loft of equal squares is nearly a box, prism of a triangle is exact', () => {
    const sections = [0, 1].map((z) => ({ z, width: 1, depth: 1, square: 12 }));
    expect(volume(loft(sections, 48))).toBeGreaterThan(0.9);
    expect(volume(loft(sections, 48))).toBeLessThan(1);
    const triangle = [
      [0, 0],
      [1, 0],
      [0, 1],
    ] as const;
    expect(volume(prism(triangle, 2))).toBeCloseTo(1, 9);
  });

  it('tube walls face outwards', () => {
    expect(
      volume(
        tube(
          [
            [0, 0, 0],
            [0, 0, 1],
          ],
          0.1,
          4,
          24,
        ),
      ),
    ).toBeGreaterThan(0);
  });

  it('normals have unit length', () => {
    for (const { normals } of [
      box(1, 1, 1),
      cylinder(1, 1),
      loft([
        { z: 0, width: 1, depth: 1 },
        { z: 1, width: 2, depth: 1 },
      ]),
    ])
      for (let i = 0; i < normals.length; i += 3) expect(Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!)).toBeCloseTo(1, 6);
  });
});

describe('solid', () => {
  it('collects shells with colour and surface into one geometry', () => {
    const geometry = openSolid().box([1, 1, 1], [0, 0, 0.5], FINISH.steel).rod(0.1, 1, [0, 0, 1.5], FINISH.copper).geometry();
    expect(geometry.boundingBox).toEqual(new Box3(new Vector3(-0.5, -0.5, 0), new Vector3(0.5, 0.5, 2)));
    const count = geometry.getAttribute('position').count;
    for (const name of ['normal', 'color', 'surface']) expect(geometry.getAttribute(name).count).toBe(count);
    expect(Math.max(...geometry.getIndex()!.array)).toBeLessThan(count);
  });
});
