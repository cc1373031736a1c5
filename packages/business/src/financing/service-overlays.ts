/** Rental, shared savings, equity and capacity sharing: somebody else owns a part, or is served by it. */
import type { BusinessCase, BusinessYear } from '../case/evaluate-case.ts';
import { npv } from '../cash-flow/npv.ts';
import type { OptionOf } from './financing-option.ts';
import { add, emptyOverlay, giveUpOwnership, type Overlay } from './overlay.ts';
import { rentalCharge } from './rental.ts';
import { sharedSavings } from './shared-savings.ts';

/** Rent is an expense; the owner keeps the machine and what it is worth at the end. */
export function rentalOverlay(business: BusinessCase, option: OptionOf<'rental'>): Overlay {
  const overlay = emptyOverlay(business.horizonYears);
  giveUpOwnership(overlay, business, option.share, false);
  const use = option.usePerYear ?? business.soldPerYear.after ?? 0;
  const charge = rentalCharge({ fixedPerPeriod: option.fixedPerYear, pricePerUse: option.pricePerUse, minimumUse: option.minimumUse }, use);
  for (let year = 1; year <= business.horizonYears; year++) {
    const side = business.sides.after[year - 1];
    const upkeep = option.maintenanceIncluded && side !== undefined ? option.share * (side.maintenance + side.overhaul) : 0;
    add(overlay.payments, year, charge - upkeep);
    add(overlay.deductions, year, charge - upkeep);
  }
  return overlay;
}

/** Saving of a year before tax that both sides can verify: every effect of the change, ramp-up included. */
export function verifiedSaving(year: BusinessYear): number {
  const { labour, quality, throughput, other, energy, maintenance, consumables, overhaul, overheads } = year;
  return labour + quality + throughput + other + energy + maintenance + consumables + overhaul + overheads;
}

/** The vendor pays for the machine and is paid from the saving; then it is the company's. */
export function sharedSavingsOverlay(business: BusinessCase, option: OptionOf<'sharedSavings'>): Overlay {
  const overlay = emptyOverlay(business.horizonYears);
  giveUpOwnership(overlay, business, 1, true);
  const savings = business.years.slice(1).map(verifiedSaving);
  const { vendorShare, contractSum, termYears, vendorRate } = option;
  const shared = sharedSavings(
    { investment: business.investment, savings, vendorShare, contractSum, termYears },
    vendorRate,
    business.discountRate,
  );
  for (const [i, paid] of shared.vendorFlow.slice(1).entries()) {
    add(overlay.payments, i + 1, paid);
    add(overlay.deductions, i + 1, paid);
  }
  overlay.otherSide = { party: 'vendor', flow: shared.vendorFlow, rate: vendorRate };
  if (shared.vendorNpv < 0) overlay.notes.push({ code: 'vendor-loses', value: shared.vendorNpv });
  if (contractSum !== null && shared.settledYear === null) {
    overlay.notes.push({ code: 'contract-sum-not-reached', value: contractSum - shared.paid });
  }
  return overlay;
}

/** An investor brings a share of the investment for a share of the yearly flows after tax, good and bad years alike. */
export function equityOverlay(business: BusinessCase, option: OptionOf<'equity'>): Overlay {
  const overlay = emptyOverlay(business.horizonYears);
  const brought = option.share * business.investment;
  add(overlay.afterTax, 0, brought);
  const later = business.years.slice(1).map(({ cashFlow }) => option.profitShare * cashFlow);
  for (const [i, paid] of later.entries()) add(overlay.afterTax, i + 1, -paid);
  const flow = [-brought, ...later];
  overlay.otherSide = { party: 'investor', flow, rate: option.investorRate };
  if (npv(option.investorRate, flow) < 0) overlay.notes.push({ code: 'vendor-loses', value: npv(option.investorRate, flow) });
  return overlay;
}

/** Income from idle hours, ramped up as the line is, less what an hour for others costs. */
export function capacityOverlay(business: BusinessCase, option: OptionOf<'capacitySharing'>): Overlay {
  const overlay = emptyOverlay(business.horizonYears);
  const perHour = option.pricePerHour * (1 - option.platformShare) - option.costPerHour;
  for (const { year, ramp } of business.years.slice(1)) {
    const income = option.hoursPerYear * ramp * perHour;
    add(overlay.receipts, year, income);
    add(overlay.deductions, year, -income);
  }
  return overlay;
}
