import { describe, expect, test } from 'vitest';
import { resources } from './all.ts';
import { LANGUAGES } from './message.ts';
import { remedyOf, saysOf } from './problem-text.ts';

const problem = { code: 'probability.range', at: 'station:weld', field: 'operations.*.quality.scrapProbability', expected: 1, got: 1.2 };

test('a problem is told in both languages', () => {
  expect(saysOf(problem, 'zh')).toBe('“station:weld”的 operations.*.quality.scrapProbability 是概率或比例，不能为 1.2。');
  expect(remedyOf(problem, 'zh')).toBe('请填写 0 到 1 之间的数，例如 2% 写作 0.02。');
  expect(saysOf(problem, 'en')).toBe(
    'operations.*.quality.scrapProbability of "station:weld" is a probability or share and cannot be 1.2.',
  );
  expect(remedyOf(problem, 'en')).toBe('Give a number from 0 to 1, for example 0.02 for 2 %.');
});

test('a problem of the whole document says so', () => {
  expect(saysOf({ ...problem, code: 'field.missing', at: '', field: 'name' }, 'en')).toBe('"the line document" lacks the field name.');
});

test('lists and nothing are written out', () => {
  const choice = { ...problem, code: 'value.choice', expected: ['a', 'b'], got: null };
  expect(remedyOf(choice, 'zh')).toBe('请从以下值中选择：a、b。');
  expect(remedyOf(choice, 'en')).toBe('Choose one of: a, b.');
  expect(saysOf(choice, 'en')).toContain('"—"');
});

describe.each(LANGUAGES)('the table in %s', (language) => {
  const { document: _, ...table } = resources[language].problems;

  test('has what is wrong and what to do for each code', () => {
    const codes = new Set(Object.keys(table).map((key) => key.replace(/\.(says|remedy)$/, '')));
    expect(codes.size).toBeGreaterThan(80);
    for (const code of codes) expect([code, `${code}.says` in table, `${code}.remedy` in table]).toEqual([code, true, true]);
  });

  test('uses only values that a problem has, and ends its sentences', () => {
    for (const [key, text] of Object.entries(table)) {
      const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      expect([key, names.filter((name) => !['at', 'field', 'expected', 'got'].includes(name ?? ''))]).toEqual([key, []]);
      expect([key, /[。.]$/.test(text)]).toEqual([key, true]);
    }
  });
});
