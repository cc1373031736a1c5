import type { BusinessCase } from '@taktwerk/business';
import type { CompiledLine } from '@taktwerk/compile';
import type { TraceChunk } from '@taktwerk/engine';
import type { LayoutId, LineDocument } from '@taktwerk/line';
import type { ComparisonResult, LayoutResult, StudyOptions, StudyProgress } from '@taktwerk/study';
import type { Problem, Result } from '@taktwerk/units';

/** A layout compiled, or what stands in its way. */
export type Compiled = Result<CompiledLine, readonly Problem[]>;

/** Trace of replication 0 of a layout, ready to be opened on the page; the buffers are moved, not copied. */
export interface LayoutTrace {
  readonly chunks: readonly TraceChunk[];
}

export type OnProgress = (progress: StudyProgress) => void;

/** What the page asks of the worker; every call carries whole values and every problem is data. */
export interface EngineService {
  loadProject(text: string): Promise<Result<LineDocument, readonly Problem[]>>;
  compile(document: LineDocument, layout: LayoutId): Promise<Compiled>;
  run(document: LineDocument, layout: LayoutId, options: StudyOptions, onProgress: OnProgress): Promise<LayoutResult>;
  compare(
    document: LineDocument,
    baseline: LayoutId,
    candidate: LayoutId,
    options: StudyOptions,
    onProgress: OnProgress,
  ): Promise<ComparisonResult>;
  businessCase(document: LineDocument, comparison: ComparisonResult): Promise<Result<BusinessCase, readonly Problem[]>>;
  traceOf(document: LineDocument, layout: LayoutId, options: StudyOptions): Promise<LayoutTrace>;
  cancel(): Promise<void>;
}
