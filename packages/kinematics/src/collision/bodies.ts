/** The moving volumes of an arm: what they hang on, how far a joint can move them, and which of them may meet. */
import { type Chain, FIXED, type JointVector, PRISMATIC } from '../chain.ts';
import { linkFrames } from '../forward.ts';
import { haltonStart } from '../numeric-inverse.ts';
import { POSE_SIZE } from '../pose.ts';
import { distanceBuffers, hullDistance } from './distance.ts';
import { boundsDistance, boundsOf, placePoints, type Volume } from './volume.ts';

/** A volume that hangs on the frame of a chain row after its joint has moved; row -1 is the base, `flange` behind the last row. */
export interface LinkVolume {
  readonly name: string;
  readonly row: number | 'flange';
  readonly volume: Volume;
}

/** A volume that stands still, in the world. */
export interface Obstacle {
  readonly name: string;
  readonly volume: Volume;
  /** Names of links that may touch it (the base stands on the floor). */
  readonly mayTouch?: readonly string[] | undefined;
}

export interface Body {
  readonly name: string;
  /** row of its frame; the chain's number of rows for the base */
  readonly frame: number;
  /** place along the chain, -1 for the base */
  readonly order: number;
  readonly volume: Volume;
  /** the volume's points in the world, as last placed */
  readonly points: Float64Array;
  /** how far its points can move per unit of each axis, m; shape [axes] */
  readonly lever: Float64Array;
  /** furthest that it comes from the base, m */
  readonly reach: number;
}

/** Two bodies of an arm that may meet, and how much nearer they can come per unit of each axis between them. */
export interface SelfPair {
  readonly first: number;
  readonly second: number;
  /** m per unit; shape [axes] */
  readonly lever: Float64Array;
}

/** Volumes of an arm and of what stands around it, with the distances of pairs of them. */
export interface Crowd {
  readonly bodies: readonly Body[];
  /** Moves every body to where these joint values put it. */
  place(joints: JointVector): void;
  /** distance of two bodies as placed, or a lower bound above `enough`; m */
  self(i: number, j: number, enough: number): number;
  /** the same to an obstacle */
  outer(i: number, obstacle: number, enough: number): number;
  /** whether a body can come near an obstacle at all, whatever the joints do */
  canMeet(i: number, obstacle: number): boolean;
}

export function openCrowd(chain: Chain, links: readonly LinkVolume[], obstacles: readonly Obstacle[]): Crowd {
  const frames = new Float64Array((chain.rows + 1) * POSE_SIZE);
  const bodies = links.map((link) => bodyOf(chain, link));
  const bounds = new Float64Array(6 * bodies.length);
  const outside = new Float64Array(6 * obstacles.length);
  obstacles.forEach(({ volume }, index) => {
    boundsOf(volume.points, volume.radius, outside, 6 * index);
  });
  const base = Float64Array.of(chain.base[3]!, chain.base[7]!, chain.base[11]!, chain.base[3]!, chain.base[7]!, chain.base[11]!);
  const buffers = distanceBuffers();
  const exact = (a: Body, points: Float64Array, radius: number, enough: number): number => {
    const rounding = a.volume.radius + radius;
    return Math.max(0, hullDistance(a.points, points, buffers, enough + rounding) - rounding);
  };
  return {
    bodies,
    place(joints) {
      linkFrames(chain, joints, frames);
      frames.set(chain.base, chain.rows * POSE_SIZE);
      for (let b = 0; b < bodies.length; b++) {
        const body = bodies[b]!;
        placePoints(body.volume, frames, body.frame * POSE_SIZE, body.points);
        boundsOf(body.points, body.volume.radius, bounds, 6 * b);
      }
    },
    self(i, j, enough) {
      const gap = boundsDistance(bounds, 6 * i, bounds, 6 * j);
      const other = bodies[j]!;
      return gap > enough ? gap : exact(bodies[i]!, other.points, other.volume.radius, enough);
    },
    outer(i, obstacle, enough) {
      const gap = boundsDistance(bounds, 6 * i, outside, 6 * obstacle);
      if (gap > enough) return gap;
      const { volume } = obstacles[obstacle]!;
      return exact(bodies[i]!, volume.points, volume.radius, enough);
    },
    canMeet: (i, obstacle) => boundsDistance(base, 0, outside, 6 * obstacle) <= bodies[i]!.reach,
  };
}

