import { type CollisionChecker, openChecker } from '@taktwerk/kinematics';
import { type Compilation, type CompileProblem, recordsOf } from '../compilation.ts';
import type { JointMotion, MotionContact } from '../compiled-line.ts';
import { type Arm, armOf } from './arm.ts';
import { armVolumes } from './bodies.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * Looks along every motion that was computed for collisions of the arm and its tool with themselves and with what stands around, notes
 * on each motion what it touches first, and warns once per pair. Volumes are those of the catalog; where those are only derived from the
 * chain, a contact is a reason to look, not a proof, and so it does not stop the line from being compiled.
 */
export function collisionWarnings(compilation: Compilation): readonly CompileProblem[] {
  return recordsOf(compilation.layout, 'robot').flatMap((robot) => {
    const own = compilation.motions.flatMap((motion, index) => (motion.robot === robot.id ? [index] : []));
    const arm = own.length === 0 ? null : armOf(compilation, robot.id, 0);
    if (arm === null) return [];
    const checker = checkerOf(compilation, arm);
    const told = new Map<string, CompileProblem>();
    for (const index of own) {
      const motion = compilation.motions[index]!;
      const contact = contactOf(checker, motion);
      compilation.motions[index] = { ...motion, contact };
      if (contact === null) continue;
      const field = `${motion.from} → ${motion.to}`;
      const key = `${contact.link} ${contact.other}`;
      const got = [contact.link, contact.other];
      if (!told.has(key))
        told.set(key, { code: 'reach.collides', at: robot.id, layout: compilation.layoutId, field, expected: 'free', got });
    }
    return [...told.values()];
  });
}

/** The checker of an arm among its surroundings; its home is free by definition as far as its own links go. */
export const checkerOf = (compilation: Compilation, arm: Arm): CollisionChecker =>
  openChecker(arm.chain, armVolumes(arm), surroundingsOf(compilation, arm), { rest: arm.home });

function contactOf(checker: CollisionChecker, { joints, timesS }: JointMotion): MotionContact | null {
  const hit = checker.along(joints);
  if (hit === null) return null;
  const from = timesS[hit.sample]!;
  const to = timesS[Math.min(hit.sample + 1, timesS.length - 1)]!;
  return { timeS: from + hit.share * (to - from), link: hit.link, other: hit.other };
}
