import { box, capsule, forward, identityPose, linkFrames, moved, type Obstacle, poseOf } from '@taktwerk/kinematics';
import type { Conveyor, Fixture, Point, Robot } from '@taktwerk/line';
import { type Compilation, recordsOf, remembered } from '../compilation.ts';
import { type FloorPoint, onFloor } from '../spec/floor.ts';
import { type Arm, armOf } from './arm.ts';
import { linkVolumesOf } from './bodies.ts';

/** Fixtures that are solid; doors, hoods and positioners are entered by the arm, aisles and light curtains are air. */
const SOLID: ReadonlySet<Fixture['look']> = new Set(['fence', 'wall', 'column', 'controlCabinet', 'toolCabinet', 'chargingPost']);

/** Sizes where the record leaves them at 0, as the scene draws them, metres; a fence's own size is that of the field it stands around. */
const FENCE_M = 0.05;
const WALL_M = 0.2;
const HIGH_M = { fence: 2, wall: 3 } as const;

/** Conveyors count up to this far below where parts are handed over: the gripper comes that near. */
const UNDER_BELT_M = 0.1;

/** Half the side of the floor's slab, and how thick it is. */
const FLOOR_M = 200;

/**
 * What stands around a robot and does not move: the floor, its own pedestal, fixtures, conveyors, and other robots at home. Stations
 * and people are not among them: their shapes are not in the document.
 */
export function surroundingsOf(compilation: Compilation, arm: Arm): Obstacle[] {
  const { robot } = arm;
  const lowest = ['base', ...firstLinks(arm)];
  return [
    { name: 'floor', volume: box([FLOOR_M, FLOOR_M, 0.5], poseOf(0, 0, -0.5 - 0.005)), mayTouch: lowest },
    ...pedestalOf(robot, lowest),
    ...recordsOf(compilation.layout, 'fixture')
      .filter(({ look }) => SOLID.has(look))
      .flatMap(fixtureBoxes),
    ...recordsOf(compilation.layout, 'conveyor').flatMap(conveyorBoxes),
    ...recordsOf(compilation.layout, 'robot')
      .filter(({ id }) => id !== robot.id)
      .flatMap((other) => remembered(compilation, `standing ${other.id}`, () => standing(compilation, other))),
  ];
}

/** The links up to the one that turns on the base. */
function firstLinks({ model }: Arm): string[] {
  const turning = model.chain?.value.findIndex((row) => row.type !== 'fixed') ?? 0;
  return Array.from({ length: turning + 1 }, (_, row) => `link ${row + 1}`);
}

function pedestalOf({ pedestalM, at }: Robot, mayTouch: readonly string[]): Obstacle[] {
  if (pedestalM < 0.02) return [];
  const half = pedestalM / 2 - 0.005;
  return [{ name: 'pedestal', volume: box([0.2, 0.2, half], poseOf(at.x, at.y, at.z + half, 0, 0, at.rotation)), mayTouch }];
}

/** A fixture as boxes: one along each of its lines, or one of its size. */
function fixtureBoxes(fixture: Fixture): Obstacle[] {
  const { look, at, sizeM, points, id } = fixture;
  if (look === 'fence' || look === 'wall') {
    const half = sizeM[0] / 2;
    const line: readonly Point[] = points.length > 1 ? points : [[-half, 0, 0], [half, 0, 0]]; // biome-ignore format: one line
    const onTheFloor = line.map((point) => onFloor(at, point));
    return barsOf(id, onTheFloor, look === 'fence' ? FENCE_M : sizeM[1] || WALL_M, 0, sizeM[2] || HIGH_M[look]);
  }
  const [length, width, height] = sizeM;
  if (length === 0 || width === 0 || height === 0) return [];
  const centre = poseOf(at.x, at.y, at.z + height / 2, 0, 0, at.rotation);
  return [{ name: id, volume: box([length / 2, width / 2, height / 2], centre) }];
}

const conveyorBoxes = ({ id, points, widthM }: Conveyor): Obstacle[] => barsOf(id, points, widthM, 0, -UNDER_BELT_M);

/** Upright bars along a line, from the floor to a height over its points (or to that far below them when negative). */
function barsOf(name: string, line: readonly FloorPoint[], width: number, from: number, height: number): Obstacle[] {
  return line.slice(1).flatMap((end, i) => {
    const start = line[i]!;
    const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
    const top = height > 0 ? from + height : Math.min(start[2], end[2]) + height;
    if (length < 1e-6 || top < 0.02) return [];
    const yaw = Math.atan2(end[1] - start[1], end[0] - start[0]);
    const centre = poseOf((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, top / 2, 0, 0, yaw);
    return [{ name, volume: box([length / 2, width / 2, top / 2], centre) }];
  });
}

/** Another robot, standing at home. One that cannot be computed with is left out: its problem is told elsewhere. */
function standing(compilation: Compilation, other: Robot): Obstacle[] {
  const known = compilation.catalog.robot(other.model);
  if (known?.chain == null || other.times !== null) return [];
  const before = compilation.problems.length;
  const arm = armOf(compilation, other.id, 0);
  compilation.problems.splice(before);
  if (arm === null) return [];
  const { chain, home, model } = arm;
  const frames = linkFrames(chain, home, new Float64Array(chain.rows * 12));
  const links = linkVolumesOf(model).map(({ row, volume }): Obstacle => {
    const at = row === 'flange' ? chain.rows - 1 : row;
    return { name: other.id, volume: moved(volume, at < 0 ? chain.base : frames.slice(at * 12, at * 12 + 12)) };
  });
  const tip = forward(chain, home, identityPose());
  const flange = frames.subarray((chain.rows - 1) * 12);
  const tool = capsule([flange[3]!, flange[7]!, flange[11]!], [tip[3]!, tip[7]!, tip[11]!], 0.04);
  return [...links, { name: other.id, volume: tool }];
}
