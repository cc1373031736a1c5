import { KPI_NAMES } from '@taktwerk/experiments';
import { rankLayouts } from '@taktwerk/study';
import { EXIT, type ExitCode } from '../exit.ts';
import { renderRanking } from '../output/ranking-report.ts';
import { json } from '../output/result-json.ts';
import type { Context } from './context.ts';
import { refuse, refuseOption } from './refuse.ts';
import { openStudyCall, progressLine } from './study-call.ts';
import { isKpi, type TypedOptions } from './study-options.ts';

export interface RankOptions extends TypedOptions {
  readonly kpi?: string | undefined;
  /** Ids separated by commas; left out: all layouts of the file. */
  readonly layouts?: string | undefined;
  readonly indifference?: string | undefined;
  readonly probability?: string | undefined;
}

/** `rank FILE --kpi NAME`: all layouts compared with all, and with `--indifference` the best of them. */
export async function rankCommand(context: Context, file: string, typed: RankOptions): Promise<ExitCode> {
  if (!isKpi(typed.kpi)) return refuseOption(context, '--kpi', KPI_NAMES, typed.kpi ?? '');
  const indifference = typed.indifference === undefined ? null : Number(typed.indifference);
  if (indifference !== null && !(indifference > 0)) return refuseOption(context, '--indifference', '> 0', typed.indifference!);
  const named = typed.layouts?.split(',').map((name) => name.trim());
  const call = openStudyCall(
    context,
    file,
    (named ?? []).map((id): [string, string] => ['--layouts', id]),
    typed,
  );
  if (typeof call === 'number') return call;
  const layouts = named ?? Object.keys(call.document.layouts);
  if (layouts.length < 2) return refuseOption(context, '--layouts', 'ID,ID,…', layouts.join(','));
  if (call.options.replications < 2) return refuseOption(context, '--replications', '≥ 2', String(call.options.replications));
  const probability = Number(typed.probability ?? 0.95);
  if (!(probability > 1 / layouts.length && probability < 1))
    return refuseOption(context, '--probability', `${1 / layouts.length} < P < 1`, String(typed.probability));
  const executor = context.openExecutor();
  try {
    const question = { layouts, kpi: typed.kpi, indifference, probability };
    const { document, catalog, options } = call;
    const answer = await rankLayouts(document, question, catalog, options, executor, progressLine(context), context.signal);
    if (!answer.ok) return refuse(context, answer.problems);
    context.channel.out(context.json ? json(answer.value) : renderRanking(context.language, answer.value));
    return EXIT.done;
  } finally {
    await executor.close();
  }
}
