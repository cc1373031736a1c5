import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FinanceCase } from '@taktwerk/business';
import type { CaseData } from './case.ts';
import { practiceCases } from './cases/practice.ts';

/** The validation files of the repository, `tests/validation/*.json`. */
export interface CaseFiles {
  readonly simulation: readonly CaseData[];
  readonly kinematics: readonly CaseData[];
  readonly practice: readonly CaseData[];
  readonly finance: readonly FinanceCase[];
}

/** @param root folder of the repository */
export function readCaseFiles(root: string): CaseFiles {
  return {
    simulation: casesIn(root, 'cases.dev.json'),
    kinematics: casesIn(root, 'kinematics.dev.json'),
    practice: practiceCases.map(({ data }) => data),
    finance: casesIn(root, 'finance.dev.json'),
  };
}

function casesIn<T>(root: string, file: string): readonly T[] {
  return (JSON.parse(readFileSync(join(root, 'tests', 'validation', file), 'utf8')) as { cases: readonly T[] }).cases;
}
