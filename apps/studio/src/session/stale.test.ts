import type { LineDocument } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { isStale, simulatedPart } from './stale.ts';

const document = {
  shared: { 'economics:a': { kind: 'economics', inputs: {} }, 'demand:a': { kind: 'demand', goodPartsPerYear: 5 } },
  layouts: { 'as-is': { records: {} } },
} as unknown as LineDocument;

test('a price changes no simulated number, a demand or a layout does', () => {
  const price = {
    ...document,
    shared: { ...document.shared, 'economics:a': { kind: 'economics', inputs: { wage: 1 } } },
  } as unknown as LineDocument;
  const demand = {
    ...document,
    shared: { ...document.shared, 'demand:a': { kind: 'demand', goodPartsPerYear: 6 } },
  } as unknown as LineDocument;
  const layout = { ...document, layouts: { 'as-is': { records: { x: {} } } } } as unknown as LineDocument;
  expect(isStale(document, price)).toBe(false);
  expect(isStale(document, demand)).toBe(true);
  expect(isStale(document, layout)).toBe(true);
  expect(isStale(null, document)).toBe(false);
});

test('a name, a description or an origin makes no number stale, a figure does', () => {
  const buffer = { kind: 'buffer', id: 'buffer:b', name: { zh: 'a', en: 'a' }, capacity: 5, sources: {} };
  const of = (change: object) =>
    ({ shared: {}, layouts: { a: { records: { 'buffer:b': { ...buffer, ...change } } } } }) as unknown as LineDocument;
  expect(isStale(of({}), of({ name: { zh: 'b', en: 'b' }, sources: { capacity: { origin: 'measured', source: 'user' } } }))).toBe(false);
  expect(isStale(of({}), of({ capacity: 6 }))).toBe(true);
});

test('a floor plan, a group or a layer makes no number stale, nor does a layout that is not compared', () => {
  const plan = { kind: 'plan', id: 'plan:hall', drawing: { type: 'image', data: 'data:image/png;base64,AA' } };
  const drawn = { 'underlay:a': { kind: 'underlay', plan: 'plan:hall' }, 'group:a': { kind: 'group' }, 'layer:a': { kind: 'layer' } };
  const planned = {
    shared: { ...document.shared, 'plan:hall': plan },
    layouts: { 'as-is': { records: drawn }, variant: { records: {} } },
  } as unknown as LineDocument;
  expect(isStale(document, planned)).toBe(true);
  expect(isStale(document, planned, ['as-is', null])).toBe(false);
  const told = simulatedPart(planned, ['as-is']);
  expect(Object.keys(told.shared)).toEqual(Object.keys(document.shared));
  expect(told.layouts).toEqual({ 'as-is': { records: {} } });
});