function bodyOf(chain: Chain, { name, row, volume }: LinkVolume): Body {
  const on = row === 'flange' ? chain.rows - 1 : row;
  return {
    name,
    frame: on < 0 ? chain.rows : on,
    order: on,
    volume,
    points: new Float64Array(volume.points.length),
    lever: leverOf(chain, on, volume),
    reach: reachOf(chain, on, volume),
  };
}

/** Distance of the volume's furthest point from the frame that it hangs on. */
function sizeOf({ points, radius }: Volume): number {
  let size = 0;
  for (let i = 0; i < points.length; i += 3) size = Math.max(size, Math.hypot(points[i]!, points[i + 1]!, points[i + 2]!));
  return size + radius;
}

/** Length of a row with what it slides at most. */
const lengthOf = (chain: Chain, row: number): number =>
  Math.hypot(chain.offsets[12 * row + 3]!, chain.offsets[12 * row + 7]!, chain.offsets[12 * row + 11]!) + slideOf(chain, row);

/** Greatest distance of the volume's points from the joints behind a row, all links in one line; shape [axes]. */
function leverOf(chain: Chain, row: number, volume: Volume, behind = -1): Float64Array {
  const lever = new Float64Array(chain.axes);
  let reach = sizeOf(volume);
  for (let r = row; r > behind; r--) {
    for (let axis = 0; axis < chain.axes; axis++) {
      const share = Math.abs(chain.drives[r * chain.axes + axis]!);
      if (share > 0 && chain.types[r] !== FIXED) lever[axis]! += share * (chain.types[r] === PRISMATIC ? 1 : reach);
    }
    reach += lengthOf(chain, r);
  }
  return lever;
}

function reachOf(chain: Chain, row: number, volume: Volume): number {
  let reach = sizeOf(volume);
  for (let r = row; r >= 0; r--) reach += lengthOf(chain, r);
  return reach;
}

/** Longest that a sliding row can be; 0 for others. */
function slideOf(chain: Chain, row: number): number {
  if (chain.types[row] !== PRISMATIC) return 0;
  let most = 0;
  for (let axis = 0; axis < chain.axes; axis++) {
    const share = Math.abs(chain.drives[row * chain.axes + axis]!);
    if (share > 0) most += share * Math.max(Math.abs(chain.lower[axis]!), Math.abs(chain.upper[axis]!));
  }
  return most;
}

const SAMPLED_POSTURES = 48;
/** Links that touch in more than this share of all postures touch by their rough shapes, not by the arm's. */
const MOSTLY = 0.6;

/**
 * Pairs of an arm's own bodies that may meet: neighbours along the chain are left out, and those that overlap in most postures or at rest.
 *
 * @param rest a posture that is free by definition
 */
export function selfPairsOf(chain: Chain, crowd: Crowd, rest: JointVector | undefined): SelfPair[] {
  const { bodies } = crowd;
  const order = [...new Set(bodies.map((body) => body.order))].sort((a, b) => a - b);
  const candidates: (readonly [number, number])[] = [];
  bodies.forEach((a, i) => {
    for (let j = i + 1; j < bodies.length; j++) {
      if (Math.abs(order.indexOf(a.order) - order.indexOf(bodies[j]!.order)) > 1) candidates.push([i, j]);
    }
  });
  const touched = new Int32Array(candidates.length);
  const note = (joints: JointVector, weight: number): void => {
    crowd.place(joints);
    candidates.forEach(([i, j], pair) => {
      if (crowd.self(i, j, 0) === 0) touched[pair]! += weight;
    });
  };
  const joints = new Float64Array(chain.axes);
  for (let sample = 0; sample < SAMPLED_POSTURES; sample++) note(haltonStart(chain, sample, joints), 1);
  if (rest !== undefined) note(rest, SAMPLED_POSTURES);
  const meeting = candidates.filter((_, pair) => touched[pair]! <= MOSTLY * SAMPLED_POSTURES);
  return meeting.map(([i, j]) => {
    const [inner, outer] = bodies[i]!.order < bodies[j]!.order ? [bodies[i]!, bodies[j]!] : [bodies[j]!, bodies[i]!];
    return { first: i, second: j, lever: leverOf(chain, outer.order, outer.volume, inner.order) };
  });
}
