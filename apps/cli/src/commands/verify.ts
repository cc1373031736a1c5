import { availableParallelism } from 'node:os';
import { Stopped } from '@taktwerk/experiments';
import { EXIT, type ExitCode } from '../exit.ts';
import { openVerifyPool } from '../hosts/worker-pool.ts';
import { say } from '../output/channel.ts';
import { json } from '../output/result-json.ts';
import type { VerifiedRow } from '../verify/case.ts';
import { readCaseFiles } from '../verify/case-files.ts';
import { renderReport, reportOf } from '../verify/report.ts';
import { isNamed, reportedId, type Task, tasksOf } from '../verify/tasks.ts';
import type { Context } from './context.ts';
import { refuseOption } from './refuse.ts';

export interface VerifyOptions {
  /** Ids separated by commas. */
  readonly only?: string | undefined;
  /** Leaves out what chance plays a part in. */
  readonly quick?: boolean | undefined;
  readonly workers?: string | undefined;
}

const SEED = 20_261;

/** `verify`: the cases with known answers, worked out anew. */
export async function verifyCommand(context: Context, options: VerifyOptions): Promise<ExitCode> {
  const all = tasksOf(readCaseFiles(context.root));
  const names = options.only?.split(',').map((name) => name.trim());
  const unknown = names?.find((name) => !all.some((task) => isNamed(task, name)));
  if (unknown !== undefined) return refuseOption(context, '--only', 'ids of cases', unknown);
  const chosen = all.filter((task) => names?.some((name) => isNamed(task, name)) ?? !(options.quick && task.stochastic));
  const report = reportOf(await rowsOf(context, chosen, Number(options.workers ?? availableParallelism())));
  context.channel.out(context.json ? json(report) : renderReport(context.language, report));
  return report.failed === 0 ? EXIT.done : EXIT.problems;
}

/** Works all cases out, the long ones first, and puts the rows back into the order of the files. */
async function rowsOf(context: Context, tasks: readonly Task[], workers: number): Promise<readonly VerifiedRow[]> {
  const pool = openVerifyPool(Math.min(workers, tasks.length));
  const rows = new Map<Task, readonly VerifiedRow[]>();
  const { channel, language, json: quiet, root, signal } = context;
  const work = async (task: Task): Promise<void> => {
    rows.set(task, await pool.verify(task, root, SEED));
    if (signal.aborted) throw new Stopped();
    if (channel.watched && !quiet)
      channel.err(`\r\u001b[2K${say(language, 'verify.progress', { done: rows.size, total: tasks.length, id: reportedId(task) })}`);
  };
  try {
    const all = Promise.all([...tasks.filter(({ stochastic }) => stochastic), ...tasks.filter(({ stochastic }) => !stochastic)].map(work));
    await Promise.race([all, stopOf(signal, all)]);
    if (channel.watched && !quiet) channel.err('\r\u001b[2K');
    return tasks.flatMap((task) => rows.get(task) ?? []);
  } finally {
    await pool.close();
  }
}

/** Fails as soon as the user stops, and never ends otherwise; it goes with the work that it watches. */
function stopOf(signal: Context['signal'], work: Promise<unknown>): Promise<never> {
  return new Promise((_, stop) => {
    const timer = setInterval(() => {
      if (!signal.aborted) return;
      clearInterval(timer);
      stop(new Stopped());
    }, 200);
    work.finally(() => clearInterval(timer)).catch(() => {});
  });
}
