import type { GrindingWork } from '@taktwerk/line';
import { finishingRule } from './finishing.ts';

/** Grinding: seams are ground off, surfaces levelled; the catalog's feed is that of weld seams. */
export const grindingRule = finishingRule<GrindingWork>({ label: 'grind', feed: 'weldSeamGrind' });
