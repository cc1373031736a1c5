/** Published calculations on depreciation, income tax, VAT and grants. */
import { type DepreciationMethod, depreciationSchedule, taxShield } from '../depreciation/schedule.ts';
import { evaluateGrant, type GrantBases } from '../grants/grant-rule.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import { incomeTax } from '../tax/income-tax.ts';
import { costToBuyer, grossOfVat, netOfVat, settleVat, vatInGross } from '../tax/vat.ts';
import type { CaseInputs } from './case-inputs.ts';
import { numberOf } from './case-inputs.ts';
import type { Outcome } from './compare.ts';

/** Method names as the published cases write them. */
const METHODS: Readonly<Record<string, DepreciationMethod>> = {
  straight_line: 'straightLine',
  sl: 'straightLine',
  syd: 'sumOfYears',
  sum_of_years: 'sumOfYears',
  ddb: 'doubleDecliningChina',
  ddb_cn: 'doubleDecliningChina',
  ddb_china: 'doubleDecliningChina',
  double_declining: 'doubleDecliningChina',
  ddb_excel: 'doubleDecliningSpreadsheet',
  one_off: 'oneOff',
};

/** Schedule of a named method from a cost, a residual amount and a life. */
export function namedSchedule(name: string, cost: number, residual: number, life: number): number[] {
  const method = METHODS[name] ?? (name.startsWith('double_declining') ? 'doubleDecliningChina' : undefined);
  if (method === undefined) throw new RangeError(`unknown depreciation method ${name}`);
  return depreciationSchedule(cost, cost, { method, lifeYears: life, residualRate: residual / cost, oneOffLimit: null });
}

export function depreciationOutcome(inputs: CaseInputs): Outcome {
  const schedule = namedSchedule(inputs.text('method'), inputs.number('cost'), inputs.numberOr('residual', 0), inputs.numberOr('life', 1));
  return { schedule, sum: schedule.reduce((sum, amount) => sum + amount, 0) };
}

/** `pv_shield_<method>_<life>` names method and life; `pv_shield` alone is the one-off deduction. */
export function taxOutcome(inputs: CaseInputs, measures: readonly string[]): Outcome {
  if (inputs.has('taxable_income')) return lossOutcome(inputs);
  const cost = inputs.number('cost');
  const shield = (method: string, life: number) =>
    taxShield(namedSchedule(method, cost, inputs.numberOr('residual', 0), life), inputs.number('tax_rate'), inputs.number('rate'));
  const outcome: Record<string, number> = { pv_shield: shield('one_off', 1), pv_shield_one_off: shield('one_off', 1) };
  for (const measure of measures) {
    const named = measure.match(/^pv_shield_([a-z_]+)_(\d+)$/);
    if (named !== null) outcome[measure] = shield(named[1] as string, Number(named[2]));
  }
  const straight = Object.entries(outcome).find(([measure]) => measure.startsWith('pv_shield_straight_line'))?.[1];
  if (straight !== undefined) outcome.advantage_one_off_vs_sl = shield('one_off', 1) - straight;
  return outcome;
}

function lossOutcome(inputs: CaseInputs): Outcome {
  const years = inputs.numberOr('carry_forward_years', 5);
  const { tax, lossUsed, lossLapsed, lossOpen } = incomeTax(inputs.numbers('taxable_income'), inputs.number('tax_rate'), {
    kind: 'carryForward',
    years,
  });
  return { tax, loss_used: lossUsed, loss_lapsed: lossLapsed, loss_open: lossOpen, total_tax: tax.reduce((sum, paid) => sum + paid, 0) };
}

export function vatOutcome(inputs: CaseInputs): Outcome {
  const rate = inputs.number('vat_rate');
  if (inputs.has('output_vat')) return { ...settleVat(inputs.number('output_vat'), inputs.number('input_vat')) };
  const gross = inputs.has('gross') ? inputs.number('gross') : grossOfVat(inputs.number('net'), rate);
  const price = { amount: gross, includesVat: true, rate };
  return {
    gross,
    net: netOfVat(gross, rate),
    input_vat: vatInGross(gross, rate),
    cost_basis_general: costToBuyer(price, 'general'),
    cost_basis_small_scale: costToBuyer(price, 'smallScale'),
  };
}

/** The rules come from the policy packs; the inputs' names say which instrument a case speaks of. */
export function subsidyOutcome(inputs: CaseInputs, packs: readonly PolicyPack[]): Outcome {
  const grant = (id: string, bases: GrantBases, eligible = true) => {
    const rule = packs.flatMap((pack) => pack.instruments).find((instrument) => instrument.id === id)?.rule;
    if (rule === undefined || rule === null) throw new RangeError(`no rule ${id} in the policy packs`);
    return evaluateGrant(rule, bases, eligible);
  };
  if (inputs.has('premium')) {
    const premium = inputs.number('premium');
    const { amount } = grant('zj18-first-set-insurance', { premium }, inputs.raw.listed !== false);
    return { subsidy: amount, own_cost: premium - amount };
  }
  if (inputs.has('pairs_equipment_technology')) {
    const pairs = inputs.raw.pairs_equipment_technology as readonly (readonly unknown[])[];
    const amountOf = ([equipment, technology]: readonly unknown[]) =>
      grant('jx19-demo-grant', { equipment: numberOf(equipment, 'equipment'), technology: numberOf(technology, 'technology') }).amount;
    return { grant: pairs.map(amountOf) };
  }
  const workshops = grant('jx19-diag-workshop', { workshops: inputs.numberOr('workshops', 0) });
  const factories = grant('jx19-diag-factory', { factories: inputs.numberOr('factories', 0) });
  const top10 = grant('jx19-top10', { rank: inputs.numberOr('rank', 0) });
  return {
    diagnosis: workshops.amount + factories.amount,
    top10: top10.amount,
    factory_cash_flow_effect: workshops.toInvestor + factories.toInvestor + top10.toInvestor,
  };
}
