/** Answers of queueing theory, worked out anew here. */

/** Probability of waiting in M/M/c with offered load a (Erlang C). */
export function erlangC(a: number, c: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < c; k++) {
    term *= a / k;
    sum += term;
  }
  const last = ((term * a) / c) * (c / (c - a));
  return last / (sum + last);
}

/** Mean wait in M/G/1 (Pollaczek and Khinchine). */
export const pollaczek = (rate: number, mean: number, variance: number): number =>
  (rate * (mean * mean + variance)) / (2 * (1 - rate * mean));

/** Throughput and mean contents of single exponential stations visited in a circle by n parts (mean value analysis). */
export function closedNetwork(demands: readonly number[], n: number): { readonly rate: number; readonly level: readonly number[] } {
  let level: readonly number[] = demands.map(() => 0);
  let rate = 0;
  for (let k = 1; k <= n; k++) {
    const times = demands.map((d, i) => d * (1 + level[i]!));
    rate = k / times.reduce((sum, time) => sum + time, 0);
    level = times.map((time) => rate * time);
  }
  return { rate, level };
}

/** Stationary probabilities of a finite birth-death chain from its ratios up[k] / down[k + 1]. */
export function birthDeath(ratios: readonly number[]): readonly number[] {
  const weights = [1];
  for (const ratio of ratios) weights.push(weights.at(-1)! * ratio);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Stationary probabilities of a small Markov chain from its transitions [from, to, rate] (elimination, GTH without subtraction). */
export function stationary(states: number, transitions: readonly (readonly [number, number, number])[]): readonly number[] {
  const q = Array.from({ length: states }, () => new Float64Array(states));
  for (const [from, to, rate] of transitions) if (from !== to) q[from]![to]! += rate;
  for (let n = states - 1; n > 0; n--) {
    let out = 0;
    for (let j = 0; j < n; j++) out += q[n]![j]!;
    for (let i = 0; i < n; i++) {
      q[i]![n]! /= out;
      for (let j = 0; j < n; j++) if (i !== j) q[i]![j]! += q[i]![n]! * q[n]![j]!;
    }
  }
  const weights = [1];
  for (let n = 1; n < states; n++) weights.push(weights.reduce((sum, weight, i) => sum + weight * q[i]![n]!, 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
