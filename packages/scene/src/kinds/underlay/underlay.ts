/** A floor plan on the floor: its place and room; `Underlays` draws it, since a picture is no shape. */
import type { Plan, Underlay } from '@taktwerk/line';
import { Box3, Vector3 } from 'three';
import type { Figure } from '../../figures/figure.ts';
import { frameOf, type Workshop } from '../workshop.ts';

export function underlayKind(underlay: Underlay, workshop: Workshop): Figure | null {
  const plan = planOf(underlay, workshop);
  if (plan === null) return null;
  const { minX, minY, maxX, maxY } = roomOf(plan);
  const scale = underlay.metresPerUnit;
  const frame = frameOf(underlay.at);
  const bounds = new Box3();
  for (const x of [minX, maxX])
    for (const y of [minY, maxY]) bounds.expandByPoint(new Vector3(x * scale, y * scale, 0).applyMatrix4(frame));
  bounds.max.z += 0.01;
  const plate = bounds.getCenter(new Vector3());
  return { record: underlay.id, bodies: [], bounds, plate, slot: null, arc: null, grip: null, pose: null };
}

export function planOf(underlay: Underlay, { document }: Workshop): Plan | null {
  const record = document.shared[underlay.plan];
  return record?.kind === 'plan' ? record : null;
}

/** Extents of a drawing in its own units, y to the north. */
export function roomOf({ drawing }: Plan): { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number } {
  if (drawing.type === 'image') return { minX: 0, minY: 0, maxX: drawing.widthPx, maxY: drawing.heightPx };
  const room = {
    minX: Number.POSITIVE_INFINITY,
    minY: Number.POSITIVE_INFINITY,
    maxX: Number.NEGATIVE_INFINITY,
    maxY: Number.NEGATIVE_INFINITY,
  };
  for (const line of drawing.lines)
    for (let i = 0; i + 1 < line.length; i += 2) {
      room.minX = Math.min(room.minX, line[i]!);
      room.maxX = Math.max(room.maxX, line[i]!);
      room.minY = Math.min(room.minY, line[i + 1]!);
      room.maxY = Math.max(room.maxY, line[i + 1]!);
    }
  return room;
}
