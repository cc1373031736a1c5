import { PROCESS_KWH, type RunResult } from '@taktwerk/engine';
import { quotient } from './definition.ts';
import { estimateOf } from './estimate-of.ts';
import type { Estimate } from './kpi.ts';

/** What is used up of one consumable for a good part, in the unit of its name. */
export interface UsePerPart extends Estimate {
  /** Of each replication, in their order; null where no good part came out. */
  readonly values: readonly (number | null)[];
}

/**
 * Consumables for a good part, by name, with Student intervals over replications; the energy of the process is no consumable.
 *
 * What scrapped and reworked parts used up is in it: everything used in the window / good parts of the window.
 *
 * @param results    one per replication, same model and window; at least one
 * @param antithetic whether results come in antithetic pairs
 */
export function usesPerPartOf(results: readonly RunResult[], confidence = 0.95, antithetic = false): Readonly<Record<string, UsePerPart>> {
  const names = [...new Set(results.flatMap(({ uses }) => Object.keys(uses)))].filter((name) => name !== PROCESS_KWH);
  return Object.fromEntries(
    names.map((name) => {
      const values = results.map(({ uses, good }) => quotient(uses[name] ?? 0, good));
      return [name, { ...estimateOf(values, confidence, antithetic), values }];
    }),
  );
}
