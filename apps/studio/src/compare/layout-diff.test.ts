import type { Layout } from '@taktwerk/line';
import { layoutRecord } from '@taktwerk/line/testing';
import { expect, test } from 'vitest';
import { layoutDifferences } from './layout-diff.ts';

const buffer = (id: string, capacity: number, x = 0) =>
  layoutRecord<'buffer'>({ kind: 'buffer', id, capacity, at: { x, y: 0 } } as Parameters<typeof layoutRecord<'buffer'>>[0]);
const layoutOf = (...records: ReturnType<typeof buffer>[]): Layout => ({
  name: { zh: '', en: '' },
  records: Object.fromEntries(records.map((record) => [record.id, record])),
});

test('a figure that differs is told with both values: 5 → 8', () => {
  const [difference] = layoutDifferences(layoutOf(buffer('buffer:b3', 5)), layoutOf(buffer('buffer:b3', 8)));
  if (difference?.kind !== 'changed') throw new Error('not told as changed');
  expect(difference.figures.map(({ before, after }) => [before?.leaf, before?.value, after?.value])).toEqual([['capacity', 5, 8]]);
});

test('what is only there on one side, and what stands elsewhere', () => {
  const kinds = layoutDifferences(
    layoutOf(buffer('buffer:a', 1), buffer('buffer:b', 1)),
    layoutOf(buffer('buffer:b', 1, 3), buffer('buffer:c', 1)),
  );
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(['added', 'moved', 'removed']);
  const moved = kinds.find(({ kind }) => kind === 'moved');
  expect(moved?.kind === 'moved' && moved.byM).toBe(3);
});

test('equal layouts have no differences', () => {
  expect(layoutDifferences(layoutOf(buffer('buffer:a', 1)), layoutOf(buffer('buffer:a', 1)))).toEqual([]);
});
