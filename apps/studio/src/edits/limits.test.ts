import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LayoutRecord, parseLineText } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { keeps, limitsOf } from './limits.ts';
import { withValueAt } from './paths.ts';

const text = readFileSync(join(import.meta.dirname, '../../../../models/lines/arc-welding-bracket.line.json'), 'utf8');
const parsed = parseLineText(text, 'template');
if (!parsed.ok) throw new Error('the template is no line');
const records = parsed.value.layouts['to-be']?.records ?? {};
const record = (id: string) => records[id] as LayoutRecord;
const limits = (id: string, path: string) => limitsOf(record(id), path.split('.'));

test('a capacity is a whole number from one, or empty: unlimited', () => {
  const capacity = limits('buffer:pressed', 'capacity');
  expect(capacity).toMatchObject({ min: 1, max: null, isInteger: true, isNullable: true });
  expect([0, 1, 1.5, 30].map((value) => keeps(capacity, value))).toEqual([false, true, false, true]);
});

test('limits are found behind unions and shared parts', () => {
  expect(limits('station:press', 'failures.0.timeTo.mean')).toMatchObject({ min: 0, excludesMin: true, isInteger: false });
  expect(limits('station:inspect', 'operations.*.quality.inspection.detect.*')).toMatchObject({ min: 0, max: 1 });
  expect(limits('robot:weld-1', 'speedFactor')).toMatchObject({ min: 0, excludesMin: true, max: 1 });
  expect(limits('station:press', 'operations.*.work.doorOpenS')).toMatchObject({ min: 0 });
  expect(limits('buffer:pressed', 'discipline').choices).toContain('lifo');
});

test('a value is put in place and everything around it stays the same object', () => {
  const before = record('station:press');
  const after = withValueAt(before, ['failures', '0', 'repair', 'mean'], 600);
  expect(after).toMatchObject({ failures: [{ repair: { mean: 600 }, crew: 'crew:maintenance' }] });
  expect(after.kind === 'station' && before.kind === 'station' && after.operations === before.operations).toBe(true);
});
