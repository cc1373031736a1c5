/**
 * Collision of an arm with itself, with what it carries and with what stands around it: at a posture, and swept along a motion.
 *
 * First boxes along the world's axes, then the convex volumes themselves. Between two postures no point of a body moves further than its
 * levers times the joints' ways; where the distances at both ends add up to more than that nothing can be touched in between, else the
 * piece is halved (conservative advancement, Mirtich 1996).
 */
import type { Chain, JointVector } from '../chain.ts';
import { type LinkVolume, type Obstacle, openCrowd, selfPairsOf } from './bodies.ts';

export interface Contact {
  readonly link: string;
  readonly other: string;
  /** m; 0 where the volumes overlap */
  readonly distance: number;
}

/** Where along a motion something is touched first. */
export interface SweptContact extends Contact {
  /** sample before it, and the share of the way to the next */
  readonly sample: number;
  readonly share: number;
  readonly joints: JointVector;
}

export interface CollisionChecker {
  /** nearest pair at a posture; distance Infinity where there is no pair */
  nearest(joints: JointVector): Contact;
  /** first pair found that touches (not further than the margin), or null */
  touching(joints: JointVector): Contact | null;
  /**
   * First contact along joint values that change straight from sample to sample, or null.
   *
   * @param path shape [samples, axes]
   */
  along(path: Float64Array): SweptContact | null;
  /** pairs of the arm's own bodies that are looked at, by name */
  readonly selfPairs: readonly (readonly [string, string])[];
}

export interface CheckerOptions {
  /** distance that counts as touching, m */
  readonly marginM?: number | undefined;
  /** posture that is free by definition: bodies of the arm that touch there may touch */
  readonly rest?: JointVector | undefined;
}

/** Pieces of a motion in which no point moves further than this are not halved again, m. */
const FINEST_M = 0.002;

const NONE = new Int32Array(0);

/** Opens a checker; it keeps buffers, so one serves one thread. @param chain with its base where it stands */
export function openChecker(
  chain: Chain,
  links: readonly LinkVolume[],
  obstacles: readonly Obstacle[],
  { marginM: margin = 0, rest }: CheckerOptions = {},
): CollisionChecker {
  const crowd = openCrowd(chain, links, obstacles);
  const { bodies } = crowd;
  const self = selfPairsOf(chain, crowd, rest);
  const outer = bodies.flatMap(({ name }, i) =>
    obstacles.flatMap(({ mayTouch }, o) => (mayTouch?.includes(name) === true || !crowd.canMeet(i, o) ? [] : [[i, o] as const])),
  );
  const count = self.length + outer.length;
  const first = Int32Array.from([...self.map((pair) => pair.first), ...outer.map(([i]) => i)]);
  const second = Int32Array.from([...self.map((pair) => pair.second), ...outer.map(([, o]) => o)]);
  const distanceOf = (pair: number, enough: number): number =>
    pair < self.length ? crowd.self(first[pair]!, second[pair]!, enough) : crowd.outer(first[pair]!, second[pair]!, enough);
  const contactOf = (pair: number, distance: number): Contact => ({
    link: bodies[first[pair]!]!.name,
    other: pair < self.length ? bodies[second[pair]!]!.name : obstacles[second[pair]!]!.name,
    distance,
  });

  const n = chain.axes;
  const every = Int32Array.from({ length: count }, (_, pair) => pair);
  const held = new Int32Array(count);
  /** what moves: each body by itself, then each pair of them against each other */
  const levers = [...bodies.map(({ lever }) => lever), ...self.map(({ lever }) => lever)];
  const ways = new Float64Array(levers.length);
  /** most that the two of a pair can come nearer over the piece from sample to sample, m */
  const wayOf = (pair: number): number => ways[pair < self.length ? bodies.length + pair : first[pair]!]!;
  const measure = (path: Float64Array, at: number): void => {
    for (let m = 0; m < levers.length; m++) {
      const lever = levers[m]!;
      let way = 0;
      for (let axis = 0; axis < n; axis++) way += Math.abs(path[at + n + axis]! - path[at + axis]!) * lever[axis]!;
      ways[m] = way;
    }
  };
  /** distances of some pairs at a posture as far as they matter for a share of the piece; the first pair that touches, or -1 */
  const look = (joints: JointVector, share: number, pairs: Int32Array, out: Float64Array): number => {
    crowd.place(joints);
    let hit = -1;
    for (let k = 0; k < pairs.length; k++) {
      const pair = pairs[k]!;
      const distance = distanceOf(pair, share * wayOf(pair) + margin);
      out[pair] = distance;
      if (hit < 0 && distance <= margin) hit = pair;
    }
    return hit;
  };
  /** those pairs that could touch between two postures whose distances are known */
  const openOf = (share: number, pairs: Int32Array, before: Float64Array, after: Float64Array): Int32Array => {
    let open = 0;
    for (let k = 0; k < pairs.length; k++) {
      const pair = pairs[k]!;
      const way = wayOf(pair) * share;
      if (way > FINEST_M && before[pair]! + after[pair]! - 2 * margin <= way) held[open++] = pair;
    }
    return open === 0 ? NONE : held.slice(0, open);
  };
  const within = (
    path: Float64Array,
    sample: number,
    [from, to]: readonly [number, number],
    pairs: Int32Array,
    before: Float64Array,
    after: Float64Array,
  ): SweptContact | null => {
    const open = openOf(to - from, pairs, before, after);
    if (open.length === 0) return null;
    const share = (from + to) / 2;
    const joints = new Float64Array(n);
    for (let axis = 0; axis < n; axis++) {
      const value = path[sample * n + axis]!;
      joints[axis] = value + share * (path[(sample + 1) * n + axis]! - value);
    }
    const here = new Float64Array(count);
    const hit = look(joints, to - from, open, here);
    const earlier = within(path, sample, [from, share], open, before, here);
    if (earlier !== null) return earlier;
    if (hit >= 0) return { ...contactOf(hit, here[hit]!), sample, share, joints };
    return within(path, sample, [share, to], open, here, after);
  };

  return {
    selfPairs: self.map((pair) => [bodies[pair.first]!.name, bodies[pair.second]!.name] as const),
    nearest(joints) {
      crowd.place(joints);
      let best = Number.POSITIVE_INFINITY;
      let found = -1;
      for (let pair = 0; pair < count; pair++) {
        const distance = distanceOf(pair, best);
        if (distance < best) {
          best = distance;
          found = pair;
        }
      }
      return found < 0 ? { link: '', other: '', distance: best } : contactOf(found, best);
    },
    touching(joints) {
      crowd.place(joints);
      for (let pair = 0; pair < count; pair++) {
        const distance = distanceOf(pair, margin);
        if (distance <= margin) return contactOf(pair, distance);
      }
      return null;
    },
    along(path) {
      const samples = path.length / n;
      let before = new Float64Array(count);
      let after = new Float64Array(count);
      ways.fill(0);
      if (samples > 1) measure(path, 0);
      const start = path.slice(0, n);
      const touched = look(start, 1, every, before);
      if (touched >= 0) return { ...contactOf(touched, before[touched]!), sample: 0, share: 0, joints: start };
      for (let sample = 0; sample + 1 < samples; sample++) {
        measure(path, sample * n);
        const joints = path.slice((sample + 1) * n, (sample + 2) * n);
        const hit = look(joints, 1, every, after);
        const inside = within(path, sample, [0, 1], every, before, after);
        if (inside !== null) return inside;
        if (hit >= 0) return { ...contactOf(hit, after[hit]!), sample, share: 1, joints };
        [before, after] = [after, before];
      }
      return null;
    },
  };
}
