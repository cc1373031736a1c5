import type { FigureName } from './decision-view.ts';

/** What stands behind a figure: inputs by place (a trailing dot: a whole group), simulated indicators, and the page where they are. */
export interface FigureBasis {
  readonly fields: readonly string[];
  readonly kpis: readonly string[];
  readonly page: 'people' | 'quality' | 'investment' | 'running' | 'uncertainty';
}

const MONEY = [
  'horizonYears',
  'discountRate',
  'ramp.',
  'labour.',
  'quality.',
  'demand.',
  'energy.',
  'upkeep.',
  'overheads.',
  'investment.',
  'tax.',
  'grant.',
];

export const FIGURE_BASES: Readonly<Record<FigureName, FigureBasis>> = {
  people: {
    fields: ['labour.releasedHeadFactor', 'labour.redeployedShare'],
    kpis: ['headcountPerDay', 'workloadPerShift'],
    page: 'people',
  },
  cycle: { fields: [], kpis: ['cycleTimeS', 'throughputPerHour'], page: 'running' },
  defects: { fields: ['quality.'], kpis: ['defectRate', 'escapeRate', 'scrapRate', 'reworkRate'], page: 'quality' },
  investment: { fields: ['investment.', 'tax.vatRate'], kpis: [], page: 'investment' },
  annualSaving: {
    fields: ['labour.', 'quality.', 'demand.', 'energy.', 'upkeep.', 'overheads.'],
    kpis: ['headcountPerDay', 'throughputPerHour'],
    page: 'running',
  },
  payback: { fields: MONEY, kpis: ['headcountPerDay', 'throughputPerHour', 'energyKwhPerPart'], page: 'uncertainty' },
  discountedPayback: { fields: MONEY, kpis: ['headcountPerDay', 'throughputPerHour', 'energyKwhPerPart'], page: 'uncertainty' },
  npv: { fields: MONEY, kpis: ['headcountPerDay', 'throughputPerHour', 'energyKwhPerPart'], page: 'uncertainty' },
  irr: { fields: MONEY, kpis: ['headcountPerDay', 'throughputPerHour', 'energyKwhPerPart'], page: 'uncertainty' },
  chance: { fields: MONEY, kpis: ['headcountPerDay', 'throughputPerHour'], page: 'uncertainty' },
};
