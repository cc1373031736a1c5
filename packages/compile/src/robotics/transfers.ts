import type { JointVector } from '@taktwerk/kinematics';
import type { Transfer } from '@taktwerk/line';
import type { Compilation } from '../compilation.ts';
import type { WorkPlace } from '../rules/rule.ts';
import { onFloor } from '../spec/floor.ts';
import type { Arm } from './arm.ts';
import { standAt } from './handover.ts';
import { ptpMove } from './moves.ts';
import type { Stretch } from './paths.ts';
import { moving, waiting } from './program.ts';
import { obstacleOf, reportReach, verdictOf } from './reach.ts';
import { DOWN, rollsOf, toolPose } from './targets.ts';

const GRIPPER_ROLLS = 8;

/** Straight way above the places. */
export interface Transferring {
  readonly approachM: number;
  readonly linearSpeedMps: number;
}

/** Steps of one part from place to place: above it, down, grip, up, over, down, let go, up. Null when a place can't be reached. */
export function transferred(
  place: WorkPlace,
  arm: Arm,
  way: Transfer,
  { approachM, linearSpeedMps }: Transferring,
  from: JointVector,
): Stretch | null {
  const { gripS, releaseS } = arm.robot.tool;
  const rolls = rollsOf(GRIPPER_ROLLS);
  const take = standAt(arm, onFloor(place.station.at, way.pickAt), rolls, from, approachM, linearSpeedMps);
  const put = take && standAt(arm, onFloor(place.station.at, way.placeAt), rolls, take.joints, approachM, linearSpeedMps);
  if (!take || !put) return null;
  const steps = [
    moving('motion', 'airMove', way.id, ptpMove(from, take.joints)),
    moving('motion', 'pickApproach', way.id, take.down),
    waiting('gripper', 'grip', way.id, gripS),
    moving('motion', 'pickRetreat', way.id, take.up, true),
    moving('motion', 'carry', way.id, ptpMove(take.joints, put.joints), true),
    moving('motion', 'placeApproach', way.id, put.down, true),
    waiting('gripper', 'release', way.id, releaseS),
    moving('motion', 'placeRetreat', way.id, put.up),
  ];
  return { steps, end: put.joints };
}

/** Reports the end of a transfer that can't be reached. */
export function reportTransfer(compilation: Compilation, place: WorkPlace, arm: Arm, way: Transfer, field: string): void {
  const ends = [
    { name: 'pickAt', point: onFloor(place.station.at, way.pickAt) },
    { name: 'placeAt', point: onFloor(place.station.at, way.placeAt) },
  ];
  const rolls = rollsOf(GRIPPER_ROLLS);
  const seen = ends.map((end) => ({
    ...end,
    verdict: verdictOf(
      arm,
      rolls.map((roll) => toolPose(end.point, DOWN, roll)),
    ),
  }));
  const missed = seen.find(({ verdict }) => verdict !== 'reachable') ?? seen[0]!;
  reportReach(compilation, arm, place.at, `${place.field}.${field}.${missed.name}`, missed.point, obstacleOf(missed.verdict));
}
