/** Published calculations on indicators, labour, ramp-up and energy; each input's name says which formula is meant. */
import { addedValuePerMu, muOf, ncRate, networkingRates } from '../indicators/equipment-rates.ts';
import { employeesPer100Million, labourProductivity, reciprocalChange, relativeChange } from '../indicators/labour-productivity.ts';
import { oeeOfCounts } from '../indicators/oee.ts';
import { robotDensity } from '../indicators/robot-density.ts';
import { balanceEfficiency, fewestStations, taktTime } from '../indicators/takt.ts';
import { energyCost, energyUse, timeOfUsePrice } from '../operations/energy.ts';
import { fullTimeEquivalents, wholePeopleSaved } from '../operations/headcount.ts';
import { type ContributionRates, contributionBase, employerCost, totalContributionRate } from '../operations/labour-cost.ts';
import { hourlyWage, overtimeExcess, overtimePay } from '../operations/overtime.ts';
import { qualityCost, rolledYield } from '../operations/quality-cost.ts';
import { rampLevel, unitTime, yearlyRamp } from '../operations/ramp-up.ts';
import { type CaseInputs, numberOf } from './case-inputs.ts';
import type { Outcome } from './compare.ts';

const percent = (change: number | null) => (change === null ? null : 100 * change);

/** A case asks for what its inputs allow: the first input that is present decides. */
export function kpiOutcome(inputs: CaseInputs): Outcome {
  if (inputs.has('added_value_before')) return productivityOutcome(inputs);
  if (inputs.has('employees_per_100m_change_pct')) return reciprocityOutcome(inputs);
  if (inputs.has('planned_min')) return oeeOutcome(inputs);
  if (inputs.has('scrap_cost')) return qualityOutcome(inputs);
  if (inputs.has('step_yields')) return { rty: rolledYield(inputs.numbers('step_yields')) };
  if (inputs.has('site_m2')) {
    const site = inputs.number('site_m2');
    return { mu: muOf(site), added_value_per_mu_cny: addedValuePerMu(inputs.number('added_value'), site) };
  }
  if (inputs.has('networked')) return equipmentOutcome(inputs);
  if (inputs.has('work_content_s')) return taktOutcome(inputs);
  if (inputs.has('robots')) return { density: robotDensity(inputs.number('robots'), inputs.number('employees')) };
  return {};
}

function productivityOutcome(inputs: CaseInputs): Outcome {
  const [valueBefore, peopleBefore] = [inputs.number('added_value_before'), inputs.number('employees_before')];
  const [valueAfter, peopleAfter] = [inputs.number('added_value_after'), inputs.number('employees_after')];
  const productivity = [labourProductivity(valueBefore, peopleBefore), labourProductivity(valueAfter, peopleAfter)] as const;
  const employees = [employeesPer100Million(valueBefore, peopleBefore), employeesPer100Million(valueAfter, peopleAfter)] as const;
  return {
    productivity_before_cny: productivity[0],
    productivity_after_cny: productivity[1],
    productivity_change_pct: percent(relativeChange(...productivity)),
    employees_per_100m_before: employees[0],
    employees_per_100m_after: employees[1],
    employees_per_100m_change_pct: percent(relativeChange(...employees)),
  };
}

function reciprocityOutcome(inputs: CaseInputs): Outcome {
  const changes = inputs.numbers('employees_per_100m_change_pct').map((change) => 100 * reciprocalChange(change / 100));
  return { productivity_change_pct: changes, rounded: changes.map(Math.round) };
}

function oeeOutcome(inputs: CaseInputs): Outcome {
  return {
    ...oeeOfCounts({
      plannedS: 60 * inputs.number('planned_min'),
      downtimeS: 60 * inputs.number('downtime_min'),
      idealCycleS: inputs.number('ideal_cycle_s'),
      totalCount: inputs.number('total_count'),
      goodCount: inputs.number('good_count'),
    }),
  };
}

function qualityOutcome(inputs: CaseInputs): Outcome {
  const prices = { scrap: inputs.number('scrap_cost'), rework: inputs.number('rework_cost'), warranty: inputs.number('warranty_cost') };
  const costOf = (side: CaseInputs) =>
    qualityCost(
      inputs.number('units'),
      { scrapRate: side.number('scrap_rate'), reworkRate: side.number('rework_rate'), escapeRate: side.number('escape_rate') },
      prices,
    );
  const before = costOf(inputs.record('before'));
  const after = costOf(inputs.record('after'));
  return { before, after, saving: before - after };
}

