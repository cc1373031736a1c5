import type { BusinessCase, BusinessInputs } from '@taktwerk/business';
import type { CompiledLine } from '@taktwerk/compile';
import type { LayoutId, LineDocument } from '@taktwerk/line';
import type { ComparisonResult, DecidedCase, LayoutResult, StudyOptions } from '@taktwerk/study';
import type { Problem } from '@taktwerk/units';
import { create } from 'zustand';
import type { Side } from './view.ts';

export type SideName = Side;
export type BySide<T> = Readonly<Record<Side, T>>;

/** Where the study of the present document stands. */
export type StudyStatus = 'empty' | 'compiling' | 'running' | 'done' | 'cancelled' | 'refused' | 'failed';

export interface SidedProblem {
  readonly side: Side;
  readonly problem: Problem;
}

/** Numbers of the two layouts and how far they are; written only by `run-study.ts`. */
export interface Study {
  readonly status: StudyStatus;
  readonly options: StudyOptions;
  readonly layouts: BySide<LayoutId | null>;
  /** Fraction of the replications done. */
  readonly progress: number;
  readonly results: BySide<LayoutResult | null>;
  readonly comparison: ComparisonResult | null;
  readonly compiled: BySide<CompiledLine | null>;
  readonly problems: readonly SidedProblem[];
  readonly businessCase: BusinessCase | null;
  /** The decision around the case; null while there is none. */
  readonly decided: DecidedCase | null;
  readonly businessInputs: BusinessInputs | null;
  readonly businessProblems: readonly Problem[];
  /** The document that the numbers are of; when the present one differs in what is simulated, they are stale. */
  readonly numbersOf: LineDocument | null;
  /** What broke when status is 'failed'. */
  readonly fault: string | null;
}

const NONE = { baseline: null, candidate: null };

export const FIRST_OPTIONS: StudyOptions = { seed: 1, replications: 10, hours: 8, warmUp: 'auto' };

export const useStudy = create<Study>()(() => ({
  status: 'empty',
  options: FIRST_OPTIONS,
  layouts: NONE,
  progress: 0,
  results: NONE,
  comparison: null,
  compiled: NONE,
  problems: [],
  businessCase: null,
  decided: null,
  businessInputs: null,
  businessProblems: [],
  numbersOf: null,
  fault: null,
}));

/** Forgets everything that belonged to the document before. */
export const EMPTY_STUDY: Partial<Study> = {
  status: 'empty',
  progress: 0,
  results: NONE,
  comparison: null,
  compiled: NONE,
  problems: [],
  businessCase: null,
  decided: null,
  businessInputs: null,
  businessProblems: [],
  numbersOf: null,
  fault: null,
};
