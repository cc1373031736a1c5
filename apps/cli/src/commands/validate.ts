import { prepareLayout } from '@taktwerk/study';
import type { Problem } from '@taktwerk/units';
import { EXIT, type ExitCode } from '../exit.ts';
import { say } from '../output/channel.ts';
import { json } from '../output/result-json.ts';
import { readLineFile } from '../reading/line-file.ts';
import { readCatalog } from '../reading/models.ts';
import type { Context } from './context.ts';
import { refuse } from './refuse.ts';

/** `validate FILE`: every problem of the file and of each of its layouts, compiled as for a run. */
export function validateCommand(context: Context, file: string): ExitCode {
  const parsed = readLineFile(file);
  if (!parsed.ok) return refuse(context, parsed.problems);
  const catalog = readCatalog(context.root);
  const problems = Object.keys(parsed.value.layouts).flatMap((layout) => {
    const prepared = prepareLayout(parsed.value, layout, catalog);
    return prepared.ok ? [] : prepared.problems;
  });
  if (problems.length > 0) return refuse(context, unique(problems));
  const layouts = Object.keys(parsed.value.layouts).length;
  const fine = say(context.language, 'validate.fine', { records: countRecords(parsed.value.layouts), layouts });
  context.channel.out(context.json ? json({ problems: [] }) : fine);
  return EXIT.done;
}

/** Layouts of one document often share a fault; it is told once. */
function unique(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}

const countRecords = (layouts: Readonly<Record<string, { readonly records: object }>>): number =>
  Object.values(layouts).reduce((sum, { records }) => sum + Object.keys(records).length, 0);
