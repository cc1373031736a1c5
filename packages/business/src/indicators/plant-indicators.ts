/** Indicators of the plant before and after a project, as policy plans count them. */
import { robotsBought } from '../case/bought.ts';
import type { CaseKpis, KpiEstimate } from '../case/case-kpis.ts';
import { changeOf } from '../case/case-kpis.ts';
import type { BusinessCase } from '../case/evaluate-case.ts';
import type { BusinessInputs } from '../case/inputs.ts';
import { type PlainInputs, plainOf } from '../case/plain.ts';
import type { EffectYear } from '../case/priced-case.ts';
import type { TrackedIndicator } from '../policies/tracked-indicators.ts';
import { addedValuePerMu, ncRate, networkingRates } from './equipment-rates.ts';
import { employeesPer100Million, labourProductivity, relativeChange } from './labour-productivity.ts';
import { robotDensity } from './robot-density.ts';

/** What a figure is counted per; two figures with different denominators are not comparable. */
export type Denominator = 'plantEmployees' | 'allMachines' | 'digitalMachines' | 'siteMu' | 'goodParts' | 'partsFinished' | null;

export interface PlantIndicator {
  readonly indicator: TrackedIndicator;
  readonly before: number | null;
  readonly after: number | null;
  /** after ÷ before - 1 */
  readonly change: number | null;
  /** Half width of the change, 95 %, where it is simulated; null where nothing random stands behind it. */
  readonly halfWidth: number | null;
  readonly denominator: Denominator;
  /** Inputs or indicators that are not known. */
  readonly missing: readonly string[];
}

/** Numbers of the plant that indicators and roll-ups are made of; null = not known. */
export interface PlantNumbers {
  readonly employees: { readonly before: number | null; readonly after: number | null };
  readonly addedValue: { readonly before: number | null; readonly after: number | null };
  readonly robots: { readonly before: number | null; readonly after: number | null };
}

/**
 * The plant's numbers, what is not given derived: employees = before less those who leave; robots = before and those bought; added value
 * = before and what the line adds in its first full year (more contribution, less waste, energy, upkeep; wages saved are added value too
 * and change nothing).
 */
export function plantNumbers(inputs: BusinessInputs, business: BusinessCase): PlantNumbers {
  const { plant, investment } = plainOf(inputs);
  const derived = (before: number | null, more: number) => (before === null ? null : before + more);
  const full = business.years[business.annualSavingYear];
  const added = full === undefined ? 0 : addedByLine(full);
  return {
    employees: {
      before: plant.employeesBefore,
      after: plant.employeesAfter ?? derived(plant.employeesBefore, -business.people.dismissed),
    },
    addedValue: { before: plant.addedValueBefore, after: plant.addedValueAfter ?? derived(plant.addedValueBefore, added) },
    robots: { before: plant.robotsBefore, after: plant.robotsAfter ?? derived(plant.robotsBefore, robotsBought(investment.items)) },
  };
}

function addedByLine({ throughput, quality, energy, maintenance, consumables, overhaul, overheads }: EffectYear): number {
  return throughput + quality + energy + maintenance + consumables + overhaul + overheads;
}

