import type { CaseData, Judgement, Readings, Recipe, Scenario } from '../case.ts';
import { inRow, type Json, lineDocument, PART, product, saturated, sink, station } from '../line-builder.ts';
import { elementOf } from '../reading.ts';

/** Distributions, observed as the time that parts spend at a station that takes exactly that time. */
const DISTRIBUTIONS: Readonly<Record<string, Json>> = {
  'Weibull shape 1.5 scale 10': { type: 'weibull', shape: 1.5, scale: 10 },
  'lognormal with mean 5, sd 3': { type: 'lognormal', mean: 5, sd: 3 },
  'gamma shape 2.5 scale 4': { type: 'gamma', shape: 2.5, scale: 4 },
  'triangular(2,3,7)': { type: 'triangular', min: 2, mode: 3, max: 7 },
  'PERT(2,3,7) lambda 4': { type: 'pert', min: 2, mode: 3, max: 7, lambda: 4 },
  'Erlang-3 mean 6': { type: 'erlang', k: 3, mean: 6 },
  'truncated normal mean 10 sd 4 truncated to >0 (resample)': { type: 'normal', mean: 10, sd: 4 },
  'empirical: values 1,2,4,8 with weights 4,3,2,1': { type: 'empirical', values: [1, 2, 4, 8], weights: [4, 3, 2, 1] },
  'geometric on {1,2,..} p=0.25': { type: 'geometric', p: 0.25 },
};

/** Parts are due ten seconds after their release, so that the late ones show the tail beyond ten. */
const variateDocument = (time: Json): unknown =>
  lineDocument('T09', [product('part', { dueAfterS: 10 }), ...inRow(saturated('in'), station('m', time), sink())]);

/** Figures of the sample; parameters of a family follow from its mean and standard deviation. */
function readingsOf(result: Parameters<Scenario['read']>[0]): Json {
  const { mean, variance, p50, p95 } = elementOf(result, 'station:m').stay;
  const sd = Math.sqrt(variance!);
  const sigma2 = Math.log(1 + (sd / mean!) ** 2);
  const [place, spread] = [(mean! - 2) / 5, (sd / 5) ** 2];
  const sum = (place * (1 - place)) / spread - 1;
  const part = result.products.find(({ id }) => id === PART)!;
  return {
    mean,
    sd,
    median: p50,
    '95% quantile': p95,
    mu_ln: Math.log(mean!) - sigma2 / 2,
    sigma_ln: Math.sqrt(sigma2),
    alpha: place * sum,
    beta: (1 - place) * sum,
    'P(X>10)': (part.late ?? Number.NaN) / (part.good + part.bad),
  };
}

function stated(data: CaseData, name: string, all: Json): Readings {
  const wanted = Object.keys(data.measures[name] as Json);
  return { [name]: Object.fromEntries(wanted.map((key) => [key, all[key]])) };
}

const ONE_PERCENT: Judgement = { by: 'interval', limit: 0.01 };

export const variates: readonly Recipe[] = [
  {
    id: 'T09',
    type: 'stochastic',
    scenarios: (data) =>
      Object.entries(DISTRIBUTIONS).map(([name, time]) => ({
        document: variateDocument(time),
        warmUpS: 0,
        measuredS: 400_000,
        read: (result) => stated(data, name, readingsOf(result)),
      })),
    limits: (data) => Object.fromEntries(Object.keys(data.measures).map((name) => [name, ONE_PERCENT])),
  },
];
