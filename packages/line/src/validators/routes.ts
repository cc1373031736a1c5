import type { LineProblem } from '../problem.ts';
import { kindOf, problem, recordsOfKind, type Scope } from './scope.ts';

/** A product has one route at most, and it ends in a sink. */
export function* checkRoutes(scope: Scope): Iterable<LineProblem> {
  if (scope.layout === null) return;
  const routed = new Map<string, string>();
  for (const route of recordsOfKind(scope, 'route')) {
    const other = routed.get(route.product);
    if (other !== undefined) yield problem(scope, route.id, 'product', 'route.twice', other, route.product);
    routed.set(route.product, route.id);
    const last = route.steps.length - 1;
    const kind = kindOf(scope, route.steps[last]?.at ?? '');
    if (kind !== undefined && kind !== 'sink')
      yield problem(scope, route.id, `steps[${last}].at`, 'route.nowhere', ['sink'], route.steps[last]?.at);
  }
}
