import { emptyDocument, layoutRecordSchema, openLineStore, serialiseLine } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { addLayout, copyLayout, removeLayout, renameLayout } from './edit-layouts.ts';

const opened = () => {
  const store = openLineStore(emptyDocument('p', { zh: '项目', en: 'Project' }));
  store.edit('x', (draft) =>
    draft.put('as-is', layoutRecordSchema.parse({ kind: 'sink', id: 'sink:out', name: { zh: '出口', en: 'Out' }, at: { x: 1, y: 2 } })),
  );
  return store;
};

test('a copied layout is the to-be first, then numbered variants, and keeps its records by their ids', () => {
  const store = opened();
  expect([copyLayout(store, 'as-is'), copyLayout(store, 'to-be'), addLayout(store)]).toEqual(['to-be', 'variant-1', 'variant-2']);
  const { layouts } = store.document();
  expect(layouts['variant-1']?.records['sink:out']).toBe(layouts['as-is']?.records['sink:out']);
  expect(layouts['variant-2']?.records).toEqual({});
  expect(layouts['variant-1']?.name.en).toBe('Variant 1');
});

test('renaming and removing are steps that undo takes back byte for byte', () => {
  const store = opened();
  const first = serialiseLine(store.document());
  copyLayout(store, 'as-is');
  renameLayout(store, 'to-be', 'en', 'With two robots');
  expect(store.document().layouts['to-be']?.name).toEqual({ zh: '方案', en: 'With two robots' });
  removeLayout(store, 'as-is');
  removeLayout(store, 'to-be');
  expect(Object.keys(store.document().layouts)).toEqual(['to-be']);
  while (store.past().length > 1) store.undo();
  expect(serialiseLine(store.document())).toBe(first);
});
