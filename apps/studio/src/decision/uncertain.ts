import type { UncertaintyReport } from '@taktwerk/business';
import type { DecidedCase } from '@taktwerk/study';
import { create } from 'zustand';
import { useStudy } from '../session/study.ts';
import { engine } from '../workers/client.ts';

/** Draws of a case: enough that a chance of 95 % is known to half a point. */
export const RUNS = 10_000;

interface Uncertain {
  readonly report: UncertaintyReport | null;
  /** The case that the report is of. */
  readonly of: DecidedCase | null;
}

/** The Monte Carlo of the present case; the worker draws it while a page of the decision is open. */
export const useUncertain = create<Uncertain>()(() => ({ report: null, of: null }));

/** Draws the case anew; an answer for a case that is no longer the present one is dropped. */
export async function drawCase(decided: DecidedCase, targetYears: number | null): Promise<void> {
  const { decision, before, after } = decided;
  const seed = useStudy.getState().options.seed;
  const plan = targetYears === null ? { runs: RUNS, seed } : { runs: RUNS, seed, targetYears };
  const report = await engine().uncertainty(decision.inputs, before, after, plan);
  if (useStudy.getState().decided === decided) useUncertain.setState({ report, of: decided });
}
