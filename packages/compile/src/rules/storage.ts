import type { StorageWork } from '@taktwerk/line';
import { distributionOf, rounded } from '../durations.ts';
import { meanOf } from '../means.ts';
import { lasting, PLAIN, phase, type Rule } from './rule.ts';

/** Storage: put away, the lead time in store (as given), fetched again. The station's servers are the places of the store. */
export const storageRule: Rule<StorageWork> = (work) => {
  const process = distributionOf(work.leadTime);
  const phases = lasting([
    phase('motion', 'putAway', work.putS),
    phase('handshake', 'inStore', meanOf(process)),
    phase('motion', 'fetch', work.getS),
  ]);
  return { ...PLAIN, phases, process, fixedS: rounded(work.putS + work.getS), valueS: 0 };
};
