import type { Recipe } from '../case.ts';
import { arrivals, buffer, constant, erlang, exponential, flow, inRow, lineDocument, product, sink, stationFor } from '../line-builder.ts';
import { elementOf } from '../reading.ts';
import { queueDocument } from './queue.ts';

/** Queue disciplines: who goes first changes who waits, not how much is waited. */
const CLASSES = [
  { name: 'A', rate: 0.2, service: exponential(1), mean: 1 },
  { name: 'B', rate: 0.25, service: constant(1.2), mean: 1.2 },
  { name: 'C', rate: 0.15, service: erlang(4, 1.6), mean: 1.6 },
];

function threeClasses(): unknown {
  const products = CLASSES.map(({ name }, i) => product(name, { priority: i }));
  const times = Object.fromEntries(CLASSES.map(({ name, service }) => [`product:${name}`, service]));
  const line = inRow(buffer('q', null, { discipline: 'priority' }), stationFor('m', times), sink());
  const sources = CLASSES.flatMap(({ name, rate }) => {
    const source = arrivals(name, exponential(1 / rate), { mix: [{ product: `product:${name}`, weight: 1 }] });
    return [source, flow(source.id, 'buffer:q')];
  });
  return lineDocument('Q16', [...products, ...sources, ...line]);
}

const discipline = (name: string, second: string) => ({
  document: queueDocument('Q20', { interval: exponential(1 / 0.7), service: exponential(1), places: null, discipline: name }),
  warmUpS: 1000,
  measuredS: 200_000,
  read: (result: Parameters<typeof elementOf>[0]) => ({
    'Wq mean (both)': elementOf(result, 'buffer:q').stay.mean,
    [second]: elementOf(result, 'buffer:q').staySecondMoment,
  }),
});

export const priorities: readonly Recipe[] = [
  {
    id: 'Q16',
    type: 'stochastic',
    scenarios: () => [
      {
        document: threeClasses(),
        warmUpS: 1000,
        measuredS: 200_000,
        read: (result) =>
          Object.fromEntries(
            CLASSES.map(({ name, mean }) => {
              const time = result.products.find(({ id }) => id === `product:${name}`)?.leadTime.mean ?? Number.NaN;
              return [`Wq_${name}`, time - mean];
            }),
          ),
      },
    ],
  },
  {
    id: 'Q20',
    type: 'stochastic',
    scenarios: () => [discipline('fifo', 'E[Wq^2] FCFS'), discipline('lifo', 'E[Wq^2] LIFO')],
    limits: () => ({ 'E[Wq^2] FCFS': { by: 'interval', limit: 0.1 }, 'E[Wq^2] LIFO': { by: 'interval', limit: 0.1 } }),
  },
];
