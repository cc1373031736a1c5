import type { DeburringWork } from '@taktwerk/line';
import { finishingRule } from './finishing.ts';

/** Deburring: a bit or brush follows edges; edges of surfaces are rare but allowed. */
export const deburringRule = finishingRule<DeburringWork>({ label: 'deburr', feed: 'deburrEdge' });
