/** The business case: two simulated layouts and the user's prices become one decision with its years, figures and doubts. */
import type { Origin } from '@taktwerk/units';
import { irr } from '../cash-flow/irr.ts';
import { mirr } from '../cash-flow/mirr.ts';
import { discountedFlows, npvMidYear } from '../cash-flow/npv.ts';
import { cumulative, paybackLasts } from '../cash-flow/payback.ts';
import { equivalentAnnualValue, profitabilityIndex } from '../cash-flow/profitability.ts';
import type { LossTreatment } from '../tax/income-tax.ts';
import { type CaseKpis, changeOf, PRICED_KPIS, type PricedKpis, pricedKpisOf, type RelativeChange } from './case-kpis.ts';
import { type Consumables, consumablesOf } from './consumables.ts';
import { type NotCounted, notCountedIn } from './counted.ts';
import type { BusinessInputs, ItemKind } from './inputs.ts';
import { type FigureHalfWidths, figureHalfWidths } from './intervals.ts';
import { roboticTotal } from './investment.ts';
import { type PeopleChange, peopleChange } from './people-change.ts';
import { type PlainInputs, plainOf } from './plain.ts';
import { type EffectYear, figuresOf, grantOfRule, lossTreatment, type PricedCase, pricedCase } from './priced-case.ts';
import { type QualityChange, qualityChange } from './quality-change.ts';
import { type AssumptionShare, assumptionShare } from './sensitivity.ts';
import { buyerFactor, type SideYear } from './side-costs.ts';

/** Below this share of busy time the as-is is overmanned and its heads are no fair measure (a rule of thumb). */
const BUSY_AT_LEAST = 0.6;

/** One year of the decision, t = 0 … horizon; receipts and savings positive, payments negative. */
export interface BusinessYear extends EffectYear {
  readonly year: number;
  readonly ramp: number;
  readonly investment: number;
  readonly severance: number;
  readonly resale: number;
  readonly workingCapital: number;
  readonly grant: number;
  readonly residual: number;
  /** Deducted for tax; not itself a flow. */
  readonly depreciation: number;
  readonly taxable: number;
  readonly tax: number;
  readonly cashFlow: number;
  readonly discounted: number;
  readonly cumulative: number;
  readonly cumulativeDiscounted: number;
}

export interface CostedItem {
  readonly id: string;
  readonly nameKey: string;
  readonly kind: ItemKind;
  readonly class: 'equipment' | 'technology';
  readonly units: number;
  /** All units, as the buyer pays them. */
  readonly total: number;
  readonly origin: Origin;
}

/** Something the reader must know, as data; sentences are made by i18n. */
export interface CaseNote {
  readonly code:
    | 'irr-none'
    | 'irr-multiple'
    | 'grant-expired'
    | 'payback-undone'
    | 'demand-limits-throughput'
    | 'demand-unknown'
    | 'capacity-below-demand'
    | 'maintenance-base-empty'
    | 'consumables-typed'
    | 'consumables-typed-left'
    | 'overtime-above-limit'
    | 'people-idle-before'
    | 'kpi-undefined';
  readonly field: string;
  readonly value: number | string | null;
}

export interface TaxTerms {
  readonly rate: number;
  readonly losses: LossTreatment;
  readonly grantTaxable: boolean;
  /** Not yet deducted at the end of the horizon. */
  readonly bookValueAtEnd: number;
}

