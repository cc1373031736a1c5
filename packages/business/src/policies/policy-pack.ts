/** A policy document as data: reading a pack, and what one of its instruments would grant. */
import type { Problem, Result } from '@taktwerk/units';
import { problemsOf } from '../case/problems.ts';
import { evaluateGrant, type Grant, type GrantBases } from '../grants/grant-rule.ts';
import { type PolicyPack, packSchema } from './pack-schema.ts';

/**
 * Reads a policy pack.
 *
 * @param json parsed JSON of unknown shape
 * @returns the pack, or every problem found
 */
export function parsePolicy(json: unknown): Result<PolicyPack, readonly Problem[]> {
  const parsed = packSchema.safeParse(json);
  const at = typeof json === 'object' && json !== null && 'id' in json ? String(json.id) : '';
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, json, at) };
  const problems = contradictions(parsed.data);
  return problems.length === 0 ? { ok: true, value: parsed.data } : { ok: false, problems };
}

/** Values that are right alone and wrong together: a period that ends before it begins, an id twice. */
function contradictions(pack: PolicyPack): Problem[] {
  const problems: Problem[] = [];
  const [from, to] = pack.period;
  if (to < from) problems.push({ code: 'value.tooSmall', at: pack.id, field: 'period[1]', expected: from, got: to });
  for (const group of ['targets', 'tables', 'instruments'] as const) {
    const ids = pack[group].map(({ id }) => id);
    for (const [i, id] of ids.entries()) {
      if (ids.indexOf(id) < i) problems.push({ code: 'id.duplicate', at: pack.id, field: `${group}[${i}].id`, expected: null, got: id });
    }
  }
  return problems;
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
