import { forward, identityPose } from '@taktwerk/kinematics';
import type { Fixture, Point, Robot } from '@taktwerk/line';
import type { CompileProblem } from '../compilation.ts';
import { type Compilation, recordOf, recordsOf, warn } from '../compilation.ts';
import { armOf } from '../robotics/arm.ts';
import { onFloor } from '../spec/floor.ts';
import { warnAisles } from './aisles.ts';
import { CRUSHING_CLEARANCE_M, lightCurtainDistance, scannerDistance } from './separation.ts';

type Spot = readonly [number, number];

/**
 * Warnings about guards that stand too near to where robots move: light curtains and scanners by ISO 13855, fences by the clearance
 * against crushing. Where a robot moves is where its tool centre point is in the motions that were computed for it; elbows are not looked at.
 */
export function safetyWarnings(compilation: Compilation): readonly CompileProblem[] {
  const before = compilation.warnings.length;
  const tracks = new Map(recordsOf(compilation.layout, 'robot').map((robot) => [robot.id, toolSpots(compilation, robot)]));
  for (const fixture of recordsOf(compilation.layout, 'fixture')) {
    if (fixture.protection !== null) checkDevice(compilation, fixture, tracks);
    else if (fixture.look === 'fence') checkFence(compilation, fixture, [...tracks.values()].flat());
  }
  for (const robot of recordsOf(compilation.layout, 'robot')) checkCollaborative(compilation, robot);
  warnAisles(compilation);
  return compilation.warnings.splice(before);
}

/** Only a robot made for it stops at a touch; a slow one of another kind still needs its guards. */
function checkCollaborative(compilation: Compilation, robot: Robot): void {
  const model = compilation.catalog.robot(robot.model);
  if (robot.collaborativeMps === null || model === undefined || model.classes.includes('cobot')) return;
  warn(compilation, 'safety.notCollaborative', robot.id, 'collaborativeMps', null, robot.model);
}

function checkDevice(compilation: Compilation, fixture: Fixture, tracks: ReadonlyMap<string, readonly Spot[]>): void {
  const { protection } = fixture;
  const robot = protection && recordOf(compilation, protection.robot, 'robot');
  const spots = robot && tracks.get(robot.id);
  if (!protection || !robot || robot.stopS === null || !spots || spots.length === 0) return;
  const timeS = protection.responseS + robot.stopS;
  const { device, resolutionM, fieldHeightM } = protection;
  const needed =
    device === 'scanner'
      ? fieldHeightM === null
        ? null
        : scannerDistance(timeS, fieldHeightM)
      : resolutionM === null
        ? null
        : lightCurtainDistance(timeS, resolutionM);
  tellNear(compilation, fixture, 'safety.distance', needed, spots);
}

const checkFence = (compilation: Compilation, fixture: Fixture, spots: readonly Spot[]): void =>
  tellNear(compilation, fixture, 'safety.clearance', CRUSHING_CLEARANCE_M, spots);

function tellNear(compilation: Compilation, fixture: Fixture, code: string, needed: number | null, spots: readonly Spot[]): void {
  if (needed === null || spots.length === 0) return;
  const line = lineOf(fixture);
  const nearest = Math.min(...spots.map((spot) => distanceTo(line, spot)));
  if (nearest < needed - TOUCH_M) warn(compilation, code, fixture.id, 'at', atMillimetres(needed), atMillimetres(nearest));
}

/** Where the robot's tool is during its motions, seen from above. */
function toolSpots(compilation: Compilation, robot: Robot): Spot[] {
  const motions = compilation.motions.filter((motion) => motion.robot === robot.id);
  const arm = motions.length === 0 ? null : armOf(compilation, robot.id, 0);
  if (arm === null) return [];
  const pose = identityPose();
  return motions.flatMap(({ joints, timesS }) =>
    Array.from(timesS, (_, sample): Spot => {
      forward(arm.chain, joints.subarray(sample * arm.chain.axes, (sample + 1) * arm.chain.axes), pose);
      return [pose[3]!, pose[7]!];
    }),
  );
}

/** A guard from above: its points, or its length along its own x. */
function lineOf(fixture: Fixture): Spot[] {
  const half = fixture.sizeM[0] / 2;
  const points: readonly Point[] =
    fixture.points.length > 1
      ? fixture.points
      : [
          [-half, 0, 0],
          [half, 0, 0],
        ];
  return points.map((point): Spot => {
    const [x, y] = onFloor(fixture.at, point);
    return [x, y];
  });
}

/** Distance of a spot to a line of straight pieces, metres. */
export function distanceTo(line: readonly Spot[], [x, y]: Spot): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [[x0, y0], [x1, y1]] = [line[i - 1]!, line[i]!];
    const [dx, dy] = [x1 - x0, y1 - y0];
    const length2 = dx * dx + dy * dy;
    const share = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length2));
    const [ex, ey] = [x - x0 - share * dx, y - y0 - share * dy];
    nearest = Math.min(nearest, Math.sqrt(ex * ex + ey * ey));
  }
  return nearest;
}

/** Misses below this are rounding. */
const TOUCH_M = 5e-4;

const atMillimetres = (value: number): number => Math.round(value * 1000) / 1000;
