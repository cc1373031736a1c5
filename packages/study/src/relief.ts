import type { LineDocument } from '@taktwerk/line';

/**
 * People on the roster per post, for leave and absence: assumed, the start value of `models/defaults/business.json`. A project
 * replaces it with the economics input `reliefFactor`.
 */
export const ASSUMED_RELIEF = 1.12;

/** Relief factor of a project, at least 1. */
export function reliefOf(document: LineDocument): number {
  for (const record of Object.values(document.shared)) {
    const own = record.kind === 'economics' ? record.inputs.reliefFactor?.value : undefined;
    if (typeof own === 'number' && own >= 1) return own;
  }
  return ASSUMED_RELIEF;
}
