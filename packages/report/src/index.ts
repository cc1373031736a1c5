export { buildReport, type ReportParts } from './build-report.ts';
export { decisionSentence, type MoneyFigures, type Verdict, verdictOf } from './decision-sentence.ts';
export { cumulativeFlow } from './figures/cumulative-flow.ts';
export { formatMoneyShort } from './money-short.ts';
export { renderHtml } from './render-html.ts';
export type { Block, Column, Figure, ReportTree } from './tree.ts';
