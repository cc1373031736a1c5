import type { JointVector } from '@taktwerk/kinematics';
import type { Point } from '@taktwerk/line';
import type { Compilation } from '../compilation.ts';
import type { WorkPlace } from '../rules/rule.ts';
import { directionOnFloor, type FloorPoint, onFloor } from '../spec/floor.ts';
import type { Arm } from './arm.ts';
import { asText, openKeptAnswers } from './kept-answers.ts';
import { linearMove, ptpMove } from './moves.ts';
import { postures } from './postures.ts';
import { moving, type Step } from './program.ts';
import { obstacleOf, reportReach, verdictOf } from './reach.ts';
import { backFrom, movedTo, rollsOf, TORCH_ROLLS, toolPose } from './targets.ts';

/** A way of the tool over the part, in the station's own frame; one point is a stop (a weld spot). */
export interface ToolWay {
  readonly id: string;
  readonly points: readonly Point[];
  readonly approach: Point;
  readonly speedMps: number;
  /** Label of the phase on the way, and what happens in place before and after it. */
  readonly label: string;
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

/** Straight way to and from the part. */
export interface Approaching {
  readonly approachM: number;
  readonly approachSpeedMps: number;
}

/** Steps from where the arm is, and where they end. */
export interface Stretch {
  readonly steps: readonly Step[];
  readonly end: JointVector;
}

const ways = openKeptAnswers<Stretch | null>();

/**
 * Steps along one way: point to point to above it, straight in, along, straight out. The tool may turn about its own axis: the turn and
 * posture that are reached soonest and can follow the whole way are taken.
 *
 * @returns null when no posture can
 */
export function alongWay(place: WorkPlace, arm: Arm, way: ToolWay, approaching: Approaching, from: JointVector): Stretch | null {
  const { robot, home, limits } = arm;
  const numbers = [from, home, limits.speed, limits.acceleration].map(asText).join(';');
  const question = `${JSON.stringify([robot, place.station.at, way, approaching])} ${numbers}`;
  return ways.of(arm.model, question, () => followWay(place, arm, way, approaching, from));
}

function followWay(
  place: WorkPlace,
  arm: Arm,
  way: ToolWay,
  { approachM, approachSpeedMps }: Approaching,
  from: JointVector,
): Stretch | null {
  const { points, direction } = wayOnFloor(place, way);
  const [start, finish] = [points[0]!, points.at(-1)!];
  const first = backFrom(start, direction, approachM);
  const poses = rollsOf(TORCH_ROLLS).map((roll) => toolPose(first, direction, roll));
  for (const { pose, joints } of postures(arm, poses, from)) {
    const into = linearMove(arm, joints, [pose, movedTo(pose, start)], approachSpeedMps);
    if (into === null) continue;
    const along =
      points.length === 1
        ? null
        : linearMove(
            arm,
            into.end,
            points.map((point) => movedTo(pose, point)),
            way.speedMps,
          );
    if (along === null && points.length > 1) continue;
    const last = backFrom(finish, direction, approachM);
    const out = linearMove(arm, along?.end ?? into.end, [movedTo(pose, finish), movedTo(pose, last)], approachSpeedMps);
    if (out === null) continue;
    const steps = [
      moving('motion', 'airMove', way.id, ptpMove(from, joints)),
      moving('motion', 'approach', way.id, into),
      ...way.before,
      ...(along === null ? [] : [moving('process', way.label, way.id, along, true)]),
      ...way.after,
      moving('motion', 'retreat', way.id, out),
    ];
    return { steps, end: out.end };
  }
  return null;
}

function wayOnFloor(place: WorkPlace, { points, approach }: Pick<ToolWay, 'points' | 'approach'>) {
  const { at } = place.station;
  return { points: points.map((point): FloorPoint => onFloor(at, point)), direction: directionOnFloor(at, approach) };
}

/** Reports the first point of a way that can't be reached, or that the way itself can't be followed. */
export function reportWay(
  compilation: Compilation,
  place: WorkPlace,
  arm: Arm,
  way: Pick<ToolWay, 'points' | 'approach'>,
  field: string,
): void {
  const { points, direction } = wayOnFloor(place, way);
  const rolls = rollsOf(TORCH_ROLLS);
  const poses = (point: FloorPoint) => rolls.map((roll) => toolPose(point, direction, roll));
  const verdicts = points.map((point) => verdictOf(arm, poses(point)));
  const missed = verdicts.findIndex((verdict) => verdict !== 'reachable');
  const worst = Math.max(0, missed);
  reportReach(compilation, arm, place.at, `${place.field}.${field}`, points[worst]!, obstacleOf(verdicts[worst]!));
}
