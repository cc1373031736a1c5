import type { Point } from '@taktwerk/line';

/** Directions and lengths of seams and other ways of a tool over the part; points in the station's frame, metres. */
export interface TorchAngles {
  /** From straight above, rad: 0 points down, π/2 lies level. */
  readonly tiltRad: number;
  /** Side from which the tool comes, about z, rad. */
  readonly sideRad: number;
}

const clean = (value: number): number => (Math.abs(value) < 1e-9 ? 0 : Number(value.toFixed(6)));

/** The tool's direction (towards the part, unit vector) that comes from a side with a tilt. */
export function directionOf({ tiltRad, sideRad }: TorchAngles): [number, number, number] {
  const level = Math.sin(tiltRad);
  return [clean(-level * Math.cos(sideRad)), clean(-level * Math.sin(sideRad)), clean(-Math.cos(tiltRad))];
}

/** The angles of a direction; a tool from straight above comes from no side: 0. */
export function anglesOf([x, y, z]: Point): TorchAngles {
  const level = Math.hypot(x, y);
  return { tiltRad: Math.atan2(level, -z), sideRad: level < 1e-9 ? 0 : Math.atan2(-y, -x) };
}

/** Length of a polyline, m. */
export function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, i) => {
    const before = points[i] as Point;
    return sum + Math.hypot(point[0] - before[0], point[1] - before[1], point[2] - before[2]);
  }, 0);
}

/** The side to the left (1) or right (-1) of a way over the floor, as an angle about z, rad. */
export function sideOf(points: readonly Point[], side: 1 | -1): number {
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  return Math.atan2(last[1] - first[1], last[0] - first[0]) + (side * Math.PI) / 2;
}

/** The points moved by a vector. */
export function moved(points: readonly Point[], by: Point): Point[] {
  return points.map(([x, y, z]) => [clean(x + by[0]), clean(y + by[1]), clean(z + by[2])]);
}

/** A point on whole tenths of a millimetre: nobody teaches finer. */
export const taught = ([x, y, z]: Point): [number, number, number] => [Number(x.toFixed(4)), Number(y.toFixed(4)), Number(z.toFixed(4))];

/** An id that none of these has. */
export function nextId(stem: string, taken: readonly { readonly id: string }[]): string {
  let number = taken.length + 1;
  while (taken.some(({ id }) => id === `${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
