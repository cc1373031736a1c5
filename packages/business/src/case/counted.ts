/** Which effects a case counts, and which it leaves out because a number is unknown: the list every report prints. */
import type { PricedKpi, PricedKpis } from './case-kpis.ts';
import { consumablesCost, missingPrices } from './consumables.ts';
import type { PlainInputs } from './plain.ts';

export const EFFECTS = [
  'labour',
  'scrap',
  'rework',
  'warranty',
  'throughput',
  'energy',
  'maintenanceBefore',
  'consumables',
  'overhaul',
  'severance',
  'overtime',
  'nightPremium',
  'workingCapital',
  'resale',
  'floorSpace',
  'recruiting',
  'injuries',
  'fees',
  'other',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** An effect left out and the fields (of the inputs or the indicators) that are unknown. */
export interface NotCounted {
  readonly effect: Effect;
  readonly unknown: readonly string[];
}

/**
 * Effects that are not in the numbers.
 *
 * @param before indicators of the layout as it is
 * @param after  indicators of the layout as it would be
 */
export function notCountedIn(inputs: PlainInputs, before: PricedKpis, after: PricedKpis): NotCounted[] {
  const kpis = (...names: PricedKpi[]) =>
    names.filter((name) => before[name] === null || after[name] === null).map((name) => `kpis.${name}`);
  const field = (name: string, value: unknown) => (value === null ? [name] : []);
  const { quality, upkeep, overheads, labour, investment, demand } = inputs;
  const overhead = (...names: (keyof typeof overheads)[]) => names.flatMap((name) => field(`overheads.${name}`, overheads[name]));
  const robotic = upkeep.overhaulYears.length === 0 ? [] : field('upkeep.overhaulShare', upkeep.overhaulShare);
  const unknown: Readonly<Record<Effect, readonly string[]>> = {
    labour: kpis('headcountPerDay'),
    scrap: [...field('quality.scrapCostPerPart', quality.scrapCostPerPart), ...kpis('goodPartsPerYear', 'scrapRate')],
    rework: [...field('quality.reworkCostPerPart', quality.reworkCostPerPart), ...kpis('goodPartsPerYear', 'reworkRate')],
    warranty: [...field('quality.warrantyCostPerPart', quality.warrantyCostPerPart), ...kpis('goodPartsPerYear', 'escapeRate')],
    throughput: [...field('demand.contributionPerPart', demand.contributionPerPart), ...kpis('goodPartsPerYear')],
    energy: kpis('goodPartsPerYear', 'energyKwhPerPart'),
    maintenanceBefore: field('upkeep.maintenanceBeforePerYear', upkeep.maintenanceBeforePerYear),
    consumables: [...consumablesUnknown(inputs, before, after), ...kpis('goodPartsPerYear')],
    overhaul: robotic,
    severance: field('labour.severanceMonths', labour.severanceMonths),
    overtime: [
      ...field('labour.overtimeHoursBefore', labour.overtimeHoursBefore),
      ...field('labour.overtimeHoursAfter', labour.overtimeHoursAfter),
    ],
    nightPremium: [
      ...field('labour.nightHeadsBefore', labour.nightHeadsBefore),
      ...field('labour.nightHeadsAfter', labour.nightHeadsAfter),
      ...field('labour.nightPremiumPerYear', labour.nightPremiumPerYear),
    ],
    workingCapital: field('investment.workingCapitalRelease', investment.workingCapitalRelease),
    resale: field('investment.resaleOfOldEquipment', investment.resaleOfOldEquipment),
    floorSpace: overhead('floorM2Before', 'floorM2After', 'floorRentPerM2'),
    recruiting: overhead('turnoverRate', 'costPerHire'),
    injuries: overhead('injuryCostBeforePerYear', 'injuryCostAfterPerYear'),
    fees: overhead('softwareFeesPerYear', 'insurancePerYear', 'otherCostPerYear'),
    other: field('upkeep.otherSavingPerYear', upkeep.otherSavingPerYear),
  };
  return EFFECTS.filter((effect) => unknown[effect].length > 0).map((effect) => ({ effect, unknown: unknown[effect] }));
}

/** Typed figures need both sides; simulated amounts need their prices; without either, each of them is a way to tell it. */
function consumablesUnknown(inputs: PlainInputs, before: PricedKpis, after: PricedKpis): string[] {
  const { consumablesPerPartBefore, consumablesPerPartAfter } = inputs.upkeep;
  const typed = [
    ...(consumablesPerPartBefore === null ? ['upkeep.consumablesPerPartBefore'] : []),
    ...(consumablesPerPartAfter === null ? ['upkeep.consumablesPerPartAfter'] : []),
  ];
  const { basis } = consumablesCost(inputs, before, after);
  if (basis === 'typed') return typed;
  const prices = missingPrices(inputs, before, after);
  return basis === 'simulated' ? prices : [...typed, ...prices];
}
