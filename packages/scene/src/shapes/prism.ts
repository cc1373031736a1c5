/** A flat outline pulled up along z: plates, gussets, brackets, swept rails. */
import { ShapeUtils, Vector2 } from 'three';
import { emptyShell, quad, type Shell, vertex } from './shell.ts';

/**
 * @param outline counter-clockwise corners, m
 * @param height  from z = 0 up
 */
export function prism(outline: readonly (readonly [number, number])[], height: number): Shell {
  const shell = emptyShell();
  const corners = outline.map(([x, y]) => new Vector2(x, y));
  const triangles = ShapeUtils.triangulateShape(corners, []);
  for (const [z, side] of [
    [0, -1],
    [height, 1],
  ] as const) {
    const first = shell.positions.length / 3;
    for (const [x, y] of outline) vertex(shell, x, y, z, 0, 0, side);
    for (const t of triangles) {
      const [a, b, c] = t as [number, number, number];
      if (side > 0) shell.indices.push(first + a, first + b, first + c);
      else shell.indices.push(first + a, first + c, first + b);
    }
  }
  outline.forEach(([x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length]!;
    const length = Math.hypot(nextX - x, nextY - y) || 1;
    const nx = (nextY - y) / length;
    const ny = -(nextX - x) / length;
    const a = vertex(shell, x, y, 0, nx, ny, 0);
    const b = vertex(shell, nextX, nextY, 0, nx, ny, 0);
    const c = vertex(shell, nextX, nextY, height, nx, ny, 0);
    const d = vertex(shell, x, y, height, nx, ny, 0);
    quad(shell, a, b, c, d);
  });
  return shell;
}
