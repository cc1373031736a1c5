import type { PackingWork } from '@taktwerk/line';
import { lasts, type Piece, processTime } from './process.ts';
import type { Rule } from './rule.ts';

/** Packing parts into cases: each part is put in; erecting, closing and labelling the case are shared by its parts. */
export const packingRule: Rule<PackingWork> = (work, place, compilation) => {
  const perCase = (label: string, timeS: number) => lasts('process', label, timeS / work.partsPerCase, null, true);
  const pieces: Piece[] = [
    ...work.transfers.map((transfer, index): Piece => ({ do: 'transfer', transfer, field: `transfers[${index}]`, handS: 0 })),
    lasts('process', 'packPart', work.perPartS),
    perCase('erectCase', work.erectS),
    perCase('sealCase', work.sealS),
    perCase('labelCase', work.labelS),
  ];
  const { approachM, linearSpeedMps } = work;
  return processTime(work, place, compilation, { pieces, approachM, linearSpeedMps, uses: { cases: 1 / work.partsPerCase } });
};
