import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LayoutRecord, parseLineText } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { stepped } from './edit-work.ts';
import { productsAt } from './products-at.ts';

const text = readFileSync(join(import.meta.dirname, '../../../../../models/lines/arc-welding-bracket.line.json'), 'utf8');
const parsed = parseLineText(text, 'template');
if (!parsed.ok) throw new Error('the template is no line');
const line = parsed.value;
const records = line.layouts['to-be']?.records ?? {};

test('the palletizer gets brackets, what comes after it gets full crates', () => {
  expect(productsAt(line, records, 'station:palletize').map(({ id }) => id)).toEqual(['product:bracket']);
  const sink = Object.values(records).find((record: LayoutRecord) => record.kind === 'flow' && record.from === 'station:palletize');
  const to = sink?.kind === 'flow' ? sink.to : '';
  expect(productsAt(line, records, to).map(({ id }) => id)).toEqual(['product:crate']);
});

test('a station that nothing flows to may get anything', () => {
  expect(productsAt(line, {}, 'station:alone').length).toBeGreaterThan(1);
});

test('a member of a list steps up and down and stays at the ends', () => {
  expect(stepped(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  const list = ['a', 'b'];
  expect(stepped(list, 0, -1)).toBe(list);
  expect(stepped(list, 1, 1)).toBe(list);
});
