import type { Recipe } from '../case.ts';
import { exponential } from '../line-builder.ts';
import { elementOf, sharesOf, startsFromIdle, windowOf } from '../reading.ts';
import { queueDocument } from './queue.ts';

/** Stations that wait for company: full batches, and starting only when enough parts are there. */
export const batches: readonly Recipe[] = [
  {
    id: 'Q11',
    type: 'stochastic',
    scenarios: () => [
      {
        document: queueDocument('Q11', {
          interval: exponential(1),
          service: exponential(2.5),
          places: null,
          station: { batch: { min: 4, max: 4, maxWaitS: null } },
        }),
        warmUpS: 1000,
        measuredS: 200_000,
        read: (result) => {
          return {
            "Wq (mean time from a part's arrival to the start of its batch)": elementOf(result, 'buffer:q').stay.mean,
            Lq: elementOf(result, 'buffer:q').level.mean,
            'oven utilisation (fraction busy)': sharesOf(result, 'station:m').working,
            sigma: 1 - startsFromIdle(result, 'station:m'),
          };
        },
      },
    ],
  },
  {
    id: 'Q21',
    type: 'stochastic',
    scenarios: () => [
      {
        document: queueDocument('Q21', { interval: exponential(1 / 0.6), service: exponential(1), places: null, station: { startAt: 5 } }),
        warmUpS: 1000,
        measuredS: 100_000,
        read: (result) => ({
          L: result.wip.mean,
          'fraction busy': sharesOf(result, 'station:m').working,
          'mean number of starts per unit time': elementOf(result, 'station:m').starts / windowOf(result),
        }),
      },
    ],
  },
];
