import type { LayoutRecord } from '@taktwerk/line';
import type { Box } from '../../edits/arrange.ts';
import { gives, takes } from '../../edits/connect.ts';

/** A place at which parts come into a record or leave it; floor frame, metres. */
export interface Port {
  readonly record: string;
  readonly way: 'in' | 'out';
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Ports of a record: the ends of a conveyor, else the faces before and behind it along its own direction. */
export function portsOf(record: LayoutRecord, box: Box | null): readonly Port[] {
  const ports: Port[] = [];
  if (record.kind === 'conveyor') {
    const [first, last] = [record.points[0], record.points.at(-1)];
    if (first !== undefined) ports.push({ record: record.id, way: 'in', x: first[0], y: first[1], z: first[2] });
    if (last !== undefined) ports.push({ record: record.id, way: 'out', x: last[0], y: last[1], z: last[2] });
    return ports;
  }
  if (!('at' in record) || box === null) return ports;
  const z = 'handover' in record ? record.handover[2] : 0.8;
  const { rotation } = record.at;
  if (takes(record)) ports.push({ record: record.id, way: 'in', ...faceOf(box, rotation + Math.PI), z });
  if (gives(record)) ports.push({ record: record.id, way: 'out', ...faceOf(box, rotation), z });
  return ports;
}

/** Where a ray from the middle of a box leaves it. */
function faceOf(box: Box, angle: number): { readonly x: number; readonly y: number } {
  const [cx, cy] = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const alongX = Math.abs(dx) < 1e-9 ? Number.POSITIVE_INFINITY : (box.maxX - box.minX) / 2 / Math.abs(dx);
  const alongY = Math.abs(dy) < 1e-9 ? Number.POSITIVE_INFINITY : (box.maxY - box.minY) / 2 / Math.abs(dy);
  const far = Math.min(alongX, alongY);
  return { x: cx + dx * far, y: cy + dy * far };
}
