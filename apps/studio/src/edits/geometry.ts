import type { LayoutRecord } from '@taktwerk/line';

/** A point of the floor, metres. */
export interface FloorPoint {
  readonly x: number;
  readonly y: number;
}

/** Lengths and angles without the dust of a sum. */
export const clean = (value: number): number => Number(value.toFixed(6)) + 0;

/** An angle within ±π. */
export function within(angle: number): number {
  const turned = ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  const signed = turned > Math.PI + 1e-9 ? turned - 2 * Math.PI : turned;
  const quarters = Math.round(signed / (Math.PI / 2));
  return Math.abs(signed - quarters * (Math.PI / 2)) < 1e-9 ? quarters * (Math.PI / 2) + 0 : signed;
}

export function turnedAbout(point: FloorPoint, about: FloorPoint, angle: number): FloorPoint {
  const [dx, dy] = [point.x - about.x, point.y - about.y];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: clean(about.x + dx * cos - dy * sin), y: clean(about.y + dx * sin + dy * cos) };
}

/** The point a record is moved by: its place, the first point of a conveyor, the first node of a network; null when it stands nowhere. */
export function anchorOf(record: LayoutRecord): FloorPoint | null {
  if ('at' in record) return { x: record.at.x, y: record.at.y };
  if (record.kind === 'conveyor') {
    const [x, y] = record.points[0] ?? [0, 0];
    return { x, y };
  }
  if (record.kind === 'network') {
    const first = record.nodes[0];
    return first === undefined ? null : { x: first.x, y: first.y };
  }
  return null;
}

/** The record somewhere else; what stands nowhere of its own stays the same. */
export function shifted<R extends LayoutRecord>(record: R, dx: number, dy: number): R {
  if ('at' in record) return { ...record, at: { ...record.at, x: clean(record.at.x + dx), y: clean(record.at.y + dy) } };
  if (record.kind === 'conveyor') return { ...record, points: record.points.map(([x, y, z]) => [clean(x + dx), clean(y + dy), z]) };
  if (record.kind === 'network')
    return { ...record, nodes: record.nodes.map((node) => ({ ...node, x: clean(node.x + dx), y: clean(node.y + dy) })) };
  return record;
}

/** The record turned about a point of the floor, counterclockwise seen from above, radians. */
export function rotated<R extends LayoutRecord>(record: R, about: FloorPoint, angle: number): R {
  if ('at' in record) {
    const to = turnedAbout(record.at, about, angle);
    return { ...record, at: { ...record.at, ...to, rotation: within(record.at.rotation + angle) } };
  }
  if (record.kind === 'conveyor') {
    const points = record.points.map(([x, y, z]) => {
      const to = turnedAbout({ x, y }, about, angle);
      return [to.x, to.y, z];
    });
    return { ...record, points };
  }
  if (record.kind === 'network') return { ...record, nodes: record.nodes.map((node) => ({ ...node, ...turnedAbout(node, about, angle) })) };
  return record;
}
