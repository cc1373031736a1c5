import type { Recipe, Scenario } from '../case.ts';
import { arrivals, buffer, constant, exponential, inRow, type Json, lineDocument, sink, station, uniform } from '../line-builder.ts';
import { elementOf, sharesOf, startsFromIdle, throughputOf, timeAt, timeFrom } from '../reading.ts';

/** Single queues: one source, a waiting place, one station. */
interface Queue {
  readonly interval: Json;
  readonly service: Json;
  readonly servers?: number | null;
  /** Waiting places; null: unlimited; 0: none. */
  readonly places: number | null;
  readonly lose?: boolean;
  readonly discipline?: string;
  readonly station?: Json;
}

export function queueDocument(id: string, queue: Queue): Json {
  const source = arrivals('in', queue.interval, { whenFull: queue.lose ? 'lose' : 'wait' });
  const machine = station('m', queue.service, { servers: queue.servers === undefined ? 1 : queue.servers, ...queue.station });
  if (queue.places === 0) return lineDocument(id, inRow(source, machine, sink()));
  const waiting = buffer('q', queue.places, { discipline: queue.discipline ?? 'fifo' });
  return lineDocument(id, inRow(source, waiting, machine, sink()));
}

const MACHINE = 'station:m';
const QUEUE = 'buffer:q';
const SOURCE = 'source:in';

const queue = (id: string, draft: Queue, run: { warmUpS: number; measuredS: number }, read: Scenario['read']): Recipe => ({
  id,
  type: 'stochastic',
  scenarios: () => [{ document: queueDocument(id, draft), ...run, read }],
});

const M_M_1_LOSS = { interval: exponential(1 / 1.2), service: exponential(1), places: 3, lose: true };
const lossOf = (result: Parameters<Scenario['read']>[0]): number => {
  const { lost, left } = elementOf(result, SOURCE);
  return lost / (lost + left);
};

export const queues: readonly Recipe[] = [
  queue('Q01', { interval: exponential(1.25), service: exponential(1), places: null }, { warmUpS: 2000, measuredS: 400_000 }, (result) => ({
    L: result.wip.mean,
    W: result.leadTime.mean,
    Lq: elementOf(result, QUEUE).level.mean,
    Wq: elementOf(result, QUEUE).stay.mean,
    utilisation: sharesOf(result, MACHINE).working,
    'P(N>=5)': timeFrom(result.wip.histogram, 5),
    'W_q95 (95% quantile of time in system)': result.leadTime.p95,
    'Var(W)': result.leadTime.variance,
  })),
  queue('Q03', { interval: exponential(1 / 0.9), service: constant(1), places: null }, { warmUpS: 3000, measuredS: 400_000 }, (result) => ({
    Wq: elementOf(result, QUEUE).stay.mean,
    W: result.leadTime.mean,
    Lq: elementOf(result, QUEUE).level.mean,
    L: result.wip.mean,
    'P(N=0)': timeAt(result.wip.histogram, 0),
    'P(N=1)': timeAt(result.wip.histogram, 1),
  })),
  queue('Q05', { interval: exponential(1), service: uniform(0.2, 1.4), places: null }, { warmUpS: 1500, measuredS: 200_000 }, (result) => ({
    Wq: elementOf(result, QUEUE).stay.mean,
    L: result.wip.mean,
    'E[S^2]': elementOf(result, MACHINE).staySecondMoment,
  })),
  queue('Q06', M_M_1_LOSS, { warmUpS: 200, measuredS: 20_000 }, (result) => ({
    'loss probability': lossOf(result),
    throughput: throughputOf(result),
    L: result.wip.mean,
    'W of accepted': result.leadTime.mean,
    utilisation: sharesOf(result, MACHINE).working,
  })),
  queue('Q07', { interval: constant(1.25), service: exponential(1), places: null }, { warmUpS: 1500, measuredS: 200_000 }, (result) => {
    const waits = 1 - startsFromIdle(result, MACHINE);
    return {
      sigma: waits,
      Wq: elementOf(result, QUEUE).stay.mean,
      W: result.leadTime.mean,
      'Lq (time average)': elementOf(result, QUEUE).level.mean,
      'P(arriving part waits)': waits,
    };
  }),
  {
    id: 'Q09',
    type: 'stochastic',
    scenarios: () =>
      [exponential(1), constant(1), uniform(0, 2)].map((service) => ({
        document: queueDocument('Q09', { interval: exponential(0.25), service, servers: 5, places: 0, lose: true }),
        warmUpS: 100,
        measuredS: 10_000,
        read: (result) => ({
          'blocking probability (all three)': lossOf(result),
          'mean busy servers': 5 * sharesOf(result, MACHINE).working,
        }),
      })),
  },
  queue(
    'Q22',
    { interval: exponential(1 / 3), service: exponential(1), servers: 3, places: 3, lose: true },
    { warmUpS: 100, measuredS: 10_000 },
    (result) => ({
      'loss probability': lossOf(result),
      throughput: throughputOf(result),
      L: result.wip.mean,
      'mean busy servers': 3 * sharesOf(result, MACHINE).working,
    }),
  ),
];
