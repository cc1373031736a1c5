/** Loan, finance lease and vendor package: the machine is the company's, the money is somebody else's. */
import type { BusinessCase } from '../case/evaluate-case.ts';
import type { LeaseOption, OptionOf } from './financing-option.ts';
import { impliedLeaseRate, leaseRent } from './lease.ts';
import { equalPayments, equalPrincipal } from './loan.ts';
import { add, emptyOverlay, type Overlay } from './overlay.ts';
import { periodRateOf } from './period-rate.ts';

/** Disagreement of a quoted rent with a quoted rate that is worth a word, per year. */
const RATE_TOLERANCE = 0.0005;

export function loanOverlay(business: BusinessCase, option: OptionOf<'loan'>): Overlay {
  const { horizonYears } = business;
  const overlay = emptyOverlay(horizonYears);
  const lent = option.share * business.investment;
  const perPeriod = option.rate / option.periodsPerYear;
  const periods = Math.max(1, Math.round(option.years * option.periodsPerYear));
  const table = (option.repayment === 'equalPayments' ? equalPayments : equalPrincipal)(lent, perPeriod, periods);
  add(overlay.receipts, 0, lent);
  add(overlay.payments, 0, option.fees);
  add(overlay.deductions, 1, option.fees);
  overlay.owed[0] = lent;
  for (const [k, { payment, interest, balance }] of table.entries()) {
    const year = yearOf(k + 1, option.periodsPerYear);
    if (year > horizonYears) break;
    add(overlay.payments, year, payment);
    add(overlay.deductions, year, interest);
    add(overlay.interest, year, interest);
    overlay.owed[year] = balance;
  }
  guarantee(overlay, option.guaranteeRate);
  settleAtHorizon(overlay, horizonYears);
  const flow = [lent - option.fees, ...table.map(({ payment }) => -payment)];
  overlay.periodRate = option.guaranteeRate === 0 ? periodRateOf(flow) : null;
  overlay.periodsPerYear = option.periodsPerYear;
  return overlay;
}

/** Fee on what is owed at a year's beginning, paid at its end. */
function guarantee(overlay: Overlay, rate: number): void {
  for (let year = 1; year < overlay.owed.length; year++) {
    const fee = rate * (overlay.owed[year - 1] as number);
    add(overlay.payments, year, fee);
    add(overlay.deductions, year, fee);
  }
}

/**
 * Finance lease: owned for tax (depreciation stays with the lessee), the interest in the rents is deductible.
 *
 * A vendor package is the same lease on the vendor's fixed price instead of the investment.
 */
export function leaseOverlay(business: BusinessCase, option: LeaseOption): Overlay {
  const { horizonYears, investment } = business;
  const overlay = emptyOverlay(horizonYears);
  const price = option.price ?? investment;
  const rent = option.rent ?? rentAt(option, price);
  const bare = { price, rent, periods: option.periods, timing: option.timing, purchaseOption: option.purchaseOption, fees: 0, deposit: 0 };
  const rate = impliedLeaseRate(bare);
  if (rate === null) overlay.notes.push({ code: 'lease-rate-unknown', value: null });
  noteDisagreement(overlay, option, rate);
  if (option.kind === 'vendorPackage') replaceInvestment(overlay, business, option.price);
  add(overlay.receipts, 0, price);
  add(overlay.payments, 0, option.fees + option.deposit);
  add(overlay.deductions, 1, option.fees);
  lay(overlay, option, price, rent, rate ?? 0);
  settleAtHorizon(overlay, horizonYears);
  overlay.periodRate = impliedLeaseRate({ ...bare, fees: option.fees, deposit: option.deposit });
  overlay.periodsPerYear = option.periodsPerYear;
  return overlay;
}

function rentAt(option: LeaseOption, price: number): number {
  const rate = (option.rate as number) / option.periodsPerYear;
  return leaseRent({ price, residual: option.purchaseOption, periods: option.periods, rate, timing: option.timing });
}

function noteDisagreement(overlay: Overlay, { rate, rent, periodsPerYear }: LeaseOption, implied: number | null): void {
  if (rate === null || rent === null || implied === null) return;
  if (Math.abs(implied * periodsPerYear - rate) > RATE_TOLERANCE) {
    overlay.notes.push({ code: 'rent-and-rate-disagree', value: implied * periodsPerYear });
  }
}

/** The package price stands for items and contingency: price and deductions scale with it. */
function replaceInvestment(overlay: Overlay, business: BusinessCase, price: number): void {
  const { years, investment, horizonYears, taxTerms } = business;
  const more = investment === 0 ? 0 : price / investment - 1;
  add(overlay.receipts, 0, investment - price);
  const severance = -(years[0]?.severance ?? 0);
  for (const { year, depreciation } of years.slice(1)) add(overlay.deductions, year, more * (depreciation - (year === 1 ? severance : 0)));
  add(overlay.deductions, horizonYears, more * taxTerms.bookValueAtEnd);
  if (price > investment) overlay.notes.push({ code: 'package-dearer', value: price - investment });
}

/** Rents, the interest in them, and the end of the contract; in advance the first rent falls on the day of signing. */
function lay(overlay: Overlay, option: LeaseOption, price: number, rent: number, rate: number): void {
  const last = overlay.owed.length - 1;
  let owed = price;
  for (let k = 0; k < option.periods; k++) {
    if (option.timing === 'advance') owed -= payRent(overlay, yearOf(k, option.periodsPerYear), rent);
    const interest = owed * rate;
    owed += interest;
    if (option.timing === 'arrears') owed -= payRent(overlay, yearOf(k + 1, option.periodsPerYear), rent);
    const year = yearOf(k + 1, option.periodsPerYear);
    if (year > last) continue;
    add(overlay.interest, year, interest);
    add(overlay.deductions, year, interest);
    overlay.owed[year] = owed;
  }
  const end = yearOf(option.periods, option.periodsPerYear);
  if (end > last) {
    add(overlay.receipts, last, option.deposit);
    return;
  }
  add(overlay.receipts, end, option.deposit);
  add(overlay.payments, end, option.purchaseOption);
  overlay.owed[end] = 0;
}

/** Books a rent within the horizon; what lies beyond it is settled at its end as what is then owed. */
function payRent(overlay: Overlay, year: number, rent: number): number {
  if (year < overlay.payments.length) add(overlay.payments, year, rent);
  return rent;
}

/** What is still owed at the end of the horizon is paid then. */
function settleAtHorizon(overlay: Overlay, horizonYears: number): void {
  const owed = overlay.owed[horizonYears] as number;
  if (owed <= 1e-6) return;
  add(overlay.payments, horizonYears, owed);
  overlay.notes.push({ code: 'financing-outlasts-horizon', value: owed });
  overlay.owed[horizonYears] = 0;
}

/** Year at whose end a period's end is counted: period 0 is today, 1 … p are year 1. */
function yearOf(period: number, periodsPerYear: number): number {
  return Math.ceil(period / periodsPerYear);
}
