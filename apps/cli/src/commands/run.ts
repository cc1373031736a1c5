import { studyLayout } from '@taktwerk/study';
import type { ExitCode } from '../exit.ts';
import { renderLayout } from '../output/layout-report.ts';
import { json, layoutJson } from '../output/result-json.ts';
import type { Context } from './context.ts';
import { refuse } from './refuse.ts';
import { exitOf, layoutName, openStudyCall, progressLine } from './study-call.ts';
import type { TypedOptions } from './study-options.ts';

/** `run FILE --layout ID`: indicators, elements and bottleneck of one layout. */
export async function runCommand(context: Context, file: string, layout: string, typed: TypedOptions): Promise<ExitCode> {
  const call = openStudyCall(context, file, [['--layout', layout]], typed);
  if (typeof call === 'number') return call;
  const executor = context.openExecutor();
  try {
    const { document, catalog, options } = call;
    const answer = await studyLayout(document, layout, catalog, options, executor, progressLine(context), context.signal);
    if (!answer.ok) return refuse(context, answer.problems);
    const { language } = context;
    const text = context.json ? json(layoutJson(answer.value)) : renderLayout(language, layoutName(call, layout, language), answer.value);
    context.channel.out(text);
    return exitOf(answer.value.stall !== null);
  } finally {
    await executor.close();
  }
}
