/** Delta robot: three upper arms under a hanging base, three pairs of thin rods, a level platform. It is no chain: it has poses of its own. */
import { type DeltaSize, deltaForward } from '@taktwerk/kinematics';
import { Matrix4, Quaternion, Vector3 } from 'three';
import { type Body, type FigureDraft, setPlace } from '../figures/figure.ts';
import { FINISH } from '../shapes/finish.ts';
import { place } from '../shapes/place.ts';
import { cylinder } from '../shapes/revolve.ts';
import type { ShapeStore } from '../shapes/shape-store.ts';
import { openSolid, type Solid } from '../shapes/solid.ts';
import type { Livery } from './paint.ts';
import type { RobotLook } from './robot-look.ts';

export interface DeltaBodies {
  /** Three angles of the upper arms (0 level, positive down), and the turn of the tool; rad. */
  bend(joints: Float64Array): void;
  readonly platform: Matrix4;
}

/** Proportions of a delta by its working radius where an entry has no lengths: for drawing only. */
const PROPORTIONS = { baseRadiusM: 0.354, platformRadiusM: 0.08, upperArmM: 0.619, lowerArmM: 1.416 } as const;

/** Lengths to draw with; null where nothing is known of the size. */
export function deltaSizeOf(look: RobotLook): DeltaSize | null {
  if (look.delta !== null) return look.delta;
  if (look.reachM === null) return null;
  const r = look.reachM;
  const { baseRadiusM, platformRadiusM, upperArmM, lowerArmM } = PROPORTIONS;
  return { baseRadiusM: baseRadiusM * r, platformRadiusM: platformRadiusM * r, upperArmM: upperArmM * r, lowerArmM: lowerArmM * r };
}

/** Resting angles: upper arms a little down. */
export const DELTA_HOME = [0.35, 0.35, 0.35, 0] as const;

const TURNS = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3];

/** Height of the base over the record's place: the platform then works a little over a table. */
export const deltaHeight = (size: DeltaSize): number => 0.9 + (size.lowerArmM + size.upperArmM) * 0.85;

export function addDelta(draft: FigureDraft, shapes: ShapeStore, size: DeltaSize, look: RobotLook, livery: Livery): DeltaBodies {
  const height = deltaHeight(size);
  const hang = place(0, 0, height);
  const named = (name: string, make: () => Solid) => shapes.of(`delta ${look.id}/${name}`, make);
  draft.body(named('frame', () => frameOf(size, height, livery)));
  const arms = TURNS.map((_, i) => draft.body(named(`arm ${i}`, () => upperArm(size, livery))));
  const rods = TURNS.flatMap((_, i) =>
    [0, 1].map((k) =>
      draft.body(
        named(`rod ${i}${k}`, () => openSolid().add(cylinder(size.upperArmM * 0.018, 1, 10, 0), FINISH.aluminium, place(0, 0, 0.5))),
      ),
    ),
  );
  const plate = draft.body(named('platform', () => platformOf(size)));
  const telescope = draft.body(
    named('telescope', () => openSolid().add(cylinder(size.upperArmM * 0.03, 1, 12, 0), FINISH.polished, place(0, 0, 0.5))),
  );
  const platform = new Matrix4();
  return {
    platform,
    bend(joints) {
      const at = deltaForward(size, joints);
      if (at === null) return;
      setPlace(plate, draft.frame, new Matrix4().multiplyMatrices(hang, place(at[0], at[1], at[2], 0, 0, joints[3] ?? 0)));
      platform.copy(plate.matrix);
      stretch(telescope, draft.frame, new Vector3(at[0], at[1], at[2] + height), new Vector3(0, 0, height - size.upperArmM * 0.1));
      TURNS.forEach((turn, i) => {
        const angle = joints[i]!;
        setPlace(
          arms[i]!,
          draft.frame,
          new Matrix4().multiplyMatrices(
            hang,
            place(size.baseRadiusM * Math.cos(turn), size.baseRadiusM * Math.sin(turn), 0, 0, angle, turn),
          ),
        );
        const out = size.baseRadiusM + size.upperArmM * Math.cos(angle);
        const beside = size.platformRadiusM * 0.9;
        [-1, 1].forEach((side, k) => {
          const sx = -Math.sin(turn) * beside * side;
          const sy = Math.cos(turn) * beside * side;
          const elbow = new Vector3(out * Math.cos(turn) + sx, out * Math.sin(turn) + sy, height - size.upperArmM * Math.sin(angle));
          const joint = new Vector3(
            at[0] + size.platformRadiusM * Math.cos(turn) + sx,
            at[1] + size.platformRadiusM * Math.sin(turn) + sy,
            at[2] + height,
          );
          stretch(rods[2 * i + k]!, draft.frame, elbow, joint);
        });
      });
    },
  };
}

