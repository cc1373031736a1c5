import type { InspectionWork } from '@taktwerk/line';
import { spreadAround } from '../durations.ts';
import { lasting, PLAIN, phase, type Rule, totalOf } from './rule.ts';

/** Looking at or measuring a part: take it up, look at each point, write it down; people with their allowance. */
export const inspectionRule: Rule<InspectionWork> = (work) => {
  const share = 1 + work.allowance;
  const look = work.by === 'camera' ? 'sensor' : 'process';
  const phases = lasting([
    phase('motion', 'inspectionHandling', work.handlingS * share),
    phase(look, work.by === 'camera' ? 'cameraLook' : 'inspect', work.points * work.perPointS * share),
    phase('handshake', 'record', work.recordS * share),
  ]);
  const valueS = totalOf(phases.filter((entry) => entry.label !== 'phase.inspectionHandling' && entry.label !== 'phase.record'));
  return { ...PLAIN, phases, process: spreadAround(totalOf(phases), work.cv), valueS };
};
