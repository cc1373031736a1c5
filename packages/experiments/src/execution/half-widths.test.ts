import { describe, expect, it } from 'vitest';
import { sampleResult } from '../kpis/sample-result.ts';
import { intervalOf } from '../statistics/interval.ts';
import { halfWidthsOf } from './half-widths.ts';

describe('half widths over replications', () => {
  const wips = [3, 4, 8, 5];
  const results = wips.map((mean) => ({ ...sampleResult(), wip: { mean, max: 9, atEnd: 0, histogram: [1] } }));

  it('are those of the interval of one value per replication', () => {
    expect(halfWidthsOf(results).line.wip).toBe(intervalOf(wips, 0.95).halfWidth);
  });
  it('are over the means of antithetic pairs', () => {
    expect(halfWidthsOf(results, 0.95, true).line.wip).toBe(intervalOf([3.5, 6.5], 0.95).halfWidth);
  });
  it('cannot be told from one replication, nor where a replication has no value', () => {
    expect(halfWidthsOf(results.slice(0, 1)).line.wip).toBeNull();
    const none = { ...results[0]!, leadTime: { ...results[0]!.leadTime, n: 0, mean: null } };
    expect(halfWidthsOf([results[1]!, none]).line.leadTime.mean).toBeNull();
  });
  it('name every element and product', () => {
    const { elements, products } = halfWidthsOf(results);
    expect(Object.keys(elements)).toEqual(results[0]!.elements.map(({ id }) => id));
    expect(Object.keys(products)).toEqual(results[0]!.products.map(({ id }) => id));
  });
});
