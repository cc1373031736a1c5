/** Corporate income tax year by year, with losses set against other profit at once or carried forward. */

/**
 * `offset`: a loss saves tax in its own year (the company has other profit);
 * `carryForward`: a loss waits for profits of the following years and lapses after `years`, oldest first.
 */
export type LossTreatment = { readonly kind: 'offset' } | { readonly kind: 'carryForward'; readonly years: number };

export interface IncomeTax {
  /** Tax per year; negative = tax saved elsewhere (offset only). Shape as the taxable income. */
  readonly tax: readonly number[];
  /** Loss of earlier years used per year. */
  readonly lossUsed: readonly number[];
  /** Losses that lapsed unused because their years ran out inside the series. */
  readonly lossLapsed: number;
  /** Losses still open after the last year. */
  readonly lossOpen: number;
}

/**
 * Tax on a series of yearly taxable incomes.
 *
 * @param taxable  income before loss relief, one per year
 * @param rate     tax rate, 0 … 1
 * @param losses   what happens to a negative year
 * @example incomeTax([-100, 60, 60], 0.25, { kind: 'carryForward', years: 5 }).tax // [0, 0, 5]
 */
export function incomeTax(taxable: readonly number[], rate: number, losses: LossTreatment): IncomeTax {
  if (losses.kind === 'offset') {
    return { tax: taxable.map((income) => rate * income), lossUsed: taxable.map(() => 0), lossLapsed: 0, lossOpen: 0 };
  }
  let open: { year: number; amount: number }[] = [];
  let lossLapsed = 0;
  const lossUsed: number[] = [];
  const tax = taxable.map((income, year) => {
    lossLapsed += sumOf(open.filter((loss) => year - loss.year > losses.years));
    open = open.filter((loss) => year - loss.year <= losses.years);
    if (income < 0) open.push({ year, amount: -income });
    const used = relieve(open, Math.max(income, 0));
    open = open.filter((loss) => loss.amount > 0);
    lossUsed.push(used);
    return rate * (Math.max(income, 0) - used);
  });
  return { tax, lossUsed, lossLapsed, lossOpen: sumOf(open) };
}

/** Takes up to `income` from the open losses, oldest first; changes their amounts. */
function relieve(open: { amount: number }[], income: number): number {
  let left = income;
  for (const loss of open) {
    const taken = Math.min(loss.amount, left);
    loss.amount -= taken;
    left -= taken;
  }
  return income - left;
}

function sumOf(losses: readonly { amount: number }[]): number {
  return losses.reduce((sum, loss) => sum + loss.amount, 0);
}
