import type { RunResult } from '@taktwerk/experiments';
import type { Recipe } from '../case.ts';
import {
  breakdown,
  constant,
  crew,
  exponential,
  inRow,
  type Json,
  lineDocument,
  need,
  pool,
  saturated,
  sink,
  station,
  taking,
} from '../line-builder.ts';
import { down, elementOf, sharesOf, windowOf } from '../reading.ts';
import { runOnce } from '../simulate.ts';

/** People shared by machines: repairers, loaders, one operator for many machines. */
const POOL = 'pool:operator';

/** Machines side by side, each with its own endless supply. */
function machines(
  id: string,
  count: number,
  time: Json,
  fields: Json,
  operation: Json,
  others: readonly Parameters<typeof lineDocument>[1][number][],
) {
  const cells = Array.from({ length: count }, (_, i) =>
    inRow(saturated(`in-${i}`), station(`m-${i}`, time, fields, operation), sink(`out-${i}`)),
  );
  return lineDocument(id, [...others, ...cells.flat()]);
}

/** Loaded by hand for a time, then running alone. */
const tended = (id: string, count: number, load: Json, run: Json) =>
  machines(id, count, run, {}, { load: taking(load), operators: [need(POOL, { during: 'loadUnload' })] }, [pool('operator', 1)]);

const overMachines = (result: RunResult, value: (id: string) => number): number =>
  result.elements.filter(({ kind }) => kind === 'station').reduce((sum, { id }) => sum + value(id), 0);

const cyclesOf = (result: RunResult): number => overMachines(result, (id) => elementOf(result, id).cycles);
const busy = (result: RunResult): number => result.pools.find(({ id }) => id === POOL)!.working;
/** Loading counts as working time of the machine; running is what is left. */
const running = (result: RunResult): number => overMachines(result, (id) => sharesOf(result, id).working) - busy(result);

/** Whole multiples of the cycles 10, 12.5 and 15 minutes. */
const ROUNDS = 15_000;

export const operators: readonly Recipe[] = [
  {
    id: 'O01',
    type: 'stochastic',
    scenarios: () => [
      {
        document: machines(
          'O01',
          6,
          constant(50),
          { failures: [breakdown(exponential(10), exponential(2), { crew: 'crew:repairers' })] },
          {},
          [crew('repairers', 2)],
        ),
        warmUpS: 500,
        measuredS: 20_000,
        read: (result) => {
          const repairers = result.crews[0]!;
          const up = overMachines(result, (id) => 1 - down(sharesOf(result, id)));
          return {
            'mean machines up': up,
            'availability per machine': up / 6,
            'mean down waiting for a repairer': repairers.waiting.mean,
            'repairer utilisation': repairers.utilisation,
            'P(all up)': repairers.demand.histogram[0],
          };
        },
      },
    ],
  },
  {
    id: 'O03',
    type: 'stochastic',
    scenarios: () => [
      {
        document: tended('O03', 6, constant(1), exponential(10)),
        warmUpS: 500,
        measuredS: 20_000,
        read: (result) => ({
          'services per min': cyclesOf(result) / windowOf(result),
          'mean machines running': running(result),
          'operator utilisation': busy(result),
        }),
      },
    ],
  },
  {
    id: 'O04',
    type: 'exact',
    /** While the operator is still on the way (0.5 min) the machine already runs: that part of the run is written with the loading. */
    readings: () => {
      const results = [1, 2, 3, 4, 5, 6].map((count) => runOnce(tended('O04', count, constant(2.5), constant(7.5)), 300, ROUNDS));
      const cycles = results.map((result, i) => (ROUNDS * (i + 1)) / cyclesOf(result));
      return {
        'cycle time N=1..6': cycles,
        'parts per hour N=1..6': cycles.map((cycle, i) => (60 * (i + 1)) / cycle),
        "ideal number n'=(l+t)/(l+e)": 1 / busy(results[0]!),
      };
    },
  },
  {
    id: 'O05',
    type: 'stochastic',
    scenarios: () => [
      {
        document: tended('O05', 3, exponential(0.5), exponential(1)),
        warmUpS: 200,
        measuredS: 10_000,
        read: (result) => ({
          'total cycles per min': cyclesOf(result) / windowOf(result),
          'operator utilisation': busy(result),
          'mean machines running': running(result),
        }),
      },
    ],
  },
];
