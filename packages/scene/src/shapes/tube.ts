/** Round tubes along a smooth curve: cables, dress packs, hoses, handles, swan necks. */
import { CatmullRomCurve3, Vector3 } from 'three';
import { emptyShell, type Shell, vertex } from './shell.ts';

/** @param points way of the centre line, m; at least two */
export function tube(points: readonly (readonly [number, number, number])[], radius: number, segments = 16, around = 8): Shell {
  const shell = emptyShell();
  const curve = new CatmullRomCurve3(points.map(([x, y, z]) => new Vector3(x, y, z)));
  const frames = curve.computeFrenetFrames(segments, false);
  const at = new Vector3();
  for (let i = 0; i <= segments; i++) {
    curve.getPointAt(i / segments, at);
    const n = frames.normals[i]!;
    const b = frames.binormals[i]!;
    for (let k = 0; k < around; k++) {
      const a = (2 * Math.PI * k) / around;
      const [c, s] = [Math.cos(a), Math.sin(a)];
      const [nx, ny, nz] = [c * n.x + s * b.x, c * n.y + s * b.y, c * n.z + s * b.z];
      vertex(shell, at.x + radius * nx, at.y + radius * ny, at.z + radius * nz, nx, ny, nz);
    }
  }
  for (let i = 0; i < segments; i++)
    for (let k = 0; k < around; k++) {
      const a = i * around + k;
      const b = i * around + ((k + 1) % around);
      shell.indices.push(a, b, b + around, a, b + around, a + around);
    }
  return shell;
}
