import {
  type BusinessDefaults,
  type CaseKpis,
  type Decision,
  evaluateDecision,
  type ManualStep,
  type MaturityLadder,
  NO_TERMS,
  type PolicyPack,
  type SavedTerms,
} from '@taktwerk/business';
import type { CompiledLine } from '@taktwerk/compile';
import type { LineDocument } from '@taktwerk/line';
import { ok, type Problem, type Result } from '@taktwerk/units';
import { caseKpisOf, pairedChangesOf } from './business-case.ts';
import { businessInputsFor } from './business-inputs.ts';
import { manualStepsOf } from './manual-steps.ts';
import type { ComparisonResult } from './question.ts';

/** Data of the product that a decision needs beside the document. */
export interface DecisionData {
  readonly defaults: BusinessDefaults;
  readonly packs: readonly PolicyPack[];
  readonly ladder: MaturityLadder | null;
}

/** A decision with the indicators it was made from: uncertainty and sensitivities start here. */
export interface DecidedCase {
  readonly decision: Decision;
  readonly before: CaseKpis;
  readonly after: CaseKpis;
  /** What people do in each layout, and how many heads it binds. */
  readonly steps: { readonly before: readonly ManualStep[]; readonly after: readonly ManualStep[] };
}

/**
 * The whole decision of a project: its case, its policy, its ways to pay, its indicators, claims and diagnosis.
 *
 * @param compiledBefore the baseline's compiled line, `compiledAfter` the candidate's
 * @param saved          terms in place of the document's own (as typed on a command line)
 * @returns the decision, or the problems of the inputs
 */
export function decisionOf(
  document: LineDocument,
  comparison: ComparisonResult,
  compiledBefore: CompiledLine,
  compiledAfter: CompiledLine,
  { defaults, packs, ladder }: DecisionData,
  saved: SavedTerms = savedTermsOf(document),
): Result<DecidedCase, readonly Problem[]> {
  const { baseline, candidate } = comparison;
  const inputs = businessInputsFor(document, baseline.layout, candidate.layout, defaults);
  if (!inputs.ok) return inputs;
  const before = caseKpisOf(document, baseline, compiledBefore, defaults);
  const after = caseKpisOf(document, candidate, compiledAfter, defaults);
  const steps = {
    before: manualStepsOf(document, baseline, compiledBefore),
    after: manualStepsOf(document, candidate, compiledAfter),
  };
  const decision = evaluateDecision({
    ...{ inputs: inputs.value, before, after, saved, packs, ladder },
    steps: steps.before,
    changes: pairedChangesOf(comparison),
  });
  return ok({ decision, before, after, steps });
}

/** What the document saves of its decision. */
export function savedTermsOf(document: LineDocument): SavedTerms {
  for (const record of Object.values(document.shared)) {
    if (record.kind === 'economics' && record.decision !== undefined) return record.decision;
  }
  return NO_TERMS;
}
