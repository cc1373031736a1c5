/** Vehicles in their own frame: ahead is +x, the middle of the footprint at the origin. */
import type { Fleet } from '@taktwerk/line';
import { box } from '../../shapes/box.ts';
import { FINISH, lamp, paint } from '../../shapes/finish.ts';
import { loft } from '../../shapes/loft.ts';
import { place } from '../../shapes/place.ts';
import { cylinder } from '../../shapes/revolve.ts';
import { openSolid, type Solid } from '../../shapes/solid.ts';
import { tube } from '../../shapes/tube.ts';

export interface VehicleShape {
  readonly body: () => Solid;
  /** axles that turn with the way driven: radius and place of each */
  readonly wheels: readonly { readonly at: readonly [number, number, number]; readonly radius: number; readonly width: number }[];
  /** where the load stands, m */
  readonly deck: readonly [number, number, number];
  /** signal light: place of its middle */
  readonly signal: readonly [number, number, number] | null;
  /** where a driver or pusher stands, and how */
  readonly driver: { readonly at: readonly [number, number, number]; readonly activity: 'push' | 'stand' } | null;
}

export const VEHICLES: Readonly<Record<Fleet['look'], VehicleShape>> = {
  agv: { body: agv, wheels: wheels(0.42, 0.3, 0.09, 0.05), deck: [0, 0, 0.36], signal: [-0.5, 0.3, 0.4], driver: null },
  amr: { body: amr, wheels: wheels(0.3, 0.3, 0.08, 0.05), deck: [0, 0, 0.33], signal: [-0.33, 0.16, 0.37], driver: null },
  forklift: {
    body: forklift,
    wheels: wheels(0.62, 0.42, 0.2, 0.14),
    deck: [1.15, 0, 0.14],
    signal: [-0.5, 0, 2.12],
    driver: { at: [-0.22, 0, 0.32], activity: 'stand' },
  },
  rgv: { body: rgv, wheels: wheels(0.5, 0.42, 0.1, 0.06), deck: [0, 0, 0.5], signal: [-0.65, 0.42, 0.54], driver: null },
  handCart: {
    body: handCart,
    wheels: wheels(0.42, 0.28, 0.08, 0.04),
    deck: [0.05, 0, 0.32],
    signal: null,
    driver: { at: [-1.0, 0, 0], activity: 'push' },
  },
};

function wheels(x: number, y: number, radius: number, width: number): VehicleShape['wheels'] {
  return [-1, 1].flatMap((sx) => [-1, 1].map((sy) => ({ at: [sx * x, sy * y, radius] as const, radius, width })));
}

/** Wheel along y with spokes, so that its turning is seen. */
export function wheelShape(radius: number, width: number): Solid {
  const solid = openSolid()
    .rod(radius, width, [0, 0, 0], FINISH.rubber, 'y', 22)
    .rod(radius * 0.62, width * 1.04, [0, 0, 0], FINISH.aluminium, 'y', 18);
  for (let i = 0; i < 3; i++)
    solid.add(box(radius * 1.1, width * 1.1, radius * 0.16, 0), FINISH.graphite, place(0, 0, 0, 0, (i * Math.PI) / 3));
  return solid;
}

/** Low deck vehicle: rounded hull, lift deck, scanners at two corners, bumper strips. */
function agv(): Solid {
  const solid = openSolid();
  const hull = paint('#e8ebee', 0.35);
  solid.add(
    loft(
      [
        { z: 0.05, width: 1.24, depth: 0.8, square: 9 },
        { z: 0.09, width: 1.3, depth: 0.86, square: 8 },
        { z: 0.22, width: 1.3, depth: 0.86, square: 8 },
        { z: 0.28, width: 1.24, depth: 0.8, square: 8 },
      ],
      40,
    ),
    hull,
  );
  solid.add(
    loft(
      [
        { z: 0.055, width: 1.33, depth: 0.89, square: 9 },
        { z: 0.13, width: 1.33, depth: 0.89, square: 9 },
      ],
      40,
    ),
    FINISH.black,
  );
  solid.add(
    loft(
      [
        { z: 0.19, width: 1.306, depth: 0.866, square: 8 },
        { z: 0.215, width: 1.306, depth: 0.866, square: 8 },
      ],
      40,
    ),
    lamp('#38a3ff', 0.7),
  );
  solid.box([1.12, 0.7, 0.05], [0, 0, 0.335], FINISH.graphite, 0.015);
  for (const s of [-1, 1]) solid.box([0.9, 0.05, 0.006], [0, s * 0.2, 0.361], FINISH.rubber, 0);
  solid.rod(0.2, 0.05, [0, 0, 0.3], FINISH.brushed, 'z', 24);
  for (const [x, y] of [
    [0.6, 0.38],
    [-0.6, -0.38],
  ] as const) {
    solid.rod(0.06, 0.07, [x, y, 0.17], FINISH.safetyYellow, 'z', 20);
    solid.rod(0.058, 0.03, [x, y, 0.19], FINISH.black, 'z', 20);
  }
  for (const s of [-0.24, 0.24]) solid.box([0.02, 0.12, 0.03], [0.65, s, 0.24], lamp('#ffffff', 0.9), 0.006);
  for (const s of [-0.24, 0.24]) solid.box([0.02, 0.12, 0.03], [-0.65, s, 0.24], lamp('#ff3020', 0.5), 0.006);
  solid.rod(0.03, 0.02, [-0.35, 0.436, 0.2], FINISH.safetyRed, 'y', 14);
  return solid;
}

