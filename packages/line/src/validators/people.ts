import type { LineProblem } from '../problem.ts';
import { problem, recordOf, type Scope } from './scope.ts';
import { needsOf } from './work-of.ts';

/** A pool has as many people, with the skill, as an operation asks for at once; otherwise it would wait for ever. */
export function* checkPeople(scope: Scope): Iterable<LineProblem> {
  for (const record of scope.layout === null ? [] : Object.values(scope.records)) {
    for (const { field, value: need } of needsOf(record)) {
      const pool = recordOf(scope, 'pool', need.pool);
      if (pool === undefined) continue;
      if (need.count > pool.count) yield problem(scope, record.id, `${field}.count`, 'operators.tooFew', pool.count, need.count);
      if (need.skill !== null && !pool.skills.includes(need.skill))
        yield problem(scope, record.id, `${field}.skill`, 'skill.missing', pool.skills, need.skill);
    }
  }
}
