import { expect, test } from 'vitest';
import { constant, layoutRecord, serialLine, withFields } from '../test-lines.ts';
import { diffDocuments } from './documents.ts';
import { isEqual } from './equal.ts';
import { addressOf, DOCUMENT_ADDRESS, isEmptyDiff, layoutAddressOf, placeOf, squashDiffs } from './records-diff.ts';

const line = serialLine({ arrival: constant(9), stations: [{ time: constant(8) }], queue: 3 });

test('addresses say where a record stands', () => {
  expect(addressOf('as-is', 'station:m1')).toBe('as-is/station:m1');
  expect(placeOf('as-is/station:m1')).toEqual({ layout: 'as-is', id: 'station:m1' });
  expect(placeOf(addressOf(null, 'product:part'))).toEqual({ layout: null, id: 'product:part' });
  expect(placeOf(layoutAddressOf('as-is'))).toEqual({ layout: 'as-is', id: '' });
  expect(placeOf(DOCUMENT_ADDRESS)).toEqual({ layout: null, id: '' });
});

test('a document does not differ from an equal copy', () => {
  expect(isEmptyDiff(diffDocuments(line, JSON.parse(JSON.stringify(line)) as typeof line))).toBe(true);
});

test('the difference of two documents names what was added, removed and updated', () => {
  const bigger = withFields(line, 'buffer:b0', { capacity: 8 });
  const layout = bigger.layouts['as-is'] ?? { name: line.name, records: {} };
  const { 'sink:out': sink, ...rest } = layout.records;
  const added = layoutRecord({ kind: 'sink', id: 'sink:exit' });
  const after = {
    ...bigger,
    id: 'copy',
    layouts: { 'as-is': { ...layout, records: { ...rest, 'sink:exit': added } }, 'to-be': { name: line.name, records: {} } },
  };
  const before = layout.records['buffer:b0'];
  expect(diffDocuments(line, after)).toEqual({
    added: { 'as-is/sink:exit': added, 'to-be/': { kind: 'layout', name: line.name } },
    removed: { 'as-is/sink:out': sink },
    updated: {
      '/': [expect.objectContaining({ id: 'test-line' }), expect.objectContaining({ id: 'copy' })],
      'as-is/buffer:b0': [
        { ...before, capacity: 3 },
        { ...before, capacity: 8 },
      ],
    },
  });
});

test('what was added and removed again is no change', () => {
  const sink = layoutRecord({ kind: 'sink', id: 'sink:x' });
  const none = { added: {}, removed: {}, updated: {} };
  expect(
    squashDiffs([
      { ...none, added: { 'as-is/sink:x': sink } },
      { ...none, removed: { 'as-is/sink:x': sink } },
    ]),
  ).toEqual(none);
});

test('equality of plain values', () => {
  expect(isEqual({ a: [1, { b: null }], c: undefined }, { a: [1, { b: null }] })).toBe(true);
  expect(isEqual({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(isEqual([], {})).toBe(false);
  expect(isEqual({ a: null }, { a: {} })).toBe(false);
});
