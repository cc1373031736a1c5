/** One plant's indicators held against the targets of a pack. */
import type { BusinessInputs } from '../case/inputs.ts';
import type { PlantIndicator } from '../indicators/plant-indicators.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import { standing, type TargetStanding, type TrackedTarget, trackedTargets } from '../policies/pack-targets.ts';

/**
 * Standings against the targets that a single plant can be held against: levels (`stock`) by its value after, relative changes by its
 * change. Sums of an area (`flow`) are reached by many companies together and belong to a portfolio; yearly growth is not a project's.
 *
 * Targets of the whole area and of the plant's district, of the plan as a whole, its last year and the plant's year.
 */
export function plantStandings(inputs: BusinessInputs, indicators: readonly PlantIndicator[], pack: PolicyPack): TargetStanding[] {
  const district = inputs.plant.district.value;
  const years = [null, pack.period[1], inputs.plant.year.value];
  const fits = (target: TrackedTarget) =>
    (target.kind === 'stock' || target.kind === 'change') &&
    AREA_SUMS.includes(target.indicator) === false &&
    (target.district === null || target.district === district) &&
    years.includes(target.year);
  return trackedTargets(pack)
    .filter(fits)
    .map((target) => standing(target, reached(target, indicators)));
}

/** Levels that only an area has. */
const AREA_SUMS: readonly string[] = ['robotsInService', 'investment', 'equipmentInvestment', 'projects', 'smartFactories'];

function reached({ indicator, kind }: TrackedTarget, indicators: readonly PlantIndicator[]): number | null {
  const found = indicators.find((candidate) => candidate.indicator === indicator);
  return (kind === 'change' ? found?.change : found?.after) ?? null;
}
