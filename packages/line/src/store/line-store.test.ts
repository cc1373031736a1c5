import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { diffDocuments } from '../diff/documents.ts';
import { applyDiff, isEmptyDiff, reverseDiff, squashDiffs } from '../diff/records-diff.ts';
import { emptyDocument } from '../empty-document.ts';
import type { LineDocument } from '../records/document.ts';
import { serialiseLine } from '../serialise.ts';
import { constant, flow, layoutRecord, PART, serialLine, sharedRecord, station } from '../test-lines.ts';
import { type LineDraft, openLineStore } from './line-store.ts';

const fresh = () => serialLine({ arrival: constant(9), stations: [{ time: constant(8) }, { time: constant(7) }], buffers: [3] });
const line = fresh();
const buffer = (slug: string, capacity: number) => layoutRecord({ kind: 'buffer', id: `buffer:${slug}`, capacity });
const name = (text: string) => ({ zh: text, en: text });

/** A random edit; what doesn't fit the document as it stands does nothing. */
type Edit = (draft: LineDraft) => void;
const slug = fc.constantFrom('a', 'b', 'c', 'd');
const layoutId = fc.constantFrom('as-is', 'to-be', 'b');
const hasLayout = (draft: LineDraft, id: string): boolean => Object.hasOwn(draft.document().layouts, id);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(layoutId, slug, fc.integer({ min: 1, max: 9 })).map(
    ([layout, id, capacity]): Edit =>
      (draft) => {
        if (hasLayout(draft, layout)) draft.put(layout, buffer(id, capacity));
      },
  ),
  fc.tuple(layoutId, slug, fc.double({ min: -5, max: 5, noNaN: true })).map(
    ([layout, id, x]): Edit =>
      (draft) => {
        const there = draft.document().layouts[layout]?.records[`buffer:${id}`];
        if (there !== undefined) draft.change(layout, `buffer:${id}`, 'buffer', (record) => ({ ...record, at: { ...record.at, x } }));
      },
  ),
  fc.tuple(layoutId, slug).map(
    ([layout, id]): Edit =>
      (draft) => {
        if (draft.document().layouts[layout]?.records[`buffer:${id}`] !== undefined) draft.remove(layout, `buffer:${id}`);
      },
  ),
  fc.tuple(slug, fc.integer({ min: 0, max: 50 })).map(
    ([id, massKg]): Edit =>
      (draft) =>
        draft.putShared(sharedRecord({ ...PART, kind: 'product', id: `product:${id}`, massKg, sizeM: [1, 1, 1] })),
  ),
  slug.map(
    (id): Edit =>
      (draft) => {
        if (draft.document().shared[`product:${id}`] !== undefined) draft.remove(null, `product:${id}`);
      },
  ),
  layoutId.map(
    (id): Edit =>
      (draft) =>
        hasLayout(draft, id) ? draft.renameLayout(id, name(`${id} again`)) : draft.addLayout(id, name(id)),
  ),
  fc.tuple(layoutId, layoutId).map(
    ([from, to]): Edit =>
      (draft) => {
        if (hasLayout(draft, from) && !hasLayout(draft, to)) draft.copyLayout(from, to, name(to));
      },
  ),
  layoutId.map(
    (id): Edit =>
      (draft) => {
        if (hasLayout(draft, id)) draft.removeLayout(id);
      },
  ),
  fc.string({ maxLength: 5 }).map(
    (text): Edit =>
      (draft) =>
        draft.setTitle({ name: name(text) }),
  ),
);
/** Edits with up to three things done in each. */
const manyEdits = fc.array(fc.array(edits, { minLength: 1, maxLength: 3 }), { minLength: 200, maxLength: 200 });

