import type { MachineLoadingWork } from '@taktwerk/line';
import type { Compilation } from '../compilation.ts';
import { report } from '../compilation.ts';
import { distributionOf, rounded } from '../durations.ts';
import { meanOf } from '../means.ts';
import { lasting, PLAIN, phase, type Rule, totalOf, type WorkPlace } from './rule.ts';

/**
 * A machine that is loaded and unloaded by a robot or a person and then works alone: door, clamp, machining, unclamp, door,
 * the exchange of signals, and the tool change spread over the parts between two of them. Machining may vary; the rest is constant.
 */
export const machineLoadingRule: Rule<MachineLoadingWork> = (work, place, compilation) => {
  if (!passesDoor(work, place, compilation)) return null;
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

/** Whether every product goes through the door, its longest side ahead and turned as it fits best; those that do not are reported. */
function passesDoor({ doorM }: MachineLoadingWork, place: WorkPlace, compilation: Compilation): boolean {
  if (doorM === null) return true;
  const door = [...doorM].sort((a, b) => a - b);
  const wide = place.products.filter(({ sizeM }) => {
    const [small, middle] = [...sizeM].sort((a, b) => a - b);
    return small! > door[0]! || middle! > door[1]!;
  });
  for (const product of wide) {
    report(compilation, 'door.tooNarrow', place.at, `${place.field}.doorM`, doorM.join(' × '), product.sizeM.join(' × '));
  }
  return wide.length === 0;
}
