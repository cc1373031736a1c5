import { expect, test } from 'vitest';
import { complaintsOf, constant, lineOf, PART, serialLine, withFields } from '../test-lines.ts';
import { validateLine } from './validate.ts';

const line = serialLine({ arrival: constant(10), stations: [{ time: constant(8) }] });

test('a key that differs from the id, an id without its kind', () => {
  const renamed = withFields(line, 'sink:out', { id: 'sink:exit' });
  expect(validateLine(renamed)).toEqual([
    { code: 'id.key', at: 'sink:out', layout: 'as-is', field: 'id', expected: 'sink:out', got: 'sink:exit' },
  ]);
  const { 'sink:out': sink, ...rest } = line.layouts['as-is']?.records ?? {};
  const records = { ...rest, 'hole:out': { ...sink, id: 'hole:out' } } as typeof rest;
  expect(complaintsOf({ ...line, layouts: { 'as-is': { name: line.name, records } } })).toContain('id.form hole:out id');
});

test.each(['station:', 'station:a b', 'station:a/b', 'station:a.b'])('%j is no id', (id) => {
  const document = lineOf([], { 'as-is': [{ kind: 'station', id, operations: {} }] });
  expect(complaintsOf(document)).toContain(`id.form ${id} id`);
});

test('letters of any script may stand in an id', () => {
  expect(complaintsOf(lineOf([], { 'as-is': [{ kind: 'buffer', id: 'buffer:料架-1', capacity: 1 }] }))).not.toContain(
    'id.form buffer:料架-1 id',
  );
});

test('an id of a shared record used again in a layout', () => {
  const records = { ...line.layouts['as-is']?.records, 'product:part': { ...line.shared['product:part'] } } as never;
  const problems = validateLine({ ...line, layouts: { 'as-is': { name: line.name, records } } });
  expect(problems).toMatchObject([{ code: 'id.duplicate', at: 'product:part', layout: 'as-is', field: 'id' }]);
});

test('names used twice inside a record', () => {
  const time = constant(1);
  const failure = { id: 'jam', timeTo: constant(100), repair: constant(5), clock: 'working', crew: null, afterRepair: 'resume' };
  const maintenance = { id: 'oil', every: { cycles: 10 }, time, crew: null };
  const bad = withFields(line, 'station:m1', { failures: [failure, failure], maintenance: [maintenance, maintenance] });
  expect(complaintsOf(bad)).toEqual(['id.duplicate station:m1 failures[1].id', 'id.duplicate station:m1 maintenance[1].id']);
});

test('only one demand, run and economics', () => {
  const run = { kind: 'experiment', hours: 8, warmUpS: null, replications: 5, seed: 1 } as const;
  const shared = [PART, { ...run, id: 'experiment:a' }, { ...run, id: 'experiment:b' }] as const;
  const document = { ...line, shared: lineOf(shared, {}).shared };
  expect(validateLine(document)).toEqual([
    { code: 'record.twice', at: 'experiment:b', layout: null, field: '', expected: 'experiment:a', got: 'experiment:b' },
  ]);
});

test('a document has a layout, and layouts have usable ids', () => {
  expect(complaintsOf({ ...line, layouts: {} })).toEqual(['document.noLayout  layouts']);
  const layout = line.layouts['as-is'];
  expect(layout && complaintsOf({ ...line, layouts: { 'to be': layout } })).toEqual(['layout.id  layouts']);
});
