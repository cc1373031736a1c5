import type { CaseData, Judgement, Readings, Recipe } from '../case.ts';
import { breakdown, exponential } from '../line-builder.ts';
import { throughputOf } from '../reading.ts';
import { modelOf, replicate } from '../simulate.ts';
import { lineScenario, type SerialLine, serialLine } from './line.ts';

/** Choosing the best line by simulation: how to spread work over stations, and places over buffers. */
const RUN = { warmUpS: 500, measuredS: 200_000 };
const REPLICATIONS = 5;

/** Mean throughput of a line; the same seed for every line that is compared. */
function simulated(line: SerialLine, seed: number): number {
  const model = modelOf(serialLine('choice', line));
  let sum = 0;
  for (let replication = 0; replication < REPLICATIONS; replication += 1) {
    sum += throughputOf(replicate(model, RUN, { seed, replication, length: 1 }));
  }
  return sum / REPLICATIONS;
}

/** What the bowl case states of one line. */
interface Bowl {
  readonly 'optimal mean service times': readonly number[];
  readonly throughput: number;
  readonly 'gain over balanced %': number;
}

const sizeOf = (key: string): readonly [stations: number, places: number] => [
  Number(/N=(\d+)/.exec(key)?.[1]),
  Number(/B=(\d+)/.exec(key)?.[1]),
];

const withTimes = (times: readonly number[], places: number): SerialLine => ({
  times: times.map(exponential),
  buffers: times.slice(1).map(() => places),
});

/** Work of the outer stations `outer`, of the inner ones what is left of the total N. */
const bowlOf = (stations: number, outer: number): readonly number[] =>
  Array.from({ length: stations }, (_, i) => (i === 0 || i === stations - 1 ? outer : (stations - 2 * outer) / (stations - 2)));

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Largest value of a function with one hill on [low, high], by golden section. */
function highest(read: (x: number) => number, low: number, high: number, width: number): number {
  let [a, b] = [low, high];
  let [left, right] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
  let [atLeft, atRight] = [read(left), read(right)];
  while (b - a > width) {
    if (atLeft > atRight) {
      [b, right, atRight] = [right, left, atLeft];
      left = b - GOLDEN * (b - a);
      atLeft = read(left);
    } else {
      [a, left, atLeft] = [left, right, atRight];
      right = a + GOLDEN * (b - a);
      atRight = read(right);
    }
  }
  return (a + b) / 2;
}

function optimised(data: CaseData, seed: number): Readings {
  return Object.fromEntries(
    Object.keys(data.measures).map((key) => {
      const [stations, places] = sizeOf(key);
      const read = (outer: number) => simulated(withTimes(bowlOf(stations, outer), places), seed);
      const outer = highest(read, 0.9, 1.3, 0.01);
      const gain = 100 * (read(outer) / read(1) - 1);
      return [key, { 'optimal mean service times': bowlOf(stations, outer), 'gain over balanced %': gain }];
    }),
  );
}

/** The case accepts 0.2 % of the optimum; near it the loss grows with the square of the distance from it. */
const ACCEPTED_PERCENT = 0.2;

function bowlLimits(data: CaseData): Readonly<Record<string, Judgement>> {
  return Object.fromEntries(
    Object.entries(data.measures as Readonly<Record<string, Bowl>>).flatMap(([key, bowl]) => {
      const share = Math.sqrt(ACCEPTED_PERCENT / bowl['gain over balanced %']);
      const times = bowl['optimal mean service times'].map((time, i) => [
        `${key}.optimal mean service times[${i}]`,
        { by: 'distance', absolute: Math.abs(time - 1) * share, relative: 0 },
      ]);
      return [
        ...times,
        [`${key}.gain over balanced %`, { by: 'distance', absolute: ACCEPTED_PERCENT, relative: 0 }],
        [`${key}.throughput`, { by: 'interval', limit: 0.01 }],
      ];
    }),
  );
}

const bowl: Recipe = {
  id: 'L06',
  type: 'stochastic',
  scenarios: (data) =>
    Object.entries(data.measures as Readonly<Record<string, Bowl>>).map(([key, expected]) => {
      const [, places] = sizeOf(key);
      const line = withTimes(expected['optimal mean service times'], places);
      return lineScenario('L06', line, (result) => ({ [`${key}.throughput`]: throughputOf(result) }));
    }),
  also: optimised,
  limits: bowlLimits,
};

const SPLITS = 'throughput of every split, best first';
interface Split {
  readonly buffers: readonly number[];
  readonly throughput: number;
}
const splitsOf = (data: CaseData): readonly Split[] => data.measures[SPLITS] as readonly Split[];

const RATES = [1, 1.2, 1];
const FAILURES = [
  [0.02, 0.1],
  [0.05, 0.2],
  [0.02, 0.1],
] as const;

const split = (buffers: readonly number[]): SerialLine => ({
  times: RATES.map((rate) => exponential(1 / rate)),
  buffers,
  stations: FAILURES.map(([failure, repair]) => ({ failures: [breakdown(exponential(1 / failure), exponential(1 / repair))] })),
});

/** Splits that simulation cannot tell apart (mirror images) stay in the order in which they are listed. */
const SAME = 0.0015;

function ranked(data: CaseData, seed: number): Readings {
  const listed = splitsOf(data).map(({ buffers }, i) => ({ buffers, i, throughput: simulated(split(buffers), seed) }));
  const ranking = listed.sort((a, b) => (Math.abs(a.throughput - b.throughput) < SAME ? a.i - b.i : b.throughput - a.throughput));
  return { [SPLITS]: ranking.map(({ buffers }) => ({ buffers })) };
}

const allocation: Recipe = {
  id: 'L17',
  type: 'stochastic',
  scenarios: (data) =>
    splitsOf(data).map(({ buffers }, i) =>
      lineScenario('L17', split(buffers), (result) => ({ [`${SPLITS}[${i}].throughput`]: throughputOf(result) })),
    ),
  also: ranked,
  limits: (data) =>
    Object.fromEntries(
      splitsOf(data).flatMap(({ buffers }, i) => [
        [`${SPLITS}[${i}].throughput`, { by: 'interval', limit: 0.01 }],
        ...buffers.map((_, b) => [`${SPLITS}[${i}].buffers[${b}]`, { by: 'distance', absolute: 0, relative: 0 }]),
      ]),
    ),
};

export const optimisations: readonly Recipe[] = [bowl, allocation];
