import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LayoutRecord, parseLineText } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { defaultOf } from './default-of.ts';

const text = readFileSync(join(import.meta.dirname, '../../../../models/lines/arc-welding-bracket.line.json'), 'utf8');
const parsed = parseLineText(text, 'template');
if (!parsed.ok) throw new Error('the template is no line');
const record = (id: string) => parsed.value.layouts['to-be']?.records[id] as LayoutRecord;

test('defaults come from the schema, behind unions and inside lists', () => {
  expect(defaultOf(record('station:weld-1'), ['operations', '*', 'work', 'ignitionS'])).toBe(0.4);
  expect(defaultOf(record('station:palletize'), ['operations', '*', 'work', 'palletChangeS'])).toBe(15);
  expect(defaultOf(record('station:weld-1'), ['servers'])).toBe(1);
  expect(defaultOf(record('station:weld-1'), ['failures', '0', 'clock'])).toBe('working');
});

test('a field that must be given has none', () => {
  expect(defaultOf(record('station:palletize'), ['operations', '*', 'work', 'pattern', 'layers'])).toBeUndefined();
  expect(defaultOf(record('station:weld-1'), ['failures', '0', 'timeTo', 'mean'])).toBeUndefined();
});
