import { hasMessage, type Language, message } from '@taktwerk/i18n';
import type { Problem } from '@taktwerk/units';
import { say } from './channel.ts';

/** A problem with its sentence in the user's language. */
export interface ToldProblem extends Problem {
  readonly remedy: string;
  readonly layout?: string;
}

/** Problems as JSON shows them: `{ code, at, field, expected, got, remedy }`, with the layout where a record stands in one. */
export function toldProblems(language: Language, problems: readonly Problem[]): readonly ToldProblem[] {
  return problems.map((problem) => {
    const { code, at, field, expected, got } = problem;
    const layout = (problem as { readonly layout?: string | null }).layout ?? null;
    return { code, at, field, expected, got, remedy: sentence(language, problem, 'remedy'), ...(layout === null ? {} : { layout }) };
  });
}

/** Problems as a person reads them, one paragraph each. */
export function renderProblems(language: Language, problems: readonly Problem[]): string {
  return problems.map((problem) => paragraph(language, problem)).join('\n\n');
}

function paragraph(language: Language, problem: Problem): string {
  const place = [problem.at, problem.field].filter((part) => part !== '').join(' · ');
  const says = sentence(language, problem, 'says');
  return [
    `${problem.code}${place === '' ? '' : `  ${place}`}`,
    ...(says === '' ? [] : [`  ${says}`]),
    `  ${say(language, 'problem.expected', { value: expectedText(problem) })}`,
    `  ${say(language, 'problem.got', { value: plain(problem.got) })}`,
    `  ${say(language, 'problem.remedy', { value: sentence(language, problem, 'remedy') })}`,
  ].join('\n');
}

/** The sentence of a problem's code; a code without one gets the general sentence, never silence. */
function sentence(language: Language, problem: Problem, part: 'says' | 'remedy'): string {
  const { code, at, field } = problem;
  const values = { at, field, expected: plain(problem.expected), got: plain(problem.got) };
  const key = `problems:${code}.${part}`;
  if (hasMessage(key)) return message(language, key, values);
  if (hasMessage(`cli:${code}.${part}`)) return say(language, `${code}.${part}`, values);
  return part === 'says' ? '' : say(language, 'problem.remedyGeneral', values);
}

/** Which side of a bound is meant: a wage of -5 is to be above 0, not 0. */
const BOUNDS: Readonly<Record<string, string>> = { 'value.notPositive': '> ', 'value.tooSmall': '≥ ', 'value.tooLarge': '≤ ' };

function expectedText({ code, expected }: Problem): string {
  return `${typeof expected === 'number' ? (BOUNDS[code] ?? '') : ''}${plain(expected)}`;
}

function plain(value: Problem['expected']): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(plain).join(', ') : JSON.stringify(value);
}
