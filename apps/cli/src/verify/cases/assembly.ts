import type { Recipe } from '../case.ts';
import { buffer, constant, exponential, flow, inRow, lineDocument, need, pool, saturated, sink, station } from '../line-builder.ts';
import { elementOf, sharesOf, throughputOf, windowOf } from '../reading.ts';

/** Stations that take one part from each of several places, and orders that fork and join. */
function twoComponents(): unknown {
  const feeders = [1, 2].flatMap((i) => inRow(saturated(`in-${i}`), station(`m${i}`, exponential(1)), buffer(`b${i}`, 2)));
  const joint = station('m3', exponential(1), { assembly: [{ from: 'buffer:b1' }, { from: 'buffer:b2' }] });
  return lineDocument('A01', [...feeders, ...inRow(joint, sink()), flow('buffer:b1', joint.id), flow('buffer:b2', joint.id)]);
}

const SUBS = ['a', 'b', 'c'];

/**
 * Three people do one sub-job each on machines of their own, wait with it there until all are done, and pack together; packing goes
 * before the next order.
 */
function forkJoin(): unknown {
  const worker = (priority: number, count: number) => ({ operators: [need('pool:workers', { priority, count })] });
  const machines = SUBS.map((name) => station(name, exponential(1), {}, worker(1, 1)));
  const pack = station('pack', constant(0.5), { assembly: machines.map(({ id }) => ({ from: id })) }, worker(0, 3));
  const branches = machines.flatMap((machine, i) => [...inRow(saturated(`in-${i + 1}`), machine), flow(machine.id, pack.id)]);
  return lineDocument('A04', [pool('workers', 3), ...branches, ...inRow(pack, sink())]);
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
