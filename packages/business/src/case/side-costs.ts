/** One complete case: what a layout costs to run in each year of the horizon, at the same demand as the other. */
import { grownAmounts } from '../cash-flow/growth.ts';
import { energyCost, timeOfUsePrice } from '../operations/energy.ts';
import { employerCost, totalContributionRate } from '../operations/labour-cost.ts';
import { HOURS_PER_PAID_DAY, hourlyWage, PAID_DAYS_PER_MONTH } from '../operations/overtime.ts';
import { qualityCost } from '../operations/quality-cost.ts';
import { meanWage } from '../operations/roster.ts';
import { costToBuyer } from '../tax/vat.ts';
import { PRICED_KPIS, type PricedKpi, type PricedKpis } from './case-kpis.ts';
import { consumablesCost } from './consumables.ts';
import { overheadsOf } from './overheads.ts';
import type { PlainInputs } from './plain.ts';

const MONTHS = 12;

/** Costs of one year, positive; `contribution` is income from the parts sold. What is unknown counts 0 on both sides. */
export interface SideYear {
  readonly labour: number;
  readonly quality: number;
  readonly contribution: number;
  readonly energy: number;
  readonly maintenance: number;
  readonly consumables: number;
  readonly overhaul: number;
  /** Floor space, recruiting, injuries, fees. */
  readonly overheads: number;
}

export interface Sides {
  /** Years 1 … horizon. */
  readonly before: readonly SideYear[];
  readonly after: readonly SideYear[];
  /** Heads whose cost ends: whole people less, times the released-head factor. */
  readonly releasedHeads: number;
  /** Mean yearly wage of a head on each side, before contributions. */
  readonly wages: Wages;
  /** Parts sold a year, as it is and as it would be; null when unknown. */
  readonly sold: { readonly before: number | null; readonly after: number | null };
}

/**
 * Running costs of both layouts.
 *
 * Demand is the same: what the user says can be sold, otherwise what the line as it is makes. The future line's labour keeps the
 * heads that are not really released.
 *
 * @param robotic price of the robots and vehicles, as the buyer pays it
 */
export function sidesOf(inputs: PlainInputs, before: PricedKpis, after: PricedKpis, robotic: number): Sides {
  const known = { before: knownOnBoth(before, after), after: knownOnBoth(after, before) };
  const demand = inputs.demand.partsPerYear ?? before.goodPartsPerYear;
  const sold = { before: soldParts(known.before, demand), after: soldParts(known.after, demand) };
  const fewer = (known.before.headcountPerDay ?? 0) - (known.after.headcountPerDay ?? 0);
  const released = releasedHeads(fewer, inputs.labour.releasedHeadFactor);
  const wages = wagesOf(inputs, before, after);
  const labour = labourCosts(inputs, wages, known.before.headcountPerDay ?? 0, known.after.headcountPerDay ?? 0, released);
  const headsAfter = (known.before.headcountPerDay ?? 0) - released;
  const consumed = consumablesCost(inputs, before, after);
  const overheads = overheadsOf(inputs.overheads, known.before.headcountPerDay ?? 0, headsAfter);
  return {
    before: sideYears(inputs, known.before, sold.before, labour.before, {
      maintenance: inputs.upkeep.maintenanceBeforePerYear ?? 0,
      consumablesPerPart: consumed.before,
      overhaul: 0,
      overheads: overheads.before,
    }),
    after: sideYears(inputs, known.after, sold.after, labour.after, {
      maintenance: inputs.upkeep.maintenanceRate * robotic,
      consumablesPerPart: consumed.after,
      overhaul: (inputs.upkeep.overhaulShare ?? 0) * robotic,
      overheads: overheads.after,
    }),
    releasedHeads: released,
    wages,
    sold,
  };
}

interface SideUpkeep {
  readonly maintenance: number;
  readonly consumablesPerPart: number;
  /** Cost of one overhaul. */
  readonly overhaul: number;
  readonly overheads: number;
}

function sideYears(inputs: PlainInputs, kpis: PricedKpis, sold: number | null, labour: readonly number[], upkeep: SideUpkeep): SideYear[] {
  const energy = energyCosts(inputs, kpis.energyKwhPerPart, sold);
  const quality = sold === null ? 0 : qualityCosts(inputs, kpis, sold);
  return labour.map((labourYear, i) => ({
    labour: labourYear,
    quality,
    contribution: (sold ?? 0) * (inputs.demand.contributionPerPart ?? 0),
    energy: energy[i] as number,
    maintenance: upkeep.maintenance,
    consumables: (sold ?? 0) * upkeep.consumablesPerPart * buyerFactor(inputs),
    overhaul: inputs.upkeep.overhaulYears.includes(i + 1) ? upkeep.overhaul : 0,
    overheads: upkeep.overheads,
  }));
}

/** Factor from quoted prices to what they cost the buyer. */
export function buyerFactor(inputs: PlainInputs): number {
  const { pricesIncludeVat, vatRate, vatStatus } = inputs.tax;
  return costToBuyer({ amount: 1, includesVat: pricesIncludeVat, rate: vatRate }, vatStatus);
}

