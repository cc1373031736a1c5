/** Published claims on defects before and after robots, each with its grade; start values only until the user's own counts are there. */
import type { Origin, Problem, Result } from '@taktwerk/units';
import { z } from 'zod';
import { problemsOf } from '../case/problems.ts';
import { share } from '../case/sourced-schema.ts';

z.config({ jitless: true });

/** How a claim came about; none of them is a controlled study. */
export const EVIDENCE_GRADES = ['trade', 'vendor', 'press', 'plan'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

const span = z.strictObject({ min: share, max: share });

const row = z.strictObject({
  id: z.string().min(1),
  /** Process the claim is about; `any` = of whole projects. */
  process: z.string().min(1),
  measure: z.enum(['defectRate', 'reworkRate', 'scrapRate', 'firstPassYield', 'materialLoss']),
  /** Rates as published, by hand and with robots. */
  before: span.nullable(),
  after: span.nullable(),
  /** Relative change where no rates were published: -0.2 = one fifth less. Never points. */
  relative: z.number().min(-1).max(10).nullable(),
  grade: z.enum(EVIDENCE_GRADES),
  source: z.string(),
  note: z.string(),
});

const evidenceSchema = z.strictObject({
  format: z.literal('taktwerk-quality-evidence'),
  version: z.literal(1),
  note: z.string(),
  rows: z.array(row),
});

export type QualityEvidence = z.infer<typeof evidenceSchema>;
export type EvidenceRow = z.infer<typeof row>;

/** Reads models/defaults/quality-evidence.json. */
export function parseQualityEvidence(json: unknown): Result<QualityEvidence, readonly Problem[]> {
  const parsed = evidenceSchema.safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed.error, json, 'quality-evidence') };
}

/** A start value for a rate, with how weak it is. */
export interface DefectSuggestion {
  readonly row: EvidenceRow;
  /** Suggested rate with robots; null where nothing follows from the claim. */
  readonly after: { readonly min: number; readonly mode: number; readonly max: number } | null;
  readonly origin: Origin;
  /** `ownRate`: worked out from the user's own count; `published`: the published rate itself: ask for the user's counts. */
  readonly basis: 'ownRate' | 'published';
}

/**
 * What the claims suggest for a process.
 *
 * A relative claim is laid on the user's own rate; where only rates were published, their relative change is laid on it too, because
 * levels of other factories are not his. Without an own rate the published rates stand as they are.
 *
 * @param process process as the evidence names it
 * @param measure rate asked for
 * @param ownRate the user's own rate by hand, counted; null = not known yet
 * @returns the process's own claims before those of whole projects
 */
export function defectSuggestions(
  evidence: QualityEvidence,
  process: string,
  measure: EvidenceRow['measure'],
  ownRate: number | null,
): DefectSuggestion[] {
  const fitting = evidence.rows.filter((claim) => claim.measure === measure && (claim.process === process || claim.process === 'any'));
  const own = fitting.filter((claim) => claim.process === process);
  const general = process === 'any' ? [] : fitting.filter((claim) => claim.process === 'any');
  return [...own, ...general].map((claim) => ({
    row: claim,
    after: ownRate === null ? published(claim) : laidOn(claim, ownRate),
    origin: 'assumed',
    basis: ownRate === null ? 'published' : 'ownRate',
  }));
}

function published({ after }: EvidenceRow): DefectSuggestion['after'] {
  return after === null ? null : { ...after, mode: (after.min + after.max) / 2 };
}

/** The claim's relative change on the own rate; a claim with rates spans least after ÷ most before … most after ÷ least before. */
function laidOn({ relative, before, after }: EvidenceRow, ownRate: number): DefectSuggestion['after'] {
  const at = (factor: number) => Math.min(1, Math.max(0, ownRate * factor));
  if (relative !== null) return { min: at(1 + relative), mode: at(1 + relative), max: at(1 + relative) };
  if (before === null || after === null || before.max === 0 || before.min === 0) return null;
  const middle = (after.min + after.max) / (before.min + before.max);
  return { min: at(after.min / before.max), mode: at(middle), max: at(after.max / before.min) };
}
