import type { BusinessCase, BusinessInputs, CaseKpis, CasePlan, PortfolioProject, UncertaintyReport } from '@taktwerk/business';
import type { CatalogFile } from '@taktwerk/catalog';
import type { CompiledLine } from '@taktwerk/compile';
import type { CompiledModel, TraceChunk } from '@taktwerk/engine';
import type { LayoutId, LineDocument } from '@taktwerk/line';
import type {
  ComparisonResult,
  DecidedCase,
  HandWork,
  LayoutResult,
  Proposal,
  Relief,
  Replacement,
  ReplacementQuestion,
  StudyOptions,
  StudyProgress,
  Trial,
} from '@taktwerk/study';
import type { Problem, Result } from '@taktwerk/units';

/** A layout compiled, or what stands in its way. */
export type Compiled = Result<CompiledLine, readonly Problem[]>;

/** Trace of replication 0 of a layout, ready to be opened on the page; the buffers are moved, not copied. */
export interface LayoutTrace {
  readonly chunks: readonly TraceChunk[];
  /** What the trace is of: names and sizes behind its indices. */
  readonly model: CompiledModel;
}

/** The business case and the inputs it was computed with, defaults included. */
export interface MoneyAnswer {
  readonly businessCase: BusinessCase;
  readonly inputs: BusinessInputs;
  /** The whole decision around the case, with the indicators it was made from. */
  readonly decided: DecidedCase;
}

/** A trial with how many are done of how many. */
export type OnTrial = (trial: Trial, done: number, total: number) => void;

export type OnProgress = (progress: StudyProgress) => void;

/** What the page asks of the worker; every call carries whole values and every problem is data. */
export interface EngineService {
  /** Catalog entries and business start values that documents refer to; files known already are kept. */
  equip(files: readonly CatalogFile[], businessDefaults: unknown): Promise<void>;
  loadProject(text: string, fileName: string): Promise<Result<LineDocument, readonly Problem[]>>;
  compile(document: LineDocument, layout: LayoutId): Promise<Compiled>;
  /** Simulates a layout as it was compiled last; a result that is known already comes at once. */
  run(layout: LayoutId, options: StudyOptions, onProgress: OnProgress): Promise<LayoutResult>;
  /** Both layouts as they were compiled last, and their paired differences; what is known already does not run again. */
  compare(baseline: LayoutId, candidate: LayoutId, options: StudyOptions, onProgress: OnProgress): Promise<ComparisonResult>;
  /** Paired differences of two results under the same options. */
  difference(baseline: LayoutResult, candidate: LayoutResult): Promise<ComparisonResult>;
  businessCase(document: LineDocument, comparison: ComparisonResult): Promise<Result<MoneyAnswer, readonly Problem[]>>;
  /** The gain if an element of a layout (as compiled last) took no time and never failed; null when it cannot be asked. */
  relief(layout: LayoutId, base: LayoutResult, element: string): Promise<Relief | null>;
  /** What to try on a layout, from what its run shows. */
  proposals(document: LineDocument, layout: LayoutId, base: LayoutResult): Promise<readonly Proposal[]>;
  /** Simulates proposals one after another, paired with the layout's own result. */
  tryOut(
    document: LineDocument,
    layout: LayoutId,
    base: LayoutResult,
    proposals: readonly Proposal[],
    onTrial: OnTrial,
  ): Promise<readonly Trial[]>;
  /** Policy packs and maturity ladder, as their files; a decision made before has none of them. */
  equipDecision(packs: readonly unknown[], ladder: unknown): Promise<void>;
  /** Monte Carlo of a case, summed up for the page. */
  uncertainty(inputs: BusinessInputs, before: CaseKpis, after: CaseKpis, plan: CasePlan): Promise<UncertaintyReport>;
  /** A project of a portfolio: a file read, its first two layouts compared and priced; the compiled layouts of the page stay. */
  portfolioProject(
    document: LineDocument,
    fileName: string,
    catalogFiles: readonly CatalogFile[],
    sides: { readonly baseline: LayoutId; readonly candidate: LayoutId },
    options: StudyOptions,
  ): Promise<Result<PortfolioProject, readonly Problem[]>>;
  /** Where people work that a robot could do. */
  handWork(document: LineDocument, layout: LayoutId): Promise<readonly HandWork[]>;
  /** Tries robots (equipped before) in the place of hand work, paired with the layout's own result. */
  replacements(
    question: ReplacementQuestion,
    base: LayoutResult,
    onFound: (replacement: Replacement) => void,
  ): Promise<readonly Replacement[]>;
  /** Trace of replication 0 over the first hours, of the layout as it was compiled last. */
  traceOf(layout: LayoutId, seed: number, hours: number): Promise<LayoutTrace>;
  cancel(): Promise<void>;
}
