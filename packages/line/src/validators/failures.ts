import type { LineProblem } from '../problem.ts';
import { isAlwaysZero } from './distributions.ts';
import { ownRecords, problem, type Scope } from './scope.ts';

/** Time passes between two failures. */
export function* checkFailures(scope: Scope): Iterable<LineProblem> {
  for (const record of ownRecords(scope)) {
    if (!('failures' in record)) continue;
    for (const [i, { timeTo }] of record.failures.entries())
      if (isAlwaysZero(timeTo)) yield problem(scope, record.id, `failures[${i}].timeTo`, 'failure.zeroTime', '> 0', 0);
  }
}
