/** The difference of two complete cases as a cash flow: plain numbers in, plain numbers out, fast enough for ten thousand runs. */
import { irr } from '../cash-flow/irr.ts';
import { npv } from '../cash-flow/npv.ts';
import { discountedPayback, payback } from '../cash-flow/payback.ts';
import { evaluateGrant, type Grant } from '../grants/grant-rule.ts';
import { yearlyRamp } from '../operations/ramp-up.ts';
import type { LossTreatment } from '../tax/income-tax.ts';
import { robotsBought } from './bought.ts';
import type { PricedKpis } from './case-kpis.ts';
import { type DecisionFlow, decisionFlow } from './decision-flow.ts';
import { type Deductions, deductionsOf, grantBasesOf, itemsTotal, type PlainItem, roboticTotal } from './investment.ts';
import type { PlainInputs } from './plain.ts';
import { buyerFactor, type Sides, type SideYear, sidesOf } from './side-costs.ts';

/** A ramp level from which a year counts as fully ramped. */
const FULL_RAMP = 0.99;

/** Effects of one year, to-be against as-is: positive = better. */
export interface EffectYear {
  readonly labour: number;
  readonly quality: number;
  readonly throughput: number;
  readonly other: number;
  readonly energy: number;
  readonly maintenance: number;
  readonly consumables: number;
  readonly overhaul: number;
  readonly overheads: number;
}

export interface PricedCase {
  /** Items and contingency, as the buyer pays them. */
  readonly investment: number;
  readonly contingency: number;
  readonly grant: Grant | null;
  readonly severance: number;
  readonly startingReceipts: number;
  readonly ramp: readonly number[];
  readonly sides: Sides;
  /** Years 1 … horizon, ramp-up applied. */
  readonly effects: readonly EffectYear[];
  readonly flow: DecisionFlow;
  readonly bookValueAtEnd: number;
  /** First year (1 …) with a ramp level of at least 99 %; the last year when there is none. */
  readonly savingYear: number;
}

/** The figures a decision is made by; null where they do not exist. */
export interface CaseFigures {
  readonly annualSaving: number;
  readonly npv: number;
  readonly irr: number | null;
  readonly paybackYears: number | null;
  readonly discountedPaybackYears: number | null;
}

/**
 * Prices the difference between two layouts.
 *
 * @param inputs plain inputs
 * @param before indicators of the layout as it is
 * @param after  indicators of the layout as it would be
 */
export function pricedCase(inputs: PlainInputs, before: PricedKpis, after: PricedKpis): PricedCase {
  const factor = buyerFactor(inputs);
  const items: PlainItem[] = inputs.investment.items.map((item) => ({ ...item, amount: item.amount * factor }));
  const robotic = roboticTotal(items);
  const contingency = itemsTotal(items) * inputs.investment.contingencyRate;
  const investment = itemsTotal(items) + contingency;
  const sides = sidesOf(inputs, before, after, robotic);
  const grant = grantOfRule(inputs, items, investment, inputs.grant.eligible);
  const severance = ((inputs.labour.severanceMonths ?? 0) / 12) * sides.wages.before * dismissedHeads(inputs, sides.releasedHeads);
  const workingCapital = inputs.investment.workingCapitalRelease ?? 0;
  const startingReceipts = workingCapital + (inputs.investment.resaleOfOldEquipment ?? 0) - severance;
  const ramp = yearlyRamp(inputs.ramp, inputs.horizonYears);
  const effects = ramp.map((level, i) => effectYear(inputs, sides.before[i] as SideYear, sides.after[i] as SideYear, level));
  const deductions = taxDeductions(inputs, items, investment, grant, severance);
  const flow = decisionFlow({
    investment,
    startingReceipts,
    benefits: effects.map((year) => year.labour + year.quality + year.throughput + year.other),
    costs: effects.map((year) => -(year.energy + year.maintenance + year.consumables + year.overhaul + year.overheads)),
    depreciation: deductions.perYear,
    grant: grant === null ? null : { amount: grant.toInvestor, year: inputs.grant.year, taxable: inputs.grant.taxable },
    residual: inputs.investment.residualShare * robotic,
    bookValueAtEnd: deductions.bookValueAtEnd,
    workingCapitalReturned: workingCapital,
    taxRate: inputs.tax.incomeTaxRate,
    losses: lossTreatment(inputs),
  });
  const full = ramp.findIndex((level) => level >= FULL_RAMP);
  const savingYear = full === -1 ? ramp.length : full + 1;
  const { bookValueAtEnd } = deductions;
  return { investment, contingency, grant, severance, startingReceipts, ramp, sides, effects, flow, bookValueAtEnd, savingYear };
}

