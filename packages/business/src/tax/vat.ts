/** Value-added tax: net and gross prices, input credit, and the cost that stays with the buyer. */

/** `general`: input tax is credited, the net price is the cost; `smallScale`: no credit, the gross price is the cost. */
export type VatStatus = 'general' | 'smallScale';

/** Price without tax: gross / (1 + rate). */
export function netOfVat(gross: number, rate: number): number {
  return gross / (1 + rate);
}

/** Tax contained in a gross price: gross - net. */
export function vatInGross(gross: number, rate: number): number {
  return gross - netOfVat(gross, rate);
}

/** Price with tax: net (1 + rate). */
export function grossOfVat(net: number, rate: number): number {
  return net * (1 + rate);
}

export interface QuotedPrice {
  readonly amount: number;
  readonly includesVat: boolean;
  readonly rate: number;
}

/**
 * What a bought thing costs its buyer in the end.
 *
 * @returns the net price for a general taxpayer, the gross price for a small-scale one
 * @example costToBuyer({ amount: 1130000, includesVat: true, rate: 0.13 }, 'general') // 1000000
 */
export function costToBuyer(price: QuotedPrice, status: VatStatus): number {
  if (status === 'general') return price.includesVat ? netOfVat(price.amount, price.rate) : price.amount;
  return price.includesVat ? price.amount : grossOfVat(price.amount, price.rate);
}

export interface VatSettlement {
  /** Paid to the tax office this period. */
  readonly payable: number;
  /** Input tax not yet used, carried to the next period. */
  readonly carried: number;
}

/** Output tax less input tax of one period; an excess of input tax is carried forward. */
export function settleVat(outputTax: number, inputTax: number, carriedIn = 0): VatSettlement {
  const balance = outputTax - inputTax - carriedIn;
  return { payable: Math.max(balance, 0), carried: Math.max(-balance, 0) };
}
