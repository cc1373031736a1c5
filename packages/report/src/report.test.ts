import type { BusinessCase, BusinessInputs } from '@taktwerk/business';
import { type Difference, type Differences, KPI_NAMES } from '@taktwerk/experiments';
import type { LineDocument } from '@taktwerk/line';
import { describe, expect, test } from 'vitest';
import { buildReport, cumulativeFlow, decisionSentence, renderHtml, verdictOf } from './index.ts';
import { formatMoneyShort } from './money-short.ts';

const difference = (baseline: number | null, candidate: number | null): Difference => ({
  baseline,
  candidate,
  difference: baseline === null || candidate === null ? null : candidate - baseline,
  halfWidth: 0.1,
  relative: baseline === null || candidate === null ? null : (candidate - baseline) / baseline,
  significant: true,
});
const differences = {
  ...Object.fromEntries(KPI_NAMES.map((name) => [name, difference(1, 2)])),
  headcountPerDay: difference(16, 5),
  cycleTimeS: difference(190, 65.24),
  defectRate: difference(0.1, 0.025),
} as Differences;

const year = (index: number, cumulative: number): BusinessCase['years'][number] =>
  ({
    year: index,
    investment: index === 0 ? -1000 : 0,
    labour: 400,
    quality: 0,
    throughput: 0,
    other: 0,
    energy: -10,
    maintenance: -5,
    consumables: 0,
    overhaul: 0,
    overheads: 0,
    tax: -20,
    cashFlow: 365,
    cumulative,
  }) as BusinessCase['years'][number];
const business = {
  currency: 'CNY',
  horizonYears: 3,
  investment: 2_000_000,
  annualSaving: 385,
  npv: 98_000,
  irr: null,
  paybackYears: 2.74,
  discountedPaybackYears: null,
  assumptions: { share: 0.22, inputs: [{ field: 'investment.items[0].amount', origin: 'assumed', value: 1000, effect: 10 }] },
  notCounted: [{ effect: 'scrap', unknown: ['quality.scrapCostPerPart'] }],
  notes: [],
  items: [{ id: 'arm', nameKey: 'item.arm', kind: 'other', class: 'equipment', units: 1, total: 1000, origin: 'assumed' }],
  years: [year(0, -1000), year(1, -635), year(2, -270), year(3, 95)],
} as unknown as BusinessCase;
const document = {
  name: { zh: '支架线', en: 'Bracket line' },
  shared: { 'economics:x': { kind: 'economics', investment: [{ id: 'arm', name: { zh: '机械臂', en: 'Arm <6 axes>' } }] } },
  layouts: { a: { name: { zh: '现状', en: 'As-is' } }, b: { name: { zh: '方案', en: 'To-be' } } },
} as unknown as LineDocument;

describe('the sentence of the decision', () => {
  test('says people, cycle, defects and money in both languages', () => {
    expect(decisionSentence('en', differences, business)).toBe(
      'Replacing pays: cycle time falls from 190.0 s to 65.2 s (−66%), 11 fewer people a day, defects fall from 10.00% to 2.50%; ¥2.00M is back in 2.7 years, net present value over 3 years ¥0.10M.',
    );
    expect(decisionSentence('zh', differences, business)).toContain('每天少用 11 人');
  });

  test('an undefined indicator is left out, a case that never pays says so', () => {
    const text = decisionSentence('en', { ...differences, cycleTimeS: difference(null, 3) }, { ...business, paybackYears: null });
    expect(text).not.toContain('cycle');
    expect(text).toContain('does not come back within 3 years');
  });
});

describe('a difference that is not shown to be one', () => {
  test('is not said as a change', () => {
    const unclear = { ...difference(190, 188), significant: false };
    expect(decisionSentence('en', { ...differences, cycleTimeS: unclear }, business)).toContain(
      'cycle time shows no certain change (190.0 s and 188.0 s)',
    );
  });

  test('while there is no case the sentence passes no judgement', () => {
    expect(decisionSentence('en', differences, null)).toMatch(/^cycle time falls/);
    expect(verdictOf({ ...business, npv: -1 })).toBe('fails');
  });
});

describe('the page', () => {
  const tree = buildReport({ document, baseline: 'a', candidate: 'b', differences, business }, 'en');
  const html = renderHtml(tree);

  test('names both layouts and every indicator, and escapes what the user wrote', () => {
    expect(html).toContain('Bracket line: As-is → To-be');
    expect(html).toContain('Arm &lt;6 axes&gt;');
    expect(html.match(/<tr>/g)?.length).toBe(3 + KPI_NAMES.length + business.years.length + 1);
  });

  test('says how much rests on guesses, what is not counted, and where every number comes from', () => {
    expect(html).toContain('22% of what moves the result comes from unproven values');
    expect(html).toContain('Not counted because a number is unknown: scrap.');
    const amount = { value: 1000, origin: 'assumed', source: 'S16', note: 'upper end' };
    const wage = { value: 69_805, origin: 'read', source: 'S7' };
    const inputs = {
      labour: { wagePerYear: wage, severanceMonths: { value: null, origin: 'assumed' } },
      investment: { items: [{ id: 'arm', amount }] },
    } as unknown as BusinessInputs;
    const whole = renderHtml(buildReport({ document, baseline: 'a', candidate: 'b', differences, business, inputs }, 'en'));
    expect(whole).toMatch(/Wage a year[^<]*<\/td><td class="end">69,805<\/td><td class="start">read<\/td><td class="start">S7/);
    expect(whole).toMatch(
      /Arm &lt;6 axes&gt;<\/td><td class="end">1,000<\/td><td class="start">assumed<\/td><td class="start">S16 · upper end/,
    );
    expect(whole).toContain('<td class="end">unknown</td>');
  });

  test('loads nothing', () => {
    expect(html).not.toMatch(/<script|src=|href=|url\(/);
  });

  test('a loss hangs below zero and a gain stands on it', () => {
    const svg = cumulativeFlow('en', business);
    const bars = [...svg.matchAll(/class="(gain|loss)" x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"/g)];
    const zero = Number(/y1="([\d.]+)"/.exec(svg)?.[1]);
    expect(bars.map((bar) => bar[1])).toEqual(['loss', 'loss', 'loss', 'gain']);
    for (const [, kind, y, height] of bars) expect(kind === 'loss' ? Number(y) : Number(y) + Number(height)).toBeCloseTo(zero, 0);
  });
});

test('money said aloud has its sign before the currency', () => {
  expect(formatMoneyShort('en', -132_000)).toBe('-¥0.13M');
  expect(formatMoneyShort('en', 2_629_000)).toBe('¥2.63M');
  expect(formatMoneyShort('zh', -132_000)).toBe('-13.2 万元');
});
