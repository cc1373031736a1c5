import type { Catalog } from '@taktwerk/catalog';
import type { LineDocument } from '@taktwerk/line';
import type { OnProgress, StudyOptions } from '@taktwerk/study';
import { EXIT, type ExitCode } from '../exit.ts';
import { say } from '../output/channel.ts';
import { readLineFile } from '../reading/line-file.ts';
import { readCatalog } from '../reading/models.ts';
import type { Context } from './context.ts';
import { refuse, refuseOption } from './refuse.ts';
import { isWrongOption, studyOptionsOf, type TypedOptions } from './study-options.ts';

/** A call that simulates: the document, the catalog, and what was asked. */
export interface StudyCall {
  readonly document: LineDocument;
  readonly catalog: Catalog;
  readonly options: StudyOptions;
}

/** Reads what a simulating command needs, or tells what is wrong with it. */
export function openStudyCall(
  context: Context,
  file: string,
  layouts: readonly [option: string, id: string][],
  typed: TypedOptions,
): StudyCall | ExitCode {
  const parsed = readLineFile(file);
  if (!parsed.ok) return refuse(context, parsed.problems);
  const known = Object.keys(parsed.value.layouts);
  for (const [option, id] of layouts) {
    if (!known.includes(id))
      return refuse(context, [{ code: 'layout.unknown', at: id, field: option, expected: known, got: id }], EXIT.wrongCall);
  }
  const options = studyOptionsOf(parsed.value, typed);
  if (isWrongOption(options)) return refuseOption(context, options.option, options.expected, options.got);
  return { document: parsed.value, catalog: readCatalog(context.root), options };
}

/** Progress on the terminal, when somebody watches. */
export function progressLine({ channel, language, json }: Context): OnProgress {
  if (!channel.watched || json) return () => {};
  return ({ layout, done, total }) => {
    channel.err(`\r${say(language, 'progress', { layout, done, total })}`);
    if (done === total) channel.err('\r\u001b[2K');
  };
}

export const layoutName = ({ document }: StudyCall, id: string, language: Context['language']): string =>
  document.layouts[id]?.name[language] ?? id;

/** A run that ended without an answer (everything waits for something) is a problem of the line. */
export const exitOf = (stalled: boolean): ExitCode => (stalled ? EXIT.problems : EXIT.done);
