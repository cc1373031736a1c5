/** Many projects rolled up by district and year against a pack's targets, with what is missing. */
import { employeesPer100Million, labourProductivity, relativeChange } from '../indicators/labour-productivity.ts';
import { robotDensity } from '../indicators/robot-density.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import {
  distinctTargets,
  districtsOf,
  standing,
  type TargetStanding,
  type TrackedTarget,
  trackedTargets,
} from '../policies/pack-targets.ts';
import type { TrackedIndicator } from '../policies/tracked-indicators.ts';
import type { PortfolioProject } from './project.ts';

/** A sum with its 95 % half width; projects are taken as independent, the half widths add by squares. */
export interface SummedEstimate {
  readonly sum: number;
  readonly halfWidth: number | null;
}

export interface RolledNumbers {
  readonly projects: number;
  readonly investment: number;
  readonly annualSaving: SummedEstimate;
  readonly npv: SummedEstimate;
  readonly headcountReduction: number;
  readonly robotsInService: number | null;
  readonly robotsAdded: number | null;
  readonly smartFactories: number;
  /** Of all plants together; null when one plant's numbers are not known. */
  readonly labourProductivity: { readonly before: number | null; readonly after: number | null; readonly change: number | null };
  readonly employeesPer100Million: { readonly before: number | null; readonly after: number | null; readonly change: number | null };
  readonly robotDensity: { readonly before: number | null; readonly after: number | null };
}

/** A district in a year; a null district is the whole area, a null year the whole plan. */
export interface PortfolioGroup {
  readonly district: string | null;
  readonly year: number | null;
  /** Ids of the projects counted. */
  readonly projects: readonly string[];
  readonly numbers: RolledNumbers;
  readonly targets: readonly TargetStanding[];
}

export interface Portfolio {
  readonly pack: string;
  readonly expired: boolean;
  readonly period: readonly [number, number];
  /** The whole area over the whole plan. */
  readonly total: PortfolioGroup;
  /** Districts over the whole plan and in each year, and the area in each year; without those that have neither projects nor targets. */
  readonly groups: readonly PortfolioGroup[];
  /** What projects lack to be counted everywhere. */
  readonly incomplete: readonly { readonly project: string; readonly missing: readonly string[] }[];
  /** Projects outside of the pack: another district, a year that is not in its period. */
  readonly outside: readonly {
    readonly project: string;
    readonly field: 'plant.district' | 'plant.year';
    readonly value: string | number;
  }[];
}

/**
 * Rolls projects up.
 *
 * Sums count the projects of the group; flows (investment, projects) are of the group's year, stocks (robots in service) of all projects up
 * to it. A pack's area totals are reached by all its companies together: `missing` is what the portfolio alone does not bring.
 *
 * @param projects the projects; ids must differ
 * @param pack     whose targets they are held against
 */
export function rollUp(projects: readonly PortfolioProject[], pack: PolicyPack): Portfolio {
  const targets = distinctTargets(trackedTargets(pack));
  const districts = [...new Set([...districtsOf(pack), ...projects.flatMap(({ district }) => (district === null ? [] : [district]))])];
  const places = [null, ...districts].flatMap((district) => [null, ...yearsOf(pack)].map((year) => ({ district, year })));
  const groups = places
    .filter(({ district, year }) => district !== null || year !== null)
    .map(({ district, year }) => groupOf(projects, targets, district, year));
  return {
    pack: pack.id,
    expired: pack.status === 'expired',
    period: pack.period,
    total: groupOf(projects, targets, null, null),
    groups: groups.filter((group) => group.projects.length > 0 || group.targets.length > 0),
    incomplete: projects.flatMap((project) => {
      const missing = missingOf(project);
      return missing.length === 0 ? [] : [{ project: project.id, missing }];
    }),
    outside: projects.flatMap((project) => outsideOf(project, pack)),
  };
}

function yearsOf({ period: [from, to] }: PolicyPack): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function groupOf(
  projects: readonly PortfolioProject[],
  targets: readonly TrackedTarget[],
  district: string | null,
  year: number | null,
): PortfolioGroup {
  const here = projects.filter((project) => district === null || project.district === district);
  const now = here.filter((project) => year === null || project.year === year);
  const soFar = here.filter((project) => year === null || (project.year !== null && project.year <= year));
  const own = targets.filter((target) => target.district === district && target.year === year);
  const [flows, stocks] = [numbersOf(now), numbersOf(soFar)];
  return {
    district,
    year,
    projects: now.map(({ id }) => id),
    numbers: flows,
    targets: own.map((target) => standing(target, reachedBy(target, flows, stocks, now, soFar))),
  };
}

