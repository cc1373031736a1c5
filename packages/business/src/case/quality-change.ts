/** What happens to quality: defects made, caught, escaped; what they cost; each change relative and in points, never mixed. */
import { type CaseKpis, changeOf, type KpiEstimate, type RelativeChange } from './case-kpis.ts';
import type { PlainInputs } from './plain.ts';
import { partsStarted } from './side-costs.ts';

/** Shares of the parts finished or scrapped, and the money of a year; null where an indicator or a price is not known. */
export interface QualitySide {
  readonly made: number | null;
  readonly caught: number | null;
  readonly escaped: number | null;
  readonly scrapCost: number | null;
  readonly reworkCost: number | null;
  readonly warrantyCost: number | null;
}

/** Difference of two shares; 0.01 is one point. */
export interface PointChange {
  readonly points: number | null;
  readonly halfWidth: number | null;
}

/** One rate's change, both ways. */
export interface RateChange extends RelativeChange {
  readonly inPoints: PointChange;
}

export interface QualityChange {
  readonly before: QualitySide;
  readonly after: QualitySide;
  readonly made: RateChange;
  readonly escaped: RateChange;
  readonly scrapped: RateChange;
  readonly reworked: RateChange;
}

/**
 * Quality of both layouts.
 *
 * @param sold good parts sold a year on each side; null when not known
 */
export function qualityChange(
  inputs: PlainInputs,
  before: CaseKpis,
  after: CaseKpis,
  sold: { readonly before: number | null; readonly after: number | null },
): QualityChange {
  return {
    before: sideOf(inputs, before, sold.before),
    after: sideOf(inputs, after, sold.after),
    made: rateChange(before.defectRate, after.defectRate),
    escaped: rateChange(before.escapeRate, after.escapeRate),
    scrapped: rateChange(before.scrapRate, after.scrapRate),
    reworked: rateChange(before.reworkRate, after.reworkRate),
  };
}

/** A rate's change relative and in points; the half widths take the sides as independent. */
export function rateChange(before: KpiEstimate, after: KpiEstimate): RateChange {
  const known = before.mean !== null && after.mean !== null;
  const spread = before.halfWidth !== null && after.halfWidth !== null;
  const inPoints = {
    points: known ? (after.mean as number) - (before.mean as number) : null,
    halfWidth: known && spread ? Math.sqrt((before.halfWidth as number) ** 2 + (after.halfWidth as number) ** 2) : null,
  };
  return { ...changeOf(before, after), inPoints };
}

/** An escaped defect is counted at the sink; as a share of all parts finished or scrapped it is escape × (1 - scrap). */
function sideOf(inputs: PlainInputs, kpis: CaseKpis, sold: number | null): QualitySide {
  const [made, scrap, rework, slipped] = [kpis.defectRate.mean, kpis.scrapRate.mean, kpis.reworkRate.mean, kpis.escapeRate.mean];
  const escaped = slipped === null || scrap === null ? null : slipped * (1 - scrap);
  const { scrapCostPerPart, reworkCostPerPart, warrantyCostPerPart } = inputs.quality;
  const started = sold === null ? null : partsStarted(sold, scrap ?? 0, slipped ?? 0);
  const cost = (rate: number | null, price: number | null) =>
    started === null || rate === null || price === null ? null : started * rate * price;
  return {
    made,
    caught: made === null || escaped === null ? null : Math.max(0, made - escaped),
    escaped,
    scrapCost: cost(scrap, scrapCostPerPart),
    reworkCost: cost(rework, reworkCostPerPart),
    warrantyCost: cost(escaped, warrantyCostPerPart),
  };
}
