import { prepareLayout } from '@taktwerk/study';
import type { Problem } from '@taktwerk/units';
import { EXIT, type ExitCode } from '../exit.ts';
import { say } from '../output/channel.ts';
import { renderProblems, toldProblems } from '../output/problems.ts';
import { json } from '../output/result-json.ts';
import { readLineFile } from '../reading/line-file.ts';
import { readCatalog } from '../reading/models.ts';
import type { Context } from './context.ts';
import { refuse } from './refuse.ts';

/** `validate FILE`: every problem of the file and of each of its layouts, compiled as for a run; and what to look at though it runs. */
export function validateCommand(context: Context, file: string): ExitCode {
  const parsed = readLineFile(file);
  if (!parsed.ok) return refuse(context, parsed.problems);
  const catalog = readCatalog(context.root);
  const prepared = Object.keys(parsed.value.layouts).map((layout) => prepareLayout(parsed.value, layout, catalog));
  const problems = prepared.flatMap((answer) => (answer.ok ? [] : answer.problems));
  const warnings = unique(prepared.flatMap((answer) => (answer.ok ? (answer.value.line.warnings ?? []) : [])));
  if (problems.length > 0) return refuse(context, unique(problems));
  const layouts = Object.keys(parsed.value.layouts).length;
  const fine = say(context.language, 'validate.fine', { records: countRecords(parsed.value.layouts), layouts });
  const { language, channel } = context;
  channel.out(
    context.json ? json({ problems: [], ...(warnings.length === 0 ? {} : { warnings: toldProblems(language, warnings) }) }) : fine,
  );
  if (!context.json && warnings.length > 0) {
    channel.out(`\n${say(language, 'validate.warnings', { count: warnings.length })}\n\n${renderProblems(language, warnings)}`);
  }
  return EXIT.done;
}

/** Layouts of one document often share a fault; it is told once. */
function unique(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}

const countRecords = (layouts: Readonly<Record<string, { readonly records: object }>>): number =>
  Object.values(layouts).reduce((sum, { records }) => sum + Object.keys(records).length, 0);