function amr(): Solid {
  const solid = openSolid();
  solid.add(
    loft(
      [
        { z: 0.04, width: 0.92, depth: 0.64, square: 4 },
        { z: 0.1, width: 0.98, depth: 0.7, square: 4 },
        { z: 0.22, width: 0.98, depth: 0.7, square: 4 },
        { z: 0.29, width: 0.9, depth: 0.62, square: 4 },
      ],
      40,
    ),
    paint('#2b3440', 0.35),
  );
  solid.add(
    loft(
      [
        { z: 0.15, width: 0.99, depth: 0.71, square: 4 },
        { z: 0.175, width: 0.99, depth: 0.71, square: 4 },
      ],
      40,
    ),
    lamp('#36d3a3', 0.7),
  );
  solid.add(
    loft(
      [
        { z: 0.29, width: 0.78, depth: 0.56, square: 5 },
        { z: 0.325, width: 0.78, depth: 0.56, square: 5 },
      ],
      32,
    ),
    FINISH.machineGrey,
  );
  solid.add(
    loft(
      [
        { z: 0.2, width: 0.1, depth: 0.5, square: 4, x: 0.44 },
        { z: 0.235, width: 0.1, depth: 0.5, square: 4, x: 0.44 },
      ],
      20,
    ),
    FINISH.black,
  );
  return solid;
}

function forklift(): Solid {
  const solid = openSolid();
  const body = paint('#f2a20c', 0.4);
  solid.add(
    loft(
      [
        { z: 0.14, width: 1.5, depth: 0.98, square: 7 },
        { z: 0.5, width: 1.5, depth: 1.0, square: 7 },
        { z: 0.62, width: 1.3, depth: 0.94, square: 6, x: -0.08 },
      ],
      32,
    ),
    body,
  );
  solid.add(
    loft(
      [
        { z: 0.2, width: 0.5, depth: 1.02, square: 5, x: -0.72 },
        { z: 0.85, width: 0.46, depth: 1.0, square: 5, x: -0.7 },
        { z: 1.02, width: 0.36, depth: 0.9, square: 5, x: -0.68 },
      ],
      32,
    ),
    FINISH.graphite,
  );
  solid.box([0.46, 0.5, 0.12], [-0.25, 0, 0.72], FINISH.black, 0.03);
  solid.box([0.12, 0.48, 0.45], [-0.48, 0, 0.98], FINISH.black, 0.04);
  solid.box([0.18, 0.8, 0.5], [0.5, 0, 0.75], body, 0.03);
  solid.add(cylinder(0.17, 0.03, 24), FINISH.black, place(0.28, 0, 1.05, 0, -0.6));
  for (const sx of [-0.62, 0.46]) for (const sy of [-1, 1]) solid.box([0.06, 0.06, 1.5], [sx, sy * 0.45, 1.3], FINISH.graphite, 0.01);
  solid.box([1.16, 0.98, 0.06], [-0.08, 0, 2.05], FINISH.graphite, 0.02);
  for (const sy of [-1, 1]) {
    solid.box([0.1, 0.07, 2.0], [0.78, sy * 0.26, 1.05], FINISH.blackSteel, 0.01);
    solid.box([1.1, 0.11, 0.045], [1.35, sy * 0.22, 0.09], FINISH.blackSteel, 0.01);
    solid.box([0.05, 0.11, 0.5], [0.86, sy * 0.22, 0.3], FINISH.blackSteel, 0.01);
  }
  solid.box([0.06, 0.8, 0.1], [0.84, 0, 0.2], FINISH.blackSteel, 0.01);
  solid.box([0.06, 0.8, 0.1], [0.84, 0, 0.5], FINISH.blackSteel, 0.01);
  solid.box([0.08, 0.62, 0.08], [0.78, 0, 2.02], FINISH.blackSteel, 0.01);
  for (const sy of [-1, 1]) solid.rod(0.06, 0.05, [0.6, sy * 0.36, 1.35], lamp('#fff3d0', 0.8), 'x', 16);
  return solid;
}

function rgv(): Solid {
  const solid = openSolid();
  solid.add(
    loft(
      [
        { z: 0.12, width: 1.6, depth: 1.0, square: 9 },
        { z: 0.36, width: 1.6, depth: 1.0, square: 9 },
      ],
      36,
    ),
    paint('#2467b3', 0.4),
  );
  for (const s of [-1, 1]) solid.box([1.5, 0.05, 0.14], [0, s * 0.42, 0.43], FINISH.machineGrey, 0.01);
  for (let i = 0; i < 10; i++) solid.rod(0.035, 0.78, [-0.66 + i * 0.147, 0, 0.46], FINISH.steel, 'y', 14);
  for (const s of [-1, 1]) solid.box([0.05, 0.9, 0.12], [s * 0.82, 0, 0.18], FINISH.safetyYellow, 0.02);
  return solid;
}

/** Platform trolley with a bow handle. */
function handCart(): Solid {
  const solid = openSolid();
  solid.box([1.15, 0.7, 0.05], [0.05, 0, 0.22], FINISH.machineBlue, 0.015);
  solid.box([1.05, 0.62, 0.02], [0.05, 0, 0.255], FINISH.rubber, 0.004);
  solid.add(
    tube(
      [
        [-0.52, -0.3, 0.24],
        [-0.56, -0.3, 0.7],
        [-0.6, -0.26, 0.98],
        [-0.61, 0, 1.0],
        [-0.6, 0.26, 0.98],
        [-0.56, 0.3, 0.7],
        [-0.52, 0.3, 0.24],
      ],
      0.018,
      36,
      10,
    ),
    FINISH.steel,
  );
  solid.rod(0.012, 0.58, [-0.56, 0, 0.62], FINISH.steel, 'y', 10);
  for (const sx of [-1, 1]) for (const sy of [-1, 1]) solid.box([0.06, 0.06, 0.05], [sx * 0.42 + 0.0, sy * 0.28, 0.18], FINISH.steel, 0.01);
  return solid;
}
