/** The case many times over: indicators within their intervals, inputs within their ranges, one result each. */

import { npv } from '../cash-flow/npv.ts';
import { discountedPayback, payback } from '../cash-flow/payback.ts';
import { type ConvergencePoint, convergenceOf } from '../uncertainty/convergence.ts';
import { quantileOf } from '../uncertainty/distributions.ts';
import { openStream } from '../uncertainty/generator.ts';
import type { MonteCarloPlan } from '../uncertainty/monte-carlo.ts';
import { type SampleSummary, sampleQuantile, summaryOf } from '../uncertainty/sample.ts';
import type { CaseKpis } from './case-kpis.ts';
import type { BusinessInputs } from './inputs.ts';
import { type InputPath, type PlainInputs, plainOf } from './plain.ts';
import { annualSavingOf, pricedCase } from './priced-case.ts';
import { replicationsOf, sideDraws } from './replication-draws.ts';
import { movableInputs } from './sensitivity.ts';

export interface PaybackSummary {
  /** Share of the runs that pay back within the horizon. */
  readonly shareRecovered: number;
  /** Quantiles over all runs, runs that never pay back counting as the longest; null where the quantile is such a run. */
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface CasePlan extends MonteCarloPlan {
  /** Years within which the investment should have come back. */
  readonly targetYears?: number;
}

/** Chance of paying back in time. */
export interface PaybackChance {
  readonly targetYears: number;
  readonly simple: number;
  readonly discounted: number;
}

export interface SimulatedCase {
  readonly runs: number;
  readonly seed: number;
  /** Replications resampled; 0 = indicators drawn from their intervals. */
  readonly replications: number;
  readonly npv: SampleSummary;
  readonly annualSaving: SampleSummary;
  readonly payback: PaybackSummary;
  readonly discountedPayback: PaybackSummary;
  readonly inTime: PaybackChance;
  /** How the net present value settles with the runs. */
  readonly convergence: readonly ConvergencePoint[];
  /** Runs in their order, shape [runs] each; a payback that never comes is infinite. */
  readonly samples: {
    readonly npv: Float64Array;
    readonly paybackYears: Float64Array;
    /** Cumulative cash flow, shape [horizon + 1][runs]. */
    readonly cumulative: readonly Float64Array[];
  };
}

/**
 * Monte Carlo of the whole case.
 *
 * The indicators are drawn by whole replications where the values of single replications are known on both sides (bootstrap of their
 * means, the same replications for both layouts), otherwise each from the normal distribution whose 95 % interval is its own; an input
 * with a range from the triangular distribution over it; all once per run (persistent). Every source of chance has its own stream, named.
 *
 * @param plan runs (at least 2), seed, and the payback that is asked for (the horizon when not given)
 */
export function simulateCase(inputs: BusinessInputs, before: CaseKpis, after: CaseKpis, plan: CasePlan): SimulatedCase {
  const drawInputs = inputDraws(inputs, plan.seed);
  const drawSides = sideDraws(before, after, plan.seed);
  const worth = new Float64Array(plan.runs);
  const saving = new Float64Array(plan.runs);
  const simple = new Float64Array(plan.runs);
  const discounted = new Float64Array(plan.runs);
  const sums = Array.from({ length: inputs.horizonYears.value + 1 }, () => new Float64Array(plan.runs));
  for (let run = 0; run < plan.runs; run++) {
    const drawn = drawInputs();
    const sides = drawSides();
    const priced = pricedCase(drawn, sides.before, sides.after);
    worth[run] = npv(drawn.discountRate, priced.flow.cashFlows);
    saving[run] = annualSavingOf(priced);
    simple[run] = payback(priced.flow.cashFlows) ?? Number.POSITIVE_INFINITY;
    discounted[run] = discountedPayback(drawn.discountRate, priced.flow.cashFlows) ?? Number.POSITIVE_INFINITY;
    keepSums(sums, run, priced.flow.cashFlows);
  }
  const targetYears = plan.targetYears ?? inputs.horizonYears.value;
  const inTime = (years: Float64Array) => years.reduce((count, value) => count + (value <= targetYears ? 1 : 0), 0) / plan.runs;
  const paired = replicationsOf(before);
  return {
    runs: plan.runs,
    seed: plan.seed,
    replications: paired >= 2 && paired === replicationsOf(after) ? paired : 0,
    npv: summaryOf(worth),
    annualSaving: summaryOf(saving),
    payback: paybackSummary(simple),
    discountedPayback: paybackSummary(discounted),
    inTime: { targetYears, simple: inTime(simple), discounted: inTime(discounted) },
    convergence: convergenceOf(worth),
    samples: { npv: worth, paybackYears: simple, cumulative: sums },
  };
}

function keepSums(sums: readonly Float64Array[], run: number, flows: readonly number[]): void {
  let sum = 0;
  for (let t = 0; t < sums.length; t++) {
    sum += flows[t] as number;
    (sums[t] as Float64Array)[run] = sum;
  }
}

/** One private copy of the inputs is written over in every run; nothing of it outlives the run. */
function inputDraws(inputs: BusinessInputs, seed: number): () => PlainInputs {
  const plain = plainOf(inputs);
  const writers = movableInputs(inputs).flatMap(({ field, path, range }) => {
    if (range === null) return [];
    const distribution = { kind: 'triangular' as const, ...range };
    const stream = openStream(seed, field);
    const write = writerAt(plain, path);
    return [() => write(quantileOf(distribution, stream()))];
  });
  return () => {
    for (const write of writers) write();
    return plain;
  };
}

/** Writes a value at a path of a structure that the caller owns. */
function writerAt(structure: unknown, path: InputPath): (value: number) => void {
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], structure);
  const key = path.at(-1) as string | number;
  return (value) => {
    (parent as Record<string | number, unknown>)[key] = value;
  };
}

function paybackSummary(years: Float64Array): PaybackSummary {
  const sorted = Float64Array.from(years).sort();
  const at = (p: number) => {
    const quantile = sampleQuantile(sorted, p);
    return Number.isFinite(quantile) ? quantile : null;
  };
  const recovered = sorted.reduce((count, value) => count + (Number.isFinite(value) ? 1 : 0), 0);
  return { shareRecovered: recovered / sorted.length, p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
