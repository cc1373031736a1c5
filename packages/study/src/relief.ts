import type { BusinessDefaults } from '@taktwerk/business';
import type { LineDocument } from '@taktwerk/line';

/**
 * People on the roster per post, for leave and absence, where no start values are at hand (a run without money): assumed; a test holds it
 * equal to the start value of `models/defaults/business.json`. A project replaces it with the economics input `reliefFactor`.
 */
export const ASSUMED_RELIEF = 1.12;

/** Relief factor of a project, at least 1: its own, otherwise the start value. */
export function reliefOf(document: LineDocument, defaults?: BusinessDefaults): number {
  for (const record of Object.values(document.shared)) {
    const own = record.kind === 'economics' ? record.inputs.reliefFactor?.value : undefined;
    if (typeof own === 'number' && own >= 1) return own;
  }
  return defaults?.presets.reliefFactor.value ?? ASSUMED_RELIEF;
}
