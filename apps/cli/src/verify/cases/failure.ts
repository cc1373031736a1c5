import type { Recipe } from '../case.ts';
import { breakdown, constant, exponential, type Json } from '../line-builder.ts';
import { down, elementOf, sharesOf, throughputOf, windowOf } from '../reading.ts';
import { runOnce } from '../simulate.ts';
import { equalStations, lineScenario, type SerialLine, serialLine, stateAlong } from './line.ts';
import { queueDocument } from './queue.ts';

/** Stations that break down, counting their working time or the clock. */
const unreliable = (failureRate: number, repairRate: number): Json => ({
  failures: [breakdown(exponential(1 / failureRate), exponential(1 / repairRate))],
});

const U02: SerialLine = {
  times: equalStations(2, exponential(1)),
  buffers: [3],
  stations: [unreliable(0.02, 0.1), unreliable(0.05, 0.25)],
};
const U05: SerialLine = { times: equalStations(3, exponential(1)), buffers: [0, 0], stations: equalStations(3, unreliable(0.05, 0.2)) };

/** Mean cycles between failures and down of the six stations of the transfer line. */
const TRANSFER = [
  [200, 10],
  [150, 5],
  [400, 20],
  [250, 4],
  [300, 6],
  [100, 8],
] as const;

/** Stations that index together are one station to the flow of parts; each of the six can stop it, counted in cycles. */
const transferLine: SerialLine = {
  times: [constant(1)],
  buffers: [],
  stations: [
    {
      failures: TRANSFER.map(([up, repair], i) => ({
        id: `station-${i + 1}`,
        clock: 'cycles',
        timeTo: { type: 'geometric', p: 1 / up },
        repair: { type: 'geometric', p: 1 / repair },
      })),
    },
  ],
};

/** Stations that fail by the clock, tied together without buffers; their cycle is short against every repair, so that all stop as one. */
const CYCLE = 0.05;
const clockLine: SerialLine = {
  times: equalStations(6, constant(CYCLE)),
  buffers: [],
  stations: TRANSFER.map(([up, repair]) => ({ failures: [breakdown(exponential(up), exponential(repair), { clock: 'calendar' })] })),
};

const everyNinetyFive: SerialLine = {
  times: [constant(2)],
  buffers: [],
  stations: [{ failures: [breakdown(constant(95), constant(25))] }],
};

export const failures: readonly Recipe[] = [
  {
    id: 'Q14',
    type: 'stochastic',
    scenarios: () => [
      {
        document: queueDocument('Q14', {
          interval: exponential(1 / 0.7),
          service: constant(1),
          places: null,
          station: { failures: [breakdown(exponential(10), exponential(1.5))] },
        }),
        warmUpS: 1500,
        measuredS: 200_000,
        read: (result) => {
          const machine = elementOf(result, 'station:m');
          const shares = sharesOf(result, 'station:m');
          return {
            'E[completion time]': machine.stay.mean,
            'E[completion^2]': machine.staySecondMoment,
            Wq: elementOf(result, 'buffer:q').stay.mean,
            L: result.wip.mean,
            'fraction machining': shares.working,
            'fraction down': down(shares),
            'fraction idle': shares.starved,
          };
        },
      },
    ],
  },
  {
    id: 'Q15',
    type: 'stochastic',
    scenarios: () => [
      {
        document: queueDocument('Q15', {
          interval: exponential(1 / 0.6),
          service: exponential(1),
          places: null,
          station: { failures: [breakdown(exponential(10), exponential(2), { clock: 'calendar' })] },
        }),
        warmUpS: 1500,
        measuredS: 200_000,
        read: (result) => ({
          L: result.wip.mean,
          W: result.leadTime.mean,
          availability: 1 - down(sharesOf(result, 'station:m')),
        }),
      },
    ],
  },
  {
    id: 'U02',
    type: 'stochastic',
    scenarios: () => [
      lineScenario('U02', U02, (result) => ({
        throughput: throughputOf(result),
        'P(down) M1,M2': stateAlong(result, U02, 'down'),
        'P(holding a blocked part) M1': sharesOf(result, 'station:m1').blocked,
        'P(no part on machine) M2': sharesOf(result, 'station:m2').starved,
        'mean buffer content': elementOf(result, 'buffer:b1').level.mean,
        'mean WIP': result.wip.mean,
      })),
    ],
  },
  {
    id: 'U05',
    type: 'stochastic',
    scenarios: () => [
      lineScenario('U05', U05, (result) => ({
        throughput: throughputOf(result),
        'P(blocked)': stateAlong(result, U05, 'blocked'),
        'P(starved)': stateAlong(result, U05, 'starved'),
        'P(down)': stateAlong(result, U05, 'down'),
      })),
    ],
  },
  {
    id: 'U07',
    type: 'stochastic',
    scenarios: () => [lineScenario('U07', transferLine, (result) => ({ efficiency: throughputOf(result) }))],
  },
  {
    id: 'U08',
    type: 'stochastic',
    scenarios: () => [lineScenario('U08', clockLine, (result) => ({ efficiency: throughputOf(result) * CYCLE }))],
  },
  {
    id: 'U09',
    type: 'exact',
    readings: () => {
      const document = serialLine('U09', everyNinetyFive);
      const short = runOnce(document, 0, 1001);
      const long = runOnce(document, 0, 120_000);
      return {
        'parts finished by t=1001': short.good,
        'minutes down in [0,1001]': sharesOf(short, 'station:m1').down * windowOf(short),
        'availability long run': 1 - down(sharesOf(long, 'station:m1')),
      };
    },
  },
];
