/** The whole question: a document and its layouts to indicators, differences and money; both apps call this and nothing else. */
export { shakePallet } from '@taktwerk/physics';
export { type RecordChange, withChanges } from './advice/change.ts';
export { type AdvicePrices, advicePricesOf } from './advice/prices.ts';
export type { Proposal, ProposalCode, ProposalCost } from './advice/proposal.ts';
export { proposalsOf } from './advice/proposals-of.ts';
export { type Relief, ranked, reliefOfElement, type Trial, trialOptionsOf, tryProposals } from './advice/try-proposals.ts';
export { businessCaseOf, caseKpisOf, pairedChangesOf } from './business-case.ts';
export { businessInputsFor } from './business-inputs.ts';
export { compareLayouts, comparisonOf } from './compare-layouts.ts';
export { type DecidedCase, type DecisionData, decisionOf, savedTermsOf } from './decision.ts';
export { drivenFleetsOf, lineFactsOf } from './line-facts.ts';
export { manualStepsOf } from './manual-steps.ts';
export {
  ASSUMED_FRICTION,
  type PalletStability,
  type PalletTest,
  palletStability,
  palletWarnings,
  type StabilityOptions,
} from './pallet-stability.ts';
export { warmUpFor } from './pilot.ts';
export type * from './question.ts';
export { type Ranking, type RankingQuestion, rankLayouts } from './rank-layouts.ts';
export { ASSUMED_RELIEF, reliefOf } from './relief.ts';
export type { CellNames } from './replacement/cell.ts';
export {
  HAND_TASKS,
  type HandTask,
  type HandWork,
  handWorkOf,
  isHandWork,
  needsOf,
  TASK_START,
  type TaskInputs,
  type TaskNeeds,
  tasksFor,
} from './replacement/task.ts';
export { type Replacement, type ReplacementQuestion, tryReplacements } from './replacement/try-replacements.ts';
export { openResultMemory, type ResultMemory } from './result-memory.ts';
export { type LayoutRuns, type OnProgress, type PreparedLayout, prepareLayout, runLayout, studyLayout } from './study-layout.ts';
export type { WelchAverages } from './welch.ts';
