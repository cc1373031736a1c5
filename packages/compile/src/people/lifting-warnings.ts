import type { ManualWork } from '@taktwerk/line';
import { type Compilation, warn } from '../compilation.ts';
import type { WorkPlace } from '../rules/rule.ts';
import { liftingLimit } from './lifting.ts';

/** Above this index a lift endangers part of the people (NIOSH). */
const LIMIT = 1;

/** Warns of lifts whose index is above 1; where none is allowed at all the index is told as the mass over 0. */
export function warnOfLifts(work: ManualWork, cycleS: number, place: WorkPlace, compilation: Compilation): void {
  work.elements.forEach(({ lift, count, everyParts }, index) => {
    if (lift === null) return;
    const perMinute = cycleS > 0 ? (60 * count) / everyParts / cycleS : 0;
    const { index: found } = liftingLimit(lift, perMinute);
    if (found !== null && found <= LIMIT) return;
    const got = found === null ? `${lift.massKg} kg / 0 kg` : Math.round(found * 100) / 100;
    warn(compilation, 'lifting.index', place.at, `${place.field}.elements[${index}].lift`, LIMIT, got);
  });
}
