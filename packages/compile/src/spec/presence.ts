import type { Flow, LayoutRecord } from '@taktwerk/line';
import { type Compilation, gathered, recordsOf, remembered, sharedOf } from '../compilation.ts';

/** Which products pass each place: what sources make, followed along flows and routes, changed where parts are joined or collected. */
export function presenceOf(compilation: Compilation): ReadonlyMap<string, ReadonlySet<string>> {
  return remembered(compilation, 'presence', () => {
    const presence = new Map<string, Set<string>>();
    const waiting: [string, string][] = [...made(compilation), ...routed(compilation)];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [place, product] = next;
      const here = presence.get(place) ?? new Set();
      if (here.has(product)) continue;
      presence.set(place, here.add(product));
      waiting.push(...follow(compilation, place, product));
    }
    return presence;
  });
}

function made(compilation: Compilation): [string, string][] {
  return recordsOf(compilation.layout, 'source').flatMap((source) => {
    const scheduled = source.arrival.type === 'schedule' ? source.arrival.releases : source.mix;
    return scheduled.map((entry): [string, string] => [source.id, entry.product]);
  });
}

const routed = (compilation: Compilation): [string, string][] =>
  recordsOf(compilation.layout, 'route').flatMap((route) => route.steps.map((step): [string, string] => [step.at, route.product]));

/** Where a product goes from a place along the flows, and as what. */
function follow(compilation: Compilation, place: string, product: string): [string, string][] {
  const leaving = leavingAs(compilation.layout.records[place], product);
  const flows = flowsByOrigin(compilation).get(place) ?? [];
  return flows.flatMap((flow) => leaving.filter((id) => flow.products?.includes(id) ?? true).map((id): [string, string] => [flow.to, id]));
}

const flowsByOrigin = (compilation: Compilation): ReadonlyMap<string, readonly Flow[]> =>
  remembered(compilation, 'flowsByOrigin', () => {
    const flows = new Map<string, Flow[]>();
    for (const flow of gathered(compilation, 'flow')) flows.set(flow.from, [...(flows.get(flow.from) ?? []), flow]);
    return flows;
  });

function leavingAs(record: LayoutRecord | undefined, product: string): string[] {
  if (record?.kind !== 'station') return [product];
  if (record.collect !== null) return [record.collect.product];
  return record.splits.length > 0 ? record.splits.map((part) => part.product) : [product];
}

/** Mass of the heaviest product that leaves or passes a place, kg; the heaviest of the project where none is known to. */
export function heaviestAt(compilation: Compilation, place: string): number {
  const here = presenceOf(compilation).get(place);
  const all = sharedOf(compilation.document, 'product');
  const passing = here === undefined ? all : all.filter((product) => here.has(product.id));
  return Math.max(0, ...passing.map((product) => product.massKg));
}
