import type { RunResult } from '@taktwerk/experiments';

/** One case of a validation file, as it stands there. */
export interface CaseData {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly model: Readonly<Record<string, unknown>>;
  readonly measures: Readonly<Record<string, unknown>>;
  readonly tolerance: string;
  readonly ungraded?: readonly string[];
}

/** Values by measure key, nested as the case's measures are. */
export type Readings = Readonly<Record<string, unknown>>;

/** A line to be simulated and what to read from each replication. */
export interface Scenario {
  readonly document: unknown;
  readonly warmUpS: number;
  /** Length of one replication after the warm-up; null: until the line is empty. */
  readonly measuredS: number | null;
  readonly read: (result: RunResult) => Readings;
}

/** How a row is judged. */
export type Judgement =
  /** The Student interval covers the value and is narrower than `limit` × |value|. */
  | { readonly by: 'interval'; readonly limit: number }
  /** |got − expected| <= absolute + relative × |expected|. */
  | { readonly by: 'distance'; readonly absolute: number; readonly relative: number }
  /** Got lies in the closed range that `expected` gives. */
  | { readonly by: 'range' }
  | { readonly by: 'nothing' };

/** A case that is simulated until its intervals are narrow; what else it states is worked out once. */
export interface StochasticRecipe {
  readonly id: string;
  readonly type: 'stochastic';
  readonly scenarios: (data: CaseData) => readonly Scenario[];
  /** Measures that no single replication shows: a best choice, a ranking. */
  readonly also?: (data: CaseData, seed: number) => Readings;
  readonly limits?: Limits;
}

/** A case that is worked out once. */
export interface ExactRecipe {
  readonly id: string;
  readonly type: 'exact';
  readonly readings: (data: CaseData, seed: number) => Readings;
  readonly limits?: Limits;
}

export type Recipe = StochasticRecipe | ExactRecipe;

/** Judgements of single measures where the case's text says something else than its kind's rule. */
export type Limits = (data: CaseData) => Readonly<Record<string, Judgement>>;

/** One row of the report. */
export interface VerifiedRow {
  readonly id: string;
  readonly group: string;
  readonly measure: string;
  readonly expected: unknown;
  readonly got: number | string | null;
  readonly halfWidth: number | null;
  /** null: shown, not judged. */
  readonly pass: boolean | null;
  /** Why there is no answer. */
  readonly error?: string;
  /** The miss that was run once more. */
  readonly first?: { readonly got: number | string | null; readonly halfWidth: number | null };
}
