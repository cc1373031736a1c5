import type { PolicyPack, Portfolio, PortfolioGroup, PortfolioProject, TargetStanding } from '@taktwerk/business';
import { formatMoney, formatNumber, formatPercent, type Language, message } from '@taktwerk/i18n';
import { renderTable } from './table.ts';

const tell = (language: Language, key: string, values: Readonly<Record<string, string | number>> = {}) =>
  message(language, `business:portfolio.${key}`, values);

/** Indicators that are fractions. */
const FRACTIONS = ['ncRate', 'networkingRateOfAll', 'networkingRateOfDigital', 'defectRate'];
const MONEY = ['investment', 'equipmentInvestment', 'labourProductivity', 'addedValuePerMu'];

/** What `portfolio` prints for a person: projects, standings against the targets, what is missing. */
export function renderPortfolio(language: Language, pack: PolicyPack, portfolio: Portfolio, projects: readonly PortfolioProject[]): string {
  const title = language === 'zh' ? pack.title.zh : (pack.title.en ?? pack.title.zh);
  const head = tell(language, 'head', { count: projects.length, title, from: pack.period[0], to: pack.period[1] });
  const counted = [portfolio.total, ...portfolio.groups].filter((group) => group.projects.length > 0);
  return [
    portfolio.expired ? `${head}\n${message(language, 'business:policy.expired')}` : head,
    projectTable(language, projects),
    standingTable(language, counted),
    gapsText(language, portfolio),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function projectTable(language: Language, projects: readonly PortfolioProject[]): string {
  const money = (value: number) => formatMoney(language, value, 'CNY');
  const estimate = ({ mean, halfWidth }: PortfolioProject['npv']) =>
    halfWidth === null ? money(mean) : `${money(mean)} ± ${money(halfWidth)}`;
  return renderTable(
    ['project', 'district', 'year', 'investment', 'annualSaving', 'npv', 'payback', 'heads'].map((key, i) => ({
      title: tell(language, `column.${key}`),
      align: i < 3 ? ('left' as const) : ('right' as const),
    })),
    projects.map(({ id, district, year, investment, annualSaving, npv, paybackYears, headcountReduction }) => [
      id,
      district ?? '–',
      year === null ? '–' : String(year),
      money(investment),
      estimate(annualSaving),
      estimate(npv),
      paybackYears === null ? '–' : formatNumber(language, paybackYears, 2),
      headcountReduction === null ? '–' : String(headcountReduction),
    ]),
  );
}

function standingTable(language: Language, groups: readonly PortfolioGroup[]): string {
  const rows = groups.flatMap((group) =>
    group.targets.map((found) => [
      group.district ?? tell(language, 'wholeArea'),
      group.year === null ? tell(language, 'wholePlan') : String(group.year),
      message(language, `business:indicator.${found.target.indicator}`),
      shown(language, found, found.reached),
      `${found.target.op} ${shown(language, found, found.target.value)}`,
      found.missing === null ? '–' : shown(language, found, found.missing),
      tell(language, found.met === null ? 'unknown' : found.met ? 'met' : 'open'),
    ]),
  );
  const columns = ['district', 'year', 'indicator', 'reached', 'target', 'missing', 'state'];
  return rows.length === 0
    ? ''
    : renderTable(
        columns.map((key, i) => ({
          title: tell(language, `column.${key}`),
          align: i > 2 && i < 6 ? ('right' as const) : ('left' as const),
        })),
        rows,
      );
}

function shown(language: Language, { target: { indicator, kind } }: TargetStanding, value: number | null): string {
  if (value === null) return '–';
  if (kind === 'change' || kind === 'growth' || FRACTIONS.includes(indicator)) return formatPercent(language, value, 1);
  return MONEY.includes(indicator) ? formatMoney(language, value, 'CNY') : formatNumber(language, value, Number.isInteger(value) ? 0 : 1);
}

function gapsText(language: Language, { incomplete, outside }: Portfolio): string {
  const name = (field: string) => message(language, `business:field.${field}`);
  return [
    ...incomplete.map(({ project, missing }) =>
      tell(language, 'incomplete', { project, list: missing.map(name).join(language === 'zh' ? '、' : ', ') }),
    ),
    ...outside.map(({ project, field, value }) => tell(language, 'outside', { project, field: name(field), value })),
  ]
    .map((line) => `· ${line}`)
    .join('\n');
}
