/** Draws of the simulated indicators: by whole replications where they are known, otherwise within each interval. */
import { quantileOf } from '../uncertainty/distributions.ts';
import { openStream } from '../uncertainty/generator.ts';
import { type CaseKpis, PRICED_KPIS, type PricedKpis, pricedKpisOf } from './case-kpis.ts';

/** Standard deviations in the half width of a 95 % interval. */
const HALF_WIDTH_95 = 1.959963984540054;

/** Indicators of both layouts in one run. */
export interface SidesDrawn {
  readonly before: PricedKpis;
  readonly after: PricedKpis;
}

/**
 * Opens the draws of both layouts.
 *
 * With replications on both sides, as many replications as there are are drawn with replacement and averaged (bootstrap of the mean); the
 * same numbers are taken for both layouts, so that common random numbers keep their effect. Otherwise each indicator is drawn from the
 * normal distribution whose 95 % interval is its own.
 */
export function sideDraws(before: CaseKpis, after: CaseKpis, seed: number): () => SidesDrawn {
  const n = replicationsOf(before);
  if (n >= 2 && n === replicationsOf(after)) return resampled(before, after, n, seed);
  const [drawBefore, drawAfter] = [intervalDraws(before, 'before', seed), intervalDraws(after, 'after', seed)];
  return () => ({ before: drawBefore(), after: drawAfter() });
}

/** Replications of which values are known; 0 when there are none. */
export function replicationsOf({ replications }: CaseKpis): number {
  return replications?.goodPartsPerYear?.length ?? 0;
}

function resampled(before: CaseKpis, after: CaseKpis, n: number, seed: number): () => SidesDrawn {
  const stream = openStream(seed, 'replications');
  const counts = new Float64Array(n);
  const [meanBefore, meanAfter] = [weightedMeans(before, counts), weightedMeans(after, counts)];
  return () => {
    counts.fill(0);
    for (let i = 0; i < n; i++) {
      const chosen = Math.floor(stream() * n);
      counts[chosen] = (counts[chosen] as number) + 1;
    }
    return { before: meanBefore(), after: meanAfter() };
  };
}

/** Means of the indicators over the replications, each as often as it was chosen; what is undefined in a replication leaves it out. */
function weightedMeans(kpis: CaseKpis, counts: Float64Array): () => PricedKpis {
  const base = pricedKpisOf(kpis);
  const columns = PRICED_KPIS.flatMap((name) => {
    const values = kpis.replications?.[name];
    const varies = values?.some((value) => value !== values[0]) ?? false;
    return values === undefined || base[name] === null || !varies ? [] : [{ name, values }];
  });
  const uses = Object.entries(kpis.useReplications ?? {}).filter(([use, values]) => {
    return typeof base.usesPerPart?.[use] === 'number' && values.some((value) => value !== values[0]);
  });
  return () => {
    const drawn: { -readonly [K in keyof PricedKpis]: PricedKpis[K] } = { ...base };
    for (const { name, values } of columns) drawn[name] = weightedMean(values, counts) ?? base[name];
    if (uses.length > 0) drawn.usesPerPart = { ...base.usesPerPart, ...usesDrawn(uses, counts) };
    return drawn;
  };
}

function usesDrawn(uses: readonly (readonly [string, readonly (number | null)[]])[], counts: Float64Array): Record<string, number> {
  const drawn: Record<string, number> = {};
  for (const [use, values] of uses) {
    const mean = weightedMean(values, counts);
    if (mean !== null) drawn[use] = mean;
  }
  return drawn;
}

function weightedMean(values: readonly (number | null)[], counts: Float64Array): number | null {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < counts.length; i++) {
    const value = values[i];
    if (value === null || value === undefined) continue;
    sum += (counts[i] as number) * value;
    weight += counts[i] as number;
  }
  return weight === 0 ? null : sum / weight;
}

function intervalDraws(kpis: CaseKpis, side: string, seed: number): () => PricedKpis {
  const base = pricedKpisOf(kpis);
  const uncertain = PRICED_KPIS.flatMap((name) => {
    const { halfWidth } = kpis[name];
    const mean = base[name];
    if (mean === null || halfWidth === null || halfWidth === 0) return [];
    const distribution = { kind: 'normal' as const, mean, sd: halfWidth / HALF_WIDTH_95 };
    return [{ name, distribution, stream: openStream(seed, `${side}.${name}`) }];
  });
  const uses = Object.entries(kpis.usesPerPart ?? {}).flatMap(([use, { mean, halfWidth }]) => {
    if (mean === null || halfWidth === null || halfWidth === 0) return [];
    const distribution = { kind: 'normal' as const, mean, sd: halfWidth / HALF_WIDTH_95 };
    return [{ use, distribution, stream: openStream(seed, `${side}.uses.${use}`) }];
  });
  return () => {
    const drawn: { -readonly [K in keyof PricedKpis]: PricedKpis[K] } = { ...base };
    for (const { name, distribution, stream } of uncertain) drawn[name] = Math.max(0, quantileOf(distribution, stream()));
    if (uses.length > 0) {
      const amounts = uses.map(({ use, distribution, stream }) => [use, Math.max(0, quantileOf(distribution, stream()))] as const);
      drawn.usesPerPart = { ...base.usesPerPart, ...Object.fromEntries(amounts) };
    }
    return drawn;
  };
}
