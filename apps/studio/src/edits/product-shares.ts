import type { Flow, LayoutId, LayoutRecord, LineDraft, LineStore } from '@taktwerk/line';
import { freeId } from './free-id.ts';
import { refitPicks } from './palletizing.ts';

type Records = Readonly<Record<string, LayoutRecord>>;

/** Whether some of the flows are for certain products only: their shares are told by product then. */
export const areByProduct = (flows: readonly Flow[]): boolean => flows.some(({ products }) => products !== null);

/** How much of each product goes which way out of a record: one row a product, one column a target. */
export interface ProductShares {
  readonly targets: readonly string[];
  /** 0 … 1 by product, in the order of the targets; a row of zeros: the product does not come by here. */
  readonly rows: Readonly<Record<string, readonly number[]>>;
}

/** Flows out of a record for one kind of parts. */
export const branchesFrom = (records: Records, from: string, when: Flow['when']): readonly Flow[] =>
  Object.values(records).filter((record): record is Flow => record.kind === 'flow' && record.from === from && record.when === when);

/** Reads the shares of the flows out of a record for one kind of parts. */
export function productShares(records: Records, from: string, when: Flow['when'], products: readonly string[]): ProductShares {
  const flows = branchesFrom(records, from, when);
  const targets = [...new Set(flows.map(({ to }) => to))];
  const shareOf = (product: string, to: string): number =>
    flows
      .filter((flow) => flow.to === to && (flow.products === null || flow.products.includes(product)))
      .reduce((sum, flow) => sum + (flow.choice === 'share' ? flow.share : 1 / countFor(flows, product)), 0);
  return { targets, rows: Object.fromEntries(products.map((product) => [product, targets.map((to) => rounded(shareOf(product, to)))])) };
}

const countFor = (flows: readonly Flow[], product: string): number =>
  flows.filter((flow) => flow.products === null || flow.products.includes(product)).length;

/** The shares with one of them set; the others of the row keep their proportions in what is left. */
export function withProductShare(shares: ProductShares, product: string, index: number, share: number): ProductShares {
  const row = shares.rows[product] ?? [];
  const rest = row.reduce((sum, other, i) => (i === index ? sum : sum + other), 0);
  const set = row.length === 1 ? (share > 0 ? 1 : 0) : Math.max(0, Math.min(1, share));
  const wasNone = rest === 0;
  const spread = row.map((other, i) => {
    if (i === index) return rounded(set);
    return wasNone ? 0 : rounded(((1 - set) * other) / rest);
  });
  // a product that went no other way goes this way alone, or not at all
  if (wasNone) return { ...shares, rows: { ...shares.rows, [product]: row.map((_, i) => (i === index && set > 0 ? 1 : 0)) } };
  const last = spread.findLastIndex((_, i) => i !== index && (row[i] ?? 0) > 0);
  const sum = spread.reduce((total, other, i) => (i === last ? total : total + other), 0);
  const row2 = spread.map((other, i) => (i === last ? rounded(1 - sum) : other));
  return { ...shares, rows: { ...shares.rows, [product]: row2 } };
}

/**
 * Writes shares as flows, as one entry of the history: a target has a flow for each share that differs, with the products it is for; one
 * that is the same for all products names none. What carries the parts stays.
 */
export function setProductShares(store: LineStore, layout: LayoutId, from: string, when: Flow['when'], shares: ProductShares): void {
  store.edit('build:edit.share', (draft) => {
    writeShares(draft, layout, from, when, shares);
    refitPicks(draft, layout);
  });
}

function writeShares(draft: LineDraft, layout: LayoutId, from: string, when: Flow['when'], shares: ProductShares): void {
  const flows = branchesFrom(draft.document().layouts[layout]?.records ?? {}, from, when);
  shares.targets.forEach((to, column) => {
    const present = flows.filter((flow) => flow.to === to);
    writeTarget(draft, layout, present, wanted(shares, column));
  });
}

/** Makes the shares of every product add up after a way was added or taken away; a way that was added takes its part of all products. */
export function settleShares(draft: LineDraft, layout: LayoutId, from: string, when: Flow['when'], added: string | null): void {
  const { shared, layouts } = draft.document();
  const products = Object.values(shared).flatMap(({ id, kind }) => (kind === 'product' ? [id] : []));
  const { targets, rows } = productShares(layouts[layout]?.records ?? {}, from, when, products);
  const column = added === null ? -1 : targets.indexOf(added);
  const settled = Object.entries(rows).map(([product, row]) => {
    const rest = row.reduce((sum, share, i) => (i === column ? sum : sum + share), 0);
    const ways = row.filter((share, i) => i !== column && share > 0).length;
    const own = column < 0 || rest === 0 ? 0 : 1 / (ways + 1);
    if (rest === 0) return [product, row.map(() => 0)] as const;
    const scaled = row.map((share, i) => rounded(i === column ? own : ((1 - own) * share) / rest));
    const last = scaled.findLastIndex((share, i) => i !== column && share > 0);
    const others = scaled.reduce((sum, share, i) => (i === last ? sum : sum + share), 0);
    return [product, scaled.map((share, i) => (i === last ? rounded(1 - others) : share))] as const;
  });
  writeShares(draft, layout, from, when, { targets, rows: Object.fromEntries(settled) });
}

/** Products by their share of one target, the largest share first. */
function wanted(
  { rows }: ProductShares,
  column: number,
): readonly { readonly share: number; readonly products: readonly string[] | null }[] {
  const byShare = new Map<number, string[]>();
  for (const [product, row] of Object.entries(rows)) {
    const share = row[column] ?? 0;
    if (share > 0) byShare.set(share, [...(byShare.get(share) ?? []), product]);
  }
  const all = Object.keys(rows).length;
  return [...byShare]
    .sort(([a], [b]) => b - a)
    .map(([share, products]) => ({ share, products: products.length === all ? null : products }));
}

function writeTarget(draft: LineDraft, layout: LayoutId, present: readonly Flow[], shares: ReturnType<typeof wanted>): void {
  const [first] = present;
  if (first === undefined) return;
  // a way that no product takes at present stays, so that it can be given one again
  if (shares.length === 0) {
    for (const flow of present.slice(1)) draft.remove(layout, flow.id);
    draft.put(layout, { ...first, products: [], share: 1, choice: 'share' });
    return;
  }
  shares.forEach(({ share, products }, i) => {
    const taken = draft.document().layouts[layout]?.records ?? {};
    const id = present[i]?.id ?? freeId(first.id.replace(/-\d+$/, ''), taken);
    draft.put(layout, { ...first, ...present[i], id, share, products: products === null ? null : [...products], choice: 'share' });
  });
  for (const flow of present.slice(shares.length)) draft.remove(layout, flow.id);
}

const rounded = (share: number): number => Number(share.toFixed(4));
