/** Which linear moves of a program run into one another. */
import type { Pose } from '../pose.ts';
import type { RunLeg } from './blended-ways.ts';
import { cornerBetween } from './corner.ts';
import type { MotionLimits, Move } from './plan-motion.ts';

/** Linear moves from one on that run into one another: as long as each has a zone and the corner can be rounded. */
export function runFrom(start: Pose, moves: readonly Move[], first: number, limits: MotionLimits): RunLeg[] {
  const opening = moves[first]!;
  if (opening.kind !== 'linear' || !((opening.zone ?? 0) > 0)) return [];
  const legs: RunLeg[] = [];
  let from = start;
  for (let index = first; index < moves.length; index++) {
    const move = moves[index]!;
    if (move.kind !== 'linear') break;
    const next = moves[index + 1];
    const corner =
      next?.kind === 'linear' && (move.zone ?? 0) > 0
        ? cornerBetween({ from, to: move.to }, { from: move.to, to: next.to }, move.zone!)
        : null;
    legs.push({
      ...{ move: index, from, to: move.to, corner },
      speed: Math.min(limits.tcpSpeed, move.speed ?? Number.POSITIVE_INFINITY),
      acceleration: Math.min(limits.tcpAcceleration, move.acceleration ?? Number.POSITIVE_INFINITY),
    });
    if (corner === null) break;
    from = move.to;
  }
  return legs;
}