function equipmentOutcome(inputs: CaseInputs): Outcome {
  const equipment = inputs.number('equipment');
  const rates = networkingRates(inputs.number('networked'), inputs.number('digital_equipment'), equipment);
  return {
    nc_rate: ncRate(inputs.number('nc_equipment'), equipment),
    network_rate_of_digital: rates.ofDigital,
    network_rate_of_all: rates.ofAll,
  };
}

function taktOutcome(inputs: CaseInputs): Outcome {
  const takt = taktTime(inputs.number('available_s'), inputs.number('demand'));
  const work = inputs.number('work_content_s');
  const stations = fewestStations(work, takt);
  return { takt_s: takt, min_stations: stations, line_balance_efficiency: balanceEfficiency(work, stations, takt) };
}

export function labourOutcome(inputs: CaseInputs): Outcome {
  if (inputs.has('annual_wage')) {
    const rate = totalContributionRate(ratesOf(inputs.record('rates')));
    const base = inputs.has('local_average')
      ? { localAverageWage: inputs.number('local_average'), floor: inputs.numberOr('floor', 0.6), ceiling: inputs.numberOr('ceiling', 3) }
      : null;
    const wage = inputs.number('annual_wage');
    return { sum_rates: rate, base: contributionBase(wage, base), annual_cost: employerCost(wage, rate, base) };
  }
  if (inputs.has('monthly_wage')) {
    const hourly = hourlyWage(inputs.number('monthly_wage'), inputs.number('monthly_paid_days'), 8);
    const given = inputs.record('hours');
    const hours = { workday: given.numberOr('workday', 0), restDay: given.numberOr('rest_day', 0), holiday: given.numberOr('holiday', 0) };
    const pay = overtimePay(hourly, hours, { workday: 1.5, restDay: 2, holiday: 3 });
    return { hourly, overtime_pay: pay, excess_hours: overtimeExcess(hours, 36) };
  }
  const people = (posts: string) => fullTimeEquivalents(inputs.number(posts), inputs.number('shifts'), inputs.number('relief_factor'));
  const manual = people('stations_manual');
  const robot = people('stations_robot_operators');
  return { manual, robot, saved_fte: manual - robot, saved_whole: wholePeopleSaved(manual, robot) };
}

function ratesOf(rates: CaseInputs): ContributionRates {
  const rate = (name: string) => rates.numberOr(name, 0);
  return {
    pension: rate('pension'),
    medical: rate('medical'),
    maternity: rate('maternity'),
    unemployment: rate('unemployment'),
    injury: rate('injury'),
    housingFund: rate('housing_fund'),
  };
}

export function rampUpOutcome(inputs: CaseInputs): Outcome {
  if (inputs.has('units'))
    return { time: inputs.numbers('units').map((unit) => unitTime(inputs.number('first'), inputs.number('rate'), unit)) };
  const ramp = { start: inputs.number('start'), tauMonths: inputs.number('tau_months') };
  const level = inputs.numbers('months').map((month) => rampLevel(ramp, month));
  const years = yearlyRamp(ramp, inputs.numberOr('years', 1));
  return { level, first_year_mean: years[0], yearly_mean: years };
}

export function energyOutcome(inputs: CaseInputs): Outcome {
  if (inputs.has('multipliers')) {
    const use = bandsOf(inputs, inputs.has('kwh') ? 'kwh' : inputs.has('hours') ? 'hours' : 'shares');
    const price = timeOfUsePrice(inputs.numberOr('price', inputs.numberOr('base_price', 0)), use, bandsOf(inputs, 'multipliers'));
    const used = Object.values(use).reduce((sum, amount) => sum + amount, 0) * inputs.numberOr('avg_kw', 1);
    return { average_price: price, kwh: used, cost: energyCost(used, price) };
  }
  const kwh = energyUse(inputs.number('avg_kw'), inputs.number('hours'));
  return { kwh, cost: energyCost(kwh, inputs.number('price')) };
}

function bandsOf(inputs: CaseInputs, name: string): Record<string, number> {
  return Object.fromEntries(Object.entries(inputs.record(name).raw).map(([band, value]) => [band, numberOf(value, band)]));
}
