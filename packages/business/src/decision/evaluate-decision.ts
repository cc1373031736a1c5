/** The whole decision: the case with the policy that can be claimed, ways to pay, indicators, claims and diagnosis, in one answer. */
import type { Problem, Result } from '@taktwerk/units';
import type { CaseKpis } from '../case/case-kpis.ts';
import { type BusinessCase, evaluateCase } from '../case/evaluate-case.ts';
import type { BusinessInputs } from '../case/inputs.ts';
import { type PairedChanges, withPairedChanges } from '../case/paired-changes.ts';
import { checkClaims, type Finding } from '../claims/check-claims.ts';
import { parseClaims } from '../claims/claims.ts';
import { type Evaluation, evaluateSheet, parseEvaluationSheet } from '../diagnosis/evaluation-sheet.ts';
import { type MaturityLadder, type MaturityStanding, maturityOf } from '../diagnosis/maturity.ts';
import { type ManualStep, MOST, SCREENING_CRITERIA, type ScreenedStep, screenSteps } from '../diagnosis/screening.ts';
import { evaluateFinancing, type FinancedCase } from '../financing/evaluate-financing.ts';
import { parseFinancing } from '../financing/financing-option.ts';
import { type PlantIndicator, plantIndicators } from '../indicators/plant-indicators.ts';
import type { PolicyCheck } from '../policies/check-policy.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import type { TargetStanding } from '../policies/pack-targets.ts';
import { type ChosenPolicy, chosenPolicy } from '../policies/policy-choice.ts';
import { parsePolicy } from '../policies/policy-pack.ts';
import type { SavedTerms } from './saved-terms.ts';
import { plantStandings } from './target-standings.ts';

/** What a decision is made from. */
export interface DecisionRequest {
  readonly inputs: BusinessInputs;
  readonly before: CaseKpis;
  readonly after: CaseKpis;
  readonly saved: SavedTerms;
  /** Packs that come with the product; those of the project are added. */
  readonly packs: readonly PolicyPack[];
  /** Steps done by hand in the line as it is, without marks. */
  readonly steps: readonly ManualStep[];
  readonly ladder: MaturityLadder | null;
  /** Changes with paired intervals, where both layouts ran under the same streams. */
  readonly changes?: PairedChanges;
}

/** A way to pay, or what its terms lack. */
export interface FinancedOffer {
  readonly id: string;
  readonly result: FinancedCase | null;
  readonly problems: readonly Problem[];
}

export interface DecisionPolicy {
  readonly check: PolicyCheck;
  /** Chosen instruments that pay the investor. */
  readonly counted: readonly string[];
  /** The case as if every condition were met and the plan in force: shown as an example, never counted. */
  readonly example: { readonly grant: number; readonly npv: number; readonly paybackYears: number | null };
}

export interface Diagnosis {
  /** The best candidate for automation first. */
  readonly steps: readonly ScreenedStep[];
  readonly maturity: MaturityStanding | null;
  readonly evaluation: Evaluation | null;
}

export interface Decision {
  readonly business: BusinessCase;
  /** Inputs of the case, the grant that can be claimed in them. */
  readonly inputs: BusinessInputs;
  readonly policy: DecisionPolicy | null;
  readonly financing: readonly FinancedOffer[];
  readonly indicators: readonly PlantIndicator[];
  /** Against the targets of the chosen pack; empty without one. */
  readonly targets: readonly TargetStanding[];
  readonly claims: readonly Finding[];
  readonly diagnosis: Diagnosis;
  /** What of the saved terms cannot be read: an unknown pack, a claim or mark of the wrong form. */
  readonly problems: readonly Problem[];
}

/** Evaluates a decision. What cannot be read of the saved terms is left out and named in `problems`; nothing is replaced silently. */
export function evaluateDecision(request: DecisionRequest): Decision {
  const { saved, before, after } = request;
  const problems: Problem[] = [];
  const told = <T>(result: Result<T, readonly Problem[]>): T | null => {
    if (!result.ok) problems.push(...result.problems);
    return result.ok ? result.value : null;
  };
  const pack = told(packOf(request));
  const chosen = pack === null || saved.policy === null ? null : chosenPolicy(request.inputs, pack, saved.policy);
  const inputs = chosen?.inputs ?? request.inputs;
  const business = withPairedChanges(evaluateCase(inputs, before, after), request.changes ?? {});
  const indicators = plantIndicators(inputs, before, after, business);
  const claims = told(parseClaims(saved.claims));
  const sheet = saved.evaluation === null ? null : told(parseEvaluationSheet(saved.evaluation));
  return {
    business,
    inputs,
    policy: chosen === null ? null : policyOf(chosen, before, after),
    financing: saved.financing.map((offer) => financed(business, offer.id, offer.terms)),
    indicators,
    targets: pack === null ? [] : plantStandings(inputs, indicators, pack),
    claims: claims === null ? [] : checkClaims(claims),
    diagnosis: {
      steps: screenSteps(markedSteps(request, problems), costOfHead(business)),
      maturity: request.ladder === null ? null : maturityOf(request.ladder, saved.maturity),
      evaluation: sheet === null ? null : evaluateSheet(sheet, saved.evaluationValues),
    },
    problems,
  };
}

/** The chosen pack: one of the project's own before one of the same id that comes with the product. */
function packOf({ saved, packs }: DecisionRequest): Result<PolicyPack | null, readonly Problem[]> {
  if (saved.policy === null) return { ok: true, value: null };
  const wanted = saved.policy.pack;
  const own = saved.packs.find((json) => typeof json === 'object' && json !== null && (json as { id?: unknown }).id === wanted);
  if (own !== undefined) return parsePolicy(own);
  const found = packs.find(({ id }) => id === wanted);
  if (found !== undefined) return { ok: true, value: found };
  const known = packs.map(({ id }) => id);
  return { ok: false, problems: [{ code: 'policy.unknown', at: wanted, field: 'policy.pack', expected: known, got: wanted }] };
}

function policyOf({ check, counted, example }: ChosenPolicy, before: CaseKpis, after: CaseKpis): DecisionPolicy {
  const { grant, npv, paybackYears } = evaluateCase(example, before, after);
  return { check, counted: counted.map(({ instrument }) => instrument), example: { grant, npv, paybackYears } };
}

function financed(business: BusinessCase, id: string, terms: unknown): FinancedOffer {
  const parsed = parseFinancing(terms, id);
  if (!parsed.ok) return { id, result: null, problems: parsed.problems };
  return { id, result: evaluateFinancing(business, parsed.value), problems: [] };
}

/** Steps with the project's marks; a mark outside of 0 … 3 is a problem and not counted. */
function markedSteps({ steps, saved }: DecisionRequest, problems: Problem[]): ManualStep[] {
  return steps.map((step) => {
    const marks = saved.screening[step.id] ?? {};
    const criteria = Object.fromEntries(
      SCREENING_CRITERIA.map((criterion) => {
        const mark = marks[criterion] ?? step.criteria[criterion];
        if (mark === null || (mark >= 0 && mark <= MOST)) return [criterion, mark];
        problems.push({ code: 'value.tooLarge', at: step.id, field: `screening.${criterion}`, expected: MOST, got: mark });
        return [criterion, null];
      }),
    ) as ManualStep['criteria'];
    return { ...step, criteria };
  });
}

/** Employer's cost of one head of the line as it is, first year. */
function costOfHead({ people, sides }: BusinessCase): number {
  const heads = people.staffing.before?.perDay ?? 0;
  const first = sides.before[0]?.labour ?? 0;
  return heads > 0 ? first / heads : people.wages.before;
}