/** Money in the currency of the inputs, after tax, before financing, at the years' ends. */
export interface BusinessCase {
  readonly currency: 'CNY';
  readonly horizonYears: number;
  readonly discountRate: number;
  readonly investment: number;
  readonly contingency: number;
  readonly items: readonly CostedItem[];
  readonly grant: number;
  /** First fully ramped year, before tax. */
  readonly annualSaving: number;
  readonly annualSavingYear: number;
  readonly npv: number;
  /** The same with each year's flow in its middle. */
  readonly npvMidYear: number;
  readonly irr: number | null;
  readonly irrRoots: readonly number[];
  readonly irrStatus: 'none' | 'unique' | 'multiple';
  /** Modified internal rate, both rates the discount rate. */
  readonly mirr: number | null;
  readonly profitabilityIndex: number | null;
  readonly equivalentAnnualValue: number;
  readonly paybackYears: number | null;
  readonly discountedPaybackYears: number | null;
  /** Half widths from the indicators' intervals (95 %). */
  readonly halfWidths: FigureHalfWidths;
  /** Replications behind the indicators, the smaller of both layouts. */
  readonly replications: number;
  /** Whole people per day less. */
  readonly headcountReduction: number | null;
  /** Heads whose cost ends: the reduction times the released-head factor. */
  readonly releasedHeads: number;
  readonly defectRateChange: RelativeChange;
  readonly cycleTimeChange: RelativeChange;
  readonly labourProductivityChange: RelativeChange;
  readonly people: PeopleChange;
  readonly quality: QualityChange;
  readonly years: readonly BusinessYear[];
  /** How profit is taxed, and what is left to deduct at the end: financing is laid over with the same rules. */
  readonly taxTerms: TaxTerms;
  readonly sides: { readonly before: readonly SideYear[]; readonly after: readonly SideYear[] };
  readonly soldPerYear: { readonly before: number | null; readonly after: number | null };
  /** What is used up for a good part, and which of the ways to price it counts. */
  readonly consumables: Consumables;
  readonly assumptions: AssumptionShare;
  readonly notCounted: readonly NotCounted[];
  readonly notes: readonly CaseNote[];
}

/**
 * Evaluates the replacement of one layout by another.
 *
 * Two complete cases over the same horizon and demand; their difference is the decision flow.
 *
 * @param inputs prices, wages, taxes …, parsed
 * @param before indicators of the layout as it is
 * @param after  indicators of the layout as it would be
 */
export function evaluateCase(inputs: BusinessInputs, before: CaseKpis, after: CaseKpis): BusinessCase {
  const plain = plainOf(inputs);
  const sides = { before: pricedKpisOf(before), after: pricedKpisOf(after) };
  const priced = pricedCase(plain, sides.before, sides.after);
  const flows = priced.flow.cashFlows;
  const rate = plain.discountRate;
  const { roots, status } = irr(flows);
  const people = peopleChange(plain, before, after, priced);
  const consumables = consumablesOf(plain, sides.before, sides.after, buyerFactor(plain));
  return {
    currency: inputs.currency,
    horizonYears: plain.horizonYears,
    discountRate: rate,
    investment: priced.investment,
    contingency: priced.contingency,
    items: costedItems(inputs, plain),
    grant: priced.grant?.toInvestor ?? 0,
    ...figuresOf(priced, rate),
    npvMidYear: npvMidYear(rate, flows),
    annualSavingYear: priced.savingYear,
    irrRoots: roots,
    irrStatus: status,
    mirr: mirr(flows, rate, rate),
    profitabilityIndex: profitabilityIndex(rate, flows),
    equivalentAnnualValue: equivalentAnnualValue(rate, flows),
    halfWidths: figureHalfWidths(plain, before, after),
    replications: Math.min(...PRICED_KPIS.flatMap((name) => [before[name].n, after[name].n])),
    headcountReduction: headcountReduction(sides.before, sides.after),
    releasedHeads: priced.sides.releasedHeads,
    defectRateChange: changeOf(before.defectRate, after.defectRate),
    cycleTimeChange: changeOf(before.cycleTimeS, after.cycleTimeS),
    labourProductivityChange: changeOf(before.partsPerPersonHour, after.partsPerPersonHour),
    people,
    quality: qualityChange(plain, before, after, priced.sides.sold),
    years: businessYears(plain, priced),
    taxTerms: {
      rate: plain.tax.incomeTaxRate,
      losses: lossTreatment(plain),
      grantTaxable: plain.grant.taxable,
      bookValueAtEnd: priced.bookValueAtEnd,
    },
    sides: { before: priced.sides.before, after: priced.sides.after },
    soldPerYear: priced.sides.sold,
    consumables,
    assumptions: assumptionShare(inputs, before, after),
    notCounted: notCountedIn(plain, sides.before, sides.after),
    notes: [
      ...notesOf(plain, sides, priced, roots),
      ...shortfallNote(before, after, priced),
      ...consumablesNotes(plain, consumables),
      ...overtimeNotes(people),
      ...idleNotes(people),
    ],
  };
}

