import type { ManualWork } from '@taktwerk/line';
import { mods, timeMeasurementUnits } from '@taktwerk/units';
import type { Phase } from '../compiled-line.ts';
import { spreadAround } from '../durations.ts';
import { warnOfLifts } from '../people/lifting-warnings.ts';
import { learnedFactor } from './learning.ts';
import { lasting, PLAIN, phase, type Rule, totalOf } from './rule.ts';

/**
 * Hand work: each element's time (study, MTM-1 with 0.036 s per TMU, MODAPTS with 0.129 s per MOD, walking by distance and speed),
 * times how often per part, plus the allowance, times what learning has made of it. A coefficient of variation makes the whole cycle lognormal.
 */
export const manualRule: Rule<ManualWork> = (work, place, compilation) => {
  const phases = lasting(work.elements.map((element) => phaseOf(element, work)));
  const totalS = totalOf(phases);
  warnOfLifts(work, totalS, place, compilation);
  const valueS = totalOf(phases.filter((entry) => entry.kind === 'process'));
  return { ...PLAIN, phases, process: spreadAround(totalS, work.cv), valueS };
};

function phaseOf(element: ManualWork['elements'][number], work: ManualWork): Phase {
  const perTime = elementS(element, work.walkSpeedMps);
  const perPart = (perTime * element.count * (1 + work.allowance) * learnedFactor(work.learning)) / element.everyParts;
  const made = phase(element.phase, '', perPart, { subject: element.id, spread: element.everyParts > 1 });
  return { ...made, label: `element.${element.id}` };
}

/** Basic seconds of one execution of an element: its times by whatever system they are given in, added up. */
export function elementS(element: Pick<ManualWork['elements'][number], 'timeS' | 'tmu' | 'mod' | 'walkM'>, walkSpeedMps: number): number {
  const walking = (element.walkM ?? 0) / walkSpeedMps;
  return (element.timeS ?? 0) + timeMeasurementUnits(element.tmu ?? 0) + mods(element.mod ?? 0) + walking;
}
