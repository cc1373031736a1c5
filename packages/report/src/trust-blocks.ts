/** How far a result can be trusted: the share that rests on guesses, what is not counted, and every input with its origin. */
import type { BusinessCase, BusinessInputs } from '@taktwerk/business';
import { formatNumber, formatPercent, hasMessage, inputName, type Language, message, notCountedName } from '@taktwerk/i18n';
import type { Origin } from '@taktwerk/units';
import type { Block } from './tree.ts';

/** Guesses that are named one by one. */
const NAMED = 8;

/** @param names the user's names of investment items, by their place among the items */
export function trustBlocks(
  language: Language,
  { assumptions, notCounted, notes }: BusinessCase,
  inputs: BusinessInputs | undefined,
  names: ReadonlyMap<string, string>,
): Block[] {
  const tell = (key: string, values: Readonly<Record<string, string | number>> = {}) => message(language, key, values);
  const nameOf = (field: string) => nameOfField(language, field, inputs, names);
  const comma = language === 'zh' ? '、' : ', ';
  const guesses = assumptions.inputs.slice(0, NAMED).map(({ field, origin }) => `${nameOf(field)} (${tell(`common:origin.${origin}`)})`);
  const effects = notCounted.map((entry) => notCountedName(language, entry));
  const texts = [
    ...(assumptions.share === null ? [] : [tell('decision:guesses', { share: formatPercent(language, assumptions.share, 0) })]),
    ...(guesses.length === 0 ? [] : [tell('decision:report.guesses', { list: guesses.join(comma) })]),
    ...(effects.length === 0 ? [] : [tell('decision:notCounted', { list: effects.join(comma) })]),
    ...notes
      .filter(({ code }) => hasMessage(`business:note.${code}`))
      .map(({ code, value }) =>
        tell(`business:note.${code}`, { value: typeof value === 'number' ? formatNumber(language, value, 0) : (value ?? '–') }),
      ),
  ];
  return [
    { type: 'heading', text: tell('decision:doubts.title') },
    ...texts.map((text): Block => ({ type: 'text', text })),
    ...(inputs === undefined
      ? []
      : [{ type: 'heading', text: tell('decision:report.inputs') } as const, inputTable(language, inputs, nameOf)]),
  ];
}

/** Every number among the inputs with where it comes from; what is not known says so. */
function inputTable(language: Language, inputs: BusinessInputs, nameOf: (field: string) => string): Block {
  const rows = numbersOf(inputs, '').map(({ field, value, origin, source, note }) => [
    nameOf(field),
    value === null ? message(language, 'common:unknown') : formatNumber(language, value, decimalsOf(value)),
    message(language, `common:origin.${origin}`),
    [source, note].filter((part) => part !== undefined && part !== '').join(' · '),
  ]);
  const column = (key: string, align: 'start' | 'end') => ({ text: message(language, `decision:report.column.${key}`), align });
  return {
    type: 'table',
    columns: [column('input', 'start'), column('value', 'end'), column('origin', 'start'), column('source', 'start')],
    rows,
  };
}

interface SourcedNumber {
  readonly field: string;
  readonly value: number | null;
  readonly origin: Origin;
  readonly source: string | undefined;
  readonly note: string | undefined;
}

/** Numbers with an origin below a place; words, lists and rules are left to their own tables. */
function numbersOf(value: unknown, place: string): SourcedNumber[] {
  if (Array.isArray(value)) return value.flatMap((inner, i) => numbersOf(inner, `${place}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  if ('origin' in value && 'value' in value) {
    const sourced = value as SourcedNumber;
    const isNumber =
      typeof sourced.value === 'number' || (sourced.value === null && !place.endsWith('.rule') && !place.endsWith('.tariff'));
    return isNumber ? [{ field: place, value: sourced.value, origin: sourced.origin, source: sourced.source, note: sourced.note }] : [];
  }
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, place === '' ? key : `${place}.${key}`));
}

function nameOfField(language: Language, field: string, inputs: BusinessInputs | undefined, names: ReadonlyMap<string, string>): string {
  const place = /^investment\.items\[(\d+)\]/.exec(field)?.[1];
  const item = place === undefined ? undefined : inputs?.investment.items[Number(place)];
  if (item !== undefined) return names.get(item.id) ?? item.id;
  return inputName(language, field);
}

/** Shares and small prices need decimals, amounts do not. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return Math.abs(value) < 1 ? 4 : 2;
}