describe('random edits (seed 42)', () => {
  const runs = { seed: 42, numRuns: 20 };

  test('200 edits undo back byte for byte, and redo', () => {
    fc.assert(
      fc.property(manyEdits, (list) => {
        const store = openLineStore(fresh());
        const texts = [serialiseLine(store.document())];
        for (const edit of list) {
          const diff = store.edit('studio:edit', (draft) => edit.forEach((step) => void step(draft)));
          if (!isEmptyDiff(diff)) texts.push(serialiseLine(store.document()));
        }
        expect(texts.length).toBeGreaterThan(50);
        for (const text of texts.slice(0, -1).reverse()) {
          store.undo();
          expect(serialiseLine(store.document())).toBe(text);
        }
        expect(store.undo()).toBeUndefined();
        for (const text of texts.slice(1)) {
          store.redo();
          expect(serialiseLine(store.document())).toBe(text);
        }
        expect(store.redo()).toBeUndefined();
      }),
      runs,
    );
  });

  test('diffs heard by a listener rebuild the document; squashed they are the difference of the documents', () => {
    fc.assert(
      fc.property(manyEdits, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (list, undos) => {
        const store = openLineStore(fresh());
        const first = store.document();
        const heard: ReturnType<typeof store.edit>[] = [];
        let mirror = first;
        store.subscribe((diff) => {
          heard.push(diff);
          mirror = applyDiff(mirror, diff);
        });
        for (const edit of list.slice(0, 40)) store.edit('studio:edit', (draft) => edit.forEach((step) => void step(draft)));
        for (const back of undos) back ? store.undo() : store.redo();
        expect(serialiseLine(mirror)).toBe(serialiseLine(store.document()));
        expect(squashDiffs(heard)).toEqual(diffDocuments(first, store.document()));
        const taken = applyDiff(store.document(), reverseDiff(diffDocuments(first, store.document())));
        expect(serialiseLine(taken)).toBe(serialiseLine(first));
      }),
      runs,
    );
  });
});

describe('the document', () => {
  test('is frozen through and through and shares what was not touched', () => {
    const store = openLineStore(fresh());
    const before = store.document();
    store.edit('studio:edit', (draft) => draft.put('as-is', buffer('b1', 9)));
    const after = store.document();
    const records = (document: LineDocument) => document.layouts['as-is']?.records ?? {};
    expect(records(after)['buffer:b1']).toMatchObject({ capacity: 9 });
    expect(records(before)['buffer:b1']).toMatchObject({ capacity: 3 });
    expect(records(after)['station:m1']).toBe(records(before)['station:m1']);
    expect(after.shared).toBe(before.shared);
    const m1 = records(after)['station:m1'] as { operations: Record<string, { work: object }> };
    expect(Object.isFrozen(m1.operations['*']?.work)).toBe(true);
  });

  test('keeps its records in the order of their ids, whatever was done', () => {
    const store = openLineStore(emptyDocument('p', name('p')));
    store.edit('studio:edit', (draft) => {
      for (const id of ['c', 'a', 'b']) draft.put('as-is', buffer(id, 1));
    });
    expect(Object.keys(store.document().layouts['as-is']?.records ?? {})).toEqual(['buffer:a', 'buffer:b', 'buffer:c']);
  });
});

