import type { Language } from '@taktwerk/i18n';
import { say } from '../output/channel.ts';
import { shortNumber } from '../output/figures.ts';
import { renderTable } from '../output/table.ts';
import type { VerifiedRow } from './case.ts';

/** What `verify --json` prints. */
export interface VerifyReport {
  readonly passed: number;
  readonly failed: number;
  readonly cases: readonly VerifiedRow[];
}

/** Counts rows; those shown for information count for neither. */
export function reportOf(rows: readonly VerifiedRow[]): VerifyReport {
  return { passed: rows.filter(({ pass }) => pass === true).length, failed: rows.filter(({ pass }) => pass === false).length, cases: rows };
}

/** The table; a miss that was run again stands above its second answer. The last line is the count. */
export function renderReport(language: Language, report: VerifyReport): string {
  const lines = report.cases.flatMap((row) => [
    ...(row.first === undefined ? [] : [lineOf(language, { ...row, ...row.first, pass: false }, 'verify.again')]),
    lineOf(language, row, row.pass === null ? 'verify.shown' : row.pass ? 'verify.right' : 'verify.wrong'),
  ]);
  const titles = ['case', 'measure', 'expected', 'got', 'halfWidth', 'verdict'].map((key) => say(language, `column.${key}`));
  const table = renderTable(
    titles.map((title, i) => ({ title, align: i >= 2 && i <= 4 ? 'right' : 'left' })),
    lines,
  );
  return `${table}\n\n${report.passed} passed, ${report.failed} failed`;
}

function lineOf(language: Language, row: VerifiedRow, verdict: string): readonly string[] {
  const { id, measure, expected, got, halfWidth, error } = row;
  const range = Array.isArray(expected) ? `[${expected.map(shortNumber).join(', ')}]` : shortNumber(expected);
  const width = halfWidth === null ? '' : `± ${shortNumber(Number(halfWidth.toPrecision(3)))}`;
  return [id, measure, range, shortNumber(got), width, [say(language, verdict), error ?? ''].filter((text) => text !== '').join(': ')];
}
