import type { SceneView } from '@taktwerk/scene';
import { turnedAbout } from '../../edits/geometry.ts';
import type { Ghost } from './bench.ts';

type Point3 = readonly [number, number, number];

/** A path over the picture through points of the floor frame; '' when one of them lies behind the camera. */
export function pathOf(view: SceneView, points: readonly Point3[], closed = false): string {
  const seen = points.map(([x, y, z]) => view.project(x, y, z));
  if (seen.length === 0 || seen.some((point) => point === null)) return '';
  const d = seen.map((point, i) => `${i === 0 ? 'M' : 'L'}${point?.x.toFixed(1)} ${point?.y.toFixed(1)}`).join('');
  return closed ? `${d}Z` : d;
}

/** Corners of a ghost on the floor and above it. */
export function ghostCorners({ at, min, max }: Ghost): { readonly floor: readonly Point3[]; readonly top: readonly Point3[] } {
  const corners = (
    [
      [min[0], min[1]],
      [max[0], min[1]],
      [max[0], max[1]],
      [min[0], max[1]],
    ] as const
  ).map(([x, y]) => {
    const turned = turnedAbout({ x, y }, { x: 0, y: 0 }, at.rotation);
    return [at.x + turned.x, at.y + turned.y] as const;
  });
  return {
    floor: corners.map(([x, y]) => [x, y, 0] as const),
    top: corners.map(([x, y]) => [x, y, max[2]] as const),
  };
}

/** A circle on the floor, as points. */
export function circle(x: number, y: number, radius: number, from = 0, to = 2 * Math.PI, z = 0): readonly Point3[] {
  const steps = 48;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = from + ((to - from) * i) / steps;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle), z] as const;
  });
}

/** A bow from one point of the picture to another, and its middle. */
export function bow(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  lift = 0.16,
): { readonly d: string; readonly middle: { readonly x: number; readonly y: number } } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy);
  const control = { x: (from.x + to.x) / 2 + dy * lift * 0.4, y: (from.y + to.y) / 2 - Math.abs(dx) * lift * 0.6 - far * 0.05 };
  return {
    d: `M${from.x.toFixed(1)} ${from.y.toFixed(1)}Q${control.x.toFixed(1)} ${control.y.toFixed(1)} ${to.x.toFixed(1)} ${to.y.toFixed(1)}`,
    middle: { x: (from.x + to.x) / 4 + control.x / 2, y: (from.y + to.y) / 4 + control.y / 2 },
  };
}
