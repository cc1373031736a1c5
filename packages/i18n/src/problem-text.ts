import type { Problem, ProblemValue } from '@taktwerk/units';
import { type Language, message } from './message.ts';

/** What is wrong, as a sentence. The code itself when a table lacks it (a test fails on that, a user never loses the fact). */
export const saysOf = (problem: Problem, language: Language): string => sentence(problem, language, 'says');

/** What to do about it, as a sentence. */
export const remedyOf = (problem: Problem, language: Language): string => sentence(problem, language, 'remedy');

function sentence({ code, at, field, expected, got }: Problem, language: Language, part: 'says' | 'remedy'): string {
  const place = at === '' ? message(language, 'problems:document') : at;
  const values = { at: place, field, expected: writtenValue(expected, language), got: writtenValue(got, language) };
  return message(language, `problems:${code}.${part}`, values);
}

/** A value of a problem as it stands in a file; lists with the language's comma, nothing as a dash. */
function writtenValue(value: ProblemValue, language: Language): string {
  if (value === null) return '—';
  if (typeof value === 'object') return value.map((part) => writtenValue(part, language)).join(language === 'zh' ? '、' : ', ');
  return String(value);
}