/**
 * Grant of the inputs' rule; null without a rule.
 *
 * @param items    prices as the buyer pays them
 * @param eligible whether the conditions are met
 */
export function grantOfRule(inputs: PlainInputs, items: readonly PlainItem[], investment: number, eligible: boolean): Grant | null {
  const { rule, facts } = inputs.grant;
  if (rule === null) return null;
  const own = { totalInvestment: investment, robots: robotsBought(items), ...grantBasesOf(items) };
  return evaluateGrant(rule, { ...facts, ...own }, eligible);
}

/** The deciding figures of a priced case. */
export function figuresOf(priced: PricedCase, discountRate: number): CaseFigures {
  const { cashFlows } = priced.flow;
  return {
    annualSaving: annualSavingOf(priced),
    npv: npv(discountRate, cashFlows),
    irr: irr(cashFlows).irr,
    paybackYears: payback(cashFlows),
    discountedPaybackYears: discountedPayback(discountRate, cashFlows),
  };
}

/** Benefits less running costs of the first fully ramped year, before tax and grant. */
export function annualSavingOf(priced: PricedCase): number {
  const year = priced.flow.years[priced.savingYear - 1];
  return year === undefined ? 0 : year.benefit - year.cost;
}

/** Released heads without another post: only they get severance. */
export function dismissedHeads(inputs: PlainInputs, releasedHeads: number): number {
  return Math.max(0, releasedHeads) * (1 - inputs.labour.redeployedShare);
}

/** How losses of a year are used, as the inputs say. */
export function lossTreatment(inputs: PlainInputs): LossTreatment {
  return inputs.tax.losses === 'offset' ? { kind: 'offset' } : { kind: 'carryForward', years: inputs.tax.lossCarryYears };
}

/** Benefits grow with the ramp; what gets worse is worse from the first day; running costs do not ramp. */
function effectYear(inputs: PlainInputs, before: SideYear, after: SideYear, level: number): EffectYear {
  const ramped = (benefit: number) => (benefit > 0 ? benefit * level : benefit);
  return {
    labour: ramped(before.labour - after.labour),
    quality: ramped(before.quality - after.quality),
    throughput: ramped(after.contribution - before.contribution),
    other: ramped(inputs.upkeep.otherSavingPerYear ?? 0),
    energy: before.energy - after.energy,
    maintenance: before.maintenance - after.maintenance,
    consumables: before.consumables - after.consumables,
    overhaul: before.overhaul - after.overhaul,
    overheads: before.overheads - after.overheads,
  };
}

/** Depreciation of the items with their contingency; a tax-free grant lowers the basis; severance is an expense of year 1. */
function taxDeductions(
  inputs: PlainInputs,
  items: readonly PlainItem[],
  investment: number,
  grant: Grant | null,
  severance: number,
): Deductions {
  const total = itemsTotal(items);
  const untaxed = grant !== null && !inputs.grant.taxable ? grant.toInvestor : 0;
  const { depreciation, depreciationYears, bookResidualRate, oneOffLimit } = inputs.tax;
  const terms = { method: depreciation, lifeYears: depreciationYears, residualRate: bookResidualRate, oneOffLimit };
  const deductions = deductionsOf(items, total === 0 ? 0 : (investment - untaxed) / total, terms, inputs.horizonYears);
  const [first = 0, ...later] = deductions.perYear;
  return { ...deductions, perYear: [first + severance, ...later] };
}
