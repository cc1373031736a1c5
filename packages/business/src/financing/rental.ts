/** Rental: a fixed fee, a price per hour or part used, and a minimum that is paid anyway. */

export interface RentalTerms {
  readonly fixedPerPeriod: number;
  readonly pricePerUse: number;
  /** Uses (hours or parts) billed at least. */
  readonly minimumUse: number;
}

/** Charge of one period: fixed fee + price × max(use, minimum use). */
export function rentalCharge(terms: RentalTerms, use: number): number {
  return terms.fixedPerPeriod + terms.pricePerUse * Math.max(use, terms.minimumUse);
}

/**
 * Use per period above which owning is cheaper than renting.
 *
 * @param ownershipCost cost of the owned machine per period (its equivalent annual cost)
 * @returns uses per period, at least the minimum; null when use costs nothing extra and renting is always cheaper
 */
export function breakEvenUse(terms: RentalTerms, ownershipCost: number): number | null {
  if (rentalCharge(terms, 0) >= ownershipCost) return 0;
  if (terms.pricePerUse <= 0) return null;
  return (ownershipCost - terms.fixedPerPeriod) / terms.pricePerUse;
}