function headcountReduction(before: PricedKpis, after: PricedKpis): number | null {
  return before.headcountPerDay === null || after.headcountPerDay === null ? null : before.headcountPerDay - after.headcountPerDay;
}

function costedItems(inputs: BusinessInputs, plain: PlainInputs): CostedItem[] {
  const factor = buyerFactor(plain);
  return inputs.investment.items.map(({ id, nameKey, kind, class: itemClass, units, amount }) => ({
    id,
    nameKey,
    kind,
    class: itemClass,
    units,
    total: amount.value * units * factor,
    origin: amount.origin,
  }));
}

const NO_EFFECTS: EffectYear = {
  labour: 0,
  quality: 0,
  throughput: 0,
  other: 0,
  energy: 0,
  maintenance: 0,
  consumables: 0,
  overhaul: 0,
  overheads: 0,
};

/** The table whose rows add up to the cash flow: every column but ramp, depreciation, taxable and the running sums. */
function businessYears(inputs: PlainInputs, priced: PricedCase): BusinessYear[] {
  const { cashFlows, years } = priced.flow;
  const discounted = discountedFlows(inputs.discountRate, cashFlows);
  const sums = cumulative(cashFlows);
  const discountedSums = cumulative(discounted);
  return cashFlows.map((cashFlow, t) => {
    const decision = years[t - 1];
    const isStart = t === 0;
    return {
      year: t,
      ramp: isStart ? 0 : (priced.ramp[t - 1] as number),
      investment: isStart ? -priced.investment : 0,
      severance: isStart ? -priced.severance : 0,
      resale: isStart ? (inputs.investment.resaleOfOldEquipment ?? 0) : 0,
      workingCapital: isStart ? (inputs.investment.workingCapitalRelease ?? 0) : (decision?.workingCapital ?? 0),
      ...(isStart ? NO_EFFECTS : (priced.effects[t - 1] as EffectYear)),
      grant: decision?.grant ?? 0,
      residual: decision?.residual ?? 0,
      depreciation: decision?.depreciation ?? 0,
      taxable: decision?.taxable ?? 0,
      tax: decision === undefined ? 0 : -decision.tax,
      cashFlow,
      discounted: discounted[t] as number,
      cumulative: sums[t] as number,
      cumulativeDiscounted: discountedSums[t] as number,
    };
  });
}

/** The new line cannot make what the old one sells, beyond what chance explains; the loss is valued only with a contribution per part. */
function shortfallNote(before: CaseKpis, after: CaseKpis, priced: PricedCase): CaseNote[] {
  const { sold } = priced.sides;
  if (sold.before === null || sold.after === null) return [];
  const chance = (before.goodPartsPerYear.halfWidth ?? 0) + (after.goodPartsPerYear.halfWidth ?? 0);
  const shortfall = sold.before - sold.after;
  return shortfall > chance ? [{ code: 'capacity-below-demand', field: 'after.goodPartsPerYear', value: shortfall }] : [];
}

