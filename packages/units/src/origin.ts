/**
 * Where a number comes from.
 *
 * - `measured` the user's own measurement
 * - `read`     read in the named source
 * - `recalled` from a source that was not read again: shown as unverified
 * - `derived`  computed from other values, the formula stands in the note
 * - `assumed`  chosen, the reason stands in the note
 * - `policy`   from a policy document, the section stands in the source
 */
export type Origin = 'measured' | 'read' | 'recalled' | 'derived' | 'assumed' | 'policy';

export const ORIGINS: readonly Origin[] = ['measured', 'read', 'recalled', 'derived', 'assumed', 'policy'];

/** A value together with where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

/** Least trustworthy first: a figure computed from several takes the weakest origin among them. */
const WEAKEST_FIRST: readonly Origin[] = ['assumed', 'recalled', 'derived', 'policy', 'read', 'measured'];

/**
 * The weakest of several origins, e.g. a time from a read speed and an assumed acceleration is `assumed`.
 *
 * @param origins at least one origin
 * @throws RangeError when there is none
 */
export function weakestOrigin(origins: readonly Origin[]): Origin {
  const found = WEAKEST_FIRST.find((origin) => origins.includes(origin));
  if (found === undefined) throw new RangeError('weakestOrigin needs at least one origin');
  return found;
}
