import { coverageOf, dudewiczDalalH1, intervalOf, replicationsNeeded, studentQuantile, welchAverage } from '@taktwerk/experiments';
import type { Recipe } from '../case.ts';
import { arrivals, buffer, exponential, inRow, lineDocument, sink, station } from '../line-builder.ts';
import { elementOf } from '../reading.ts';
import { modelOf, replicate } from '../simulate.ts';

/** The statistics that every interval on screen rests on. */
const numberIn = (key: string, name: string): number => Number(new RegExp(`${name}=([\\d.]+)`).exec(key)?.[1]);

/** Average delay of the first 25 parts of an M/M/1 queue that starts empty. */
const firstParts = () =>
  lineDocument('T07', inRow(arrivals('in', exponential(1), { maxParts: 25 }), buffer('q', null), station('m', exponential(0.9)), sink()));

function coverage(experiments: number, seed: number) {
  const model = modelOf(firstParts());
  let replication = 0;
  const delay = (): number => {
    const result = replicate(model, { warmUpS: 0, measuredS: null }, { seed, replication, length: 1 });
    replication += 1;
    return elementOf(result, 'buffer:q').stay.mean ?? Number.NaN;
  };
  return (n: number, trueMean: number) =>
    coverageOf(
      Array.from({ length: experiments }, () => Array.from({ length: n }, delay)),
      trueMean,
      0.9,
    );
}

export const statistics: readonly Recipe[] = [
  {
    id: 'T01',
    type: 'exact',
    readings: (data) =>
      Object.fromEntries(Object.keys(data.measures).map((key) => [key, studentQuantile(numberIn(key, 'p'), numberIn(key, 'df'))])),
  },
  {
    id: 'T02',
    type: 'exact',
    readings: (data) => {
      const { mean, sd, halfWidth } = intervalOf(data.model.data as number[], data.model.confidence as number);
      return {
        mean,
        sd,
        'half-width': halfWidth,
        CI: [mean - halfWidth!, mean + halfWidth!],
        'smallest n>=2 with t_{n-1,0.975}*s/sqrt(n)<=1.0 (s fixed)': replicationsNeeded(sd!, 1),
      };
    },
  },
  {
    id: 'T05',
    type: 'exact',
    readings: (data) => {
      const average = welchAverage(data.model.data as number[][], data.model.window as number);
      return {
        'Ybar(4) at i=1': average[0],
        'i=2': average[1],
        'i=5': average[4],
        'i=20': average[19],
        'i=36 (last)': average[35],
        length: average.length,
      };
    },
  },
  {
    id: 'T07',
    type: 'exact',
    readings: (data, seed) => {
      const trueMean = data.measures['true mean'] as number;
      const covered = coverage(1000, seed);
      return {
        'true mean': trueMeanOf(0.9, 25),
        'coverage n=5 must lie in': covered(5, trueMean),
        'coverage n=20 must lie in': covered(20, trueMean),
      };
    },
    limits: () => ({
      'true mean': { by: 'distance', absolute: 0, relative: 1e-9 },
      'coverage n=5 must lie in': { by: 'range' },
      'coverage n=20 must lie in': { by: 'range' },
    }),
  },
  {
    id: 'T08',
    type: 'exact',
    readings: (data) =>
      Object.fromEntries(
        Object.keys(data.measures).map((key) => [
          key,
          dudewiczDalalH1(Number(/P\*=([\d.]+)/.exec(key)?.[1]), numberIn(key, 'n0'), numberIn(key, 'k')),
        ]),
      ),
  },
];

/**
 * Mean delay of the first n parts of M/M/1 with arrival rate 1, from the chain of the number in the system at arrivals:
 * each delay is that number times the mean service time.
 */
function trueMeanOf(service: number, parts: number): number {
  const arrivalFirst = service / (1 + service);
  let chance = [1];
  let total = 0;
  for (let part = 0; part < parts; part += 1) {
    total += chance.reduce((sum, p, n) => sum + p * n * service, 0);
    chance = nextArrival(chance, arrivalFirst);
  }
  return total / parts;
}

/** After an arrival that finds n parts there are n + 1; before the next one, each service ends first with probability 1 − a. */
function nextArrival(chance: readonly number[], arrivalFirst: number): number[] {
  const next = Array.from({ length: chance.length + 1 }, () => 0);
  for (const [found, p] of chance.entries()) {
    let left = p;
    for (let n = found + 1; n >= 1; n -= 1) {
      next[n]! += left * arrivalFirst;
      left *= 1 - arrivalFirst;
    }
    next[0]! += left;
  }
  return next;
}
