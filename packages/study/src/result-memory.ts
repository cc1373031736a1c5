import type { LayoutResult, StudyOptions } from './question.ts';
import type { PreparedLayout } from './study-layout.ts';

/** Results that were computed before: the same model, facts and options give the same numbers, so they need not run again. */
export interface ResultMemory {
  get(prepared: PreparedLayout, options: StudyOptions): LayoutResult | undefined;
  put(prepared: PreparedLayout, options: StudyOptions, result: LayoutResult): void;
}

/** @param size results that are kept; the one used longest ago is forgotten first */
export function openResultMemory(size = 24): ResultMemory {
  const kept = new Map<string, LayoutResult>();
  const keyOf = ({ line, model, facts }: PreparedLayout, options: StudyOptions) =>
    JSON.stringify([line.layout, model.hash, facts, options.seed, options.replications, options.hours, options.warmUp]);
  return {
    get(prepared, options) {
      const key = keyOf(prepared, options);
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found;
    },
    put(prepared, options, result) {
      const key = keyOf(prepared, options);
      kept.delete(key);
      kept.set(key, result);
      for (const oldest of kept.keys()) {
        if (kept.size <= size) break;
        kept.delete(oldest);
      }
    },
  };
}
