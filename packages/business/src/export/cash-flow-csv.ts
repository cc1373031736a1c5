/** The yearly table of a case as CSV: every column of the cash flow in yuan, and the flows with each way to pay beside it. */
import type { BusinessCase, BusinessYear } from '../case/evaluate-case.ts';
import type { FinancedOffer } from '../decision/evaluate-decision.ts';
import { csvText } from './csv.ts';

const MONEY = [
  'investment',
  'severance',
  'resale',
  'workingCapital',
  'labour',
  'quality',
  'throughput',
  'other',
  'energy',
  'maintenance',
  'consumables',
  'overhaul',
  'overheads',
  'grant',
  'residual',
  'tax',
  'cashFlow',
  'cumulative',
  'discounted',
  'cumulativeDiscounted',
  'depreciation',
  'taxable',
] as const satisfies readonly (keyof BusinessYear)[];

export function cashFlowCsv({ years }: BusinessCase, financing: readonly FinancedOffer[] = []): string {
  const offers = financing.flatMap(({ id, result }) => (result === null ? [] : [{ id, result }]));
  return csvText([
    ['year', 'ramp', ...MONEY.map((name) => `${name}Cny`), ...offers.map(({ id }) => `cashFlowCny:${id}`)],
    ...years.map((year, t) => [
      year.year,
      year.ramp,
      ...MONEY.map((name) => year[name]),
      ...offers.map(({ result }) => result.years[t]?.cashFlow ?? null),
    ]),
  ]);
}
