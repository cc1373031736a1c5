import { describe, expect, test } from 'vitest';
import { serialiseLine } from '../serialise.ts';
import { constant, exponential, serialLine } from '../test-lines.ts';
import { validateLine } from '../validators/validate.ts';
import { parseLine, parseLineText, readLine, readLineText } from './parse-line.ts';

const good = serialLine({ arrival: exponential(10), stations: [{ time: constant(8) }, { time: constant(7) }], buffers: [5] });
const text = serialiseLine(good);
/** A mutable copy of the good document's JSON. */
// biome-ignore lint/suspicious/noExplicitAny: bad documents are built on purpose
const json = (): any => JSON.parse(text);
const problemsOf = (result: ReturnType<typeof parseLine>) => (result.ok ? [] : result.problems);

describe('a good document', () => {
  test('has no problems and comes back equal', () => {
    expect(validateLine(good)).toEqual([]);
    const parsed = parseLine(json());
    expect(parsed.ok && parsed.value).toEqual(good);
    expect(parsed.ok && Object.isFrozen(parsed.value.layouts['as-is']?.records['station:m1'])).toBe(true);
  });

  test('with a byte order mark opens too', () => {
    expect(parseLineText(`\uFEFF${text}`, 'a.line.json').ok).toBe(true);
  });

  test('the order of records in the file makes no difference', () => {
    const shuffled = json();
    shuffled.layouts['as-is'].records = Object.fromEntries(Object.entries(shuffled.layouts['as-is'].records).reverse());
    const parsed = parseLine(shuffled);
    expect(parsed.ok && Object.keys(parsed.value.layouts['as-is']?.records ?? {})).toEqual(Object.keys(json().layouts['as-is'].records));
  });
});

describe('files that are no line documents', () => {
  test.each([
    ['', 'file.empty', ''],
    ['   \n', 'file.empty', ''],
    ['PK\u0003\u0004', 'file.notJson', ''],
    ['time,part\n1,2', 'file.notJson', ''],
    ['{"format": taktwerk}', 'file.notJson', '1:12'],
    ['{"format": "taktwerk-line",\n "version": 1,\n}', 'file.notJson', '3:1'],
    ['[1, 2]', 'file.kind', 'format'],
    ['3', 'file.kind', 'format'],
    ['{"format": "urdf-robot"}', 'file.kind', 'format'],
    ['{}', 'file.kind', 'format'],
  ])('%j is refused as %s', (content, code, field) => {
    expect(problemsOf(parseLineText(content, 'x.line.json'))).toMatchObject([{ code, at: 'x.line.json', field }]);
  });

  test('a text cut anywhere is called truncated, with the place of its end', () => {
    for (let length = 1; length < text.trimEnd().length; length++) {
      const lines = text.slice(0, length).split('\n');
      expect(problemsOf(parseLineText(text.slice(0, length), 'cut.line.json'))).toMatchObject([
        { code: 'file.truncated', at: 'cut.line.json', field: `${lines.length}:${(lines.at(-1) ?? '').length + 1}` },
      ]);
    }
  });
});

describe('versions', () => {
  test.each([
    [2, 'version.future'],
    [999, 'version.future'],
    [undefined, 'version.missing'],
    ['1', 'version.unknown'],
    [-1, 'version.unknown'],
    [0.5, 'version.unknown'],
  ])('%s is refused as %s', (version, code) => {
    expect(problemsOf(parseLine({ ...json(), version }))).toMatchObject([
      { code, at: '', field: 'version', expected: 1, got: version ?? null },
    ]);
    expect(problemsOf(parseLineText(JSON.stringify({ ...json(), version }), 'v.line.json'))).toMatchObject([{ code, at: 'v.line.json' }]);
  });
});

