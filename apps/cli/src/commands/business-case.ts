import type { BusinessCase } from '@taktwerk/business';
import { compileLine } from '@taktwerk/compile';
import { businessCaseOf, type ComparisonResult, compareLayouts } from '@taktwerk/study';
import type { Problem, Result } from '@taktwerk/units';
import { refused } from '@taktwerk/units';
import type { ExitCode } from '../exit.ts';
import { renderBusinessCase } from '../output/business-report.ts';
import { json } from '../output/result-json.ts';
import { readDefaults } from '../reading/models.ts';
import type { Context } from './context.ts';
import { refuse } from './refuse.ts';
import { exitOf, layoutName, openStudyCall, progressLine, type StudyCall } from './study-call.ts';
import type { TypedOptions } from './study-options.ts';

/** `business-case FILE --baseline ID --candidate ID`: what the change costs and brings. */
export async function businessCaseCommand(
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
    const compared = await compareLayouts(document, baseline, candidate, catalog, options, executor, progressLine(context), context.signal);
    if (!compared.ok) return refuse(context, compared.problems);
    const answer = priced(context, call, compared.value);
    if (!answer.ok) return refuse(context, answer.problems);
    const { language } = context;
    const names = [layoutName(call, baseline, language), layoutName(call, candidate, language)] as const;
    context.channel.out(context.json ? json(answer.value) : renderBusinessCase(language, names, answer.value));
    return exitOf(compared.value.baseline.stall !== null || compared.value.candidate.stall !== null);
  } finally {
    await executor.close();
  }
}

function priced(context: Context, call: StudyCall, comparison: ComparisonResult): Result<BusinessCase, readonly Problem[]> {
  const { document, catalog } = call;
  const before = compileLine(document, comparison.baseline.layout, catalog);
  const after = compileLine(document, comparison.candidate.layout, catalog);
  if (!before.ok || !after.ok) return refused([before, after].flatMap((side) => (side.ok ? [] : side.problems)));
  return businessCaseOf(document, comparison, before.value, after.value, readDefaults(context.root));
}
