import type { Work } from '@taktwerk/line';
import { distributionOf } from '../durations.ts';
import { meanOf } from '../means.ts';
import { lasting, PLAIN, phase, type Rule, totalOf } from './rule.ts';

type TimeWork = Extract<Work, { type: 'time' }>;

/** A time that is given as it stands: the distribution passes unchanged, its mean is the only phase. */
export const timeRule: Rule<TimeWork> = (work) => {
  const process = distributionOf(work.time);
  const phases = lasting([phase('process', 'givenTime', meanOf(process))]);
  return { ...PLAIN, phases, process, valueS: totalOf(phases) };
};
