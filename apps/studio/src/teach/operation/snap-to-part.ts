import type { Point } from '@taktwerk/line';

/** Edges of a part as pairs of points, flat: x y z x y z per edge. Shape [6 n]. */
export type PartEdges = ArrayLike<number>;

/**
 * Where a point on a part is meant to be: on a corner of it when one is near, else on an edge, else where it is.
 *
 * @param reach how near is near, m
 */
export function snapToPart(at: Point, edges: PartEdges, reach: number): { readonly at: Point; readonly on: 'corner' | 'edge' | 'face' } {
  let best: { at: Point; on: 'corner' | 'edge'; far: number } | null = null;
  for (let i = 0; i + 5 < edges.length; i += 6) {
    const a: Point = [edges[i]!, edges[i + 1]!, edges[i + 2]!];
    const b: Point = [edges[i + 3]!, edges[i + 4]!, edges[i + 5]!];
    for (const corner of [a, b]) {
      const far = distance(at, corner);
      if (far <= reach && (best === null || best.on === 'edge' || far < best.far)) best = { at: corner, on: 'corner', far };
    }
    if (best?.on === 'corner') continue;
    const foot = footOn(at, a, b);
    const far = distance(at, foot);
    if (far <= reach && (best === null || far < best.far)) best = { at: foot, on: 'edge', far };
  }
  return best === null ? { at, on: 'face' } : { at: best.at, on: best.on };
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** The point of a segment that is nearest. */
function footOn(p: Point, a: Point, b: Point): Point {
  const d = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
  const square = d[0] ** 2 + d[1] ** 2 + d[2] ** 2;
  if (square === 0) return a;
  const along = ((p[0] - a[0]) * d[0] + (p[1] - a[1]) * d[1] + (p[2] - a[2]) * d[2]) / square;
  const t = Math.max(0, Math.min(1, along));
  return [a[0] + t * d[0], a[1] + t * d[1], a[2] + t * d[2]];
}
