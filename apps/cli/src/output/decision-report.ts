import type { Finding } from '@taktwerk/business';
import { formatMoney, formatNumber, formatPercent, inputName, type Language, message, notCountedName } from '@taktwerk/i18n';
import type { DecisionAnswer } from '../commands/decision-answer.ts';
import { renderBusinessCase } from './business-report.ts';
import { say } from './channel.ts';
import { renderPolicyCheck } from './policy-report.ts';
import { renderProblems } from './problems.ts';
import { renderTable } from './table.ts';

/** Rows of the tornado that are printed. */
const BARS = 8;

/** What `business-case` prints for a person: the case, how sure it is, what it hangs on, ways to pay, policy, claims, what to look at. */
export function renderDecision(language: Language, names: readonly [string, string], answer: DecisionAnswer): string {
  return [
    renderBusinessCase(language, names, answer.business),
    guessesText(language, answer),
    uncertaintyText(language, answer),
    tornadoTable(language, answer),
    financingTable(language, answer),
    answer.policy === null ? '' : renderPolicyCheck(language, answer.policy.check),
    answer.claims.length === 0 ? '' : renderFindings(language, answer.claims),
    answer.problems.length === 0 ? '' : renderProblems(language, answer.problems),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

const tell = (language: Language, key: string, values: Readonly<Record<string, string | number>> = {}) =>
  message(language, `decision:${key}`, values);

/** The words for a place among the inputs; an item of the list goes by its id. */
function fieldName(language: Language, field: string, { inputs }: DecisionAnswer): string {
  const place = /^investment\.items\[(\d+)\]/.exec(field)?.[1];
  const item = place === undefined ? undefined : inputs.investment.items[Number(place)];
  if (item !== undefined) return item.id;
  return inputName(language, field);
}

/** How much rests on guesses, and what is not counted. */
function guessesText(language: Language, { business }: DecisionAnswer): string {
  const { assumptions, notCounted } = business;
  const list = notCounted.map((entry) => notCountedName(language, entry));
  return [
    ...(assumptions.share === null ? [] : [tell(language, 'guesses', { share: formatPercent(language, assumptions.share, 0) })]),
    ...(list.length === 0 ? [] : [tell(language, 'notCounted', { list: list.join(language === 'zh' ? '、' : ', ') })]),
  ]
    .map((line) => `· ${line}`)
    .join('\n');
}

function uncertaintyText(language: Language, { uncertainty }: DecisionAnswer): string {
  const { npv, payback, inTime, runs, replications } = uncertainty;
  const money = (value: number) => formatMoney(language, value, 'CNY');
  const years = (value: number | null) => (value === null ? say(language, 'business.never') : formatNumber(language, value, 2));
  return tell(language, 'cli.uncertainty', {
    runs,
    replications,
    ...{ p10: money(npv.p10), p50: money(npv.p50), p90: money(npv.p90), loss: formatPercent(language, npv.shareNegative, 1) },
    ...{ y10: years(payback.p10), y50: years(payback.p50), y90: years(payback.p90) },
    ...{ target: formatNumber(language, inTime.targetYears, 1), chance: formatPercent(language, inTime.simple, 1) },
  });
}

function tornadoTable(language: Language, answer: DecisionAnswer): string {
  const { tornado, breakEvens } = answer;
  const money = (value: number) => formatMoney(language, value, 'CNY');
  const turning = new Map(breakEvens.map(({ field, values }) => [field, values]));
  const titles = ['input', 'low', 'high', 'npvLow', 'npvHigh', 'breakEven'] as const;
  const plain = (value: number) => formatNumber(language, value, Math.abs(value) < 100 ? 3 : 0);
  return renderTable(
    titles.map((key, i) => ({ title: tell(language, `tornado.${key}`), align: i === 0 ? ('left' as const) : ('right' as const) })),
    tornado
      .slice(0, BARS)
      .map(({ name, low, high, resultLow, resultHigh }) => [
        fieldName(language, name, answer),
        plain(low),
        plain(high),
        money(resultLow),
        money(resultHigh),
        (turning.get(name) ?? []).map(plain).join('; ') || '–',
      ]),
  );
}

function financingTable(language: Language, { financing }: DecisionAnswer): string {
  if (financing.length === 0) return '';
  const money = (value: number | null) => (value === null ? '–' : formatMoney(language, value, 'CNY'));
  const percent = (value: number | null) => (value === null ? '–' : formatPercent(language, value, 2));
  const told = financing.filter(({ result }) => result !== null);
  const table = renderTable(
    ['offer', 'ownMoney', 'npv', 'npvAdvantage', 'effectiveRate', 'payback'].map((key, i) => ({
      title: tell(language, `financing.${key}`),
      align: i === 0 ? ('left' as const) : ('right' as const),
    })),
    told.flatMap(({ id, result }) =>
      result === null
        ? []
        : [
            [
              `${id} (${message(language, `business:financing.${result.kind}`)})`,
              ...[money(result.ownMoney), money(result.npv), money(result.npvAdvantage), percent(result.effectiveRate)],
              result.paybackYears === null ? say(language, 'business.never') : formatNumber(language, result.paybackYears, 2),
            ],
          ],
    ),
  );
  const notes = told.flatMap(({ id, result }) =>
    (result?.notes ?? []).map(
      ({ code, value }) => `· ${id}: ${message(language, `business:financing.note.${code}`, { value: value ?? '–' })}`,
    ),
  );
  const wrong = financing.flatMap(({ problems }) => (problems.length === 0 ? [] : [renderProblems(language, problems)]));
  return [table, ...notes, ...wrong].join('\n');
}

/** Contradictions, one a line, or that none was found. */
export function renderFindings(language: Language, findings: readonly Finding[]): string {
  if (findings.length === 0) return tell(language, 'claims.none');
  const plain = (value: number | string) =>
    typeof value === 'number' ? formatNumber(language, value, Number.isInteger(value) ? 0 : 4) : value;
  return findings
    .map(({ code, at, claimed, follows }) =>
      message(language, `business:finding.${code}`, { at, claimed: plain(claimed), follows: plain(follows) }),
    )
    .map((text) => `· ${text}`)
    .join('\n');
}
