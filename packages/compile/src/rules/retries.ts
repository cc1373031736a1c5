import { rounded } from '../durations.ts';

/** A random time with few values, seconds; weights sum to 1. */
export interface Chance {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

export const NEVER: Chance = { values: [0], weights: [1] };

/** More values than these are merged with their neighbours; the mean stays, the variance nearly. */
const MOST_VALUES = 256;

/**
 * Time of the tries after the first, when each succeeds with the same probability and there are at most so many.
 *
 * @param success probability of a try, 0 < success <= 1
 * @param tries   most tries, >= 1
 * @param retryS  seconds of one further try
 *
 * @example retries(0.9, 3, 10)  // 0 with 0.9, 10 with 0.09, 20 with 0.01; mean 1.1
 */
export function retries(success: number, tries: number, retryS: number): Chance {
  if (success === 1 || tries === 1) return NEVER;
  const fails = 1 - success;
  const numbers = Array.from({ length: tries }, (_, extra) => extra);
  const weights = numbers.map((extra) => (extra < tries - 1 ? success : 1) * powered(fails, extra));
  return { values: numbers.map((extra) => rounded(extra * retryS)), weights };
}

/** Probability that none of the tries succeeds. */
export const neverSucceeds = (success: number, tries: number): number => powered(1 - success, tries);

/** By multiplication, so that every machine gets the same bits. */
const powered = (base: number, times: number): number => Array.from({ length: times }, () => base).reduce((a, b) => a * b, 1);

/** The sum of two independent times. */
export function together(a: Chance, b: Chance): Chance {
  const sums = new Map<number, number>();
  a.values.forEach((x, i) => {
    b.values.forEach((y, k) => {
      const sum = rounded(x + y);
      sums.set(sum, (sums.get(sum) ?? 0) + a.weights[i]! * b.weights[k]!);
    });
  });
  const rows = [...sums].sort(([x], [y]) => x - y);
  return merged(rows);
}

/** The same time so many times over, independently. */
export const repeated = (chance: Chance, count: number): Chance =>
  Array.from({ length: count }, () => chance).reduce((sum, next) => together(sum, next), NEVER);

export const meanChance = ({ values, weights }: Chance): number => values.reduce((sum, value, i) => sum + value * weights[i]!, 0);

export const varianceChance = (chance: Chance): number => {
  const mean = meanChance(chance);
  return chance.values.reduce((sum, value, i) => sum + chance.weights[i]! * (value - mean) ** 2, 0);
};

/** Until few enough are left, the two neighbours whose merging costs the least variance become one value at their mean. */
function merged(rows: readonly (readonly [number, number])[]): Chance {
  const list = rows.map(([value, weight]): [number, number] => [value, weight]);
  while (list.length > MOST_VALUES) {
    let least = 1;
    for (let i = 2; i < list.length; i++) if (lossAt(list, i) < lossAt(list, least)) least = i;
    list.splice(least - 1, 2, joined(list[least - 1]!, list[least]!));
  }
  return { values: list.map(([value]) => value), weights: list.map(([, weight]) => weight) };
}

/** Variance that goes when a value is merged with the one before. */
function lossAt(list: readonly [number, number][], at: number): number {
  const [[x, p], [y, q]] = [list[at - 1]!, list[at]!];
  return p + q === 0 ? 0 : ((p * q) / (p + q)) * (y - x) ** 2;
}

function joined([x, p]: readonly [number, number], [y, q]: readonly [number, number]): [number, number] {
  return [p + q === 0 ? x : (x * p + y * q) / (p + q), p + q];
}