describe('the shape of records', () => {
  /** Problems after changing the good document. */
  // biome-ignore lint/suspicious/noExplicitAny: bad documents are built on purpose
  function after(change: (document: any, records: any) => void) {
    const bad = json();
    change(bad, bad.layouts['as-is'].records);
    return problemsOf(parseLine(bad));
  }
  const inLayout = { layout: 'as-is' };

  test('every problem of every record is collected', () => {
    const problems = after((_, records) => {
      records['station:m1'].operations['*'].work.time.value = -3;
      records['station:m1'].operations['*'].quality.scrapProbability = 1.2;
      records['buffer:b1'].capacity = 0;
      records['sink:out'].look = 'shop';
      delete records['source:in'].arrival;
    });
    expect(problems).toEqual([
      { code: 'capacity.belowOne', at: 'buffer:b1', ...inLayout, field: 'capacity', expected: 1, got: 0 },
      {
        code: 'value.choice',
        at: 'sink:out',
        ...inLayout,
        field: 'look',
        expected: ['warehouse', 'dock', 'scrapBin', 'pallet', 'none'],
        got: 'shop',
      },
      { code: 'field.missing', at: 'source:in', ...inLayout, field: 'arrival', expected: 'object', got: null },
      { code: 'time.negative', at: 'station:m1', ...inLayout, field: 'operations.*.work.time.value', expected: 0, got: -3 },
      { code: 'probability.range', at: 'station:m1', ...inLayout, field: 'operations.*.quality.scrapProbability', expected: 1, got: 1.2 },
    ]);
  });

  // biome-ignore lint/suspicious/noExplicitAny: bad documents are built on purpose
  const cases: [string, string, string, (records: any) => void][] = [
    ['field.unknown', 'station:m1', 'colour', (records) => Object.assign(records['station:m1'], { colour: 'red' })],
    ['field.missing', 'sink:out', 'name', (records) => void delete records['sink:out'].name],
    ['value.type', 'flow:in-b0', 'from', (records) => Object.assign(records['flow:in-b0'], { from: 5 })],
    ['value.type', 'station:m1', 'at.x', (records) => Object.assign(records['station:m1'].at, { x: 'left' })],
    ['value.integer', 'station:m1', 'servers', (records) => Object.assign(records['station:m1'], { servers: 1.5 })],
    ['capacity.belowOne', 'station:m1', 'servers', (records) => Object.assign(records['station:m1'], { servers: 0 })],
    ['value.notPositive', 'source:in', 'untilS', (records) => Object.assign(records['source:in'], { untilS: 0 })],
    ['time.negative', 'source:in', 'untilS', (records) => Object.assign(records['source:in'], { untilS: -5 })],
    ['value.negative', 'station:m1', 'power.idleKw', (records) => Object.assign(records['station:m1'].power, { idleKw: -1 })],
    ['list.tooShort', 'station:m1', 'handover', (records) => Object.assign(records['station:m1'], { handover: [1, 2] })],
    [
      'value.choice',
      'station:m1',
      'operations.*.work.type',
      (records) => Object.assign(records['station:m1'].operations['*'].work, { type: 'magic' }),
    ],
    [
      'value.form',
      'station:m1',
      'maintenance[0].every',
      (records) => Object.assign(records['station:m1'], { maintenance: [{ id: 'a', every: 5, time: { type: 'constant', value: 1 } }] }),
    ],
    ['record.kind', 'sink:out', 'kind', (records) => Object.assign(records['sink:out'], { kind: 'hole' })],
    ['probability.range', 'flow:in-b0', 'share', (records) => Object.assign(records['flow:in-b0'], { share: -0.1 })],
  ];
  test.each(cases)('%s at %s, %s', (code, at, field, change) => {
    expect(after((_, records) => change(records))).toMatchObject([{ code, at, field, layout: 'as-is' }]);
  });

  test('a broken shared record and a broken head are told too', () => {
    const problems = after((document) => {
      document.shared['product:part'].massKg = -1;
      document.name = 'line';
      document.colour = 'red';
    });
    expect(problems).toMatchObject([
      { code: 'value.type', at: '', layout: null, field: 'name', got: 'line' },
      { code: 'field.unknown', at: '', layout: null, field: 'colour' },
      { code: 'value.negative', at: 'product:part', layout: null, field: 'massKg' },
    ]);
  });

  test('a negative time and a route to nowhere are found together', () => {
    const problems = after((_, records) => {
      records['station:m2'].operations['*'].work.time.value = -1;
      records['flow:m2-out'].to = 'sink:gone';
    });
    expect(problems).toMatchObject([
      { code: 'time.negative', at: 'station:m2' },
      { code: 'route.nowhere', at: 'flow:m2-out', field: 'to', got: 'sink:gone' },
    ]);
  });
});

describe('a half built document', () => {
  const half = serialLine({ arrival: constant(5), stations: [{ time: constant(4) }] });
  const { 'sink:out': _, ...rest } = half.layouts['as-is']?.records ?? {};
  const halfText = serialiseLine({ ...half, layouts: { 'as-is': { name: { zh: '', en: '' }, records: rest } } });

  test('can be reopened, but not simulated', () => {
    expect(readLineText(halfText, 'half.line.json').ok).toBe(true);
    expect(problemsOf(parseLineText(halfText, 'half.line.json')).map(({ code }) => code)).toContain('route.nowhere');
  });

  test('must have sound ids all the same', () => {
    const bad = JSON.parse(halfText);
    bad.layouts['as-is'].records['station:m1'].id = 'station:m9';
    expect(problemsOf(readLine(bad))).toMatchObject([
      { code: 'id.key', at: 'station:m1', field: 'id', expected: 'station:m1', got: 'station:m9' },
    ]);
  });
});
