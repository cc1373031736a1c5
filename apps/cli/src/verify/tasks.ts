import { verifyFinance } from '@taktwerk/business';
import { readPolicies } from '../reading/models.ts';
import type { CaseData, VerifiedRow } from './case.ts';
import { type CaseFiles, readCaseFiles } from './case-files.ts';
import { RECIPES } from './catalogue.ts';
import { measuresOf } from './measures.ts';
import { verifyCase } from './verify-case.ts';

/** One case to be verified, by its page and id; plain data, so that a worker can be told. */
export interface Task {
  readonly page: 'simulation' | 'kinematics' | 'practice' | 'finance';
  readonly id: string;
  /** Whether chance plays a part: these take long. */
  readonly stochastic: boolean;
}

/** What a case is called outside its page. */
export const reportedId = ({ page, id }: Task): string => (page === 'kinematics' ? `kin/${id}` : page === 'finance' ? `fin/${id}` : id);

/** All cases of the validation files, in their order. */
export function tasksOf(files: CaseFiles): readonly Task[] {
  const pages = ['simulation', 'kinematics', 'practice', 'finance'] as const;
  return pages.flatMap((page) =>
    files[page].map(({ id }) => ({ page, id, stochastic: RECIPES.get(id)?.type === 'stochastic' || id === 'T07' })),
  );
}

/** Whether a name from the command line means this case: its id, with or without the page's prefix. */
export const isNamed = (task: Task, name: string): boolean => [task.id, reportedId(task), task.id.split('/').at(-1)].includes(name);

/**
 * Verifies one case.
 *
 * @param root folder of the repository, where the validation files and models are
 * @returns its rows; a fault becomes a row that fails and says so
 */
export function verifyTask(task: Task, root: string, seed: number): readonly VerifiedRow[] {
  const files = readCaseFiles(root);
  if (task.page === 'finance') return financeRows(task, files, root);
  const data = files[task.page].find(({ id }) => id === task.id)!;
  const named: CaseData = { ...data, id: reportedId(task), kind: task.page === 'simulation' ? data.kind : task.page };
  const recipe = RECIPES.get(task.id);
  if (recipe === undefined) return failing(named, 'not built');
  try {
    return verifyCase(named, recipe, seed);
  } catch (fault) {
    return failing(named, fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault));
  }
}

function failing(data: CaseData, error: string): readonly VerifiedRow[] {
  return measuresOf(data).map(({ measure, expected, judgement }) => {
    const pass = judgement.by === 'nothing' ? null : false;
    return { id: data.id, group: data.kind, measure, expected, got: null, halfWidth: null, pass, error };
  });
}

function financeRows(task: Task, files: CaseFiles, root: string): readonly VerifiedRow[] {
  const financeCase = files.finance.find(({ id }) => id === task.id)!;
  const rows = verifyFinance(financeCase, { cases: files.finance, policies: readPolicies(root) });
  return rows.map((row) => ({ id: reportedId(task), group: 'finance', ...row }));
}