/** Employer's yearly cost of one head at a wage. */
export function headCost(inputs: PlainInputs, wage: number): number {
  const { contributionRates, contributionBaseFloor, contributionBaseCeiling, localAverageWage } = inputs.labour;
  const base = localAverageWage === null ? null : { localAverageWage, floor: contributionBaseFloor, ceiling: contributionBaseCeiling };
  return employerCost(wage, totalContributionRate(contributionRates), base);
}

function soldParts(kpis: PricedKpis, demand: number | null): number | null {
  return kpis.goodPartsPerYear === null || demand === null ? null : Math.min(kpis.goodPartsPerYear, demand);
}

/** Only a part of the posts saved ends as a cost; posts added cost in full. */
function releasedHeads(fewer: number, factor: number): number {
  return fewer > 0 ? fewer * factor : fewer;
}

/** An effect is priced only where both layouts know their indicator: null on one side makes it null on the other. */
function knownOnBoth(kpis: PricedKpis, other: PricedKpis): Record<PricedKpi, number | null> {
  const known: Record<PricedKpi, number | null> = { ...kpis };
  for (const name of PRICED_KPIS) if (other[name] === null) known[name] = null;
  return known;
}

/** Mean wages on each side. */
export interface Wages {
  readonly before: number;
  readonly after: number;
}

/** By role where the rosters of both layouts and a role's wage are known; otherwise one wage for all, and that of those who remain. */
function wagesOf(inputs: PlainInputs, before: PricedKpis, after: PricedKpis): Wages {
  const { wagePerYear, wagePerYearAfter, wageByRole } = inputs.labour;
  const remaining = wagePerYearAfter ?? wagePerYear;
  if (before.roster === undefined || after.roster === undefined || Object.keys(wageByRole).length === 0) {
    return { before: wagePerYear, after: remaining };
  }
  return { before: meanWage(before.roster, wageByRole, wagePerYear), after: meanWage(after.roster, wageByRole, remaining) };
}

function labourCosts(inputs: PlainInputs, wages: Wages, headsBefore: number, headsAfter: number, released: number) {
  const { wageGrowth } = inputs.labour;
  const years = inputs.horizonYears;
  const manual = headCost(inputs, wages.before);
  const remaining = headCost(inputs, wages.after);
  const kept = headsBefore - released - headsAfter;
  const premiums = premiumsOf(inputs, wages);
  return {
    before: grownAmounts(headsBefore * manual + premiums.before, wageGrowth, years),
    after: grownAmounts(headsAfter * remaining + kept * manual + premiums.after, wageGrowth, years),
  };
}

/** Overtime and night premiums of the first year, without contributions; each counts only where both sides are known. */
export function premiumsOf(inputs: PlainInputs, wages: Wages): { before: number; after: number } {
  const { overtimeHoursBefore, overtimeHoursAfter, overtimeMultiplier, nightHeadsBefore, nightHeadsAfter, nightPremiumPerYear } =
    inputs.labour;
  const overtime = (hours: number, wage: number) =>
    hours * hourlyWage(wage / MONTHS, PAID_DAYS_PER_MONTH, HOURS_PER_PAID_DAY) * overtimeMultiplier;
  const hasOvertime = overtimeHoursBefore !== null && overtimeHoursAfter !== null;
  const hasNight = nightHeadsBefore !== null && nightHeadsAfter !== null && nightPremiumPerYear !== null;
  return {
    before: (hasOvertime ? overtime(overtimeHoursBefore, wages.before) : 0) + (hasNight ? nightHeadsBefore * nightPremiumPerYear : 0),
    after: (hasOvertime ? overtime(overtimeHoursAfter, wages.after) : 0) + (hasNight ? nightHeadsAfter * nightPremiumPerYear : 0),
  };
}

/** Parts at the sink hold the good and the escaped ones; parts started also the scrapped ones. Null when nothing good is left. */
export function partsStarted(goodParts: number, scrapRate: number, escapeRate: number): number | null {
  const started = goodParts / ((1 - escapeRate) * (1 - scrapRate));
  return Number.isFinite(started) ? started : null;
}

function qualityCosts(inputs: PlainInputs, kpis: PricedKpis, goodParts: number): number {
  const { scrapCostPerPart, reworkCostPerPart, warrantyCostPerPart } = inputs.quality;
  const scrap = kpis.scrapRate ?? 0;
  const escaped = kpis.escapeRate ?? 0;
  const started = partsStarted(goodParts, scrap, escaped);
  if (started === null) return 0;
  return qualityCost(
    started,
    { scrapRate: scrap, reworkRate: kpis.reworkRate ?? 0, escapeRate: escaped * (1 - scrap) },
    { scrap: scrapCostPerPart ?? 0, rework: reworkCostPerPart ?? 0, warranty: warrantyCostPerPart ?? 0 },
  );
}

function energyCosts(inputs: PlainInputs, kwhPerPart: number | null, parts: number | null): number[] {
  const { pricePerKwh, priceGrowth, tariff } = inputs.energy;
  const price = tariff === null ? pricePerKwh : timeOfUsePrice(pricePerKwh, tariff.use, tariff.multipliers);
  const first = parts === null || kwhPerPart === null ? 0 : energyCost(kwhPerPart * parts, price * buyerFactor(inputs));
  return grownAmounts(first, priceGrowth, inputs.horizonYears);
}
