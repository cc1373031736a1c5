import { LANGUAGES, remedyOf, saysOf } from '@taktwerk/i18n';
import { resources } from '@taktwerk/i18n/all';
import { LINE_PROBLEM_CODES, parseLineText } from '@taktwerk/line';
import { describe, expect, test } from 'vitest';
import { savedFile } from './saved-files.ts';

describe.each(LANGUAGES)('problems in %s', (language) => {
  const table: Readonly<Record<string, string>> = resources[language].problems;

  test('every code has its sentence and its remedy', () => {
    expect(LINE_PROBLEM_CODES.length).toBeGreaterThan(60);
    for (const code of LINE_PROBLEM_CODES) expect([code, table[`${code}.says`] ?? '', table[`${code}.remedy`] ?? '']).not.toContain('');
  });
});

// biome-ignore lint/suspicious/noExplicitAny: bad documents are built on purpose
type Change = (document: any, records: any) => void;
const v1 = savedFile('v1.line.json');

/** The refusals of a file after a change, in both languages. */
function toldAfter(change: Change): string[] {
  const document = JSON.parse(v1);
  change(document, document.layouts['as-is'].records);
  return told(JSON.stringify(document));
}

function told(text: string): string[] {
  const parsed = parseLineText(text, 'bracket.line.json');
  return parsed.ok
    ? []
    : parsed.problems.flatMap((problem) => LANGUAGES.map((language) => `${saysOf(problem, language)} ${remedyOf(problem, language)}`));
}

test('a truncated file', () => {
  const cut = v1.slice(0, 1000);
  const place = `${cut.split('\n').length}:${(cut.split('\n').at(-1) ?? '').length + 1}`;
  expect(told(cut)).toEqual([
    expect.stringContaining(`文件“bracket.line.json”不完整，在 ${place}（行:列）处中断。`),
    expect.stringContaining(`The file "bracket.line.json" is incomplete, it breaks off at ${place} (line:column).`),
  ]);
});

test('a file of another kind', () => {
  expect(told('{ "format": "robot" }')[1]).toMatch(/^"bracket.line.json" is a file of another kind: expected taktwerk-line, found robot\./);
});

test('a version from the future', () => {
  expect(toldAfter((document) => Object.assign(document, { version: 7 }))[0]).toBe(
    '文件“bracket.line.json”由更新版本的 Taktwerk 保存（文件版本 7，本程序支持到 1）。 请升级 Taktwerk 后再打开，或请对方导出为旧版本。',
  );
});

test.each<[string, RegExp, Change]>([
  ['a route to nowhere', /lead nowhere/, (_, records) => Object.assign(records['flow:join-pallet'], { to: 'station:gone' })],
  [
    'a negative time',
    /The time operations\.\*\.work\.time\.value of "station:wash" is negative: -40 s/,
    (_, records) => Object.assign(records['station:wash'].operations['*'].work.time, { value: -40 }),
  ],
  [
    'a probability of 1.2',
    /cannot be 1\.2/,
    (_, records) => Object.assign(records['station:rework'].operations['*'].quality, { repairProbability: 1.2 }),
  ],
  [
    'a million-part WIP',
    /would put 1000000 parts into the line at once/,
    (_, records) => Object.assign(records['buffer:in'], { capacity: 1_000_000 }),
  ],
])('%s has its sentence', (_, sentence, change) => {
  const sentences = toldAfter(change);
  expect(sentences).toHaveLength(2);
  expect(sentences[1]).toMatch(sentence);
});
