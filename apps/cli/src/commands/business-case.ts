import { writeFileSync } from 'node:fs';
import { cashFlowCsv, type SavedTerms } from '@taktwerk/business';
import { compileLine } from '@taktwerk/compile';
import { buildReport, renderHtml } from '@taktwerk/report';
import { type ComparisonResult, compareLayouts, type DecidedCase, decisionOf } from '@taktwerk/study';
import { type Problem, type Result, refused } from '@taktwerk/units';
import { EXIT, type ExitCode } from '../exit.ts';
import { decisionJson } from '../output/decision-json.ts';
import { renderDecision } from '../output/decision-report.ts';
import { json } from '../output/result-json.ts';
import { readDecisionData } from '../reading/models.ts';
import type { Context } from './context.ts';
import { type DecisionAnswer, decisionReport, hasProblems } from './decision-answer.ts';
import { type DecisionOptions, decisionTerms } from './decision-terms.ts';
import { refuse } from './refuse.ts';
import { exitOf, layoutName, openStudyCall, progressLine, type StudyCall } from './study-call.ts';

/** `business-case FILE --baseline ID --candidate ID`: what the change costs and brings, how it can be paid for, how sure it is. */
export async function businessCaseCommand(
  context: Context,
  file: string,
  baseline: string,
  candidate: string,
  typed: DecisionOptions,
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
  const terms = decisionTerms(call.document, typed);
  if (!terms.ok) return refuse(context, terms.problems, EXIT.wrongCall);
  const executor = context.openExecutor();
  try {
    const { document, catalog, options } = call;
    const compared = await compareLayouts(document, baseline, candidate, catalog, options, executor, progressLine(context), context.signal);
    if (!compared.ok) return refuse(context, compared.problems);
    const answer = decided(context, call, compared.value, terms.value.saved);
    if (!answer.ok) return refuse(context, answer.problems);
    const report = decisionReport(answer.value, { runs: terms.value.runs, seed: options.seed, targetYears: terms.value.saved.targetYears });
    if (typed.csv !== undefined) writeFileSync(typed.csv, `\uFEFF${cashFlowCsv(report.business, report.financing)}`);
    if (typed.html !== undefined) writeFileSync(typed.html, reportOf(context, call, compared.value, report));
    const { language } = context;
    const names = [layoutName(call, baseline, language), layoutName(call, candidate, language)] as const;
    context.channel.out(context.json ? json(decisionJson(language, report)) : renderDecision(language, names, report));
    const stalled = compared.value.baseline.stall !== null || compared.value.candidate.stall !== null;
    return exitOf(stalled || hasProblems(report));
  } finally {
    await executor.close();
  }
}

function decided(
  context: Context,
  { document, catalog }: StudyCall,
  comparison: ComparisonResult,
  saved: SavedTerms,
): Result<DecidedCase, readonly Problem[]> {
  const before = compileLine(document, comparison.baseline.layout, catalog);
  const after = compileLine(document, comparison.candidate.layout, catalog);
  if (!before.ok || !after.ok) return refused([before, after].flatMap((side) => (side.ok ? [] : side.problems)));
  return decisionOf(document, comparison, before.value, after.value, readDecisionData(context.root), saved);
}

/** The report as one page that needs nothing else. */
function reportOf(
  { language }: Context,
  { document }: StudyCall,
  { baseline, candidate, differences }: ComparisonResult,
  answer: DecisionAnswer,
): string {
  const { business, inputs, uncertainty } = answer;
  const chance = { targetYears: uncertainty.inTime.targetYears, probability: uncertainty.inTime.simple };
  const parts = { document, baseline: baseline.layout, candidate: candidate.layout, differences, business, inputs, chance };
  return renderHtml(buildReport(parts, language));
}
