import { meanOf } from '../statistics/interval.ts';
import type { FittedDistribution } from './shapes.ts';
import { digamma, trigamma } from './special.ts';

/** Newton's method ends here at the latest; it has quadratic convergence from the starts below. */
const STEPS = 100;
const CLOSE = 1e-13;

/** Distributions of greatest likelihood for values > 0, one per family; a family that does not exist for these values is left out. */
export function mostLikely(values: readonly number[]): readonly FittedDistribution[] {
  const mean = meanOf(values);
  const variance = meanOf(values.map((value) => (value - mean) ** 2));
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const found: (FittedDistribution | null)[] = [
    { type: 'exponential', mean },
    gammaFit(values, mean),
    weibullFit(values, mean, variance),
    lognormalFit(values),
    { type: 'normal', mean, sd: Math.sqrt(variance) },
    { type: 'uniform', min, max },
  ];
  return found.filter((fit): fit is FittedDistribution => fit !== null);
}

/** ln k − ψ(k) = ln x̄ − mean of ln x; start by Minka (2002), Estimating a Gamma distribution. */
function gammaFit(values: readonly number[], mean: number): FittedDistribution | null {
  const s = Math.log(mean) - meanOf(values.map(Math.log));
  if (!(s > 0)) return null;
  let k = (3 - s + Math.sqrt((s - 3) ** 2 + 24 * s)) / (12 * s);
  for (let step = 0; step < STEPS; step++) {
    const next = k - (Math.log(k) - digamma(k) - s) / (1 / k - trigamma(k));
    const settled = Math.abs(next - k) <= CLOSE * k;
    k = next > 0 ? next : k / 2;
    if (settled) break;
  }
  return { type: 'gamma', shape: k, scale: mean / k };
}

/** Σ x^k ln x ÷ Σ x^k − 1 / k = mean of ln x; values are scaled to their largest so that powers stay finite. */
function weibullFit(values: readonly number[], mean: number, variance: number): FittedDistribution | null {
  if (variance === 0) return null;
  const largest = Math.max(...values);
  const logs = values.map((value) => Math.log(value / largest));
  const meanLog = meanOf(logs);
  let k = Math.max(0.05, (Math.sqrt(variance) / mean) ** -1.086);
  for (let step = 0; step < STEPS; step++) {
    let [sum, sumLog, sumLog2] = [0, 0, 0];
    for (const log of logs) {
      const power = Math.exp(k * log);
      sum += power;
      sumLog += power * log;
      sumLog2 += power * log * log;
    }
    const ratio = sumLog / sum;
    const slope = sumLog2 / sum - ratio * ratio + 1 / (k * k);
    const next = k - (ratio - 1 / k - meanLog) / slope;
    const settled = Math.abs(next - k) <= CLOSE * k;
    k = next > 0 ? next : k / 2;
    if (settled) break;
  }
  const scale = largest * meanOf(logs.map((log) => Math.exp(k * log))) ** (1 / k);
  return { type: 'weibull', shape: k, scale };
}

function lognormalFit(values: readonly number[]): FittedDistribution | null {
  const logs = values.map(Math.log);
  const mu = meanOf(logs);
  const variance = meanOf(logs.map((log) => (log - mu) ** 2));
  if (!(variance > 0)) return null;
  const mean = Math.exp(mu + variance / 2);
  return { type: 'lognormal', mean, sd: mean * Math.sqrt(Math.expm1(variance)) };
}
