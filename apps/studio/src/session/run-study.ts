import type { LineDocument } from '@taktwerk/line';
import type { StudyOptions, StudyProgress } from '@taktwerk/study';
import type { Result } from '@taktwerk/units';
import { engine, stopEngine } from '../workers/client.ts';
import { openDecisionData, savesPolicy } from './decision-data.ts';
import { startWaitingPlayback } from './playback.ts';
import { useProject } from './project.ts';
import { quickOptions } from './quick-options.ts';
import { isStale } from './stale.ts';
import { type BySide, type SidedProblem, useStudy } from './study.ts';
import type { Side } from './view.ts';

const SIDES: readonly Side[] = ['baseline', 'candidate'];

/** Number of the present run; an answer that comes after a newer run began, or after a cancel, is dropped. */
let present = 0;

/** The document that runs now or ran last; null after a cancel. */
let studied: LineDocument | null = null;

/** Compiles both layouts, plays their traces, simulates and evaluates; numbers come into the store as they are found. */
export async function runStudy(): Promise<void> {
  await study([useStudy.getState().options]);
}

/** The same after an edit: what runs is dropped, and a few short replications give the first numbers before the full study. */
export async function runAfterEdit(): Promise<void> {
  const { options, results } = useStudy.getState();
  const quick = quickOptions(options, [results.baseline?.warmUpS, results.candidate?.warmUpS]);
  await stopStudy();
  await study([quick, options]);
}

async function study(passes: readonly StudyOptions[]): Promise<void> {
  const document = useProject.getState().document;
  if (document === null) return;
  present += 1;
  const run = present;
  const isPresent = () => run === present;
  studied = document;
  useStudy.setState({ status: 'compiling', progress: 0, fault: null });
  try {
    if (!(await compileSides(document, isPresent))) return;
    useStudy.setState({ status: 'running' });
    for (const [i, options] of passes.entries()) {
      if (i === passes.length - 1)
        showTraces(isPresent).catch((fault: unknown) => isPresent() && useStudy.setState({ fault: String(fault) }));
      await simulate(document, options, passes[i - 1]?.replications ?? 0, isPresent);
      if (!isPresent()) return;
      useStudy.setState({ numbersOf: document });
      void evaluateMoney();
    }
    useStudy.setState({ status: 'done', progress: 1 });
    startWaitingPlayback();
  } catch (fault) {
    if (isPresent()) useStudy.setState({ status: 'failed', fault: fault instanceof Error ? fault.message : String(fault) });
  }
}

/** Stops what runs at once; numbers found so far stay, marked as preliminary by the status. */
export async function cancelStudy(): Promise<void> {
  await stopStudy();
  studied = null;
  useStudy.setState({ status: 'cancelled' });
  startWaitingPlayback();
}

/** Stops what runs and forgets about it. */
export async function stopStudy(): Promise<void> {
  present += 1;
  await stopEngine();
}

/** The hall and what it plays are loaded while the worker simulates, so that the first page is light. */
async function showTraces(isPresent: () => boolean): Promise<void> {
  const { openTraces } = await import('./open-traces.ts');
  await openTraces(isPresent);
}

async function compileSides(document: LineDocument, isPresent: () => boolean): Promise<boolean> {
  const { layouts } = useStudy.getState();
  const compiled: Record<Side, BySide<unknown>[Side]> = { baseline: null, candidate: null };
  const problems: SidedProblem[] = [];
  for (const side of SIDES) {
    const layout = layouts[side];
    if (layout === null) continue;
    const result = await engine().compile(document, layout);
    if (result.ok) compiled[side] = result.value;
    else problems.push(...result.problems.map((problem) => ({ side, problem })));
  }
  if (!isPresent()) return false;
  useStudy.setState({ compiled: compiled as never, problems });
  if (problems.length > 0) useStudy.setState({ status: 'refused' });
  return problems.length === 0;
}

/** @param known replications that the numbers on screen have already: fewer are not shown */
async function simulate(document: LineDocument, options: StudyOptions, known: number, isPresent: () => boolean): Promise<void> {
  const { layouts } = useStudy.getState();
  const { baseline, candidate } = layouts;
  if (candidate === null) return;
  const sides = baseline === null ? 1 : 2;
  const done = new Map<string, number>();
  const onProgress = (progress: StudyProgress) => {
    if (!isPresent()) return;
    done.set(progress.layout, progress.done / progress.total);
    const sum = [...done.values()].reduce((total, part) => total + part, 0);
    const side: Side = progress.layout === baseline ? 'baseline' : 'candidate';
    const { results } = useStudy.getState();
    useStudy.setState({
      progress: sum / sides,
      ...(progress.partial === null || progress.done <= known ? {} : { results: { ...results, [side]: progress.partial } }),
    });
  };
  if (baseline === null) {
    const alone = granted(await engine().run(document, candidate, options, onProgress));
    if (isPresent()) useStudy.setState({ results: { baseline: null, candidate: alone }, comparison: null });
    return;
  }
  const comparison = granted(await engine().compare(document, baseline, candidate, options, onProgress));
  if (isPresent()) useStudy.setState({ comparison, results: { baseline: comparison.baseline, candidate: comparison.candidate } });
}

/** Both layouts were compiled a moment ago: problems now are a fault of ours. */
function granted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`compiled layouts were refused: ${result.problems.map((problem) => problem.code).join(', ')}`);
}

/** The business case of the present prices over the present numbers. */
export async function evaluateMoney(): Promise<void> {
  const { comparison } = useStudy.getState();
  const document = useProject.getState().document;
  if (comparison === null || document === null) return;
  if (savesPolicy(document)) await openDecisionData();
  const answer = await engine().businessCase(document, comparison);
  if (useProject.getState().document !== document) return;
  if (!answer.ok) {
    useStudy.setState({ businessCase: null, decided: null, businessProblems: answer.problems });
    return;
  }
  const { businessCase, inputs, decided } = answer.value;
  useStudy.setState({ businessCase, businessInputs: inputs, decided, businessProblems: decided.decision.problems });
}

/** Edits are followed this long after the last one, so that a value being dragged or typed starts one study, not many. */
const FOLLOW_AFTER_MS = 250;

/** Follows every edit: what is simulated is simulated again at once; prices and names only ask for the business case anew. */
export function followEdits(): () => void {
  let timer: number | undefined;
  return useProject.subscribe((project, before) => {
    if (project.document === before.document) return;
    window.clearTimeout(timer);
    if (project.store !== before.store) return;
    if (studied !== null && !isStale(studied, project.document)) void evaluateMoney();
    else timer = window.setTimeout(() => void runAfterEdit(), FOLLOW_AFTER_MS);
  });
}
