/** Monte Carlo: many draws of uncertain inputs through a formula, and what the results look like together. */
import { type Distribution, quantileOf } from './distributions.ts';
import { openStream } from './generator.ts';

/** `once` (persistent): one draw for the whole run; `yearly` (noise): a fresh draw for each use in the run. */
export interface UncertainInput {
  readonly distribution: Distribution;
  readonly drawn: 'once' | 'yearly';
}

/** Value of an input in this run; `year` (0, 1, …) matters only for inputs drawn yearly. */
export type Draws = (name: string, year?: number) => number;

export interface MonteCarloPlan {
  readonly runs: number;
  readonly seed: number;
}

/**
 * Results of a formula over many draws.
 *
 * Each input draws from its own stream, so adding an input changes no other input's draws.
 *
 * @param inputs  uncertain inputs by name
 * @param formula result of one run; asks for each input through `draws`, years in ascending order
 * @returns shape [runs]
 * @throws RangeError when the formula asks for an unknown name
 */
export function monteCarlo(
  inputs: Readonly<Record<string, UncertainInput>>,
  formula: (draws: Draws) => number,
  plan: MonteCarloPlan,
): Float64Array {
  const sources = new Map(Object.entries(inputs).map(([name, input]) => [name, openSource(input, plan.seed, name)]));
  const draws: Draws = (name, year = 0) => {
    const source = sources.get(name);
    if (source === undefined) throw new RangeError(`no uncertain input named ${name}`);
    return source.value(year);
  };
  const results = new Float64Array(plan.runs);
  for (let run = 0; run < plan.runs; run++) {
    for (const source of sources.values()) source.restart();
    results[run] = formula(draws);
  }
  return results;
}

function openSource(input: UncertainInput, seed: number, name: string) {
  const stream = openStream(seed, name);
  let drawn: number[] = [];
  return {
    restart: () => {
      drawn = [];
    },
    value: (year: number) => {
      const index = input.drawn === 'once' ? 0 : year;
      while (drawn.length <= index) drawn.push(quantileOf(input.distribution, stream()));
      return drawn[index] as number;
    },
  };
}
