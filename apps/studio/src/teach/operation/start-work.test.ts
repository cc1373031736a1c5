import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutRecordSchema, parseLineText, type Station, validateLine } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { OPTIONAL_PARTS, WORK_TYPES, withStartWork } from './start-work.ts';

const text = readFileSync(join(import.meta.dirname, '../../../../../models/lines/arc-welding-bracket.line.json'), 'utf8');
const parsed = parseLineText(text, 'template');
if (!parsed.ok) throw new Error('the template is no line');
const line = parsed.value;
const records = line.layouts['to-be']?.records ?? {};
const station = records['station:inspect'] as Station;

test.each([...WORK_TYPES])('the work "%s" begins as a valid document whose figures are assumed', (type) => {
  const made = withStartWork(station, '*', type, records, 30);
  expect(made.operations['*']?.work.type).toBe(type);
  expect(made.sources['operations.*.work']?.origin).toBe('assumed');
  const document = {
    ...line,
    layouts: { ...line.layouts, 'to-be': { ...line.layouts['to-be']!, records: { ...records, [station.id]: made } } },
  };
  expect(validateLine(document).filter(({ at }) => at === station.id)).toEqual([]);
});

test('the parts that can be added to a work are as the schema wants them', () => {
  for (const [type, parts] of Object.entries(OPTIONAL_PARTS)) {
    const made = WORK_TYPES.includes(type as never) ? withStartWork(station, '*', type as never, records, 30) : null;
    if (made === null) continue;
    for (const [key, part] of Object.entries(parts)) {
      const work = { ...made.operations['*']!.work, [key]: part };
      const whole = { ...made, operations: { '*': { ...made.operations['*']!, work } } };
      expect(layoutRecordSchema.safeParse(whole).success, `${type}.${key}`).toBe(true);
    }
  }
});
