import type { LineProblem } from '../problem.ts';
import { problem, recordsOfKind, type Scope } from './scope.ts';

/** Batches have a least size not above their largest; a belt has room for one part. */
export function* checkStations(scope: Scope): Iterable<LineProblem> {
  if (scope.layout === null) return;
  for (const { id, batch } of recordsOfKind(scope, 'station')) {
    if (batch !== null && batch.max < batch.min) yield problem(scope, id, 'batch.max', 'batch.range', `>= ${batch.min}`, batch.max);
  }
  for (const { id, points, pitchM } of recordsOfKind(scope, 'conveyor')) {
    const lengthM = polylineLength(points);
    if (lengthM < pitchM) yield problem(scope, id, 'pitchM', 'conveyor.short', `<= ${lengthM}`, pitchM);
  }
}

/** Length of a line through points, metres. */
export function polylineLength(points: readonly (readonly [number, number, number])[]): number {
  let length = 0;
  for (const [i, [x, y, z]] of points.entries()) {
    const before = points[i - 1];
    if (before !== undefined) length += Math.hypot(x - before[0], y - before[1], z - before[2]);
  }
  return length;
}
