import type { MachineLoadingWork } from '@taktwerk/line';
import { distributionOf, rounded } from '../durations.ts';
import { meanOf } from '../means.ts';
import { lasting, PLAIN, phase, type Rule, totalOf } from './rule.ts';

/**
 * A machine that is loaded and unloaded by a robot or a person and then works alone: door, clamp, machining, unclamp, door,
 * the exchange of signals, and the tool change spread over the parts between two of them. Machining may vary; the rest is constant.
 */
export const machineLoadingRule: Rule<MachineLoadingWork> = (work) => {
  const machining = distributionOf(work.machiningS);
  const change = work.toolChange;
  const phases = lasting([
    phase('handshake', 'machineHandshake', work.handshakeS),
    phase('safety', 'doorClose', work.doorCloseS),
    phase('gripper', 'clamp', work.clampS),
    phase('process', 'machining', meanOf(machining)),
    phase('gripper', 'unclamp', work.unclampS),
    phase('safety', 'doorOpen', work.doorOpenS),
    phase('service', 'toolChange', change === null ? 0 : change.timeS / change.everyParts, { spread: true }),
  ]);
  const valueS = totalOf(phases.filter((entry) => entry.kind === 'process'));
  return { ...PLAIN, phases, process: machining, fixedS: rounded(totalOf(phases) - valueS), valueS };
};
