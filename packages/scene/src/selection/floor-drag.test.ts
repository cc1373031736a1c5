import type { LayoutRecord } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { anchorOf, draggedTo } from './floor-drag.ts';

test('a place snaps to 100 mm, and follows to the millimetre when it is free', () => {
  const anchor = { x: 2.25, y: 5.5 };
  expect(draggedTo(anchor, { x: 0, y: 0 }, { x: 0.33, y: -0.26 }, false)).toEqual({ x: 2.6, y: 5.2 });
  expect(draggedTo(anchor, { x: 1, y: 1 }, { x: 1.0333, y: 0.5 }, true)).toEqual({ x: 2.283, y: 5 });
});

test('what stands on the floor has an anchor, what only runs between things has none', () => {
  expect(anchorOf({ kind: 'buffer', at: { x: 1, y: 2 } } as LayoutRecord)).toEqual({ x: 1, y: 2 });
  expect(anchorOf({ kind: 'conveyor', points: [[3, 4, 0.8]] } as unknown as LayoutRecord)).toEqual({ x: 3, y: 4 });
  expect(anchorOf({ kind: 'flow' } as LayoutRecord)).toBeNull();
});
