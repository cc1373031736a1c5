import { compareLayouts } from '@taktwerk/study';
import type { ExitCode } from '../exit.ts';
import { renderComparison } from '../output/layout-report.ts';
import { comparisonJson, json } from '../output/result-json.ts';
import type { Context } from './context.ts';
import { refuse } from './refuse.ts';
import { exitOf, layoutName, openStudyCall, progressLine } from './study-call.ts';
import type { TypedOptions } from './study-options.ts';

/** `compare FILE --baseline ID --candidate ID`: every indicator's paired difference. */
export async function compareCommand(
  context: Context,
  file: string,
  baseline: string,
  candidate: string,
  typed: TypedOptions,
): Promise<ExitCode> {
  const call = openStudyCall(
    context,
    file,
    [
      ['--baseline', baseline],
      ['--candidate', candidate],
    ],
    typed,
  );
  if (typeof call === 'number') return call;
  const executor = context.openExecutor();
  try {
    const { document, catalog, options } = call;
    const progress = progressLine(context);
    const answer = await compareLayouts(document, baseline, candidate, catalog, options, executor, progress, context.signal);
    if (!answer.ok) return refuse(context, answer.problems);
    const { language } = context;
    const names = [layoutName(call, baseline, language), layoutName(call, candidate, language)] as const;
    context.channel.out(context.json ? json(comparisonJson(answer.value)) : renderComparison(language, names, answer.value));
    return exitOf(answer.value.baseline.stall !== null || answer.value.candidate.stall !== null);
  } finally {
    await executor.close();
  }
}