/** What is held against a target: a sum of the year, a stock so far, or the change of all plants together. */
function reachedBy(
  { indicator, kind }: TrackedTarget,
  flows: RolledNumbers,
  stocks: RolledNumbers,
  now: readonly PortfolioProject[],
  soFar: readonly PortfolioProject[],
): number | null {
  const isChange = kind === 'change' || kind === 'growth';
  switch (indicator) {
    case 'investment':
    case 'projects':
    case 'smartFactories':
      return flows[indicator];
    case 'robotsInService':
      return stocks.robotsInService;
    case 'robotDensity':
      return stocks.robotDensity.after;
    case 'labourProductivity':
    case 'employeesPer100Million':
      return isChange ? stocks[indicator].change : stocks[indicator].after;
    default:
      return meanOf(kind === 'flow' ? now : soFar, indicator, isChange);
  }
}

/** Mean over projects of an indicator that has no sum (lead time, defect rate, rates of equipment); null when none knows it. */
function meanOf(projects: readonly PortfolioProject[], name: TrackedIndicator, isChange: boolean): number | null {
  const values = projects.flatMap(({ indicators }) => {
    const found = indicators.find(({ indicator }) => indicator === name);
    const value = isChange ? found?.change : found?.after;
    return value === null || value === undefined ? [] : [value];
  });
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function numbersOf(projects: readonly PortfolioProject[]): RolledNumbers {
  const employees = sides(projects, 'employees');
  const addedValue = sides(projects, 'addedValue');
  const robots = sides(projects, 'robots');
  const ratio = (formula: (added: number, people: number) => number) => {
    const at = (side: 'before' | 'after') => divided(addedValue[side], employees[side], formula);
    const [before, after] = [at('before'), at('after')];
    return { before, after, change: before === null || after === null ? null : relativeChange(before, after) };
  };
  const smart = projects.map(({ indicators }) => indicators.find(({ indicator }) => indicator === 'smartFactories')?.after ?? 0);
  return {
    projects: projects.length,
    investment: projects.reduce((sum, { investment }) => sum + investment, 0),
    annualSaving: summed(projects.map(({ annualSaving }) => annualSaving)),
    npv: summed(projects.map(({ npv }) => npv)),
    headcountReduction: projects.reduce((sum, { headcountReduction }) => sum + (headcountReduction ?? 0), 0),
    robotsInService: robots.after,
    robotsAdded: robots.before === null || robots.after === null ? null : robots.after - robots.before,
    smartFactories: smart.reduce((sum, count) => sum + count, 0),
    labourProductivity: ratio(labourProductivity),
    employeesPer100Million: ratio(employeesPer100Million),
    robotDensity: {
      before: divided(robots.before, employees.before, robotDensity),
      after: divided(robots.after, employees.after, robotDensity),
    },
  };
}

function divided(over: number | null, under: number | null, formula: (over: number, under: number) => number): number | null {
  if (over === null || under === null) return null;
  const result = formula(over, under);
  return Number.isFinite(result) ? result : null;
}

/** Sum over the plants, null as soon as one is not known: a sum of what happens to be known would pass for the whole. */
function sides(projects: readonly PortfolioProject[], name: keyof PortfolioProject['plant']) {
  const sum = (side: 'before' | 'after') =>
    projects.reduce<number | null>((total, { plant }) => {
      const value = plant[name][side];
      return total === null || value === null ? null : total + value;
    }, 0);
  return { before: sum('before'), after: sum('after') };
}

function summed(values: readonly { readonly mean: number; readonly halfWidth: number | null }[]): SummedEstimate {
  const isKnown = values.every(({ halfWidth }) => halfWidth !== null);
  const squares = values.reduce((total, { halfWidth }) => total + (halfWidth ?? 0) * (halfWidth ?? 0), 0);
  return { sum: values.reduce((total, { mean }) => total + mean, 0), halfWidth: isKnown ? Math.sqrt(squares) : null };
}

function missingOf(project: PortfolioProject): string[] {
  const known = (field: string, value: unknown) => (value === null ? [field] : []);
  const { employees, addedValue, robots } = project.plant;
  return [
    ...known('plant.district', project.district),
    ...known('plant.year', project.year),
    ...known('plant.employeesBefore', employees.before),
    ...known('plant.addedValueBefore', addedValue.before),
    ...known('plant.robotsBefore', robots.before),
  ];
}

function outsideOf(project: PortfolioProject, pack: PolicyPack): Portfolio['outside'] {
  const districts = districtsOf(pack);
  const [from, to] = pack.period;
  const { id, district, year } = project;
  return [
    ...(district !== null && districts.length > 0 && !districts.includes(district)
      ? [{ project: id, field: 'plant.district' as const, value: district }]
      : []),
    ...(year !== null && (year < from || year > to) ? [{ project: id, field: 'plant.year' as const, value: year }] : []),
  ];
}
