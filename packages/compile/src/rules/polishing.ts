import type { PolishingWork } from '@taktwerk/line';
import { finishingRule } from './finishing.ts';

/** Polishing: several passes over surfaces; the catalog's feed is that of a belt. */
export const polishingRule = finishingRule<PolishingWork>({ label: 'polish', feed: 'polishBelt' });
