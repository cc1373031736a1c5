import type { SlagRemovalWork } from '@taktwerk/line';
import { lasts, processTime } from './process.ts';
import type { Rule } from './rule.ts';

/** Slag removal: the skimmer is dipped, drawn over the melt and emptied, so many times a part; it is coated or cooled every few strokes. */
export const slagRemovalRule: Rule<SlagRemovalWork> = (work, place, compilation) => {
  const { skims, coating } = work;
  const pieces = [
    lasts('motion', 'dip', work.dipS * skims),
    lasts('process', 'skim', work.skimS * skims),
    lasts('motion', 'dump', work.dumpS * skims),
    lasts('service', 'toolCoating', coating === null ? 0 : (coating.timeS * skims) / coating.everySkims, null, true),
  ];
  return processTime(work, place, compilation, { pieces });
};
