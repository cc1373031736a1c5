/** What happens, in one sentence: whether it pays, cycle, people, defects, money. Says a change only where one is shown to be. */
import type { Difference, Differences } from '@taktwerk/experiments';
import { formatNumber, formatPercent, type Language, message } from '@taktwerk/i18n';
import { formatMoneyShort } from './money-short.ts';

/** The figures of a business case that the decision is said with. */
export interface MoneyFigures {
  readonly investment: number;
  readonly npv: number;
  readonly paybackYears: number | null;
  readonly horizonYears: number;
  /** Chance of paying back within some years, where the case was drawn many times; left out otherwise. */
  readonly chance?: { readonly targetYears: number; readonly probability: number } | undefined;
}

export type Verdict = 'pays' | 'fails' | 'open';

/** Whether the change pays: by the sign of the net present value; open while no case can be made. */
export function verdictOf(money: MoneyFigures | null): Verdict {
  if (money === null) return 'open';
  return money.npv > 0 ? 'pays' : 'fails';
}

/**
 * The sentence of the decision.
 *
 * @param differences indicators of both layouts; those whose mean is undefined are left out of the sentence
 * @param money       null: the case is not evaluated yet
 */
export function decisionSentence(language: Language, differences: Differences, money: MoneyFigures | null): string {
  const clauses = [
    changeClause(language, 'cycle', differences.cycleTimeS, (value) => formatNumber(language, value, 1)),
    peopleClause(language, differences.headcountPerDay),
    changeClause(language, 'defects', differences.defectRate, (value) => formatPercent(language, value, 2)),
  ].filter((clause) => clause !== null);
  const facts = clauses.join(message(language, 'report:decision.and'));
  return message(language, `report:decision.${verdictOf(money)}`, { facts, money: moneyClause(language, money) });
}

function changeClause(language: Language, name: string, change: Difference, format: (value: number) => string): string | null {
  if (change.baseline === null || change.candidate === null || change.difference === null) return null;
  const values = { from: format(change.baseline), to: format(change.candidate), change: signedPercent(language, change.relative) };
  const direction = change.difference < 0 ? 'lower' : 'higher';
  return message(language, `report:decision.${name}.${change.significant ? direction : 'same'}`, values);
}

/** A change with its sign and a true minus; empty where the baseline is zero. */
function signedPercent(language: Language, relative: number | null): string {
  if (relative === null) return '';
  const text = formatPercent(language, relative, 0);
  return relative > 0 ? `+${text}` : text.replace('-', '−');
}

function peopleClause(language: Language, people: Difference): string | null {
  if (people.baseline === null || people.candidate === null) return null;
  const change = Math.round(people.candidate - people.baseline);
  const values = {
    change: Math.abs(change),
    from: formatNumber(language, people.baseline, 0),
    to: formatNumber(language, people.candidate, 0),
  };
  if (change === 0) return message(language, 'report:decision.people.same', values);
  return message(language, `report:decision.people.${change < 0 ? 'fewer' : 'more'}`, values);
}

function moneyClause(language: Language, money: MoneyFigures | null): string {
  if (money === null) return message(language, 'report:decision.money.unknown');
  const values = {
    investment: formatMoneyShort(language, money.investment),
    years: money.paybackYears === null ? '' : formatNumber(language, money.paybackYears, 1),
    horizon: money.horizonYears,
    npv: formatMoneyShort(language, money.npv).replace('-', '−'),
  };
  const back = message(language, money.paybackYears === null ? 'report:decision.money.never' : 'report:decision.money.back', values);
  return back + chanceClause(language, money.chance);
}

function chanceClause(language: Language, chance: MoneyFigures['chance']): string {
  if (chance === undefined) return '';
  const { targetYears, probability } = chance;
  const years = formatNumber(language, targetYears, Number.isInteger(targetYears) ? 0 : 1);
  return message(language, 'decision:sentence.chance', { years, chance: formatPercent(language, probability, 0) });
}
