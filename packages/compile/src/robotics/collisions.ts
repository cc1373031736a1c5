import { type CollisionChecker, type Obstacle, openChecker } from '@taktwerk/kinematics';
import type { RecordId } from '@taktwerk/line';
import { type Compilation, type CompileProblem, recordsOf } from '../compilation.ts';
import type { JointMotion, MotionContact } from '../compiled-line.ts';
import { type Arm, armOf } from './arm.ts';
import { armVolumes } from './bodies.ts';
import { openKeptAnswers, sameNumbers } from './kept-answers.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * Looks along every motion that was computed for collisions of the arm and its tool with themselves and with what stands around, notes
 * on each motion what it touches first, and warns once per pair. Volumes are those of the catalog; where those are only derived from the
 * chain, a contact is a reason to look, not a proof, and so it does not stop the line from being compiled.
 */
export function collisionWarnings(compilation: Compilation): readonly CompileProblem[] {
  return recordsOf(compilation.layout, 'robot').flatMap((robot) => {
    const told = new Map<string, CompileProblem>();
    for (const { contact, from, to } of contactsOf(compilation, robot.id)) {
      const got = [contact.link, contact.other];
      const problem = {
        code: 'reach.collides',
        at: robot.id,
        layout: compilation.layoutId,
        field: `${from} → ${to}`,
        expected: 'free',
        got,
      };
      if (!told.has(got.join())) told.set(got.join(), problem);
    }
    return [...told.values()];
  });
}

/** The motions of a robot that touch something; what each touches is noted on it. */
export function contactsOf(compilation: Compilation, robotId: RecordId): (JointMotion & { readonly contact: MotionContact })[] {
  const own = compilation.motions.flatMap((motion, index) => (motion.robot === robotId ? [index] : []));
  const arm = own.length === 0 ? null : armOf(compilation, robotId, 0);
  if (arm === null) return [];
  const motions = own.map((index) => compilation.motions[index]!);
  const contacts = contactsAlong(compilation, arm, motions);
  return own.flatMap((index, i) => {
    const [motion, contact] = [motions[i]!, contacts[i]!];
    compilation.motions[index] = { ...motion, contact };
    return contact === null ? [] : [{ ...motion, contact }];
  });
}

/** What was looked at last for a robot of a layout, and what was found. */
interface LastLook {
  motions: readonly JointMotion[];
  obstacles: readonly Obstacle[];
  contacts: readonly (MotionContact | null)[];
}

const looks = openKeptAnswers<LastLook>();

/** What each motion touches first; looked for anew only where the arm, a motion or something around it has changed. */
function contactsAlong(compilation: Compilation, arm: Arm, motions: readonly JointMotion[]): readonly (MotionContact | null)[] {
  const obstacles = surroundingsOf(compilation, arm);
  const last = looks.of(arm.model, `${compilation.layoutId} ${JSON.stringify(arm.robot)}`, () => ({
    motions: [],
    obstacles: [],
    contacts: [],
  }));
  if (!sameMotions(last.motions, motions) || !sameObstacles(last.obstacles, obstacles)) {
    const checker = checkerAmong(arm, obstacles);
    Object.assign(last, { motions, obstacles, contacts: motions.map((motion) => contactOf(checker, motion)) });
  }
  return last.contacts;
}

const sameMotions = (before: readonly JointMotion[], now: readonly JointMotion[]): boolean =>
  before.length === now.length &&
  now.every(({ joints, timesS }, i) => sameNumbers(joints, before[i]!.joints) && sameNumbers(timesS, before[i]!.timesS));

const sameObstacles = (before: readonly Obstacle[], now: readonly Obstacle[]): boolean =>
  before.length === now.length &&
  now.every(({ name, volume, mayTouch = [] }, i) => {
    const other = before[i]!;
    return (
      name === other.name &&
      mayTouch.join() === (other.mayTouch ?? []).join() &&
      volume.radius === other.volume.radius &&
      sameNumbers(volume.points, other.volume.points)
    );
  });

/** The checker of an arm among its surroundings; its home is free by definition as far as its own links go. */
export const checkerOf = (compilation: Compilation, arm: Arm): CollisionChecker => checkerAmong(arm, surroundingsOf(compilation, arm));

const checkerAmong = (arm: Arm, obstacles: readonly Obstacle[]): CollisionChecker =>
  openChecker(arm.chain, armVolumes(arm), obstacles, { rest: arm.home });

function contactOf(checker: CollisionChecker, { joints, timesS }: JointMotion): MotionContact | null {
  const hit = checker.along(joints);
  if (hit === null) return null;
  const from = timesS[hit.sample]!;
  const to = timesS[Math.min(hit.sample + 1, timesS.length - 1)]!;
  return { timeS: from + hit.share * (to - from), link: hit.link, other: hit.other };
}
