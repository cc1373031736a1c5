import type { Line } from './line.ts';
import type { Belt, Part } from './objects.ts';
import { RELEASE } from './scheduler.ts';

/**
 * An accumulating belt, told part by part: a part reaches the end after length / speed, or one pitch after the part in front has
 * left; the next part may enter one pitch after the last one. Every belt has its capacity of floor(length / pitch).
 */
interface Ride {
  readonly part: Part;
  readonly cameAt: number;
}
const rides = new WeakMap<Belt, { list: Ride[]; enteredAt: number; leftAt: number }>();

function ridesOf(belt: Belt) {
  const known = rides.get(belt) ?? { list: [], enteredAt: Number.NEGATIVE_INFINITY, leftAt: Number.NEGATIVE_INFINITY };
  rides.set(belt, known);
  return known;
}

const micro = (seconds: number): number => Math.floor(seconds * 1e6 + 0.5);
const pitchOf = (belt: Belt): number => micro(belt.spec.pitchM / belt.spec.speedMps);
const transitOf = (belt: Belt): number => micro(belt.spec.lengthM / belt.spec.speedMps);

export function beltAccepts(line: Line, belt: Belt): boolean {
  const capacity = Math.floor(belt.spec.lengthM / belt.spec.pitchM + 1e-9);
  return belt.parts.length + belt.kept < capacity && line.now >= ridesOf(belt).enteredAt + pitchOf(belt);
}

export function enterBelt(line: Line, part: Part, belt: Belt): void {
  const ride = ridesOf(belt);
  belt.parts.push(part);
  part.at = belt;
  ride.list.push({ part, cameAt: line.now });
  ride.enteredAt = line.now;
  if (ride.list.length === 1) headArrives(line, belt);
  line.scheduler.at(line.now + pitchOf(belt), RELEASE, () => undefined);
}

function headArrives(line: Line, belt: Belt): void {
  const ride = ridesOf(belt);
  const { part, cameAt } = ride.list[0]!;
  const at = Math.max(line.now, cameAt + transitOf(belt), ride.leftAt + pitchOf(belt));
  line.scheduler.at(at, RELEASE, () => line.ready.push(part));
}

export function leaveBelt(line: Line, part: Part, belt: Belt): void {
  const ride = ridesOf(belt);
  const wasFull = belt.parts.length === Math.floor(belt.spec.lengthM / belt.spec.pitchM + 1e-9);
  belt.parts.splice(belt.parts.indexOf(part), 1);
  ride.list.shift();
  ride.leftAt = line.now;
  if (wasFull) {
    // The gap at the end travels back: the entry is free when the parts behind have moved up one pitch.
    ride.enteredAt = Math.max(ride.enteredAt, line.now);
    line.scheduler.at(ride.enteredAt + pitchOf(belt), RELEASE, () => undefined);
  }
  if (ride.list.length > 0) headArrives(line, belt);
}
