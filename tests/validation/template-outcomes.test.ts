import { inlineExecutor } from '@taktwerk/experiments';
import type { LineDocument } from '@taktwerk/line';
import { type LayoutResult, prepareLayout, runLayout } from '@taktwerk/study';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTemplate, repositoryCatalog, templateNames } from './models.ts';

/**
 * What every template promises when it is opened: both layouts run and make good parts, the to-be one meets the demand of the
 * project with fewer people, and the time shares of every element are whole. One working week from Monday 06:00, seed 1.
 */
const catalog = repositoryCatalog();
const WEEK = { seed: 1, replications: 2, hours: 118, warmUp: 7200 };

interface Outcome {
  readonly summary: LayoutResult;
  readonly goodPerYear: number;
}

async function outcomeOf(document: LineDocument, layout: string): Promise<Outcome> {
  const prepared = prepareLayout(document, layout, catalog);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { summary } = await runLayout(prepared.value, WEEK, inlineExecutor(), () => {});
  return { summary, goodPerYear: ((summary.kpis.throughputPerHour.mean ?? 0) * prepared.value.line.workingSPerYear) / 3600 };
}

function demandOf(document: LineDocument): number {
  const demand = Object.values(document.shared).find((record) => record.kind === 'demand');
  if (demand?.kind !== 'demand' || demand.goodPartsPerYear === null) throw new Error('the template names no demand');
  return demand.goodPartsPerYear;
}

describe.each(templateNames())('%s', (name) => {
  const document = readTemplate(name);
  let asIs: Outcome;
  let toBe: Outcome;

  beforeAll(async () => {
    asIs = await outcomeOf(document, 'as-is');
    toBe = await outcomeOf(document, 'to-be');
  }, 60_000);

  test('both layouts run without a standstill and make good parts', () => {
    for (const { summary, goodPerYear } of [asIs, toBe]) {
      expect(summary.stall).toBeNull();
      expect(goodPerYear).toBeGreaterThan(0);
    }
  });

  test('the robots meet the demand of the year, with fewer people', () => {
    expect(toBe.goodPerYear).toBeGreaterThanOrEqual(demandOf(document));
    expect(toBe.summary.kpis.headcountPerDay.mean!).toBeLessThan(asIs.summary.kpis.headcountPerDay.mean!);
  });

  test('by hand the line makes the demand, or nearly', () => {
    expect(asIs.goodPerYear).toBeGreaterThan(0.95 * demandOf(document));
  });

  test('fewer bad parts reach the customer', () => {
    expect(toBe.summary.kpis.escapeRate.mean!).toBeLessThan(asIs.summary.kpis.escapeRate.mean!);
  });

  test('the time shares of every element sum to 1', () => {
    for (const { summary } of [asIs, toBe])
      for (const { id, shares } of summary.elements) {
        if (shares === null) continue;
        const sum = Object.values(shares).reduce((total, share) => total + share, 0);
        expect(Math.abs(sum - 1), id).toBeLessThan(1e-9);
      }
  });
});
