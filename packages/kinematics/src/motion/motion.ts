/** A planned motion: segments one after the other, and the joint values at any moment of it. */
import type { JointVector } from '../chain.ts';
import { progressOf } from './profiles.ts';

/** What holds a segment back. */
export type LimitedBy = 'joints' | 'tcp' | 'wait';

interface SegmentFrame {
  /** index of the move in the path */
  readonly move: number;
  /** s from the start of the motion */
  readonly start: number;
  readonly duration: number;
  readonly limitedBy: LimitedBy;
  /** way of the tool centre point, m (0 where it was not measured: joint moves) */
  readonly length: number;
  /** joint values when the segment ends; shape [axes] */
  readonly end: JointVector;
}

/** All axes at once, each on its own profile stretched to the same time. */
export interface JointSegment extends SegmentFrame {
  readonly kind: 'ptp';
  /** axis that sets the time, 0-based; -1 when nothing moves */
  readonly leadingAxis: number;
  readonly from: JointVector;
  /** shares of the duration spent on the ramp, and on building up acceleration; shape [axes] */
  readonly ramp: Float64Array;
  readonly smooth: Float64Array;
}

/** A way of the tool centre point, as joint values over a grid of the way's share s. */
export interface TcpSegment extends SegmentFrame {
  readonly kind: 'linear' | 'circular';
  readonly s: Float64Array;
  /** shape [points, axes]: joint values and their derivative by s */
  readonly q: Float64Array;
  readonly dq: Float64Array;
  /** s and ds/dt at the grid points after the segment's start; shape [points] */
  readonly time: Float64Array;
  readonly rate: Float64Array;
  /** ramp share where the segment runs on one trapezoid or S-curve, which then replaces the table; NaN otherwise */
  readonly ramp: number;
  /** share of building up acceleration on that S-curve; 0 on a trapezoid */
  readonly smooth: number;
}

export interface WaitSegment extends SegmentFrame {
  readonly kind: 'wait';
}

export type MotionSegment = JointSegment | TcpSegment | WaitSegment;

/** Plain record of a motion: survives structuredClone, `openMotion` makes it playable again. */
export interface MotionRecord {
  readonly axes: number;
  readonly duration: number;
  readonly start: JointVector;
  readonly segments: readonly MotionSegment[];
}

export interface Motion {
  readonly duration: number;
  readonly segments: readonly MotionSegment[];
  readonly record: MotionRecord;
  /** joint values at a moment (clamped to the motion), written into out and returned; shape [axes] */
  sample(time: number, out: JointVector): JointVector;
}

export function openMotion(record: MotionRecord): Motion {
  return {
    duration: record.duration,
    segments: record.segments,
    record,
    sample: (time, out) => sampleMotion(record, time, out),
  };
}

export function sampleMotion(record: MotionRecord, time: number, out: JointVector): JointVector {
  const segment = segmentAt(record.segments, time);
  if (segment === undefined) {
    out.set(record.start);
    return out;
  }
  const after = Math.min(segment.duration, Math.max(0, time - segment.start));
  if (segment.kind === 'ptp') return sampleJoints(segment, after, out);
  if (segment.kind === 'wait') {
    out.set(segment.end);
    return out;
  }
  return sampleTcp(segment, after, out);
}

/** Last segment that has begun. */
function segmentAt(segments: readonly MotionSegment[], time: number): MotionSegment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.start <= time) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

function sampleJoints(segment: JointSegment, after: number, out: JointVector): JointVector {
  const u = segment.duration > 0 ? after / segment.duration : 1;
  for (let a = 0; a < segment.from.length; a++) {
    const from = segment.from[a]!;
    out[a] = from + (segment.end[a]! - from) * progressOf(u, segment.ramp[a]!, segment.smooth[a]!);
  }
  return out;
}

function sampleTcp(segment: TcpSegment, after: number, out: JointVector): JointVector {
  const { s, time, rate } = segment;
  if (!Number.isNaN(segment.ramp)) {
    const share = progressOf(segment.duration > 0 ? after / segment.duration : 1, segment.ramp, segment.smooth);
    return hermite(segment, indexBelow(s, share), share, out);
  }
  const i = indexBelow(time, after);
  const tau = after - time[i]!;
  const step = time[i + 1]! - time[i]!;
  const share = s[i]! + tau * (rate[i]! + (step > 0 ? ((rate[i + 1]! - rate[i]!) * tau) / (2 * step) : 0));
  return hermite(segment, i, share, out);
}

function indexBelow(grid: Float64Array, value: number): number {
  let low = 0;
  let high = grid.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (grid[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Cubic through the joint values and slopes of two grid points. */
function hermite(segment: TcpSegment, i: number, share: number, out: JointVector): JointVector {
  const { s, q, dq } = segment;
  const axes = out.length;
  const h = s[i + 1]! - s[i]!;
  const u = Math.min(1, Math.max(0, (share - s[i]!) / h));
  const u2 = u * u;
  const u3 = u2 * u;
  for (let a = 0; a < axes; a++) {
    const p = i * axes + a;
    const n = p + axes;
    out[a] = (2 * u3 - 3 * u2 + 1) * q[p]! + (u3 - 2 * u2 + u) * h * dq[p]! + (3 * u2 - 2 * u3) * q[n]! + (u3 - u2) * h * dq[n]!;
  }
  return out;
}
