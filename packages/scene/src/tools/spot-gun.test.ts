/** The gun's electrodes must meet where the line document says the tool's tip is, and the gun must reach back to the flange. */
import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { toolSolid } from './tool.ts';

const FRAMES = [
  { name: 'straight', out: [0, 0, 1], tcp: [0, 0, 0.45], work: [0, 0, 1] },
  { name: 'long', out: [0, 0, 1], tcp: [0, 0, 0.8], work: [0, 0, 1] },
  { name: 'bent', out: [1, 0, 0], tcp: [0.4, 0, -0.3], work: [0, 0, -1] },
] as const;

describe.each(FRAMES)('a spot-welding gun, $name', ({ out, tcp, work }) => {
  const tip = new Vector3(...tcp);
  const way = new Vector3(...work);
  const solid = toolSolid('spotGun', { out: new Vector3(...out), tcp: tip, work: way, flange: 0.06 });
  const points = pointsOf(solid?.parts.positions ?? []);
  /** Copper and brass on the line of the electrodes: distance along it from the tip, m. */
  const along = points
    .map((point) => point.clone().sub(tip))
    .filter((from) => from.clone().addScaledVector(way, -from.dot(way)).length() < 0.02)
    .map((from) => from.dot(way));

  it('closes its caps at the tool centre point with only the sheets between', () => {
    const moving = Math.max(...along.filter((z) => z < 1e-3));
    const fixed = Math.min(...along.filter((z) => z > 1e-3));
    expect(moving).toBeCloseTo(0, 6);
    expect(fixed).toBeCloseTo(0.003, 6);
  });

  it('starts at the flange', () => {
    const outward = new Vector3(...out);
    expect(Math.min(...points.map((point) => point.length()))).toBeLessThan(0.08);
    expect(Math.min(...points.map((point) => Math.abs(point.dot(outward))))).toBeLessThan(1e-6);
  });
});

function pointsOf(positions: readonly number[]): Vector3[] {
  return Array.from({ length: positions.length / 3 }, (_, i) => new Vector3().fromArray([...positions.slice(3 * i, 3 * i + 3)]));
}
