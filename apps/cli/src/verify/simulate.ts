import { openCatalog } from '@taktwerk/catalog';
import { compileLine, modelOf as laidOut } from '@taktwerk/compile';
import { type Job, type RunResult, runJob } from '@taktwerk/experiments';
import { parseLine } from '@taktwerk/line';
import type { Problem } from '@taktwerk/units';
import type { Scenario } from './case.ts';
import { LAYOUT } from './line-builder.ts';

type Model = Job['model'];

/** Thrown when the document of a case is refused: the case is written wrongly, or the program has lost an ability. */
export class Refused extends Error {
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code, at, field, expected, got }) => `${code} ${at} ${field}: ${String(expected)}, ${String(got)}`).join('\n'));
    this.name = 'Refused';
  }
}

/** A case's document through the same doors as a user's file: parse, compile, lay out. */
export function modelOf(document: unknown): Model {
  const parsed = parseLine(document);
  if (!parsed.ok) throw new Refused(parsed.problems);
  const compiled = compileLine(parsed.value, LAYOUT, openCatalog([]));
  if (!compiled.ok) throw new Refused(compiled.problems);
  const model = laidOut(compiled.value);
  if (!model.ok) throw new Refused(model.problems);
  return model.value;
}

export interface Replication {
  readonly seed: number;
  readonly replication: number;
  /** Factor on the scenario's length. */
  readonly length: number;
}

/** One replication of a scenario's model. */
export function replicate(model: Model, scenario: Pick<Scenario, 'warmUpS' | 'measuredS'>, at: Replication): RunResult {
  const measuredS = scenario.measuredS === null ? null : scenario.measuredS * at.length;
  const options = { warmUpS: scenario.warmUpS, measuredS, trace: false, antithetic: false };
  return runJob({ model, seed: at.seed, replication: at.replication, options }).result;
}

/** A line run once, for cases without chance. */
export function runOnce(document: unknown, warmUpS: number, measuredS: number | null, seed = 1): RunResult {
  return replicate(modelOf(document), { warmUpS, measuredS }, { seed, replication: 0, length: 1 });
}

/**
 * First moment at which something has come true, to the microsecond, by halving.
 *
 * @param latestS     seconds from t = 0 by which it is true
 * @param isTrueUntil whether it is true when the run is observed until then; once true it stays true
 */
export function firstMoment(latestS: number, isTrueUntil: (untilS: number) => boolean): number {
  let early = 0;
  let late = Math.round(latestS * 1e6);
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (isTrueUntil(middle / 1e6)) late = middle;
    else early = middle;
  }
  return late / 1e6;
}
