import type { StudyOptions } from '@taktwerk/study';

/** Few and short, but enough for a mean with an interval. */
const QUICK = { replications: 3, hours: 4 };

/**
 * Options of the first numbers after an edit: few short replications of the same seed, and no pilot where a warm-up is known.
 *
 * @param warmUps warm-up of each layout in the numbers before, s; undefined where there are none
 */
export function quickOptions(full: StudyOptions, warmUps: readonly (number | undefined)[]): StudyOptions {
  const known = warmUps.filter((warmUp) => warmUp !== undefined);
  const warmUp = full.warmUp === 'auto' && known.length > 0 ? Math.max(...known) : full.warmUp;
  return {
    seed: full.seed,
    replications: Math.min(QUICK.replications, full.replications),
    hours: Math.min(QUICK.hours, full.hours),
    warmUp,
  };
}
