/** A shell: the raw triangles of one simple shape, without colour. Lengths in metres, z up, counter-clockwise outside. */
export interface Shell {
  /** shape [n * 3] */
  readonly positions: number[];
  /** unit normals, shape [n * 3] */
  readonly normals: number[];
  /** shape [triangles * 3] */
  readonly indices: number[];
}

export const emptyShell = (): Shell => ({ positions: [], normals: [], indices: [] });

/** Adds a vertex and returns its index. */
export function vertex(shell: Shell, x: number, y: number, z: number, nx: number, ny: number, nz: number): number {
  shell.positions.push(x, y, z);
  shell.normals.push(nx, ny, nz);
  return shell.positions.length / 3 - 1;
}

/** Two triangles a-b-c, a-c-d. */
export function quad(shell: Shell, a: number, b: number, c: number, d: number): void {
  shell.indices.push(a, b, c, a, c, d);
}
