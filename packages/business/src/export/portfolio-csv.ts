/** A portfolio as CSV: one table of the projects, one of the standings against the targets. */
import type { PortfolioProject } from '../portfolio/project.ts';
import type { Portfolio } from '../portfolio/roll-up.ts';
import { csvText } from './csv.ts';

/** Projects, one a row. */
export function portfolioProjectsCsv(projects: readonly PortfolioProject[]): string {
  const head = ['project', 'district', 'year', 'investmentCny', 'annualSavingCny', 'annualSavingHalfWidthCny', 'npvCny'];
  const more = [
    'npvHalfWidthCny',
    'paybackYears',
    'headcountReduction',
    'employeesBefore',
    'employeesAfter',
    'robotsBefore',
    'robotsAfter',
  ];
  return csvText([
    [...head, ...more],
    ...projects.map((project) => [
      ...[project.id, project.district, project.year, project.investment],
      ...[project.annualSaving.mean, project.annualSaving.halfWidth, project.npv.mean, project.npv.halfWidth],
      ...[project.paybackYears, project.headcountReduction],
      ...[project.plant.employees.before, project.plant.employees.after, project.plant.robots.before, project.plant.robots.after],
    ]),
  ]);
}

/** Standings of the area, its districts and years; values in the indicator's own unit (yuan, fraction, pieces). */
export function portfolioStandingsCsv({ total, groups }: Portfolio): string {
  return csvText([
    ['district', 'year', 'projects', 'indicator', 'kind', 'reached', 'op', 'target', 'missing', 'met'],
    ...[total, ...groups].flatMap((group) =>
      group.targets.map(({ target, reached, missing, met }) => [
        ...[group.district, group.year, group.projects.length, target.indicator, target.kind],
        ...[reached, target.op, target.value, missing, met === null ? null : String(met)],
      ]),
    ),
  ]);
}
