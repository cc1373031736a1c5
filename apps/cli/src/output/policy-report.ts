import type { CheckedSum, ConditionCheck, InstrumentCheck, PolicyCheck, PolicyPack } from '@taktwerk/business';
import { formatMoney, formatNumber, type Language, message } from '@taktwerk/i18n';
import { renderTable } from './table.ts';

const tell = (language: Language, key: string, values: Readonly<Record<string, string | number>> = {}) =>
  message(language, `business:policy.${key}`, values);

const named = (language: Language, text: { readonly zh: string; readonly en: string | null }) =>
  language === 'zh' ? text.zh : (text.en ?? text.zh);

/** What `policy list` prints for a person. */
export function renderPolicyList(language: Language, packs: readonly PolicyPack[]): string {
  return renderTable(
    ['pack', 'period', 'status', 'targets', 'instruments', 'title'].map((key, i) => ({
      title: tell(language, `column.${key}`),
      align: i === 3 || i === 4 ? ('right' as const) : ('left' as const),
    })),
    packs.map((pack) => [
      pack.id,
      pack.period.join('–'),
      tell(language, `status.${pack.status}`),
      String(pack.targets.length),
      String(pack.instruments.length),
      named(language, pack.title),
    ]),
  );
}

/** What `policy show` prints for a person: targets and instruments with their quoted words, tables, sums, known inconsistencies. */
export function renderPolicyPack(language: Language, pack: PolicyPack, sums: readonly CheckedSum[]): string {
  const left = (key: string) => ({ title: tell(language, `column.${key}`), align: 'left' as const });
  const targets = pack.targets.map((target) => [
    named(language, target.metric),
    `${target.op} ${target.value ?? ''} ${target.unit ?? ''}`.trim(),
    target.deadline ?? '–',
    target.section,
  ]);
  const instruments = pack.instruments.map(({ id, name, rule, section, quote }) =>
    [
      `${id}  ${named(language, name)}`,
      `  ${section}：“${quote}”`,
      `  ${tell(language, rule === null ? 'noAmount' : `recipient.${rule.recipient}`)}`,
    ].join('\n'),
  );
  return [
    head(language, pack.title, pack.period, pack.status),
    renderTable([left('target'), left('value'), left('deadline'), left('section')], targets),
    instruments.join('\n'),
    ...pack.tables.map(tableText),
    tell(language, 'sums', { held: sums.filter(({ holds }) => holds).length, count: sums.length }),
    pack.notes.map(({ text }) => `· ${text}`).join('\n'),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function head(language: Language, title: PolicyPack['title'], period: readonly [number, number], status: PolicyPack['status']): string {
  const line = tell(language, 'head', {
    title: named(language, title),
    from: period[0],
    to: period[1],
    status: tell(language, `status.${status}`),
  });
  return status === 'expired' ? `${line}\n${tell(language, 'expired')}` : line;
}

function tableText({ title, rows }: PolicyPack['tables'][number]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: unknown) =>
    typeof value === 'object' && value !== null ? ((value as { text?: string }).text ?? '') : String(value ?? '–');
  const table = renderTable(
    columns.map((column) => ({ title: column, align: 'left' as const })),
    rows.map((row) => columns.map((column) => cell(row[column]))),
  );
  return `${title}\n${table}`;
}

/** What `policy check` prints for a person: per instrument whether it can be claimed, and what is missing. */
export function renderPolicyCheck(language: Language, check: PolicyCheck): string {
  return [
    head(language, check.title, check.period, check.status),
    ...check.instruments.map((instrument) => instrumentText(language, instrument)),
    tell(language, 'toInvestor', { amount: money(language, check.toInvestor), example: money(language, check.toInvestorIfMet) }),
  ].join('\n\n');
}

const money = (language: Language, amount: number) => formatMoney(language, amount, 'CNY');

function instrumentText(
  language: Language,
  { instrument, name, eligible, checks, grantIfMet, recipient, notStated }: InstrumentCheck,
): string {
  const unmet = checks.filter(({ state }) => state !== 'met').map((check) => `  - ${conditionText(language, check)}`);
  const amount =
    grantIfMet === null
      ? tell(language, 'noAmount')
      : tell(language, 'amountIfMet', { amount: money(language, grantIfMet.amount), recipient: tell(language, `recipient.${recipient}`) });
  const open = notStated.length === 0 ? [] : [`  ${tell(language, 'notStated', { list: notStated.join('; ') })}`];
  return [`${named(language, name)} (${instrument}): ${tell(language, `eligible.${eligible}`)}`, `  ${amount}`, ...unmet, ...open].join(
    '\n',
  );
}

function conditionText(language: Language, { kind, id, text, expected, got, state }: ConditionCheck): string {
  const shown = (value: ConditionCheck['got']) =>
    value === null
      ? '–'
      : typeof value === 'number' && id !== 'year'
        ? formatNumber(language, value, Number.isInteger(value) ? 0 : 2)
        : String(value);
  return tell(language, `check.${kind}.${state}`, { id, text: text ?? '', expected: shown(expected), got: shown(got) });
}
