import type { Difference, Differences } from '@taktwerk/experiments';
import type { Writer } from '../text/use-text.ts';
import { kpiFormatOf, signed, writeKpi } from './kpi-format.ts';

/** The figures of a business case that the decision is said with. */
export interface MoneyFigures {
  readonly investment: number;
  readonly npv: number;
  readonly paybackYears: number | null;
  readonly horizonYears: number;
}

export type Verdict = 'pays' | 'fails' | 'open';

/** Whether the change pays: by the sign of the net present value; open while no case can be made. */
export function verdictOf(money: MoneyFigures | null): Verdict {
  if (money === null) return 'open';
  return money.npv > 0 ? 'pays' : 'fails';
}

/** The decision in one sentence: what happens to cycle time, people and defects, and whether it pays back. */
export function decisionSentence(writer: Writer, differences: Differences, money: MoneyFigures | null): string {
  const clauses = [
    clauseOf(writer, 'cycle', differences.cycleTimeS, 'cycleTimeS'),
    peopleClause(writer, differences.headcountPerDay),
    clauseOf(writer, 'defects', differences.defectRate, 'defectRate'),
  ].filter((clause) => clause !== null);
  const facts = clauses.join(writer.t('studio:decision.and'));
  return writer.t(`studio:decision.${verdictOf(money)}`, { facts, money: moneyClause(writer, money) });
}

function clauseOf(writer: Writer, name: string, difference: Difference, kpi: 'cycleTimeS' | 'defectRate'): string | null {
  if (difference.baseline === null || difference.candidate === null || difference.difference === null) return null;
  const format = kpiFormatOf(kpi);
  const values = {
    from: writeKpi(writer, format, difference.baseline),
    to: writeKpi(writer, format, difference.candidate),
    change: difference.relative === null ? '' : signed(writer.percent(difference.relative, 0), difference.relative),
  };
  if (!difference.significant) return writer.t(`studio:decision.${name}.same`, values);
  return writer.t(`studio:decision.${name}.${difference.difference < 0 ? 'lower' : 'higher'}`, values);
}

function peopleClause(writer: Writer, difference: Difference): string | null {
  if (difference.baseline === null || difference.candidate === null) return null;
  const change = Math.round(difference.candidate - difference.baseline);
  const values = { change: Math.abs(change), from: writer.number(difference.baseline, 0), to: writer.number(difference.candidate, 0) };
  if (change === 0) return writer.t('studio:decision.people.same', values);
  return writer.t(`studio:decision.people.${change < 0 ? 'fewer' : 'more'}`, values);
}

function moneyClause(writer: Writer, money: MoneyFigures | null): string {
  if (money === null) return writer.t('studio:decision.money.unknown');
  const values = {
    investment: writer.moneyShort(money.investment),
    years: money.paybackYears === null ? '' : writer.number(money.paybackYears, 1),
    horizon: money.horizonYears,
    npv: writer.moneyShort(money.npv).replace('-', '−'),
  };
  return writer.t(money.paybackYears === null ? 'studio:decision.money.never' : 'studio:decision.money.back', values);
}
