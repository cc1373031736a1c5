import { emptyDocument, openLineStore, parseLineText, readLineText, serialiseLine } from '@taktwerk/line';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buffer } from '../drawer/make.ts';
import { type Entry, entryOf, oldestNeeded, recover, replayed } from './entry.ts';

/** A project, its journal of `edits` edits with a snapshot before every fifth, and the text of the document after each line. */
function journal(edits: number): { readonly entries: Entry[]; readonly texts: string[] } {
  const store = openLineStore(emptyDocument('test', { zh: '测试', en: 'Test' }));
  const entries: Entry[] = [];
  const texts: string[] = [];
  const note = (kind: Entry['kind'], text: string): void => {
    entries.push(entryOf('p', entries.length + 1, kind, text));
    texts.push(serialiseLine(store.document()));
  };
  note('snapshot', serialiseLine(store.document()));
  store.subscribe((diff) => note('diff', JSON.stringify(diff)));
  for (let i = 0; i < edits; i += 1) {
    if (i % 5 === 4) note('snapshot', serialiseLine(store.document()));
    const around = { records: store.document().layouts['as-is']?.records ?? {}, shared: {} };
    const made = buffer('table', i + 1)({ x: i, y: 0, rotation: 0 }, around, { zh: '台', en: 'Table' });
    if (i % 3 === 2) store.undo();
    else {
      store.edit('studio:edit.add', (draft) => {
        for (const record of made.records) draft.put('as-is', record);
      });
    }
  }
  return { entries, texts };
}

function textOf(entries: readonly Entry[]): string | null {
  const found = recover(entries);
  if (found === null) return null;
  const read = readLineText(found.snapshot, 'x');
  if (!read.ok) throw new Error('snapshot is no document');
  return serialiseLine(replayed(read.value, found.diffs));
}

test('a whole journal gives the last state, whatever the order in which its lines are read', () => {
  const { entries, texts } = journal(13);
  expect(textOf(entries)).toBe(texts.at(-1));
  expect(textOf([...entries].reverse())).toBe(texts.at(-1));
  expect(recover(entries)?.lost).toBe(0);
});

test('a journal that breaks off anywhere gives the state at its last line', () => {
  const { entries, texts } = journal(13);
  for (let length = 1; length <= entries.length; length += 1) expect(textOf(entries.slice(0, length))).toBe(texts[length - 1]);
});

test('a damaged line loses nothing before it; a damaged snapshot is passed over for an older one', () => {
  const { entries, texts } = journal(13);
  fc.assert(
    fc.property(fc.nat(entries.length - 1), (at) => {
      const damaged = entries.map((entry, i) => (i === at ? { ...entry, text: `${entry.text} ` } : entry));
      const found = recover(damaged);
      const later = entries.findLastIndex((entry, i) => entry.kind === 'snapshot' && i !== at);
      if (at === 0 && later <= 0) return expect(found).toBeNull();
      const expected = at < later ? texts.at(-1) : texts[at - 1];
      expect(textOf(damaged)).toBe(expected);
      expect(found?.lost).toBe(at < later ? 0 : entries.length - at);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('nothing sound, nothing found; three generations are kept', () => {
  expect(recover([])).toBeNull();
  expect(recover([entryOf('p', 2, 'diff', '{}')])).toBeNull();
  expect(oldestNeeded([1, 9, 17, 30])).toBe(9);
  expect(oldestNeeded([1, 9])).toBe(0);
  expect(parseLineText('', 'x').ok).toBe(false);
});
