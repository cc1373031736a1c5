/** Kinds of claims and what is typed for each; the rules stand in `packages/business`. */
export const CLAIM_KINDS = ['totals', 'outputs', 'capacities', 'savings', 'bottlenecks', 'efficiencies', 'changes'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** A field of a claim by its place; `parts` and `benefits` are short texts, one entry after a semicolon. */
export interface ClaimField {
  readonly path: string;
  readonly form: 'number' | 'percent' | 'text' | 'parts' | 'benefits';
}

const of = (form: ClaimField['form'], ...paths: readonly string[]): readonly ClaimField[] => paths.map((path) => ({ path, form }));

export const CLAIM_FORMS: Readonly<Record<ClaimKind, readonly ClaimField[]>> = {
  totals: [...of('text', 'id'), ...of('parts', 'parts'), ...of('number', 'stated', 'rounding')],
  outputs: [...of('text', 'id'), ...of('number', 'before.output', 'before.heads', 'after.output', 'after.heads')],
  capacities: [...of('text', 'id'), ...of('number', 'claimedPerHour', 'cycleTimeS', 'demandPerHour')],
  savings: [...of('text', 'id'), ...of('number', 'headsLess'), ...of('benefits', 'benefits')],
  bottlenecks: [...of('text', 'id', 'improved', 'simulated'), ...of('percent', 'claimedGain')],
  efficiencies: [...of('text', 'id'), ...of('percent', 'claimed', 'simulated', 'halfWidth')],
  changes: [...of('text', 'id'), ...of('percent', 'before', 'after', 'statedRelative')],
};

export type Claim = Readonly<Record<string, unknown>>;

/** What stands at a place of a claim. */
export function valueAt(claim: Claim, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Claim)[key] : undefined), claim);
}

/** The claim with a place changed; undefined takes it out, so that its absence is named. */
export function withValue(claim: Claim, path: string, value: unknown): Claim {
  const [key = '', ...rest] = path.split('.');
  if (rest.length > 0) return { ...claim, [key]: withValue((claim[key] ?? {}) as Claim, rest.join('.'), value) };
  const { [key]: _, ...others } = claim;
  return value === undefined ? others : { ...others, [key]: value };
}

/** "labour 250; output 300" as parts, each a name and its number at the end. */
export function partsOf(text: string): readonly { readonly name: string; readonly value: number }[] {
  return entries(text).map((entry) => {
    const [, name = entry, number = '0'] = /^(.*?)\s*(-?[\d.,]+)$/.exec(entry) ?? [];
    return { name, value: Number(number.replaceAll(',', '')) };
  });
}

export function partsText(parts: unknown): string {
  return Array.isArray(parts) ? parts.map(({ name, value }: { name: string; value: number }) => `${name} ${value}`.trim()).join('; ') : '';
}

export const BENEFIT_KINDS = ['labour', 'throughput', 'quality', 'energy', 'grant', 'reward', 'other'] as const;

interface Benefit {
  readonly id: string;
  readonly kind: string;
  readonly heads: number;
  readonly posts: readonly string[];
}

/** "labour 4 press, pack; throughput 2 press": kind, heads valued in it, places they are taken from. */
export function benefitsOf(text: string): readonly Benefit[] {
  return entries(text).map((entry, i) => {
    const [, kind = entry, heads = '0', posts = ''] = /^(\S+)\s*([\d.]*)\s*(.*)$/.exec(entry) ?? [];
    const places = posts.split(/[,，、]/).map((post) => post.trim());
    return { id: `${kind}-${i + 1}`, kind, heads: Number(heads), posts: places.filter((post) => post !== '') };
  });
}

export function benefitsText(benefits: unknown): string {
  if (!Array.isArray(benefits)) return '';
  return (benefits as readonly Benefit[]).map(({ kind, heads, posts }) => `${kind} ${heads} ${posts.join(', ')}`.trim()).join('; ');
}

const entries = (text: string): string[] =>
  text
    .split(/[;；\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
