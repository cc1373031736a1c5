/** From yearly benefits and costs to the cash flow of a decision: depreciation, grant, tax, residual, working capital. */
import { type IncomeTax, incomeTax, type LossTreatment } from '../tax/income-tax.ts';

export interface DecisionPlan {
  /** Paid at t = 0. */
  readonly investment: number;
  /** Received at t = 0 beside it (working capital released, old equipment sold, less severance), not taxed here. */
  readonly startingReceipts: number;
  /** Benefits at the ends of years 1 … n, ramp-up already applied. */
  readonly benefits: readonly number[];
  /** Running costs at the ends of years 1 … n, positive. */
  readonly costs: readonly number[];
  /** Deductible depreciation of years 1 … n. */
  readonly depreciation: readonly number[];
  readonly grant: { readonly amount: number; readonly year: number; readonly taxable: boolean } | null;
  /** Received for the equipment at the end of year n. */
  readonly residual: number;
  /** Tax book value left then; the residual above it is taxed, below it a loss. */
  readonly bookValueAtEnd: number;
  /** Working capital that must be built up again at the end of year n. */
  readonly workingCapitalReturned: number;
  readonly taxRate: number;
  readonly losses: LossTreatment;
}

/** One year of the flow; receipts and benefits positive, payments negative in `cashFlow` only. */
export interface DecisionYear {
  readonly year: number;
  readonly benefit: number;
  readonly cost: number;
  readonly grant: number;
  readonly depreciation: number;
  readonly taxable: number;
  readonly tax: number;
  readonly residual: number;
  readonly workingCapital: number;
  readonly cashFlow: number;
}

export interface DecisionFlow {
  /** t = 0 … n */
  readonly cashFlows: readonly number[];
  /** Years 1 … n. */
  readonly years: readonly DecisionYear[];
  readonly tax: IncomeTax;
}

/**
 * Cash flow of a decision after tax and before financing, amounts at the years' ends.
 *
 * taxable = benefit - cost + taxable grant - depreciation, in the last year also residual - book value.
 */
export function decisionFlow(plan: DecisionPlan): DecisionFlow {
  const last = plan.benefits.length;
  const drafts = plan.benefits.map((benefit, i) => draftYear(plan, i + 1, benefit, i + 1 === last));
  const tax = incomeTax(
    drafts.map((draft) => draft.taxable),
    plan.taxRate,
    plan.losses,
  );
  const years = drafts.map((draft, i) => settledYear(draft, tax.tax[i] as number));
  return { cashFlows: [plan.startingReceipts - plan.investment, ...years.map((year) => year.cashFlow)], years, tax };
}

type DraftYear = Omit<DecisionYear, 'tax' | 'cashFlow'>;

function draftYear(plan: DecisionPlan, year: number, benefit: number, isLast: boolean): DraftYear {
  const cost = plan.costs[year - 1] ?? 0;
  const depreciation = plan.depreciation[year - 1] ?? 0;
  const grant = plan.grant !== null && plan.grant.year === year ? plan.grant.amount : 0;
  const taxedGrant = plan.grant?.taxable ? grant : 0;
  const residual = isLast ? plan.residual : 0;
  const gain = isLast ? plan.residual - plan.bookValueAtEnd : 0;
  const workingCapital = isLast ? -plan.workingCapitalReturned : 0;
  const taxable = benefit - cost + taxedGrant - depreciation + gain;
  return { year, benefit, cost, grant, depreciation, taxable, residual, workingCapital };
}

/** Named one by one: a spread here costs a third of a Monte Carlo run. */
function settledYear(draft: DraftYear, tax: number): DecisionYear {
  const { year, benefit, cost, grant, depreciation, taxable, residual, workingCapital } = draft;
  const cashFlow = benefit - cost + grant - tax + residual + workingCapital;
  return { year, benefit, cost, grant, depreciation, taxable, tax, residual, workingCapital, cashFlow };
}