describe('edits', () => {
  test('one callback is one entry and one call of a listener; nothing changed is none', () => {
    const store = openLineStore(fresh());
    const listener = vi.fn();
    const end = store.subscribe(listener);
    store.edit('studio:add', (draft) => {
      draft.put('as-is', layoutRecord({ ...station('station:m3', constant(5)), kind: 'station' }));
      draft.put('as-is', layoutRecord({ ...flow('station:m3', 'sink:out'), kind: 'flow' }));
    });
    store.edit('studio:same', (draft) => draft.put('as-is', buffer('b1', 3)));
    expect(listener).toHaveBeenCalledTimes(1);
    expect(Object.keys(listener.mock.calls[0]?.[0].added)).toEqual(['as-is/station:m3', 'as-is/flow:m3-out']);
    expect(store.past().map(({ label }) => label)).toEqual(['studio:add']);
    end();
    store.undo();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('a drag becomes one entry, and a new edit empties the future', () => {
    const store = openLineStore(fresh());
    const text = serialiseLine(store.document());
    for (const capacity of [4, 5, 6]) store.edit('studio:capacity', (draft) => draft.put('as-is', buffer('b1', capacity)), 'drag-1');
    store.edit('studio:capacity', (draft) => draft.put('as-is', buffer('b1', 7)), 'drag-2');
    expect(store.past()).toHaveLength(2);
    store.undo();
    store.undo();
    expect(serialiseLine(store.document())).toBe(text);
    expect(store.future()).toHaveLength(2);
    store.edit('studio:capacity', (draft) => draft.put('as-is', buffer('b1', 8)), 'drag-2');
    expect([store.past().length, store.future().length]).toEqual([1, 0]);
  });

  test('a drag back to where it began leaves no entry', () => {
    const store = openLineStore(fresh());
    for (const capacity of [4, 5, 3]) store.edit('studio:capacity', (draft) => draft.put('as-is', buffer('b1', capacity)), 'drag');
    expect(store.past()).toEqual([]);
  });

  test('an edit that throws has not happened', () => {
    const store = openLineStore(fresh());
    const before = store.document();
    const failing = () =>
      store.edit('studio:edit', (draft) => {
        draft.put('as-is', buffer('x', 1));
        draft.remove('as-is', 'buffer:gone');
      });
    expect(failing).toThrow('Nothing stands at as-is/buffer:gone');
    expect(store.document()).toBe(before);
    expect(isEmptyDiff(store.edit('studio:edit', () => {}))).toBe(true);
  });

  test.each<[string, Edit]>([
    ['Nothing stands at to-be/', (draft) => draft.put('to-be', buffer('x', 1))],
    ['is a buffer, not a station', (draft) => draft.change('as-is', 'buffer:b1', 'station', (record) => record)],
    ['keep id and kind', (draft) => draft.change('as-is', 'buffer:b1', 'buffer', (record) => ({ ...record, id: 'buffer:b2' }))],
    ['is no id for a buffer', (draft) => draft.put('as-is', { ...buffer('x', 1), id: 'buffer:a/b' })],
    ['stands at as-is/ already', (draft) => draft.addLayout('as-is', name('again'))],
  ])('misuse is a fault: %s', (message, edit) => {
    expect(() => openLineStore(fresh()).edit('studio:edit', edit)).toThrow(message);
  });

  test('a draft kept beyond its edit, and an edit inside an edit, are faults', () => {
    const store = openLineStore(fresh());
    let kept: LineDraft | undefined;
    store.edit('studio:edit', (draft) => {
      kept = draft;
    });
    expect(() => kept?.put('as-is', buffer('x', 1))).toThrow('closed');
    expect(() => store.edit('studio:edit', () => void store.edit('studio:inner', () => {}))).toThrow('inside an edit');
  });

  test('a copied layout keeps its ids and shares its records', () => {
    const store = openLineStore(fresh());
    store.edit('studio:copy', (draft) => draft.copyLayout('as-is', 'to-be', name('to-be')));
    const { layouts } = store.document();
    expect(layouts['to-be']?.records).toEqual(layouts['as-is']?.records);
    expect(layouts['to-be']?.records['station:m1']).toBe(layouts['as-is']?.records['station:m1']);
  });
});

test('another file empties the history and tells the difference', () => {
  const store = openLineStore(fresh());
  store.edit('studio:edit', (draft) => draft.put('as-is', buffer('b1', 9)));
  const listener = vi.fn();
  store.subscribe(listener);
  const diff = store.setDocument(emptyDocument('other', name('other')));
  expect(listener).toHaveBeenCalledWith(diff);
  expect(Object.keys(diff.removed)).toContain('product:part');
  expect([store.past(), store.future(), store.undo()]).toEqual([[], [], undefined]);
  expect(store.document().id).toBe('other');
});

test('a change made on another document is refused', () => {
  const diff = diffDocuments(emptyDocument('p', name('p')), line);
  expect(() => applyDiff(line, diff)).toThrow('does not fit');
  expect(() => applyDiff(emptyDocument('p', name('p')), reverseDiff(diff))).toThrow('does not fit');
});
