/** Lofted castings: rounded-rectangle sections joined along z, the shape of arm castings, housings, limbs. */
import { emptyShell, type Shell } from './shell.ts';

/** One cross-section: centre, full width (x) and depth (y), how square (2 ellipse … 8 nearly a rectangle), m. */
export interface Section {
  readonly z: number;
  readonly width: number;
  readonly depth: number;
  readonly square?: number;
  readonly x?: number;
  readonly y?: number;
}

/** Joins sections from the lowest z to the highest and closes both ends. */
export function loft(sections: readonly Section[], around = 20): Shell {
  const shell = emptyShell();
  for (const section of sections) ring(shell, section, around);
  for (let s = 0; s + 1 < sections.length; s++)
    for (let i = 0; i < around; i++) {
      const a = s * around + i;
      const b = s * around + ((i + 1) % around);
      shell.indices.push(a, b, b + around, a, b + around, a + around);
    }
  smooth(shell);
  cap(shell, sections[0]!, around, -1);
  cap(shell, sections[sections.length - 1]!, around, 1);
  return shell;
}

function ring(shell: Shell, section: Section, around: number): void {
  const power = 2 / (section.square ?? 4);
  for (let i = 0; i < around; i++) {
    const a = (2 * Math.PI * (i + 0.5)) / around;
    const c = Math.cos(a);
    const s = Math.sin(a);
    shell.positions.push(
      (section.x ?? 0) + (section.width / 2) * Math.sign(c) * Math.abs(c) ** power,
      (section.y ?? 0) + (section.depth / 2) * Math.sign(s) * Math.abs(s) ** power,
      section.z,
    );
    shell.normals.push(0, 0, 0);
  }
}

/** Area-weighted vertex normals from the triangles so far. */
export function smooth(shell: Shell): void {
  const { positions: p, normals: n, indices } = shell;
  n.fill(0);
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t]! * 3, indices[t + 1]! * 3, indices[t + 2]! * 3];
    const ux = p[b]! - p[a]!,
      uy = p[b + 1]! - p[a + 1]!,
      uz = p[b + 2]! - p[a + 2]!;
    const vx = p[c]! - p[a]!,
      vy = p[c + 1]! - p[a + 1]!,
      vz = p[c + 2]! - p[a + 2]!;
    const cross = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const at of [a, b, c]) for (let k = 0; k < 3; k++) n[at + k]! += cross[k]!;
  }
  for (let i = 0; i < n.length; i += 3) {
    const length = Math.hypot(n[i]!, n[i + 1]!, n[i + 2]!) || 1;
    for (let k = 0; k < 3; k++) n[i + k]! /= length;
  }
}

function cap(shell: Shell, section: Section, around: number, side: 1 | -1): void {
  const first = shell.positions.length / 3;
  ring(shell, section, around);
  for (let i = 0; i < around; i++) shell.normals[(first + i) * 3 + 2] = side;
  shell.positions.push(section.x ?? 0, section.y ?? 0, section.z);
  shell.normals.push(0, 0, side);
  const middle = first + around;
  for (let i = 0; i < around; i++) {
    const [a, b] = [first + i, first + ((i + 1) % around)];
    if (side > 0) shell.indices.push(middle, a, b);
    else shell.indices.push(middle, b, a);
  }
}