/** Typed and simulated consumables are both known: says which of them counts. */
function consumablesNotes({ upkeep }: PlainInputs, { basis, uses }: Consumables): CaseNote[] {
  const { consumablesPerPartBefore, consumablesPerPartAfter } = upkeep;
  if (basis === 'typed' && uses.some(({ price }) => price !== null)) {
    return [{ code: 'consumables-typed', field: 'upkeep.consumablesPerPartAfter', value: consumablesPerPartAfter }];
  }
  if (basis === 'simulated' && consumablesPerPartBefore !== null) {
    return [{ code: 'consumables-typed-left', field: 'upkeep.consumablesPerPartBefore', value: consumablesPerPartBefore }];
  }
  return [];
}

/** More overtime per head than the law allows: the case does not work with these people. */
function overtimeNotes({ overtimeAboveLimit }: PeopleChange): CaseNote[] {
  return (['before', 'after'] as const).flatMap((side): CaseNote[] => {
    const above = overtimeAboveLimit[side];
    const field = side === 'before' ? 'labour.overtimeHoursBefore' : 'labour.overtimeHoursAfter';
    return above === null || above === 0 ? [] : [{ code: 'overtime-above-limit', field, value: above }];
  });
}

/** A weak baseline: heads are saved that were hardly needed. Roles whose work is not simulated are left out. */
function idleNotes({ staffing }: PeopleChange): CaseNote[] {
  const known = (staffing.before?.roles ?? []).filter(({ workload }) => workload !== null);
  const posts = known.reduce((sum, role) => sum + role.posts * role.shifts, 0);
  const busy = known.reduce((sum, role) => sum + (role.workload ?? 0) * role.shifts, 0) / posts;
  return busy < BUSY_AT_LEAST ? [{ code: 'people-idle-before', field: 'people.staffing.before', value: Math.round(busy * 100) }] : [];
}

/** What the rule would give if its plan had not ended. */
function exampleGrant(inputs: PlainInputs, { investment }: PricedCase): number {
  const factor = buyerFactor(inputs);
  const items = inputs.investment.items.map((item) => ({ ...item, amount: item.amount * factor }));
  return grantOfRule(inputs, items, investment, true)?.amount ?? 0;
}

const percentText = (rate: number) => `${(rate * 100).toFixed(2)}%`;

function notesOf(
  inputs: PlainInputs,
  sides: { before: PricedKpis; after: PricedKpis },
  priced: PricedCase,
  roots: readonly number[],
): CaseNote[] {
  const notes: CaseNote[] = [];
  const flows = priced.flow.cashFlows;
  if (roots.length === 0) notes.push({ code: 'irr-none', field: 'irr', value: null });
  if (roots.length > 1) notes.push({ code: 'irr-multiple', field: 'irr', value: roots.map(percentText).join(' / ') });
  if (inputs.grant.rule !== null && inputs.grant.expired) {
    notes.push({ code: 'grant-expired', field: 'grant.rule', value: exampleGrant(inputs, priced) });
  }
  if (inputs.upkeep.maintenanceRate > 0 && inputs.investment.items.length > 0 && roboticTotal(inputs.investment.items) === 0) {
    notes.push({ code: 'maintenance-base-empty', field: 'upkeep.maintenanceRate', value: inputs.upkeep.maintenanceRate });
  }
  const recovered = cumulative(flows).some((sum) => sum >= 0);
  if (recovered && !paybackLasts(flows)) notes.push({ code: 'payback-undone', field: 'paybackYears', value: null });
  const capacity = sides.after.goodPartsPerYear;
  const { after: sold } = priced.sides.sold;
  if (inputs.demand.partsPerYear === null)
    notes.push({ code: 'demand-unknown', field: 'demand.partsPerYear', value: sides.before.goodPartsPerYear });
  if (capacity !== null && sold !== null && sold < capacity) {
    notes.push({ code: 'demand-limits-throughput', field: 'demand.partsPerYear', value: sold });
  }
  for (const side of ['before', 'after'] as const) {
    for (const name of PRICED_KPIS) {
      if (sides[side][name] === null) notes.push({ code: 'kpi-undefined', field: `${side}.${name}`, value: null });
    }
  }
  return notes;
}
