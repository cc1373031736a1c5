import type { InspectionWork } from '@taktwerk/line';
import { spreadAround } from '../durations.ts';
import { lasting, PLAIN, phase, type Rule, totalOf } from './rule.ts';

/** Phases in which the part is looked at. */
const VALUE = new Set(['phase.inspect', 'phase.cameraLook']);

/** Looking at or measuring a part: take it up, look at each point (a camera stands still first), work out and write down the result; people with their allowance. */
export const inspectionRule: Rule<InspectionWork> = (work) => {
  const share = 1 + work.allowance;
  const look = work.by === 'camera' ? 'sensor' : 'process';
  const phases = lasting([
    phase('motion', 'inspectionHandling', work.handlingS * share),
    phase('sensor', 'settle', work.points * work.dwellS * share),
    phase(look, work.by === 'camera' ? 'cameraLook' : 'inspect', work.points * work.perPointS * share),
    phase('sensor', 'evaluate', work.evaluateS * share),
    phase('handshake', 'record', work.recordS * share),
  ]);
  const valueS = totalOf(phases.filter((entry) => VALUE.has(entry.label)));
  return { ...PLAIN, phases, process: spreadAround(totalOf(phases), work.cv), valueS };
};
