/** A policy document as data: targets, tables, instruments with rules and quoted sections, and its known inconsistencies. */
import type { Problem, Result } from '@taktwerk/units';
import { z } from 'zod';
import { problemsOf } from '../case/problems.ts';
import { evaluateGrant, type Grant, type GrantBases } from '../grants/grant-rule.ts';
import { grantRuleSchema } from '../grants/grant-rule-schema.ts';

z.config({ jitless: true });

const bilingual = z.strictObject({ zh: z.string(), en: z.string().nullable() });
const quoted = { section: z.string(), quote: z.string() };

const target = z.strictObject({
  id: z.string(),
  metric: bilingual,
  op: z.enum(['=', '>', '>=', '<', '<=', '~', '']),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  kind: z.enum(['stock', 'flow', 'change', 'growth']),
  deadline: z.string().nullable(),
  baseline: z.union([z.number(), z.string()]).nullable(),
  scope: z.string().nullable(),
  note: z.string().nullable(),
  ...quoted,
});

const table = z.strictObject({
  id: z.string(),
  title: z.string(),
  columns: z.record(z.string(), z.string()),
  rows: z.array(z.record(z.string(), z.json())),
  ...quoted,
});

const instrument = z.strictObject({
  id: z.string(),
  name: bilingual,
  kind: z.string(),
  /** Null where the document states no amount. */
  rule: grantRuleSchema.nullable(),
  conditions: z.array(z.string()),
  notStated: z.array(z.string()),
  /** The terms as noted from the document, free form. */
  terms: z.record(z.string(), z.json()),
  ...quoted,
});

const packSchema = z.strictObject({
  format: z.literal('taktwerk-policy'),
  version: z.literal(1),
  id: z.string().min(1),
  title: bilingual,
  issuer: bilingual,
  documentNumber: z.string().nullable(),
  issued: z.string().nullable(),
  effective: z.string().nullable(),
  period: z.tuple([z.int(), z.int()]),
  /** `expired` packs serve as examples only. */
  status: z.enum(['draft', 'inForce', 'expired']),
  cites: z.array(z.strictObject({ title: z.string(), number: z.string().nullable() })),
  targets: z.array(target),
  tables: z.array(table),
  instruments: z.array(instrument),
  lists: z.record(z.string(), z.json()),
  notes: z.array(z.strictObject({ id: z.string(), kind: z.string(), text: z.string() })),
});

export type PolicyPack = z.infer<typeof packSchema>;
export type PolicyTarget = z.infer<typeof target>;
export type PolicyInstrument = z.infer<typeof instrument>;

/**
 * Reads a policy pack.
 *
 * @param json parsed JSON of unknown shape
 * @returns the pack, or every problem found
 */
export function parsePolicy(json: unknown): Result<PolicyPack, readonly Problem[]> {
  const parsed = packSchema.safeParse(json);
  const at = typeof json === 'object' && json !== null && 'id' in json ? String(json.id) : '';
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed.error, json, at) };
}

/** Grant of one instrument of a pack; `conditionsMissing` names what the user has not confirmed. */
export interface InstrumentGrant {
  readonly pack: string;
  readonly instrument: string;
  readonly expired: boolean;
  readonly conditionsMissing: readonly string[];
  /** Null where the document states no amount. */
  readonly grant: Grant | null;
}

/**
 * What an instrument would grant.
 *
 * @param pack         the pack
 * @param instrumentId id of one of its instruments
 * @param bases        costs and counts the rule speaks of
 * @param confirmed    conditions the user confirms, in the pack's words; all of them are needed
 * @returns null when the pack has no such instrument
 */
export function grantOf(pack: PolicyPack, instrumentId: string, bases: GrantBases, confirmed: readonly string[]): InstrumentGrant | null {
  const found = pack.instruments.find((candidate) => candidate.id === instrumentId);
  if (found === undefined) return null;
  const conditionsMissing = found.conditions.filter((condition) => !confirmed.includes(condition));
  const grant = found.rule === null ? null : evaluateGrant(found.rule, bases, conditionsMissing.length === 0);
  return { pack: pack.id, instrument: found.id, expired: pack.status === 'expired', conditionsMissing, grant };
}
