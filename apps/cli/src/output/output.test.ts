import { describe, expect, it } from 'vitest';
import { figure, plusMinus, shortNumber } from './figures.ts';
import { renderProblems, toldProblems } from './problems.ts';
import { renderTable, widthOf } from './table.ts';

describe('tables', () => {
  it('give Chinese characters two columns', () => {
    expect(widthOf('节拍 s')).toBe(6);
    const table = renderTable(
      [
        { title: '指标', align: 'left' },
        { title: 'x', align: 'right' },
      ],
      [
        ['产出', '1.50'],
        ['ab', '10'],
      ],
    );
    expect(table.split('\n')).toEqual(['指标     x', '────  ────', '产出  1.50', 'ab      10']);
  });
});

describe('figures', () => {
  it('are rounded for reading, by unit', () => {
    expect(figure('en', 'throughputPerHour', 449.892)).toBe('449.89');
    expect(figure('en', 'defectRate', 0.0312)).toBe('3.12%');
    expect(figure('en', 'headcountPerDay', 8)).toBe('8');
    expect(figure('en', 'cycleTimeS', null)).toBe('–');
    expect(plusMinus('en', 'cycleTimeS', 0.25)).toBe('± 0.3');
    expect(plusMinus('en', 'cycleTimeS', null)).toBe('');
    expect(shortNumber(0.123456789123)).toBe('0.12345679');
  });
});

const PROBLEM = { code: 'layout.unknown', at: 'x', field: '--layout', expected: ['as-is', 'to-be'], got: 'x' };

describe('problems', () => {
  it('carry a sentence in each language', () => {
    const [en, zh] = (['en', 'zh'] as const).map((language) => toldProblems(language, [PROBLEM])[0]!.remedy);
    expect(en).toContain('as-is');
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toBe(zh);
  });
  it('print code, place, expected, got and remedy', () => {
    const text = renderProblems('en', [PROBLEM]);
    for (const part of ['layout.unknown', '--layout', 'as-is, to-be', 'got: x', 'remedy: ']) expect(text).toContain(part);
  });
  it('of an unknown code still say what to change', () => {
    expect(toldProblems('en', [{ code: 'no.such', at: 'station:a', field: 'servers', expected: 1, got: 0 }])[0]!.remedy).toBe(
      'Change servers of station:a to 1.',
    );
  });
});
