import { meanOf, varianceOf } from './interval.ts';
import { studentCdf, studentDensityFactor } from './student.ts';

/**
 * Selecting the best of k systems with an indifference zone, two stages (Dudewicz & Dalal 1975; Law & Kelton, chapter 10).
 */
const STEPS = 4000;

/**
 * Dudewicz and Dalal's constant h1: the solution h of ∫ F(t + h)^(k − 1) f(t) dt = P*, Student's t with n0 − 1 degrees of freedom.
 *
 * With t = √df · tan θ the integral runs over a finite angle (Simpson's rule, 4,000 steps); h by bisection.
 *
 * @param probability P*, probability of a correct selection, 1/k < P* < 1
 * @param firstStage  n0, replications of the first stage, >= 2
 * @param systems     k, >= 2
 * @example dudewiczDalalH1(0.9, 20, 2) // 1.8957
 */
export function dudewiczDalalH1(probability: number, firstStage: number, systems: number): number {
  if (!(probability > 1 / systems && probability < 1)) throw new RangeError(`probability ${probability} must lie between 1/k and 1`);
  if (firstStage < 2 || systems < 2) throw new RangeError('selection needs at least two systems and two replications');
  let low = 0;
  let high = 1;
  while (selectionProbability(high, firstStage - 1, systems) < probability) high *= 2;
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (selectionProbability(middle, firstStage - 1, systems) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function selectionProbability(h: number, df: number, systems: number): number {
  const step = Math.PI / STEPS;
  let sum = 0;
  for (let i = 1; i < STEPS; i += 1) {
    const angle = -Math.PI / 2 + i * step;
    const weight = i % 2 === 1 ? 4 : 2;
    const t = Math.sqrt(df) * Math.tan(angle);
    sum += weight * Math.cos(angle) ** (df - 1) * studentCdf(t + h, df) ** (systems - 1);
  }
  return (studentDensityFactor(df) * sum * step) / 3;
}

/** What the second stage of a selection needs. */
export interface SelectionPlan {
  readonly h1: number;
  /** Replications in all (both stages) per system. */
  readonly total: readonly number[];
}

/**
 * Replications per system so that the best is found with probability P* whenever it is better by `indifference` or more:
 * N_i = max(n0 + 1, ⌈h1² s_i² / d*²⌉).
 *
 * @param firstStage shape [k][n0]
 */
export function planSelection(firstStage: readonly (readonly number[])[], indifference: number, probability = 0.95): SelectionPlan {
  const n0 = firstStage[0]?.length ?? 0;
  const h1 = dudewiczDalalH1(probability, n0, firstStage.length);
  const total = firstStage.map((values) => Math.max(n0 + 1, Math.ceil((h1 * h1 * varianceOf(values)) / indifference ** 2)));
  return { h1, total };
}

/**
 * Index of the system with the largest weighted mean of both stages.
 *
 * Weights of Dudewicz & Dalal: W1 = n0/N · (1 + √(1 − N/n0 · (1 − (N − n0) d*² / (h1² s²)))), W2 = 1 − W1.
 *
 * @param firstStage  shape [k][n0]
 * @param secondStage shape [k][N_i − n0]
 */
export function selectBest(
  firstStage: readonly (readonly number[])[],
  secondStage: readonly (readonly number[])[],
  plan: SelectionPlan,
  indifference: number,
): { readonly best: number; readonly means: readonly number[] } {
  const means = firstStage.map((first, i) => {
    const n0 = first.length;
    const n = plan.total[i]!;
    const spread = (plan.h1 * plan.h1 * varianceOf(first)) / indifference ** 2;
    const root = spread === 0 ? 0 : 1 - (n / n0) * (1 - (n - n0) / spread);
    const weight = (n0 / n) * (1 + Math.sqrt(Math.max(0, root)));
    return weight * meanOf(first) + (1 - weight) * meanOf(secondStage[i]!);
  });
  return { best: means.indexOf(Math.max(...means)), means };
}
