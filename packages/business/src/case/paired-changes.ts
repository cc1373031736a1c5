/** Changes of indicators between two layouts that ran under the same streams, with intervals of their pairs. */
import type { BusinessCase } from './evaluate-case.ts';
import type { QualityChange } from './quality-change.ts';

export type PairedChanges = Partial<Pick<BusinessCase, 'defectRateChange' | 'cycleTimeChange' | 'labourProductivityChange'>> & {
  readonly rates?: Pick<QualityChange, 'made' | 'escaped' | 'scrapped' | 'reworked'>;
};

/** The case with paired changes in the place of those that take the layouts as independent: the same change has one interval everywhere. */
export function withPairedChanges(business: BusinessCase, { rates, ...changes }: PairedChanges): BusinessCase {
  return { ...business, ...changes, quality: { ...business.quality, ...rates } };
}
