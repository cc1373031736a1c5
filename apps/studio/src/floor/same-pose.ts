import type { CameraPose } from '@taktwerk/scene';

/** Nearer than this is the same place: two cameras must not push each other about, m. */
const SAME_M = 1e-4;

/** Whether two cameras look from the same place, or cannot: one of them is a plan. */
export function isSamePose(a: CameraPose, b: CameraPose): boolean {
  if (a.isPlan !== b.isPlan) return true;
  const near = (p: readonly number[], q: readonly number[]): boolean => p.every((value, i) => Math.abs(value - (q[i] ?? 0)) < SAME_M);
  return near(a.position, b.position) && near(a.target, b.target) && Math.abs(a.zoom - b.zoom) < SAME_M;
}
