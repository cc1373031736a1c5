import type { Recipe } from '../case.ts';
import { buffer, constant, exponential, flow, inRow, limit, lineDocument, product, saturated, sink, station } from '../line-builder.ts';
import { elementOf, sharesOf, throughputOf, windowOf } from '../reading.ts';

/** Stations that take one part from each of several places, and orders that fork and join. */
function twoComponents(): unknown {
  const feeders = [1, 2].flatMap((i) => inRow(saturated(`in-${i}`), station(`m${i}`, exponential(1)), buffer(`b${i}`, 2)));
  const joint = station('m3', exponential(1), { assembly: [{ from: 'buffer:b1' }, { from: 'buffer:b2' }] });
  return lineDocument('A01', [...feeders, ...inRow(joint, sink()), flow('buffer:b1', joint.id), flow('buffer:b2', joint.id)]);
}

const SUBS = ['a', 'b', 'c'];

/** An order becomes three sub-jobs, which meet again at the packing station; the next order enters when nothing is left of the last. */
function forkJoin(): unknown {
  const products = [product('order'), ...SUBS.map((name) => product(name))];
  const splits = SUBS.map((name) => ({ product: `product:${name}`, count: 1 }));
  const fork = station('fork', constant(0), { splits });
  const pack = station('pack', constant(0.5), { assembly: SUBS.map((name) => ({ from: `buffer:${name}` })) });
  const branches = SUBS.flatMap((name) => [
    ...inRow(station(name, exponential(1)), buffer(name, null)),
    flow(fork.id, `station:${name}`, { products: [`product:${name}`] }),
    flow(`buffer:${name}`, pack.id),
  ]);
  const source = saturated('in', { mix: [{ product: 'product:order', weight: 1 }] });
  const inside = [fork.id, pack.id, ...SUBS.flatMap((name) => [`station:${name}`, `buffer:${name}`])];
  return lineDocument('A04', [...products, ...inRow(source, fork), ...branches, ...inRow(pack, sink()), limit('one-order', 1, inside)]);
}

export const assemblies: readonly Recipe[] = [
  {
    id: 'A01',
    type: 'stochastic',
    scenarios: () => [
      {
        document: twoComponents(),
        warmUpS: 500,
        measuredS: 20_000,
        read: (result) => ({
          throughput: throughputOf(result),
          'mean buffers': [1, 2].map((i) => elementOf(result, `buffer:b${i}`).level.mean),
          'P(blocked) M1,M2': [1, 2].map((i) => sharesOf(result, `station:m${i}`).blocked),
        }),
      },
    ],
  },
  {
    id: 'A04',
    type: 'stochastic',
    scenarios: () => [
      {
        document: forkJoin(),
        warmUpS: 200,
        measuredS: 20_000,
        read: (result) => ({ 'mean order cycle': windowOf(result) / result.good, throughput: throughputOf(result) }),
      },
    ],
  },
];
