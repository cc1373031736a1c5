/** Published business cases: the whole decision flow of a project, and its tornado. */

import { type DecisionFlow, decisionFlow } from '../case/decision-flow.ts';
import { irr } from '../cash-flow/irr.ts';
import { npv } from '../cash-flow/npv.ts';
import { discountedPayback, payback } from '../cash-flow/payback.ts';
import { evaluateGrant } from '../grants/grant-rule.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import { swung, tornado } from '../uncertainty/tornado.ts';
import type { CaseInputs } from './case-inputs.ts';
import type { Outcome } from './compare.ts';
import { namedSchedule } from './tax-outcomes.ts';

/** The numbers of a project that a tornado may move. */
interface Project {
  readonly investment: number;
  readonly benefit: number;
  readonly opcost: number;
  readonly rate: number;
  readonly residual: number;
  readonly ramp: readonly number[];
  readonly grant: number;
}

export function businessCaseOutcome(inputs: CaseInputs, packs: readonly PolicyPack[]): Outcome {
  const project = projectOf(inputs, packs);
  const { cashFlows } = flowOf(inputs, project);
  return {
    grant: project.grant,
    cashflows: cashFlows,
    npv: npv(project.rate, cashFlows),
    irr: irr(cashFlows).irr,
    payback_years: payback(cashFlows),
    discounted_payback_years: discountedPayback(project.rate, cashFlows),
  };
}

export function sensitivityOutcome(inputs: CaseInputs, packs: readonly PolicyPack[]): Outcome {
  const base = projectOf(inputs, packs);
  const worth = (project: Project) => npv(project.rate, flowOf(inputs, project).cashFlows);
  const given = inputs.record('parameters');
  const parameters = Object.keys(given.raw).map((name) =>
    swung(name, given.number(name), inputs.number('swing'), 0, name === 'ramp_year1' ? 1 : Number.POSITIVE_INFINITY),
  );
  const bars = tornado(parameters, (name, value) => worth(movedProject(base, name, value)));
  return {
    base_npv: worth(base),
    order: bars.map((bar) => bar.name),
    bars: bars.map((bar) => ({ parameter: bar.name, npv_low: bar.resultLow, npv_high: bar.resultHigh, width: bar.width })),
  };
}

function movedProject(base: Project, name: string, value: number): Project {
  if (name === 'ramp_year1') return { ...base, ramp: [value, ...base.ramp.slice(1)] };
  if (!(name in base)) throw new RangeError(`no project parameter ${name}`);
  return { ...base, [name]: value };
}

function projectOf(inputs: CaseInputs, packs: readonly PolicyPack[]): Project {
  const bases = { equipment: inputs.number('equipment'), technology: inputs.numberOr('technology', 0) };
  const rule = packs.flatMap((pack) => pack.instruments).find((instrument) => instrument.id === 'jx19-demo-grant')?.rule;
  const granted = rule === undefined || rule === null ? 0 : evaluateGrant(rule, bases, inputs.has('grant_year')).toInvestor;
  return {
    investment: bases.equipment + bases.technology,
    benefit: inputs.number('annual_benefit_full'),
    opcost: inputs.number('annual_operating_cost'),
    rate: inputs.number('rate'),
    residual: inputs.numberOr('residual', 0),
    ramp: inputs.numbers('ramp_up'),
    grant: inputs.numberOr('grant', granted),
  };
}

function flowOf(inputs: CaseInputs, project: Project): DecisionFlow {
  return decisionFlow({
    investment: project.investment,
    startingReceipts: 0,
    benefits: project.ramp.map((level) => level * project.benefit),
    costs: project.ramp.map(() => project.opcost),
    depreciation: deductionsOf(inputs.text('deduction'), project.investment),
    grant: { amount: project.grant, year: inputs.numberOr('grant_year', 1), taxable: inputs.raw.grant_taxable !== false },
    residual: project.residual,
    bookValueAtEnd: inputs.raw.residual_taxed === false ? project.residual : 0,
    workingCapitalReturned: 0,
    taxRate: inputs.number('tax_rate'),
    losses: inputs.text('loss_treatment').includes('carr') ? { kind: 'carryForward', years: 5 } : { kind: 'offset' },
  });
}

/** `one_off_year_1`, or `<method>_<life>` such as `straight_line_10`, down to zero. */
function deductionsOf(name: string, cost: number): number[] {
  const named = name.match(/^([a-z_]+?)_(\d+)y?$/);
  if (named === null || name.startsWith('one_off')) return [cost];
  return namedSchedule(named[1] as string, cost, 0, Number(named[2]));
}
