/** Published distributions: a sample of our own beside exact moments, judged within four standard errors. */
import { npv } from '../cash-flow/npv.ts';
import { monteCarlo, type UncertainInput } from '../uncertainty/monte-carlo.ts';
import { summaryOf } from '../uncertainty/sample.ts';
import { type CaseInputs, numberOf } from './case-inputs.ts';
import type { Outcome } from './compare.ts';

const RUNS = 100_000;
const SEED = 20_240_601;

export interface SampledOutcome {
  readonly outcome: Outcome;
  /** Four standard errors by measure, from the published moments. */
  readonly halfWidths: Readonly<Record<string, number>>;
}

export function monteCarloOutcome(inputs: CaseInputs, expected: Readonly<Record<string, unknown>>): SampledOutcome {
  const sample = summaryOf(inputs.has('annual_saving') ? npvSample(inputs) : productSample(inputs));
  return {
    outcome: {
      mean: sample.mean,
      variance: sample.variance,
      sd: sample.sd,
      p_npv_negative: sample.shareNegative,
      p5: sample.p5,
      p95: sample.p95,
    },
    halfWidths: fourErrors(expected.sd === undefined ? sample.sd : numberOf(expected.sd, 'sd'), Number(expected.p_npv_negative ?? 0.5)),
  };
}

/** Mean and sd: normal; min, mode and max: triangular; min and max: uniform. */
function uncertain(given: CaseInputs, drawn: 'once' | 'yearly'): UncertainInput {
  if (given.has('sd')) return { distribution: { kind: 'normal', mean: given.number('mean'), sd: given.number('sd') }, drawn };
  const [min, max] = [given.number('min'), given.number('max')];
  if (!given.has('mode')) return { distribution: { kind: 'uniform', min, max }, drawn };
  return { distribution: { kind: 'triangular', min, mode: given.number('mode'), max }, drawn };
}

/** -I + sum of S_t / (1 + r)^t; a correlation of 1 between the years is one draw for all. */
function npvSample(inputs: CaseInputs): Float64Array {
  const saving = inputs.record('annual_saving');
  const correlation = inputs.numberOr('correlation_between_years', saving.numberOr('correlation_between_years', 0));
  if (correlation !== 0 && correlation !== 1) throw new RangeError(`correlation ${correlation} is neither 0 nor 1`);
  const rate = inputs.number('rate');
  const years = Array.from({ length: inputs.number('n') }, (_, year) => year);
  const sources = {
    investment: uncertain(inputs.record('investment'), 'once'),
    saving: uncertain(saving, correlation === 1 ? 'once' : 'yearly'),
  };
  return monteCarlo(sources, (draw) => npv(rate, [-draw('investment'), ...years.map((year) => draw('saving', year))]), {
    runs: RUNS,
    seed: SEED,
  });
}

/** Product of all given inputs, each drawn once. */
function productSample(inputs: CaseInputs): Float64Array {
  const names = Object.keys(inputs.raw);
  const sources = Object.fromEntries(names.map((name) => [name, uncertain(inputs.record(name), 'once')]));
  return monteCarlo(sources, (draw) => names.reduce((product, name) => product * draw(name), 1), { runs: RUNS, seed: SEED });
}

/** Standard errors of mean, sd, variance, a share and the 5 % and 95 % quantiles (normal density 0.10314 / sd there), times four. */
function fourErrors(sd: number, share: number): Record<string, number> {
  const ofSd = (4 * sd) / Math.sqrt(2 * RUNS);
  const ofTail = (4 * Math.sqrt((0.05 * 0.95) / RUNS) * sd) / 0.10313564;
  return {
    mean: (4 * sd) / Math.sqrt(RUNS),
    sd: ofSd,
    variance: 2 * sd * ofSd,
    p_npv_negative: 4 * Math.sqrt((share * (1 - share)) / RUNS),
    p5: ofTail,
    p95: ofTail,
  };
}
