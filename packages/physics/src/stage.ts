/** A small face over cannon-es: boxes on a floor, pushed by a common acceleration; for checks and effects, never for statistics. */
import { Body, Box, ContactMaterial, Material, Plane, Vec3, World } from 'cannon-es';
import { CoulombSolver, useCoulombFriction } from './coulomb-friction.ts';

const GRAVITY = 9.81;
const STEP_S = 1 / 120;

export interface BodySpec {
  readonly id: string;
  readonly massKg: number;
  /** Full length, width, height, metres. */
  readonly sizeM: readonly [number, number, number];
  /** Centre, metres, z up. */
  readonly at: readonly [number, number, number];
}

export interface BodyPose {
  readonly id: string;
  readonly at: readonly [number, number, number];
  /** Unit quaternion x, y, z, w. */
  readonly rotation: readonly [number, number, number, number];
  /** Metres per second. */
  readonly speed: number;
}

export interface Stage {
  /** Advances by `seconds` while every body feels `acceleration` (m/s², in the frame of the carrier). */
  step(seconds: number, acceleration?: readonly [number, number, number]): void;
  poses(): BodyPose[];
  close(): void;
}

/**
 * Opens a stage of boxes on a horizontal floor with gravity along −z.
 *
 * @param bodies boxes, at least one; they must not overlap
 * @param friction Coulomb coefficient μ between all surfaces, ≥ 0
 */
export function openStage(bodies: readonly BodySpec[], friction: number): Stage {
  const world = openWorld(friction);
  const floor = new Body({ mass: 0, shape: new Plane(), material: world.defaultMaterial });
  world.addBody(floor);
  const placed = bodies.map((spec) => addBox(world, spec));
  return {
    step: (seconds, acceleration = [0, 0, 0]) => advance(world, placed, seconds, acceleration),
    poses: () => placed.map((body, index) => poseOf((bodies[index] as BodySpec).id, body)),
    close: () => {
      for (const body of [...placed, floor]) world.removeBody(body);
    },
  };
}

function openWorld(friction: number): World {
  const world = new World({ gravity: new Vec3(0, 0, -GRAVITY) });
  world.solver = new CoulombSolver();
  const surface = new Material('surface');
  world.defaultMaterial = surface;
  world.addContactMaterial(
    new ContactMaterial(surface, surface, {
      friction,
      restitution: 0,
      contactEquationStiffness: 1e8,
      contactEquationRelaxation: 4,
      frictionEquationStiffness: 1e8,
      frictionEquationRelaxation: 4,
    }),
  );
  useCoulombFriction(world);
  return world;
}

function addBox(world: World, spec: BodySpec): Body {
  const [length, width, height] = spec.sizeM;
  const body = new Body({
    mass: spec.massKg,
    material: world.defaultMaterial,
    shape: new Box(new Vec3(length / 2, width / 2, height / 2)),
    position: new Vec3(...spec.at),
    linearDamping: 0,
    angularDamping: 0,
  });
  world.addBody(body);
  return body;
}

function advance(world: World, bodies: readonly Body[], seconds: number, [x, y, z]: readonly [number, number, number]): void {
  const steps = Math.round(seconds / STEP_S);
  for (let step = 0; step < steps; step += 1) {
    for (const body of bodies) body.force.vadd(new Vec3(x * body.mass, y * body.mass, z * body.mass), body.force);
    world.step(STEP_S);
  }
}

function poseOf(id: string, body: Body): BodyPose {
  const { position: p, quaternion: q } = body;
  return { id, at: [p.x, p.y, p.z], rotation: [q.x, q.y, q.z, q.w], speed: body.velocity.length() };
}
