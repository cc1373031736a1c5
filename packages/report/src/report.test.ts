import type { BusinessCase } from '@taktwerk/business';
import { type Difference, type Differences, KPI_NAMES } from '@taktwerk/experiments';
import type { LineDocument } from '@taktwerk/line';
import { describe, expect, test } from 'vitest';
import { buildReport, cumulativeFlow, decisionSentence, renderHtml } from './index.ts';

const difference = (baseline: number | null, candidate: number | null): Difference => ({
  baseline,
  candidate,
  difference: baseline === null || candidate === null ? null : candidate - baseline,
  halfWidth: 0.1,
  relative: null,
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
    tax: -20,
    cashFlow: 365,
    cumulative,
  }) as BusinessCase['years'][number];
const business = {
  currency: 'CNY',
  horizonYears: 3,
  investment: 1000,
  annualSaving: 385,
  npv: 123,
  irr: null,
  paybackYears: 2.74,
  discountedPaybackYears: null,
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
      'With the new line people per day go from 16 to 5, the cycle time from 190.0 s to 65.2 s, the defect rate from 10.0% to 2.5%, an investment of ¥1,000 pays back in 2.7 years, with a net present value of ¥123 over 3 years.',
    );
    expect(decisionSentence('zh', differences, business)).toContain('每天用工 16 人变为 5 人');
  });

  test('an undefined indicator is left out, a case that never pays says so', () => {
    const text = decisionSentence('en', { ...differences, cycleTimeS: difference(null, 3) }, { ...business, paybackYears: null });
    expect(text).not.toContain('cycle');
    expect(text).toContain('does not pay back within 3 years');
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
