/** What a project saves of its decision, as this package reads it: terms of contracts, claims and sheets are checked here, not where they are kept. */
import type { PolicyChoice } from '../policies/policy-choice.ts';

/** A way to pay: its terms are those of `parseFinancing`. */
export interface SavedOffer {
  readonly id: string;
  readonly terms: unknown;
}

export interface SavedTerms {
  /** Years within which the investment should have come back; null = the horizon. */
  readonly targetYears: number | null;
  readonly financing: readonly SavedOffer[];
  readonly policy: PolicyChoice | null;
  /** Packs of the user, unread. */
  readonly packs: readonly unknown[];
  /** Claims, unread: see `parseClaims`. */
  readonly claims: unknown;
  /** Marks 0 … 3 of manual steps, by step and criterion. */
  readonly screening: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Points of the maturity ladder that are there. */
  readonly maturity: readonly string[];
  /** Evaluation sheet, unread; null = none. */
  readonly evaluation: unknown;
  readonly evaluationValues: Readonly<Record<string, number>>;
}

/** Nothing saved yet. */
export const NO_TERMS: SavedTerms = {
  targetYears: null,
  financing: [],
  policy: null,
  packs: [],
  claims: {},
  screening: {},
  maturity: [],
  evaluation: null,
  evaluationValues: {},
};
