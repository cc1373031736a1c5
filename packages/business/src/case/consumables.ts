/** What is used up for a good part: simulated amounts at the user's prices, or the figure that he typed in place of both. */
import { type UseUnit, unitOfUse } from '@taktwerk/units';
import type { PricedKpis } from './case-kpis.ts';
import type { PlainInputs } from './plain.ts';

/** What the costs rest on: the typed figures alone, the simulated amounts alone, or nothing. Never two of them. */
export type ConsumablesBasis = 'typed' | 'simulated' | 'none';

/** One consumable of both layouts. */
export interface UsedUp {
  readonly use: string;
  readonly unit: UseUnit;
  /** Amount for a good part, in `unit`; null = unknown. */
  readonly before: number | null;
  readonly after: number | null;
  /** Of one unit, as entered; null = unknown. */
  readonly price: number | null;
  /** For a good part, as the buyer pays it; null where amount or price is unknown. */
  readonly costBefore: number | null;
  readonly costAfter: number | null;
}

export interface Consumables {
  readonly basis: ConsumablesBasis;
  /** Counted for a good part, as the buyer pays it; null on both sides when nothing is counted. */
  readonly perPart: { readonly before: number | null; readonly after: number | null };
  readonly uses: readonly UsedUp[];
}

/** Cost of the consumables of a good part in each layout, at the prices as entered, and what it rests on. */
export function consumablesCost(inputs: PlainInputs, before: PricedKpis, after: PricedKpis) {
  const { consumablesPerPartBefore, consumablesPerPartAfter } = inputs.upkeep;
  if (consumablesPerPartAfter !== null) {
    return { basis: 'typed' as const, before: consumablesPerPartBefore ?? 0, after: consumablesPerPartAfter };
  }
  let basis: ConsumablesBasis = 'none';
  const cost = { before: 0, after: 0 };
  for (const [use, price] of Object.entries(inputs.consumables.prices)) {
    const [from, to] = [amountOf(before, use), amountOf(after, use)];
    if (price === null || from === null || to === null || !(from > 0 || to > 0)) continue;
    basis = 'simulated';
    cost.before += from * price;
    cost.after += to * price;
  }
  return { basis, ...cost };
}

/** Every consumable of both layouts with its price, and what of it is counted. @param factor from entered prices to the buyer's cost */
export function consumablesOf(inputs: PlainInputs, before: PricedKpis, after: PricedKpis, factor: number): Consumables {
  const { basis, ...cost } = consumablesCost(inputs, before, after);
  const isCounted = basis !== 'none';
  const at = (amount: number | null, price: number | null) => (amount === null || price === null ? null : amount * price * factor);
  return {
    basis,
    perPart: { before: isCounted ? cost.before * factor : null, after: isCounted ? cost.after * factor : null },
    uses: usedNames(before, after).map((use) => {
      const price = inputs.consumables.prices[use] ?? null;
      const [from, to] = [amountOf(before, use), amountOf(after, use)];
      return { use, unit: unitOfUse(use), before: from, after: to, price, costBefore: at(from, price), costAfter: at(to, price) };
    }),
  };
}

/** Fields of the prices that are missing: of everything that either layout uses up. */
export function missingPrices(inputs: PlainInputs, before: PricedKpis, after: PricedKpis): string[] {
  const missing = usedNames(before, after).filter((use) => (inputs.consumables.prices[use] ?? null) === null);
  return missing.map((use) => `consumables.prices.${use}`);
}

/** What either layout uses up, by name; an amount of nothing on both sides is left out. */
function usedNames(before: PricedKpis, after: PricedKpis): string[] {
  const names = new Set([...Object.keys(before.usesPerPart ?? {}), ...Object.keys(after.usesPerPart ?? {})]);
  return [...names].filter((use) => amountOf(before, use) !== 0 || amountOf(after, use) !== 0).sort();
}

/** Nothing where a layout's uses are known and this is none of them; null where they are not known. */
function amountOf({ usesPerPart }: PricedKpis, use: string): number | null {
  if (usesPerPart === undefined) return null;
  const amount = usesPerPart[use];
  return amount === undefined ? 0 : amount;
}
