import { intervalOf } from '../statistics/interval.ts';
import { antitheticMeans } from '../statistics/pairs.ts';
import type { Estimate } from './kpi.ts';

/** Mean and interval of values per replication; no mean when one of them is undefined. @param antithetic values come in pairs */
export function estimateOf(values: readonly (number | null)[], confidence: number, antithetic: boolean): Estimate {
  const n = antithetic ? values.length / 2 : values.length;
  const defined = values.filter((value) => value !== null);
  if (defined.length < values.length) return { mean: null, halfWidth: null, n };
  const { mean, halfWidth } = intervalOf(antithetic ? antitheticMeans(defined) : defined, confidence);
  return { mean, halfWidth, n };
}
