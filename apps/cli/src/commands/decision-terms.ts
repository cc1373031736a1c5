import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SavedTerms } from '@taktwerk/business';
import type { LineDocument } from '@taktwerk/line';
import { savedTermsOf } from '@taktwerk/study';
import { ok, type Problem, type Result, refused } from '@taktwerk/units';
import { factsOf } from './facts.ts';
import type { TypedOptions } from './study-options.ts';

/** Options of a decision as typed; each takes the place of what the project saves. */
export interface DecisionOptions extends TypedOptions {
  readonly financing?: string;
  readonly claims?: string;
  readonly pack?: string;
  readonly instruments?: string;
  readonly confirm?: string;
  readonly fact?: string;
  readonly runs?: string;
  readonly targetYears?: string;
  readonly csv?: string;
  readonly html?: string;
}

/** Monte Carlo runs of a case when nothing is typed. */
const RUNS = 10_000;

/** Terms of a decision with the number of runs. */
export interface TypedTerms {
  readonly saved: SavedTerms;
  readonly runs: number;
}

/** The project's saved terms with what was typed over them. */
export function decisionTerms(document: LineDocument, typed: DecisionOptions): Result<TypedTerms, readonly Problem[]> {
  const saved = savedTermsOf(document);
  const problems: Problem[] = [];
  const file = (path: string | undefined): unknown => {
    if (path === undefined) return undefined;
    const read = readJsonFile(path);
    if (!read.ok) problems.push(...read.problems);
    return read.ok ? read.value : undefined;
  };
  const offers = file(typed.financing);
  const claims = file(typed.claims);
  const ownPack = typed.pack?.endsWith('.json') ? file(typed.pack) : undefined;
  const targetYears = positive('--target-years', typed.targetYears, saved.targetYears, problems);
  const runs = positive('--runs', typed.runs, RUNS, problems) ?? RUNS;
  if (!Number.isInteger(runs) || runs < 2) problems.push(wrong('--runs', 2, typed.runs ?? null));
  const policy = policyOf(saved, typed, ownPack, problems);
  if (problems.length > 0) return refused(problems);
  return ok({
    runs,
    saved: {
      ...saved,
      ...(offers === undefined ? {} : { financing: offersOf(offers) }),
      ...(claims === undefined ? {} : { claims }),
      ...(ownPack === undefined ? {} : { packs: [ownPack, ...saved.packs] }),
      policy,
      targetYears,
    },
  });
}

function policyOf(saved: SavedTerms, typed: DecisionOptions, ownPack: unknown, problems: Problem[]): SavedTerms['policy'] {
  const facts = factsOf(typed.fact);
  if (facts === null) problems.push(wrong('--fact', 'name=number,…', typed.fact ?? null));
  const ids = (text: string | undefined) => text?.split(',').filter((id) => id !== '');
  const pack = typed.pack === undefined ? saved.policy?.pack : idOf(ownPack, typed.pack);
  if (pack === undefined) return null;
  const kept = saved.policy?.pack === pack ? saved.policy : null;
  return {
    pack,
    instruments: ids(typed.instruments) ?? kept?.instruments ?? [],
    confirmed: ids(typed.confirm) ?? kept?.confirmed ?? [],
    facts: { ...kept?.facts, ...facts },
  };
}

function idOf(pack: unknown, otherwise: string): string {
  const id = typeof pack === 'object' && pack !== null && 'id' in pack ? pack.id : otherwise;
  return String(id);
}

/** One offer, or a list of them; an offer without an id goes by its place. */
function offersOf(json: unknown): SavedTerms['financing'] {
  const list = Array.isArray(json) ? json : [json];
  return list.map((terms, i) => {
    if (typeof terms !== 'object' || terms === null) return { id: `offer-${i + 1}`, terms };
    const { id = `offer-${i + 1}`, ...rest } = terms as { id?: unknown };
    return { id: String(id), terms: rest };
  });
}

function positive(option: string, text: string | undefined, otherwise: number | null, problems: Problem[]): number | null {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value <= 0) problems.push(wrong(option, '> 0', text));
  return value;
}

const wrong = (option: string, expected: Problem['expected'], got: Problem['got']): Problem => ({
  ...{ code: 'option.value', at: option, field: '' },
  expected,
  got,
});

/** Reads a JSON file; what cannot be read is one problem. */
export function readJsonFile(path: string): Result<unknown, readonly Problem[]> {
  if (!existsSync(path)) return refused([{ code: 'file.unreadable', at: path, field: '', expected: '.json', got: 'ENOENT' }]);
  try {
    return ok(JSON.parse(readFileSync(path, 'utf8')));
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return refused([{ code: 'file.notJson', at: basename(path), field: '', expected: 'JSON', got: fault.message }]);
  }
}
