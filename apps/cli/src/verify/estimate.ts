import { intervalOf } from '@taktwerk/experiments';
import type { Judgement, Scenario } from './case.ts';
import type { Measure } from './measures.ts';
import { leavesOf } from './measures.ts';
import { modelOf, replicate } from './simulate.ts';

/** Confidence of the intervals that cases are judged by. */
const CONFIDENCE = 0.99;
const FIRST = 20;

export interface Effort {
  readonly seed: number;
  /** Factor on the length of every replication. */
  readonly length: number;
  /** Events after which a scenario is not made more precise. */
  readonly maxEvents: number;
}

export interface Estimated {
  readonly mean: number;
  readonly halfWidth: number;
}

/**
 * Simulates a scenario in equally long replications until every judged measure's interval is narrow enough, looking again after each
 * round. Whether the intervals cover the values plays no part in when to stop.
 *
 * @returns estimates by measure, for all that the scenario reads
 */
export function estimate(scenario: Scenario, measures: readonly Measure[], effort: Effort): ReadonlyMap<string, Estimated> {
  const model = modelOf(scenario.document);
  const wanted = new Map(measures.map(({ measure, expected, judgement }) => [measure, widthOf(judgement, expected)]));
  const samples = new Map<string, number[]>();
  let events = 0;
  let done = 0;
  for (let target = FIRST; done < target; ) {
    for (; done < target; done += 1) {
      const result = replicate(model, scenario, { seed: effort.seed, replication: done, length: effort.length });
      events += result.events;
      note(samples, scenario.read(result));
    }
    const more = Math.ceil(done * (shortfallOf(samples, wanted) * 1.05));
    const affordable = Math.floor((effort.maxEvents * done) / Math.max(1, events));
    target = Math.min(Math.max(more, done), Math.max(affordable, done));
  }
  return new Map([...samples].map(([measure, values]) => [measure, estimatedOf(values)]));
}

function note(samples: Map<string, number[]>, readings: Readonly<Record<string, unknown>>): void {
  for (const [measure, value] of leavesOf(readings, '')) {
    const list = samples.get(measure);
    const number = typeof value === 'number' ? value : Number.NaN;
    if (list === undefined) samples.set(measure, [number]);
    else list.push(number);
  }
}

function estimatedOf(values: readonly number[]): Estimated {
  const { mean, halfWidth } = intervalOf(values, CONFIDENCE);
  return { mean, halfWidth: halfWidth ?? Number.POSITIVE_INFINITY };
}

/** Widest half width that a judgement accepts. */
function widthOf(judgement: Judgement, expected: unknown): number {
  return judgement.by === 'interval' && typeof expected === 'number' ? judgement.limit * Math.abs(expected) : Number.POSITIVE_INFINITY;
}

/** How many times as many replications the measure farthest from its width needs; 0 when all are narrow enough. */
function shortfallOf(samples: ReadonlyMap<string, readonly number[]>, wanted: ReadonlyMap<string, number>): number {
  let worst = 0;
  for (const [measure, values] of samples) {
    const width = wanted.get(measure);
    if (width === undefined || width === Number.POSITIVE_INFINITY) continue;
    const { halfWidth } = estimatedOf(values);
    if (halfWidth > width && width > 0) worst = Math.max(worst, (halfWidth / width) ** 2);
  }
  return worst;
}
