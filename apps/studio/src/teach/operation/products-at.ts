import type { LayoutRecord, LineDocument, Product } from '@taktwerk/line';

type Records = Readonly<Record<string, LayoutRecord>>;

/**
 * Products that come to a station: back along the flows to the sources, and to stations that make others (a collected pallet, what is split off).
 *
 * @returns in the order of the project; all of it when no flow says anything
 */
export function productsAt(document: LineDocument, records: Records, station: string): readonly Product[] {
  const flows = Object.values(records).filter((record) => record.kind === 'flow');
  const seen = new Set([station]);
  const found = new Set<string>();
  const queue = [station];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const flow of flows.filter(({ to }) => to === id)) {
      if (flow.products !== null) for (const product of flow.products) found.add(product);
      else if (!seen.has(flow.from)) {
        seen.add(flow.from);
        queue.push(...passedOn(records[flow.from], found));
      }
    }
  }
  for (const record of Object.values(records))
    if (record.kind === 'route' && record.steps.some(({ at }) => at === station)) found.add(record.product);
  const all = Object.values(document.shared).filter((record): record is Product => record.kind === 'product');
  const coming = all.filter(({ id }) => found.has(id));
  return coming.length > 0 ? coming : all;
}

/** What a record hands on: its own products where it makes any, else what comes to it (its id, to be followed on). */
function passedOn(record: LayoutRecord | undefined, found: Set<string>): readonly string[] {
  if (record === undefined) return [];
  if (record.kind === 'source') {
    for (const { product } of record.mix) found.add(product);
    return [];
  }
  if (record.kind === 'station' && record.collect !== null) {
    found.add(record.collect.product);
    return [];
  }
  if (record.kind === 'station') for (const { product } of record.splits) found.add(product);
  return [record.id];
}
