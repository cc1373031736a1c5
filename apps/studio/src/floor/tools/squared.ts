import type { FloorPoint } from '../../edits/geometry.ts';

/** Straight on from the last point along one of the axes when nearly so. */
export function squared(point: FloorPoint, last: FloorPoint): FloorPoint {
  const [dx, dy] = [Math.abs(point.x - last.x), Math.abs(point.y - last.y)];
  if (dy < dx * 0.35) return { x: point.x, y: last.y };
  if (dx < dy * 0.35) return { x: last.x, y: point.y };
  return point;
}
