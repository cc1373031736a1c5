import type { LayoutId, LineStore } from '@taktwerk/line';
import type { FloorPoint } from './geometry.ts';
import { shifted } from './geometry.ts';
import { changeEach } from './move-record.ts';

/** What is lined up on what: edges or middles of the extents, on the floor. */
export type Alignment = 'left' | 'centreX' | 'right' | 'bottom' | 'centreY' | 'top';

/** A rectangle on the floor, metres. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export const middleOf = ({ minX, minY, maxX, maxY }: Box): FloorPoint => ({ x: (minX + maxX) / 2, y: (minY + maxY) / 2 });

export function unionOf(boxes: readonly Box[]): Box {
  return {
    minX: Math.min(...boxes.map((box) => box.minX)),
    minY: Math.min(...boxes.map((box) => box.minY)),
    maxX: Math.max(...boxes.map((box) => box.maxX)),
    maxY: Math.max(...boxes.map((box) => box.maxY)),
  };
}

/** How far each box has to move so that all line up; by id. */
export function aligned(boxes: ReadonlyMap<string, Box>, alignment: Alignment): ReadonlyMap<string, FloorPoint> {
  const whole = unionOf([...boxes.values()]);
  const centre = middleOf(whole);
  const moveOf = (box: Box): FloorPoint => {
    const middle = middleOf(box);
    switch (alignment) {
      case 'left':
        return { x: whole.minX - box.minX, y: 0 };
      case 'centreX':
        return { x: centre.x - middle.x, y: 0 };
      case 'right':
        return { x: whole.maxX - box.maxX, y: 0 };
      case 'bottom':
        return { x: 0, y: whole.minY - box.minY };
      case 'centreY':
        return { x: 0, y: centre.y - middle.y };
      case 'top':
        return { x: 0, y: whole.maxY - box.maxY };
    }
  };
  return new Map([...boxes].map(([id, box]) => [id, moveOf(box)]));
}

/** How far each box has to move so that the gaps between neighbours are equal; the outermost two stay. */
export function distributed(boxes: ReadonlyMap<string, Box>, axis: 'x' | 'y'): ReadonlyMap<string, FloorPoint> {
  const low = (box: Box): number => (axis === 'x' ? box.minX : box.minY);
  const length = (box: Box): number => (axis === 'x' ? box.maxX - box.minX : box.maxY - box.minY);
  const row = [...boxes].sort(([, a], [, b]) => low(a) + length(a) / 2 - low(b) - length(b) / 2);
  const [first, last] = [row[0], row.at(-1)];
  if (first === undefined || last === undefined || row.length < 3) return new Map();
  const room = low(last[1]) - (low(first[1]) + length(first[1]));
  const inner = row.slice(1, -1);
  const gap = (room - inner.reduce((sum, [, box]) => sum + length(box), 0)) / (row.length - 1);
  let at = low(first[1]) + length(first[1]) + gap;
  const moves = new Map<string, FloorPoint>();
  for (const [id, box] of inner) {
    const by = at - low(box);
    moves.set(id, axis === 'x' ? { x: by, y: 0 } : { x: 0, y: by });
    at += length(box) + gap;
  }
  return moves;
}

/** Moves each record by its own way, as one entry of the history. */
export function arrange(store: LineStore, layout: LayoutId, moves: ReadonlyMap<string, FloorPoint>): void {
  store.edit('build:edit.arrange', (draft) =>
    changeEach(draft, layout, [...moves.keys()], (record) => {
      const by = moves.get(record.id) ?? { x: 0, y: 0 };
      return shifted(record, by.x, by.y);
    }),
  );
}
