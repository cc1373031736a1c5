import type { CompiledLine } from '@taktwerk/compile';
import type { LineDocument } from '@taktwerk/line';
import type { StudyOptions, StudyProgress } from '@taktwerk/study';
import { engine, stopEngine } from '../workers/client.ts';
import { openDecisionData, savesPolicy } from './decision-data.ts';
import { startWaitingPlayback } from './playback.ts';
import { useProject } from './project.ts';
import { quickOptions } from './quick-options.ts';
import { isLayoutStale, isStale, simulatedPart } from './stale.ts';
import { type SidedProblem, useStudy } from './study.ts';
import type { Side } from './view.ts';

/** Marks on the browser's own time line, from an edit to its first numbers: what `pnpm bench:studio` measures. */
const EDIT_MARK = 'taktwerk:edit';
const NUMBER_MARK = 'taktwerk:number';

const SIDES: readonly Side[] = ['baseline', 'candidate'];

/** Number of the present run; an answer that comes after a newer run began, or after a cancel, is dropped. */
let present = 0;

/** The document that runs now or ran last; null after a cancel. */
let studied: LineDocument | null = null;

/** The document whose layouts the worker holds compiled; null when it holds none of this project. */
let compiledOf: LineDocument | null = null;

/** Compiles both layouts, plays their traces, simulates and evaluates; numbers come into the store as they are found. */
export async function runStudy(): Promise<void> {
  await study([useStudy.getState().options], null);
}

/** The first numbers after an edit: a few short replications of what has changed. */
async function quickStudy(): Promise<boolean> {
  const { options, results } = useStudy.getState();
  await stopStudy();
  return study([quickOptions(options, [results.baseline?.warmUpS, results.candidate?.warmUpS])], 'quick');
}

/** @param kind 'quick': the numbers are the first ones of an edit, more follow @returns whether it came to its end */
async function study(passes: readonly StudyOptions[], kind: 'quick' | 'full' | null): Promise<boolean> {
  const document = useProject.getState().document;
  if (document === null) return false;
  present += 1;
  const run = present;
  const isPresent = () => run === present;
  studied = document;
  useStudy.setState({ status: kind === 'quick' ? 'running' : 'compiling', progress: 0, fault: null });
  try {
    if (!(await compileSides(document, isPresent))) return false;
    if (kind !== 'quick') useStudy.setState({ status: 'running' });
    for (const options of passes) {
      if (kind !== 'quick') showTraces(isPresent).catch((fault: unknown) => isPresent() && useStudy.setState({ fault: String(fault) }));
      await simulate(document, options, kind === 'full' ? quickReplications() : 0, isPresent);
      if (!isPresent()) return false;
      performance.mark(NUMBER_MARK);
      void evaluateMoney();
    }
    if (kind === 'quick') return true;
    useStudy.setState({ status: 'done', progress: 1 });
    startWaitingPlayback();
    return true;
  } catch (fault) {
    if (isPresent()) useStudy.setState({ status: 'failed', fault: fault instanceof Error ? fault.message : String(fault) });
    return false;
  }
}

const quickReplications = (): number => quickOptions(useStudy.getState().options, []).replications;

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

/** Compiles the layouts that are not those the worker has already. */
async function compileSides(document: LineDocument, isPresent: () => boolean): Promise<boolean> {
  const { layouts, compiled: before } = useStudy.getState();
  const compiled: Record<Side, CompiledLine | null> = { baseline: null, candidate: null };
  const problems: SidedProblem[] = [];
  const last = compiledOf;
  compiledOf = null;
  for (const side of SIDES) {
    const layout = layouts[side];
    if (layout === null) continue;
    const kept = before[side];
    if (last !== null && kept !== null && kept.layout === layout && !isLayoutStale(last, document, layout)) {
      compiled[side] = kept;
      continue;
    }
    const result = await engine().compile(simulatedPart(document, [layout]), layout);
    if (result.ok) compiled[side] = result.value;
    else problems.push(...result.problems.map((problem) => ({ side, problem })));
  }
  if (!isPresent()) return false;
  if (problems.length === 0) compiledOf = document;
  useStudy.setState({ compiled, problems });
  if (problems.length > 0) useStudy.setState({ status: 'refused' });
  return problems.length === 0;
}

/** The catalog of the worker has changed: what it compiled is not what it would compile now. */
export function forgetCompiled(): void {
  compiledOf = null;
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
    const alone = await engine().run(candidate, options, onProgress);
    if (isPresent()) useStudy.setState({ results: { baseline: null, candidate: alone }, comparison: null, numbersOf: document });
    return;
  }
  const comparison = await engine().compare(baseline, candidate, options, onProgress);
  if (isPresent())
    useStudy.setState({ comparison, results: { baseline: comparison.baseline, candidate: comparison.candidate }, numbersOf: document });
}

/** The business case of the present prices over the present numbers. */
export async function evaluateMoney(): Promise<void> {
  const { comparison } = useStudy.getState();
  const document = useProject.getState().document;
  if (comparison === null || document === null) return;
  if (savesPolicy(document)) await openDecisionData();
  const answer = await engine().businessCase(simulatedPart(document, Object.keys(document.layouts)), comparison);
  if (useProject.getState().document !== document) return;
  if (!answer.ok) {
    useStudy.setState({ businessCase: null, decided: null, businessProblems: answer.problems });
    return;
  }
  const { businessCase, inputs, decided } = answer.value;
  useStudy.setState({ businessCase, businessInputs: inputs, decided, businessProblems: decided.decision.problems });
}

/** Edits of one moment (a drag, a held key) are taken together. */
const GATHER_MS = 15;
/** So long after the last edit the full study begins; until then every edit gets its quick numbers. */
const SETTLE_MS = 400;

let wanted = false;
let following = false;
let settling: number | undefined;

/** Quick numbers of the present document, again and again while edits come; then the full study. */
async function follow(): Promise<void> {
  wanted = true;
  if (following) return;
  following = true;
  let isWhole = true;
  try {
    while (wanted) {
      await new Promise((resolve) => window.setTimeout(resolve, GATHER_MS));
      wanted = false;
      isWhole = await quickStudy();
    }
  } finally {
    following = false;
  }
  if (isWhole) settling = window.setTimeout(() => void study([useStudy.getState().options], 'full'), SETTLE_MS);
}

/** Follows every edit: what is simulated is simulated again at once; prices and names only ask for the business case anew. */
export function followEdits(): () => void {
  return useProject.subscribe((project, before) => {
    if (project.document === before.document) return;
    if (project.store !== before.store) {
      window.clearTimeout(settling);
      wanted = false;
      compiledOf = null;
      return;
    }
    const { baseline, candidate } = useStudy.getState().layouts;
    if (studied !== null && !isStale(studied, project.document, [baseline, candidate])) {
      void evaluateMoney();
      return;
    }
    window.clearTimeout(settling);
    performance.mark(EDIT_MARK);
    void follow();
  });
}
