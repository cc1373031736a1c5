/** The whole question: a document and its layouts to indicators, differences and money; both apps call this and nothing else. */
export { businessCaseOf, caseKpisOf, pairedChangesOf } from './business-case.ts';
export { businessInputsFor } from './business-inputs.ts';
export { compareLayouts } from './compare-layouts.ts';
export { type DecidedCase, type DecisionData, decisionOf, savedTermsOf } from './decision.ts';
export { drivenFleetsOf, lineFactsOf } from './line-facts.ts';
export { manualStepsOf } from './manual-steps.ts';
export { warmUpFor } from './pilot.ts';
export type * from './question.ts';
export { ASSUMED_RELIEF, reliefOf } from './relief.ts';
export { type LayoutRuns, type OnProgress, type PreparedLayout, prepareLayout, runLayout, studyLayout } from './study-layout.ts';