const upright = new Vector3(0, 0, 1);

/** A bar of unit length along z laid between two points of the record's frame. */
function stretch(body: Body, frame: Matrix4, from: Vector3, to: Vector3): void {
  const way = to.clone().sub(from);
  const length = Math.max(1e-3, way.length());
  const turn = new Quaternion().setFromUnitVectors(upright, way.normalize());
  setPlace(body, frame, new Matrix4().compose(from, turn, new Vector3(1, 1, length)));
}

/** Widest square tube of the portal, and the narrowest portal, m: a delta with an arm's reach of a few centimetres stands in one it can be seen in. */
const PORTAL = { tubeM: 0.1, halfM: 0.3, tubeShare: 0.13 } as const;

/** The housing with its three motors, hanging in a portal of square tubes over the belt. */
function frameOf(size: DeltaSize, height: number, livery: Livery): Solid {
  const solid = openSolid();
  const r = size.baseRadiusM;
  const wide = Math.max(PORTAL.halfM, size.baseRadiusM + size.upperArmM * 1.25);
  const tube = Math.min(PORTAL.tubeM, wide * PORTAL.tubeShare);
  const bar = tube * 0.6;
  solid.rod(r * 0.95, r * 0.35, [0, 0, height + r * 0.28], livery.body, 'z', 36);
  solid.rod(r * 0.7, r * 0.3, [0, 0, height + r * 0.58], livery.body, 'z', 36);
  for (const turn of TURNS) {
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    solid.add(cylinder(r * 0.24, r * 0.62, 24), livery.joint, place(r * c, r * s, height, Math.PI / 2, 0, turn));
    solid.box([r * 0.3, r * 0.3, r * 0.3], [r * 0.75 * c, r * 0.75 * s, height + r * 0.1], livery.body);
  }
  const top = height + r * 0.8;
  for (const y of [-wide, wide]) {
    solid.box([2 * wide, tube, tube], [0, y, top], FINISH.machineLight);
    for (const x of [-wide, wide]) solid.box([tube, tube, top], [x, y, top / 2], FINISH.machineLight);
  }
  for (const x of [-r * 0.6, r * 0.6]) solid.box([bar, 2 * wide, bar], [x, 0, top], FINISH.machineLight);
  for (const x of [-wide, wide]) solid.box([tube, 2 * wide, tube], [x, 0, top], FINISH.machineLight);
  return solid;
}

/** Along x from its shoulder. */
function upperArm(size: DeltaSize, livery: Livery): Solid {
  const u = size.upperArmM;
  return openSolid()
    .rod(u * 0.13, u * 0.22, [0, 0, 0], livery.body, 'y', 24)
    .box([u * 0.96, u * 0.1, u * 0.09], [u * 0.5, 0, 0], livery.body)
    .rod(u * 0.035, size.platformRadiusM * 2.1, [u, 0, 0], FINISH.graphite, 'y', 16);
}

function platformOf(size: DeltaSize): Solid {
  const p = size.platformRadiusM;
  const solid = openSolid().rod(p * 0.8, p * 0.25, [0, 0, 0], FINISH.graphite, 'z', 24);
  for (const turn of TURNS)
    solid.add(cylinder(p * 0.16, p * 2, 14), FINISH.aluminium, place(p * Math.cos(turn), p * Math.sin(turn), 0, Math.PI / 2, 0, turn));
  return solid.rod(p * 0.25, p * 1.1, [0, 0, -p * 0.6], FINISH.aluminium).rod(p * 0.42, p * 0.3, [0, 0, -p * 1.25], FINISH.rubber, 'z', 18);
}
