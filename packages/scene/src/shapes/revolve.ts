/** Solids of revolution about z: castings, motors, rollers, pipes, pins. */
import { emptyShell, type Shell, vertex } from './shell.ts';

/** Radius and height of a profile point, m; a profile runs from the bottom centre outwards and up. */
export type ProfilePoint = readonly [r: number, z: number];

/** Edges sharper than this stay sharp (rad). */
const CREASE = 0.7;

/** Turns a profile about z. The outside lies to the right of the profile's direction. */
export function revolve(profile: readonly ProfilePoint[], segments = 20): Shell {
  const shell = emptyShell();
  const directions = profile.slice(1).map(([r, z], i) => Math.atan2(z - profile[i]![1], r - profile[i]![0]));
  for (let i = 0; i < directions.length; i++) {
    const before = blended(directions[i - 1], directions[i]!);
    const after = blended(directions[i + 1], directions[i]!);
    strip(shell, profile[i]!, profile[i + 1]!, before, after, segments);
  }
  return shell;
}

/** A cylinder along z centred on the origin with softened rims. */
export function cylinder(radius: number, height: number, segments = 20, rim = Math.min(radius, height) * 0.08): Shell {
  const h = height / 2;
  return revolve(
    [
      [0, -h],
      [radius - rim, -h],
      [radius, -h + rim],
      [radius, h - rim],
      [radius - rim, h],
      [0, h],
    ],
    segments,
  );
}

/** A cone or a tapered drum along z, from `bottom` radius at -height/2 to `top` radius at +height/2. */
export function cone(bottom: number, top: number, height: number, segments = 20): Shell {
  const h = height / 2;
  return revolve(
    [
      [0, -h],
      [bottom, -h],
      [top, h],
      [0, h],
    ],
    segments,
  );
}

/** A ball of `rings` bands. */
export function ball(radius: number, segments = 16, rings = 8): Shell {
  const profile: ProfilePoint[] = [];
  for (let i = 0; i <= rings; i++) {
    const angle = -Math.PI / 2 + (Math.PI * i) / rings;
    profile.push([Math.max(0, radius * Math.cos(angle)), radius * Math.sin(angle)]);
  }
  return revolve(profile, segments);
}

function blended(neighbour: number | undefined, own: number): number {
  if (neighbour === undefined) return own;
  let turn = neighbour - own;
  while (turn > Math.PI) turn -= 2 * Math.PI;
  while (turn < -Math.PI) turn += 2 * Math.PI;
  return Math.abs(turn) > CREASE ? own : own + turn / 2;
}

function strip(shell: Shell, from: ProfilePoint, to: ProfilePoint, fromAngle: number, toAngle: number, segments: number): void {
  const first = shell.positions.length / 3;
  for (let i = 0; i <= segments; i++) {
    const a = (2 * Math.PI * i) / segments;
    const c = Math.cos(a);
    const s = Math.sin(a);
    for (const [point, angle] of [
      [from, fromAngle],
      [to, toAngle],
    ] as const)
      vertex(shell, point[0] * c, point[0] * s, point[1], Math.sin(angle) * c, Math.sin(angle) * s, -Math.cos(angle));
  }
  for (let i = 0; i < segments; i++) {
    const a = first + 2 * i;
    if (from[0] > 1e-9) shell.indices.push(a, a + 2, a + 3);
    if (to[0] > 1e-9) shell.indices.push(a, a + 3, a + 1);
  }
}
