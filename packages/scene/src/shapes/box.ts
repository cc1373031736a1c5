/** Boxes with rounded-looking edges from 44 triangles: each corner has three vertices that keep their face's normal. */
import { emptyShell, quad, type Shell, vertex } from './shell.ts';

const SIGNS = [-1, 1] as const;

/**
 * A box centred on the origin.
 *
 * @param chamfer width of the edge strip, m; 0 gives sharp edges
 */
export function box(width: number, depth: number, height: number, chamfer = Math.min(width, depth, height) * 0.08): Shell {
  const shell = emptyShell();
  const half = [width / 2, depth / 2, height / 2];
  const cut = Math.min(chamfer, ...half);
  const corners = new Map<string, number>();
  for (const sx of SIGNS)
    for (const sy of SIGNS)
      for (const sz of SIGNS)
        for (let face = 0; face < 3; face++) {
          const sign = [sx, sy, sz];
          const at = sign.map((s, i) => s * (half[i]! - (i === face ? 0 : cut)));
          const n = sign.map((s, i) => (i === face ? s : 0));
          corners.set(key(sx, sy, sz, face), vertex(shell, at[0]!, at[1]!, at[2]!, n[0]!, n[1]!, n[2]!));
        }
  faces(shell, corners);
  if (cut > 0) {
    edges(shell, corners);
    tips(shell, corners);
  }
  return shell;
}

const key = (sx: number, sy: number, sz: number, face: number): string => `${sx}${sy}${sz}${face}`;

/** Corner key with the signs of the axes other than `face` given in cyclic order. */
function corner(corners: Map<string, number>, face: number, sign: number, u: number, v: number, of = face): number {
  const s = [0, 0, 0];
  s[face] = sign;
  s[(face + 1) % 3] = u;
  s[(face + 2) % 3] = v;
  return corners.get(key(s[0]!, s[1]!, s[2]!, of))!;
}

function faces(shell: Shell, corners: Map<string, number>): void {
  for (let face = 0; face < 3; face++)
    for (const sign of SIGNS) {
      const ring = [
        corner(corners, face, sign, -1, -1),
        corner(corners, face, sign, 1, -1),
        corner(corners, face, sign, 1, 1),
        corner(corners, face, sign, -1, 1),
      ];
      wound(shell, ring, sign > 0);
    }
}

function edges(shell: Shell, corners: Map<string, number>): void {
  for (let face = 0; face < 3; face++) {
    const next = (face + 1) % 3;
    for (const sign of SIGNS)
      for (const u of SIGNS) {
        const ring = [
          corner(corners, face, sign, u, -1),
          corner(corners, face, sign, u, -1, next),
          corner(corners, face, sign, u, 1, next),
          corner(corners, face, sign, u, 1),
        ];
        wound(shell, ring, sign * u > 0);
      }
  }
}

function tips(shell: Shell, corners: Map<string, number>): void {
  for (const sx of SIGNS)
    for (const sy of SIGNS)
      for (const sz of SIGNS) {
        const [a, b, c] = [0, 1, 2].map((face) => corners.get(key(sx, sy, sz, face))!);
        if (sx * sy * sz > 0) shell.indices.push(a!, b!, c!);
        else shell.indices.push(a!, c!, b!);
      }
}

function wound(shell: Shell, ring: readonly number[], forward: boolean): void {
  const [a, b, c, d] = ring as [number, number, number, number];
  if (forward) quad(shell, a, b, c, d);
  else quad(shell, a, d, c, b);
}
