/** From indicators and the business case to the blocks of a decision report. */
import type { BusinessCase, BusinessInputs } from '@taktwerk/business';
import { type Differences, KPI_NAMES, type KpiName } from '@taktwerk/experiments';
import { formatMoney, formatNumber, formatPercent, type Language, message } from '@taktwerk/i18n';
import type { LineDocument } from '@taktwerk/line';
import { decisionSentence, type MoneyFigures } from './decision-sentence.ts';
import { cumulativeFlow } from './figures/cumulative-flow.ts';
import type { Block, Column, ReportTree } from './tree.ts';
import { trustBlocks } from './trust-blocks.ts';

export interface ReportParts {
  readonly document: LineDocument;
  readonly baseline: string;
  readonly candidate: string;
  readonly differences: Differences;
  readonly business: BusinessCase;
  /** Inputs of the case: with them the report lists every number and its origin. */
  readonly inputs?: BusinessInputs | undefined;
  /** Chance of paying back in time, where the case was drawn many times. */
  readonly chance?: MoneyFigures['chance'];
}

/** Indicators that are fractions and are printed as percentages. */
const FRACTIONS: readonly KpiName[] = ['defectRate', 'escapeRate', 'scrapRate', 'reworkRate', 'firstPassYield', 'oee'];

export function buildReport(parts: ReportParts, language: Language): ReportTree {
  const { document, differences, business } = parts;
  const names = [parts.baseline, parts.candidate].map((id) => document.layouts[id]?.name[language] ?? id);
  return {
    language,
    title: message(language, 'report:title'),
    subtitle: `${document.name[language]}: ${names.join(' → ')}`,
    blocks: [
      heading(language, 'decision'),
      { type: 'lead', text: decisionSentence(language, differences, { ...business, chance: parts.chance }) },
      { type: 'figures', figures: moneyFigures(language, business) },
      heading(language, 'indicators'),
      indicatorTable(language, differences),
      heading(language, 'years'),
      { type: 'drawing', title: message(language, 'report:column.cumulative'), svg: cumulativeFlow(language, business) },
      yearTable(language, business),
      heading(language, 'items'),
      itemTable(language, document, business),
      ...trustBlocks(language, business, parts.inputs, itemNames(document, language)),
      heading(language, 'conventions'),
      { type: 'text', text: message(language, 'report:conventions') },
    ],
  };
}

const heading = (language: Language, key: string): Block => ({ type: 'heading', text: message(language, `report:heading.${key}`) });

function columns(language: Language, keys: readonly string[]): Column[] {
  return keys.map((key, index) => ({ text: message(language, `report:column.${key}`), align: index === 0 ? 'start' : 'end' }));
}

function moneyFigures(language: Language, business: BusinessCase): { name: string; value: string; unit: string }[] {
  const money = (value: number): string => formatMoney(language, value, business.currency);
  const years = (value: number | null): string =>
    value === null ? message(language, 'report:never') : message(language, 'report:years', { value: formatNumber(language, value, 1) });
  const figure = (key: string, value: string): { name: string; value: string; unit: string } => ({
    name: message(language, `report:figure.${key}`),
    value,
    unit: '',
  });
  return [
    figure('investment', money(business.investment)),
    figure('annualSaving', money(business.annualSaving)),
    figure('npv', money(business.npv)),
    figure('irr', business.irr === null ? message(language, 'report:none') : formatPercent(language, business.irr, 1)),
    figure('paybackYears', years(business.paybackYears)),
    figure('discountedPaybackYears', years(business.discountedPaybackYears)),
  ];
}

function indicatorTable(language: Language, differences: Differences): Block {
  const rows = KPI_NAMES.map((name) => {
    const { baseline, candidate, difference, halfWidth, significant } = differences[name];
    const show = (value: number | null): string => (value === null ? '–' : showIndicator(language, name, value));
    return [
      message(language, `kpis:${name}`),
      show(baseline),
      show(candidate),
      show(difference),
      show(halfWidth),
      message(language, significant ? 'report:yes' : 'report:no'),
    ];
  });
  return {
    type: 'table',
    columns: columns(language, ['indicator', 'baseline', 'candidate', 'difference', 'halfWidth', 'significant']),
    rows,
  };
}

function showIndicator(language: Language, name: KpiName, value: number): string {
  return FRACTIONS.includes(name) ? formatPercent(language, value, 2) : formatNumber(language, value, 2);
}

function yearTable(language: Language, business: BusinessCase): Block {
  const money = (value: number): string => formatMoney(language, value, business.currency);
  const rows = business.years.map((year) => [
    String(year.year),
    money(year.investment),
    money(year.labour + year.quality + year.throughput + year.other),
    money(year.energy + year.maintenance + year.consumables + year.overhaul + year.overheads),
    money(year.tax),
    money(year.cashFlow),
    money(year.cumulative),
  ]);
  return { type: 'table', columns: columns(language, ['year', 'investment', 'savings', 'costs', 'tax', 'cashFlow', 'cumulative']), rows };
}

function itemTable(language: Language, document: LineDocument, business: BusinessCase): Block {
  const names = itemNames(document, language);
  const rows = business.items.map((item) => [
    names.get(item.id) ?? item.nameKey,
    formatNumber(language, item.units, 0),
    formatMoney(language, item.total, business.currency),
    message(language, `common:origin.${item.origin}`),
  ]);
  return { type: 'table', columns: columns(language, ['item', 'units', 'amount', 'origin']), rows };
}

/** What the user called the items of his investment list, by item id. */
function itemNames(document: LineDocument, language: Language): ReadonlyMap<string, string> {
  const records = Object.values(document.shared).filter((record) => record.kind === 'economics');
  return new Map(records.flatMap((record) => record.investment.map((item) => [item.id, item.name[language]] as const)));
}