/** Every indicator before and after; what cannot be known names what is missing. */
export function plantIndicators(inputs: BusinessInputs, before: CaseKpis, after: CaseKpis, business: BusinessCase): PlantIndicator[] {
  const plain = plainOf(inputs);
  const numbers = plantNumbers(inputs, business);
  const { employees, addedValue, robots } = numbers;
  const people = { 'plant.employees': employees };
  const value = { 'plant.addedValue': addedValue };
  const site = { 'plant.siteM2': both(plain.plant.siteM2) };
  const [machines, nc, digital, networked] = machineCounts(plain);
  return [
    indicator('labourProductivity', 'plantEmployees', { ...value, ...people }, (added, heads) => labourProductivity(added, heads)),
    indicator('employeesPer100Million', 'plantEmployees', { ...value, ...people }, (added, heads) => employeesPer100Million(added, heads)),
    indicator('robotDensity', 'plantEmployees', { 'plant.robots': robots, ...people }, (count, heads) => robotDensity(count, heads)),
    indicator('robotsInService', null, { 'plant.robots': robots }, (count) => count),
    spent('investment', business.investment),
    spent('equipmentInvestment', equipmentOf(business)),
    spent('projects', 1),
    plain.plant.smartFactories === null
      ? { ...spent('smartFactories', 0), before: null, after: null, missing: ['plant.smartFactories'] }
      : spent('smartFactories', plain.plant.smartFactories),
    simulated('leadTime', null, before.leadTimeS, after.leadTimeS, 'kpis.leadTimeS'),
    simulated('defectRate', 'partsFinished', before.defectRate, after.defectRate, 'kpis.defectRate'),
    indicator('ncRate', 'allMachines', { 'plant.ncMachines': nc, 'plant.machines': machines }, (part, all) => ncRate(part, all)),
    indicator(
      'networkingRateOfAll',
      'allMachines',
      { 'plant.networkedMachines': networked, 'plant.machines': machines },
      (part, all) => networkingRates(part, all, all).ofAll,
    ),
    indicator(
      'networkingRateOfDigital',
      'digitalMachines',
      { 'plant.networkedMachines': networked, 'plant.digitalMachines': digital },
      (part, all) => networkingRates(part, all, all).ofDigital,
    ),
    indicator('addedValuePerMu', 'siteMu', { ...value, ...site }, (added, area) => addedValuePerMu(added, area)),
    simulated('energyPerPart', 'goodParts', before.energyKwhPerPart, after.energyKwhPerPart, 'kpis.energyKwhPerPart'),
  ];
}

interface Pair {
  readonly before: number | null;
  readonly after: number | null;
}

const both = (value: number | null): Pair => ({ before: value, after: value });

function machineCounts({ plant }: PlainInputs): [Pair, Pair, Pair, Pair] {
  return [
    { before: plant.machinesBefore, after: plant.machinesAfter },
    { before: plant.ncMachinesBefore, after: plant.ncMachinesAfter },
    { before: plant.digitalMachinesBefore, after: plant.digitalMachinesAfter },
    { before: plant.networkedMachinesBefore, after: plant.networkedMachinesAfter },
  ];
}

/** An indicator worked out from numbers of the plant; a denominator of 0 leaves it unknown. */
function indicator(
  name: TrackedIndicator,
  denominator: Denominator,
  numbers: Readonly<Record<string, Pair>>,
  formula: (...values: number[]) => number,
): PlantIndicator {
  const at = (side: 'before' | 'after') => {
    const values = Object.values(numbers).map((pair) => pair[side]);
    if (values.some((value) => value === null)) return null;
    const result = formula(...(values as number[]));
    return Number.isFinite(result) ? result : null;
  };
  const [before, after] = [at('before'), at('after')];
  const missing = Object.entries(numbers).flatMap(([field, pair]) => [
    ...(pair.before === null ? [field === 'plant.siteM2' ? field : `${field}Before`] : []),
    ...(pair.after === null && field !== 'plant.siteM2' ? [`${field}After`] : []),
  ]);
  const change = before === null || after === null ? null : relativeChange(before, after);
  return { indicator: name, before, after, change, halfWidth: null, denominator, missing };
}

/** A sum that the project brings: nothing before it. */
function spent(name: TrackedIndicator, value: number): PlantIndicator {
  return { indicator: name, before: 0, after: value, change: null, halfWidth: null, denominator: null, missing: [] };
}

function simulated(
  name: TrackedIndicator,
  denominator: Denominator,
  before: KpiEstimate | undefined,
  after: KpiEstimate | undefined,
  field: string,
): PlantIndicator {
  const [from, to] = [before?.mean ?? null, after?.mean ?? null];
  const { relative, halfWidth } =
    before === undefined || after === undefined ? { relative: null, halfWidth: null } : changeOf(before, after);
  const missing = from === null || to === null ? [field] : [];
  return { indicator: name, before: from, after: to, change: relative, halfWidth, denominator, missing };
}

function equipmentOf({ items }: BusinessCase): number {
  return items.filter((item) => item.class === 'equipment').reduce((sum, { total }) => sum + total, 0);
}
