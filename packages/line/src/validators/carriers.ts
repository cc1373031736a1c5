import type { LineProblem } from '../problem.ts';
import type { Fleet, Robot } from '../records/layout.ts';
import { problem, recordOf, recordsOfKind, type Scope } from './scope.ts';

/** A way that a robot or fleet carries parts on, and the field that says so. */
interface Carried {
  readonly at: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly via: string;
}

/** All carried ways of a layout: flows and steps of routes. */
export function carriedWays(scope: Scope): Carried[] {
  const ofFlows = recordsOfKind(scope, 'flow').flatMap(({ id, from, to, via }) =>
    via === null ? [] : [{ at: id, field: 'via', from, to, via }],
  );
  const ofRoutes = recordsOfKind(scope, 'route').flatMap((route) =>
    route.steps.flatMap((step, i) => {
      const from = route.steps[i - 1]?.at;
      return step.via === null || from === undefined ? [] : [{ at: route.id, field: `steps[${i}].via`, from, to: step.at, via: step.via }];
    }),
  );
  return [...ofFlows, ...ofRoutes];
}

/** Who carries parts serves both ends of the way; robots have the programs and times they need; batteries charge upwards. */
export function* checkCarriers(scope: Scope): Iterable<LineProblem> {
  if (scope.layout === null) return;
  for (const way of carriedWays(scope)) {
    const fleet = recordOf(scope, 'fleet', way.via);
    for (const end of fleet === undefined ? [] : [way.from, way.to]) {
      if (!Object.hasOwn(fleet?.stops ?? {}, end)) yield problem(scope, way.at, way.field, 'via.unserved', [way.via, 'stops', end], null);
    }
    yield* checkGivenTimes(scope, way, recordOf(scope, 'robot', way.via));
  }
  for (const robot of recordsOfKind(scope, 'robot')) yield* checkProgram(scope, robot);
  for (const fleet of recordsOfKind(scope, 'fleet')) yield* checkBattery(scope, fleet);
}

/** A robot whose times are given has them for every place it serves. */
function* checkGivenTimes(scope: Scope, { from, to }: Carried, robot: Robot | undefined): Iterable<LineProblem> {
  const times = robot?.times ?? null;
  if (robot === undefined || times === null) return;
  const has = (table: Readonly<Record<string, unknown>>, place: string): boolean =>
    Object.hasOwn(table, place) || Object.hasOwn(table, '*');
  if (!has(times.pickS, from)) yield problem(scope, robot.id, 'times.pickS', 'robot.times', from, null);
  if (!has(times.placeS, to)) yield problem(scope, robot.id, 'times.placeS', 'robot.times', to, null);
  if (times.travelS[from]?.[to] === undefined) yield problem(scope, robot.id, `times.travelS.${from}`, 'robot.times', to, null);
}

function* checkProgram(scope: Scope, robot: Robot): Iterable<LineProblem> {
  if (robot.rule === 'cyclic' && robot.program.length === 0) yield problem(scope, robot.id, 'program', 'robot.program', 1, 0);
  const swap = robot.program.findIndex((step) => step.do === 'swap');
  if (swap >= 0 && robot.grippers === 1) yield problem(scope, robot.id, `program[${swap}].do`, 'robot.swap', 2, robot.grippers);
}

function* checkBattery(scope: Scope, fleet: Fleet): Iterable<LineProblem> {
  if (fleet.battery === null) return;
  const { chargeBelow, chargeTo } = fleet.battery;
  if (chargeTo <= chargeBelow) yield problem(scope, fleet.id, 'battery.chargeTo', 'battery.thresholds', `> ${chargeBelow}`, chargeTo);
}
