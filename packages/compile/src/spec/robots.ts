import type { RobotSpec } from '@taktwerk/engine';
import type { Robot } from '@taktwerk/line';
import { type Compilation, recordsOf } from '../compilation.ts';
import { rounded } from '../durations.ts';
import { carriageOf } from '../robotics/carriage.ts';
import { carriersOf, failureOf } from './elements.ts';

/** How long a robot's moves between its places take, and taking and putting at each; element ids. */
export type HandlingTimes = Pick<RobotSpec, 'travelS' | 'pickS' | 'placeS'>;

/** Robots that carry parts, with their travel matrix: given in the record, or computed from the arm. */
export function robotsOf(compilation: Compilation, entrances: ReadonlyMap<string, string>): RobotSpec[] {
  const carriers = carriersOf(compilation);
  const robots = recordsOf(compilation.layout, 'robot').filter((robot) => carriers.has(robot.id) || robot.program.length > 0);
  return robots.map((robot) => robotOf(compilation, robot, entrances));
}

function robotOf(compilation: Compilation, robot: Robot, entrances: ReadonlyMap<string, string>): RobotSpec {
  const { id, grippers, swapS, rule, calendar, power } = robot;
  const times = robot.times === null ? carriageOf(compilation, robot) : roundedTimes(robot.times);
  const program = robot.program.map((step) => ({ do: step.do, at: step.do === 'place' ? (entrances.get(step.at) ?? step.at) : step.at }));
  return {
    ...{ id, grippers, swapS: rounded(swapS), home: 'home', rule, calendar, power, program },
    ...withLoadingSides(times, entrances),
    failures: robot.failures.map(failureOf),
  };
}

const roundedTimes = ({ travelS, pickS, placeS }: HandlingTimes): HandlingTimes => ({
  travelS: mapped(travelS, (row) => mapped(row, rounded)),
  pickS: mapped(pickS, rounded),
  placeS: mapped(placeS, rounded),
});

/** A loading side is where its station is. */
function withLoadingSides(times: HandlingTimes, entrances: ReadonlyMap<string, string>): HandlingTimes {
  if (entrances.size === 0) return times;
  const both = <T>(row: Readonly<Record<string, T>>): Record<string, T> => {
    const out: Record<string, T> = { ...row };
    for (const [station, entrance] of entrances) if (station in row) out[entrance] = row[station]!;
    return out;
  };
  return { travelS: both(mapped(times.travelS, both)), pickS: both(times.pickS), placeS: both(times.placeS) };
}

const mapped = <T, U>(row: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]));
