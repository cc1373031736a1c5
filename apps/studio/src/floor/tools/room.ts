import type { LayoutRecord } from '@taktwerk/line';
import type { Extents, SceneView } from '@taktwerk/scene';
import type { Box } from '../../edits/arrange.ts';
import { type Port, portsOf } from './ports.ts';

/** Kinds that run over the floor and would catch everything. */
const WIDE = new Set(['network', 'fleet', 'flow', 'crew', 'route', 'limit', 'underlay']);
const WIDE_LOOKS = new Set(['aisle', 'wall']);

export const boxOf = ({ min, max }: Extents): Box => ({ minX: min[0], minY: min[1], maxX: max[0], maxY: max[1] });

export const movedBox = (box: Box, x: number, y: number): Box => ({
  minX: box.minX + x,
  minY: box.minY + y,
  maxX: box.maxX + x,
  maxY: box.maxY + y,
});

/** Extents of everything that stands on the floor and is not among `without`. */
export function boxesAround(view: SceneView, records: Readonly<Record<string, LayoutRecord>>, without: readonly string[]): readonly Box[] {
  return Object.values(records).flatMap((record) => {
    if (without.includes(record.id) || WIDE.has(record.kind) || (record.kind === 'fixture' && WIDE_LOOKS.has(record.look))) return [];
    const extents = view.extentsOf(record.id);
    return extents === null ? [] : [boxOf(extents)];
  });
}

export function allPorts(
  view: SceneView,
  records: Readonly<Record<string, LayoutRecord>>,
  without: readonly string[] = [],
): readonly Port[] {
  return Object.values(records).flatMap((record) => {
    if (without.includes(record.id)) return [];
    const extents = view.extentsOf(record.id);
    return portsOf(record, extents === null ? null : boxOf(extents));
  });
}
