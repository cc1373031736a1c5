import { type AbortSignalLike, type Executor, inlineExecutor } from '@taktwerk/experiments';
import { type LayoutResult, openResultMemory, type PreparedLayout, runLayout, type StudyOptions } from '@taktwerk/study';
import type { OnProgress } from './protocol.ts';

/** Up to so many events a question is answered at once, in this worker; longer ones go to the pool, where they can be stopped. */
const AT_ONCE_EVENTS = 150_000;

export interface LayoutRuns {
  /** @throws Stopped when the signal is aborted */
  run(prepared: PreparedLayout, options: StudyOptions, onProgress: OnProgress, signal: AbortSignalLike): Promise<LayoutResult>;
}

/** Runs layouts, remembers results, and sends what is short nowhere: a job in another worker costs more than a short run. */
export function openLayoutRuns(pool: Executor): LayoutRuns {
  const memory = openResultMemory();
  const eventsPerHour = new Map<string, number>();
  const inline = inlineExecutor();
  return {
    async run(prepared, options, onProgress, signal) {
      const { layout } = prepared.line;
      const known = memory.get(prepared, options);
      if (known !== undefined) {
        onProgress({ layout, done: options.replications, total: options.replications, partial: known });
        return known;
      }
      const expected = (eventsPerHour.get(layout) ?? Number.POSITIVE_INFINITY) * hoursOf(options);
      const executor = options.warmUp !== 'auto' && expected <= AT_ONCE_EVENTS ? inline : pool;
      // What runs at once needs no progress: it would arrive together with the answer.
      const { summary } = await runLayout(prepared, options, executor, executor === inline ? null : onProgress, signal);
      eventsPerHour.set(layout, summary.run.events / hoursOf({ ...options, warmUp: summary.warmUpS }));
      memory.put(prepared, options, summary);
      return summary;
    },
  };
}

const hoursOf = ({ replications, hours, warmUp }: StudyOptions): number => replications * (hours + (warmUp === 'auto' ? 0 : warmUp / 3600));
