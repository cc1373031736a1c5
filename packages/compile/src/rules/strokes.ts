import type { Point, WorkSurface } from '@taktwerk/line';

/** Area of a surface, m²: the cross product of its edges. */
export function areaOf({ along, across }: WorkSurface): number {
  const [a, b, c] = [
    along[1] * across[2] - along[2] * across[1],
    along[2] * across[0] - along[0] * across[2],
    along[0] * across[1] - along[1] * across[0],
  ];
  return Math.sqrt(a * a + b * b + c * c);
}

/** How many strokes of this width cover a surface, each lying on the one before with a share of its width. */
export function strokeCount(acrossM: number, widthM: number, overlap: number): number {
  const pitch = widthM * (1 - overlap);
  return Math.max(1, Math.ceil((acrossM - widthM) / pitch - 1e-9) + 1);
}

/**
 * Strokes to and fro over a surface as one way, evenly spread so that both edges are covered.
 *
 * @param overrunM how far each stroke goes past the edge on both sides, metres
 */
export function strokesOver(surface: WorkSurface, widthM: number, overlap: number, overrunM = 0): Point[] {
  const [lengthM, acrossM] = [lengthOf(surface.along), lengthOf(surface.across)];
  const count = strokeCount(acrossM, widthM, overlap);
  const first = Math.min(widthM, acrossM) / 2 / acrossM;
  const points: Point[] = [];
  for (let stroke = 0; stroke < count; stroke++) {
    const share = count === 1 ? 0.5 : first + ((1 - 2 * first) * stroke) / (count - 1);
    const ends = [-overrunM / lengthM, 1 + overrunM / lengthM];
    for (const end of stroke % 2 === 0 ? ends : ends.reverse()) points.push(pointOn(surface, end, share));
  }
  return points;
}

const pointOn = ({ corner, along, across }: WorkSurface, s: number, t: number): Point =>
  corner.map((value, axis) => value + along[axis]! * s + across[axis]! * t) as Point;

export const lengthOf = ([x, y, z]: Point): number => Math.sqrt(x * x + y * y + z * z);

/** Length of a way through points, metres. */
export function wayM(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, i) => sum + lengthOf(point.map((value, axis) => value - points[i]![axis]!) as Point), 0);
}

/** A way passed over several times: there and back again; a closed one round and round. */
export function passedOver(points: readonly Point[], passes: number): Point[] {
  const isClosed = wayM([points[0]!, points.at(-1)!]) < 1e-9;
  const back = isClosed ? points : [...points].reverse();
  const all = [...points];
  for (let pass = 1; pass < passes; pass++) all.push(...(pass % 2 === 1 ? back : points).slice(1));
  return all;
}
