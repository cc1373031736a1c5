/** What targets of policy packs are about, as far as a project can be measured against them. */
export const TRACKED_INDICATORS = [
  'labourProductivity',
  'employeesPer100Million',
  'robotDensity',
  'robotsInService',
  'investment',
  'equipmentInvestment',
  'projects',
  'smartFactories',
  'leadTime',
  'defectRate',
  'ncRate',
  'networkingRateOfAll',
  'networkingRateOfDigital',
  'addedValuePerMu',
  'energyPerPart',
] as const;
export type TrackedIndicator = (typeof TRACKED_INDICATORS)[number];
