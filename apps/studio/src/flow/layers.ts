/** A way from one box to another. */
export interface Way {
  readonly from: string;
  readonly to: string;
}

export interface Placed {
  /** Column, from where parts come in, counted from 0. */
  readonly layer: number;
  /** Place within the column, counted from 0 at the top. */
  readonly row: number;
}

/** Sweeps over the columns that bring neighbours side by side; more change little. */
const SWEEPS = 6;

/**
 * Puts boxes into columns so that ways run to the right, and orders each column so that they cross little: longest-path layering after
 * the ways back have been left out, then barycentre sweeps (Sugiyama, Tagawa and Toda, Methods for visual understanding of
 * hierarchical system structures, 1981).
 *
 * @param ids boxes in the order that breaks ties
 */
export function layered(ids: readonly string[], ways: readonly Way[]): ReadonlyMap<string, Placed> {
  const known = new Set(ids);
  const inner = ways.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to);
  const forward = withoutWaysBack(ids, inner);
  const layer = layersOf(ids, forward);
  const columns: string[][] = [];
  for (const id of ids) {
    const at = layer.get(id) ?? 0;
    columns[at] ??= [];
    columns[at].push(id);
  }
  const full = columns.map((column) => column ?? []);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isDown = sweep % 2 === 0;
    const order = full.map((_, i) => (isDown ? i : full.length - 1 - i));
    for (const i of order) full[i] = byBarycentre(full[i] ?? [], inner, rowsOf(full));
  }
  return new Map(full.flatMap((column, at) => column.map((id, row) => [id, { layer: at, row }] as const)));
}

/** Ways that don't lead back to where one came from, found depth first in the order of the boxes. */
function withoutWaysBack(ids: readonly string[], ways: readonly Way[]): readonly Way[] {
  const out = new Map(ids.map((id) => [id, ways.filter((way) => way.from === id)]));
  const state = new Map<string, 'open' | 'done'>();
  const kept: Way[] = [];
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const way of out.get(id) ?? []) {
      if (state.get(way.to) === 'open') continue;
      kept.push(way);
      if (!state.has(way.to)) visit(way.to);
    }
    state.set(id, 'done');
  };
  const isStart = (id: string): boolean => !ways.some((way) => way.to === id);
  for (const id of [...ids.filter(isStart), ...ids]) if (!state.has(id)) visit(id);
  return kept;
}

function layersOf(ids: readonly string[], ways: readonly Way[]): ReadonlyMap<string, number> {
  const into = new Map(ids.map((id) => [id, ways.filter((way) => way.to === id).map((way) => way.from)]));
  const layer = new Map<string, number>();
  const of = (id: string): number => {
    const known = layer.get(id);
    if (known !== undefined) return known;
    const found = Math.max(0, ...(into.get(id) ?? []).map((from) => of(from) + 1));
    layer.set(id, found);
    return found;
  };
  for (const id of ids) of(id);
  return layer;
}

const rowsOf = (columns: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(columns.flatMap((column) => column.map((id, row) => [id, row - (column.length - 1) / 2] as const)));

function byBarycentre(column: readonly string[], ways: readonly Way[], rows: ReadonlyMap<string, number>): string[] {
  const weight = (id: string): number => {
    const neighbours = ways
      .flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
      .flatMap((other) => rows.get(other) ?? []);
    return neighbours.length === 0 ? (rows.get(id) ?? 0) : neighbours.reduce((sum, row) => sum + row, 0) / neighbours.length;
  };
  const weighed = column.map((id, i) => ({ id, i, weight: weight(id) }));
  return weighed.sort((a, b) => a.weight - b.weight || a.i - b.i).map(({ id }) => id);
}
