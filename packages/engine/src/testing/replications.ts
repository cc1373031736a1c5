import type { CompiledModel } from '../model/compiled.ts';
import type { RunResult } from '../results/result.ts';
import { type OpenOptions, runToEnd } from '../run/open.ts';

/** Runs `n` replications under one seed. */
export function replications(model: CompiledModel, n: number, options: Partial<OpenOptions> = {}): readonly RunResult[] {
  return Array.from({ length: n }, (_, replication) => runToEnd(model, { seed: 7, warmUpS: 0, horizonS: 10_000, ...options, replication }));
}

export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

/** Mean over replications with its standard error. */
export function estimate(results: readonly RunResult[], measure: (result: RunResult) => number): Estimate {
  const values = results.map(measure);
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
  return { mean, standardError: Math.sqrt(variance / values.length) };
}

/** Distance from the true value in standard errors: seeds are fixed, so a limit of 4 is a fixed outcome, not a chance one. */
export const missOf = ({ mean, standardError }: Estimate, truth: number): number => Math.abs(mean - truth) / standardError;

/** An element's result by id. */
export const element = (result: RunResult, id: string) => result.elements.find((e) => e.id === id)!;
