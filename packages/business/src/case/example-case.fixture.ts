/** Inputs and indicators that the tests of this folder share: no ramp, no tax, nothing unknown left at a default. */
import type { CaseKpis, KpiEstimate } from './case-kpis.ts';
import type { BusinessInputs, InvestmentItem } from './inputs.ts';

const given = <T>(value: T) => ({ value, origin: 'measured' as const });
const guess = <T>(value: T) => ({ value, origin: 'assumed' as const });

/** One investment item, 600,000 for a robot unless said otherwise. */
export function exampleItem(over: Partial<InvestmentItem> = {}): InvestmentItem {
  return { id: 'robot:1', nameKey: 'business.item.robotArm', kind: 'robot', class: 'equipment', amount: given(600_000), units: 1, ...over };
}

/** Plain inputs: wage 60,000 with 0.4 on top, 5 years, 10 %, no tax, one robot. */
export function exampleInputs(): BusinessInputs {
  return {
    format: 'taktwerk-business',
    version: 1,
    currency: 'CNY',
    horizonYears: given(5),
    discountRate: given(0.1),
    ramp: { start: given(1), tauMonths: given(0), levels: given<number[] | null>(null) },
    demand: { partsPerYear: given<number | null>(null), contributionPerPart: given<number | null>(null) },
    labour: {
      wagePerYear: given(60_000),
      wagePerYearAfter: given<number | null>(null),
      wageGrowth: given(0),
      contributionRates: {
        pension: given(0.16),
        medical: given(0.08),
        maternity: given(0.01),
        unemployment: given(0.01),
        injury: given(0.02),
        housingFund: given(0.12),
      },
      contributionBaseFloor: given(0.6),
      contributionBaseCeiling: given(3),
      localAverageWage: given<number | null>(null),
      releasedHeadFactor: guess(1),
      severanceMonths: given<number | null>(null),
      redeployedShare: given(0),
      wageByRole: {},
      overtimeHoursBefore: given<number | null>(null),
      overtimeHoursAfter: given<number | null>(null),
      overtimeMultiplier: given(1.5),
      nightHeadsBefore: given<number | null>(null),
      nightHeadsAfter: given<number | null>(null),
      nightPremiumPerYear: given<number | null>(null),
    },
    quality: {
      scrapCostPerPart: given<number | null>(null),
      reworkCostPerPart: given<number | null>(null),
      warrantyCostPerPart: given<number | null>(null),
    },
    energy: { pricePerKwh: given(0), priceGrowth: given(0), tariff: given(null) },
    overheads: {
      floorM2Before: given<number | null>(null),
      floorM2After: given<number | null>(null),
      floorRentPerM2: given<number | null>(null),
      turnoverRate: given<number | null>(null),
      costPerHire: given<number | null>(null),
      injuryCostBeforePerYear: given<number | null>(null),
      injuryCostAfterPerYear: given<number | null>(null),
      softwareFeesPerYear: given<number | null>(null),
      insurancePerYear: given<number | null>(null),
      otherCostPerYear: given<number | null>(null),
    },
    upkeep: {
      maintenanceRate: given(0),
      maintenanceBeforePerYear: given<number | null>(null),
      consumablesPerPartBefore: given<number | null>(null),
      consumablesPerPartAfter: given<number | null>(null),
      overhaulYears: given<number[]>([]),
      overhaulShare: given<number | null>(null),
      otherSavingPerYear: given<number | null>(null),
    },
    consumables: { prices: {} },
    investment: {
      items: [exampleItem()],
      contingencyRate: given(0),
      residualShare: given(0),
      workingCapitalRelease: given<number | null>(null),
      resaleOfOldEquipment: given<number | null>(null),
    },
    tax: {
      incomeTaxRate: given(0),
      losses: given('offset'),
      lossCarryYears: given(5),
      vatRate: given(0.13),
      vatStatus: given('general'),
      pricesIncludeVat: given(false),
      depreciation: given('oneOffWithinLimit'),
      depreciationYears: given(10),
      oneOffLimit: given<number | null>(5_000_000),
      bookResidualRate: given(0),
    },
    grant: { rule: given(null), eligible: given(true), year: given(1), taxable: given(true), expired: false },
    plant: {
      district: given(''),
      year: given<number | null>(null),
      employeesBefore: given<number | null>(null),
      employeesAfter: given<number | null>(null),
      addedValueBefore: given<number | null>(null),
      addedValueAfter: given<number | null>(null),
      robotsBefore: given<number | null>(null),
      robotsAfter: given<number | null>(null),
      machinesBefore: given<number | null>(null),
      machinesAfter: given<number | null>(null),
      ncMachinesBefore: given<number | null>(null),
      ncMachinesAfter: given<number | null>(null),
      digitalMachinesBefore: given<number | null>(null),
      digitalMachinesAfter: given<number | null>(null),
      networkedMachinesBefore: given<number | null>(null),
      networkedMachinesAfter: given<number | null>(null),
      siteM2: given<number | null>(null),
      smartFactories: given<number | null>(null),
    },
  };
}

type IndicatorName = Exclude<keyof CaseKpis, 'leadTimeS' | 'roster' | 'relief' | 'replications' | 'usesPerPart' | 'useReplications'>;

const exact = (mean: number | null): KpiEstimate => ({ mean, halfWidth: mean === null ? null : 0, n: 10 });

/** Indicators of a layout: 100,000 good parts a year and 8 people a day unless said otherwise, no intervals. */
export function exampleKpis(over: Partial<Record<IndicatorName, number | null | KpiEstimate>> = {}): CaseKpis {
  const means: Record<IndicatorName, number | null | KpiEstimate> = {
    throughputPerHour: 25,
    goodPartsPerYear: 100_000,
    headcountPerDay: 8,
    defectRate: 0.04,
    scrapRate: 0.02,
    reworkRate: 0.03,
    escapeRate: 0.001,
    energyKwhPerPart: 1,
    cycleTimeS: 144,
    workingHoursPerYear: 4000,
    partsPerPersonHour: 6.25,
    ...over,
  };
  const estimates = Object.entries(means).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null ? value : exact(value),
  ]);
  return Object.fromEntries(estimates) as CaseKpis;
}
