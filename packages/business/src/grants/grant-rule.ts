/** A grant or subsidy as data: shares of cost bases, amounts per piece, lump sums under a condition, one cap, one recipient. */

/** Who gets the money; only the investor's share enters the investor's cash flow. */
export const GRANT_RECIPIENTS = ['investor', 'serviceCompany', 'insured', 'region'] as const;
export type GrantRecipient = (typeof GRANT_RECIPIENTS)[number];

/** One summand. `share`: rate × base; `perPiece`: amount × count; `lumpAtMost`: amount when 0 < value <= limit (a rank). */
export type GrantPart =
  | { readonly kind: 'share'; readonly base: string; readonly rate: number }
  | { readonly kind: 'perPiece'; readonly base: string; readonly amount: number }
  | { readonly kind: 'lumpAtMost'; readonly base: string; readonly limit: number; readonly amount: number };

/** A summand, or several under a cap of their own: so several instruments make one rule. */
export type GrantComponent = GrantPart | { readonly kind: 'capped'; readonly parts: readonly GrantPart[]; readonly cap: number | null };

export interface GrantRule {
  readonly components: readonly GrantComponent[];
  /** Highest sum of the components, money; null = none stated. */
  readonly cap: number | null;
  readonly recipient: GrantRecipient;
}

/** Cost bases and counts by name, for example { equipment: 5000000, technology: 1000000 }. A base that is absent counts 0. */
export type GrantBases = Readonly<Record<string, number>>;

export interface Grant {
  readonly amount: number;
  /** Amount of each component before the cap, in the rule's order. */
  readonly parts: readonly number[];
  readonly capped: boolean;
  readonly recipient: GrantRecipient;
  /** What reaches the investor: the amount, or 0 when someone else is paid. */
  readonly toInvestor: number;
}

/**
 * Amount that a rule grants.
 *
 * @param rule     the rule
 * @param bases    costs and counts the rule speaks of
 * @param eligible whether the conditions are met (project recognised, on the list …); otherwise nothing is granted
 * @example the 2019 plan's "10 % of equipment, 20 % of technology, at most 15 m" on 5 m and 1 m gives 700,000
 */
export function evaluateGrant(rule: GrantRule, bases: GrantBases, eligible: boolean): Grant {
  const parts = rule.components.map((component) => (eligible ? amountOf(component, bases) : 0));
  const sum = parts.reduce((total, part) => total + part, 0);
  const capped = rule.cap !== null && sum > rule.cap;
  const amount = capped ? (rule.cap as number) : sum;
  return { amount, parts, capped, recipient: rule.recipient, toInvestor: isOwnMoney(rule.recipient) ? amount : 0 };
}

/** Bases that a rule speaks of, each once. */
export function basesOf(components: readonly GrantComponent[]): string[] {
  const all = components.flatMap((component) => (component.kind === 'capped' ? component.parts : [component]));
  return [...new Set(all.map(({ base }) => base))];
}

function amountOf(component: GrantComponent, bases: GrantBases): number {
  if (component.kind !== 'capped') return partOf(component, bases[component.base] ?? 0);
  const sum = component.parts.reduce((total, part) => total + partOf(part, bases[part.base] ?? 0), 0);
  return component.cap === null ? sum : Math.min(sum, component.cap);
}

function partOf(component: GrantPart, value: number): number {
  switch (component.kind) {
    case 'share':
      return component.rate * value;
    case 'perPiece':
      return component.amount * value;
    case 'lumpAtMost':
      return value > 0 && value <= component.limit ? component.amount : 0;
  }
}

function isOwnMoney(recipient: GrantRecipient): boolean {
  return recipient === 'investor' || recipient === 'insured';
}
