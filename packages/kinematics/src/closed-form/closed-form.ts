/** What every closed-form inverse offers, and the tolerance with which a geometry is recognised. */
import type { Pose } from '../pose.ts';

export type ArmKind = 'sphericalWrist' | 'parallelWrist' | 'levelWrist' | 'offsetWrist' | 'scara' | 'gantry' | 'numeric';

/** An inverse in closed form over the moving rows of a chain. */
export interface ClosedForm {
  readonly kind: ArmKind;
  /** moving rows of the chain */
  readonly joints: number;
  /** most branches a pose can have */
  readonly branches: number;
  /**
   * All branches for a flange pose in the chain's base frame.
   *
   * @param near values of the moving rows, used where a joint is free (singular pose); shape [joints]
   * @param out  row values per branch, rad in (-pi, pi] or m; shape [branches, joints]
   * @returns number of branches; when 0, `failure` tells why
   */
  solve(flange: Pose, near: Float64Array, out: Float64Array): number;
  /** cosine and sine of every row of the last answers, shape [branches, joints, 2]; empty where the solver does not keep them */
  readonly pairs: Float64Array;
  /** bits of TOO_FAR, TOO_NEAR, ORIENTATION from the last call that found nothing */
  failure: number;
}

/** Lines of a catalog chain count as meeting or parallel within this (m, rad); what is left is removed by a Newton step. */
export const GEOMETRY = 2e-6;

export const principal = (angle: number): number => {
  const turns = Math.round(angle / (2 * Math.PI));
  const value = turns === 0 ? angle : angle - turns * 2 * Math.PI;
  return value <= -Math.PI ? value + 2 * Math.PI : value;
};
