/** Whether a project may claim what a policy offers, and what is missing: conditions, limits, numbers, the plan's period. */
import { basesOf, evaluateGrant, type Grant, type GrantRecipient } from '../grants/grant-rule.ts';
import type { InstrumentLimit, PolicyInstrument, PolicyPack } from './pack-schema.ts';

/** What is known of a project, by name: `equipment`, `technology` (the grant bases), `totalInvestment`, `year`, `premium` … */
export type PolicyFacts = Readonly<Record<string, number>>;

export type CheckState = 'met' | 'open' | 'failed';

/**
 * One condition of an instrument.
 *
 * `inForce`: the pack's status; `period`: the project's year lies in the plan's; `condition`: a person must confirm it; `limit`: decided
 * by a fact; `base`: a number that the rule needs. `open` = not known yet.
 */
export interface ConditionCheck {
  readonly kind: 'inForce' | 'period' | 'condition' | 'limit' | 'base';
  /** How the user confirms or gives it: `jx19-demo-grant:1`, or the name of the fact. */
  readonly id: string;
  /** The condition in the pack's words; null where the sentence is made from the numbers. */
  readonly text: string | null;
  readonly expected: string | number | null;
  readonly got: string | number | null;
  readonly state: CheckState;
}

export interface InstrumentCheck {
  readonly instrument: string;
  readonly name: PolicyInstrument['name'];
  readonly kind: string;
  readonly section: string;
  readonly quote: string;
  /** `yes` when all is met, `no` when something fails, `open` when something is not known yet. */
  readonly eligible: 'yes' | 'no' | 'open';
  readonly checks: readonly ConditionCheck[];
  /** Who is paid; null where the document states no amount. */
  readonly recipient: GrantRecipient | null;
  /** What is granted as things stand: nothing unless eligible; null where the document states no amount. */
  readonly grant: Grant | null;
  /** What the rule would grant if every condition were met. */
  readonly grantIfMet: Grant | null;
  /** What the document leaves open. */
  readonly notStated: readonly string[];
}

export interface PolicyCheck {
  readonly pack: string;
  readonly title: PolicyPack['title'];
  readonly period: readonly [number, number];
  readonly status: PolicyPack['status'];
  /** The plan has ended: nothing of it can be claimed, amounts are examples. */
  readonly expired: boolean;
  readonly instruments: readonly InstrumentCheck[];
  /** Sum that the investor gets as things stand; what service companies or regions get is never in it. */
  readonly toInvestor: number;
  /** The same if every condition were met and the plan in force: an example, not a claim. */
  readonly toInvestorIfMet: number;
  /** Everything open or failed, once. */
  readonly missing: readonly ConditionCheck[];
}

/**
 * Checks a project against every instrument of a pack.
 *
 * @param pack      the pack
 * @param facts     what is known of the project
 * @param confirmed ids of confirmed conditions (`instrument:number`, numbers from 1), or the conditions in the pack's words
 */
export function checkPolicy(pack: PolicyPack, facts: PolicyFacts, confirmed: readonly string[]): PolicyCheck {
  const instruments = pack.instruments.map((instrument) => checkInstrument(pack, instrument, facts, confirmed));
  const total = (read: (check: InstrumentCheck) => Grant | null) =>
    instruments.reduce((sum, check) => sum + (read(check)?.toInvestor ?? 0), 0);
  const unmet = instruments.flatMap(({ checks }) => checks.filter(({ state }) => state !== 'met'));
  return {
    pack: pack.id,
    title: pack.title,
    period: pack.period,
    status: pack.status,
    expired: pack.status === 'expired',
    instruments,
    toInvestor: total((check) => check.grant),
    toInvestorIfMet: total((check) => check.grantIfMet),
    missing: unmet.filter((check, i) => unmet.findIndex(({ kind, id }) => kind === check.kind && id === check.id) === i),
  };
}

function checkInstrument(
  pack: PolicyPack,
  instrument: PolicyInstrument,
  facts: PolicyFacts,
  confirmed: readonly string[],
): InstrumentCheck {
  const { rule } = instrument;
  const checks = [
    inForce(pack),
    period(pack, facts),
    ...instrument.conditions.map((text, i) => condition(`${instrument.id}:${i + 1}`, text, confirmed)),
    ...instrument.limits.map((limit) => limitCheck(limit, facts)),
    ...(rule === null ? [] : basesOf(rule.components).map((base) => baseCheck(base, facts))),
  ];
  const eligible = checks.some(({ state }) => state === 'failed') ? 'no' : checks.every(({ state }) => state === 'met') ? 'yes' : 'open';
  return {
    instrument: instrument.id,
    name: instrument.name,
    kind: instrument.kind,
    section: instrument.section,
    quote: instrument.quote,
    eligible,
    checks,
    recipient: rule?.recipient ?? null,
    grant: rule === null ? null : evaluateGrant(rule, facts, eligible === 'yes'),
    grantIfMet: rule === null ? null : evaluateGrant(rule, facts, true),
    notStated: instrument.notStated,
  };
}

function inForce({ id, status }: PolicyPack): ConditionCheck {
  return { kind: 'inForce', id, text: null, expected: 'inForce', got: status, state: status === 'inForce' ? 'met' : 'failed' };
}

function period({ period: [from, to] }: PolicyPack, { year }: PolicyFacts): ConditionCheck {
  const state = year === undefined ? 'open' : year >= from && year <= to ? 'met' : 'failed';
  return { kind: 'period', id: 'year', text: null, expected: `${from}-${to}`, got: year ?? null, state };
}

function condition(id: string, text: string, confirmed: readonly string[]): ConditionCheck {
  const isConfirmed = confirmed.includes(id) || confirmed.includes(text);
  return { kind: 'condition', id, text, expected: null, got: null, state: isConfirmed ? 'met' : 'open' };
}

const COMPARISONS: Readonly<Record<InstrumentLimit['op'], (got: number, limit: number) => boolean>> = {
  '<=': (got, limit) => got <= limit,
  '<': (got, limit) => got < limit,
  '>=': (got, limit) => got >= limit,
  '>': (got, limit) => got > limit,
  '=': (got, limit) => got === limit,
};

function limitCheck({ fact, op, value }: InstrumentLimit, facts: PolicyFacts): ConditionCheck {
  const got = facts[fact];
  const state = got === undefined ? 'open' : COMPARISONS[op](got, value) ? 'met' : 'failed';
  return { kind: 'limit', id: fact, text: null, expected: `${op} ${value}`, got: got ?? null, state };
}

/** A base that is not known is open; one that is known, even 0, is a number the rule can use. */
function baseCheck(base: string, facts: PolicyFacts): ConditionCheck {
  const got = facts[base];
  return { kind: 'base', id: base, text: null, expected: null, got: got ?? null, state: got === undefined ? 'open' : 'met' };
}
