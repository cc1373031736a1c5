/** Parts of a stylised person: helmet, vest with reflective bands, work trousers. Each limb hangs from its joint towards −z; ahead is +y. */

import { box } from '../shapes/box.ts';
import { FINISH, type Finish, matt, paint } from '../shapes/finish.ts';
import { loft } from '../shapes/loft.ts';
import { place } from '../shapes/place.ts';
import { ball, cylinder, revolve } from '../shapes/revolve.ts';
import { openSolid, type Solid } from '../shapes/solid.ts';

/** Lengths of a person of 1.75 m. */
export const BODY = {
  hip: 0.93,
  hipHalf: 0.095,
  shoulder: 0.5,
  shoulderHalf: 0.205,
  thigh: 0.43,
  shin: 0.44,
  upperArm: 0.29,
  forearm: 0.26,
  neck: 0.56,
} as const;

export interface Outfit {
  readonly name: string;
  readonly vest: string;
  readonly helmet: string;
  readonly mask: boolean;
}

export const OUTFITS: Readonly<Record<string, Outfit>> = {
  welder: { name: 'welder', vest: '#3d5a80', helmet: '#24282d', mask: true },
  grinder: { name: 'grinder', vest: '#e06a1b', helmet: '#f2b705', mask: false },
  inspector: { name: 'inspector', vest: '#e9edf0', helmet: '#f4f6f7', mask: false },
  technician: { name: 'technician', vest: '#2f6fb0', helmet: '#2a66b0', mask: false },
  supervisor: { name: 'supervisor', vest: '#f4f6f7', helmet: '#c8352a', mask: false },
};
export const PLAIN_OUTFIT: Outfit = { name: 'operator', vest: '#e7711b', helmet: '#f2b705', mask: false };

const SKIN = matt('#c9956f');
const TROUSERS = matt('#34404f');
const SHOE = matt('#1c1d20');
const BAND: Finish = { colour: '#e9ecd9', roughness: 0.3, metalness: 0.2, glow: 0.05 };

/** Torso on the hip joint, pointing to +z. */
export function torso(outfit: Outfit): Solid {
  const vest = matt(outfit.vest);
  const solid = openSolid();
  solid.add(
    loft(
      [
        { z: -0.1, width: 0.27, depth: 0.19, square: 3 },
        { z: 0.02, width: 0.33, depth: 0.225, square: 3 },
        { z: 0.1, width: 0.32, depth: 0.215, square: 3 },
      ],
      20,
    ),
    TROUSERS,
  );
  solid.add(
    loft(
      [
        { z: 0.06, width: 0.345, depth: 0.235, square: 3 },
        { z: 0.22, width: 0.345, depth: 0.235, square: 3 },
        { z: 0.38, width: 0.4, depth: 0.255, square: 3 },
        { z: 0.48, width: 0.39, depth: 0.22, square: 2.6 },
        { z: 0.535, width: 0.24, depth: 0.16, square: 2.2 },
      ],
      22,
    ),
    vest,
  );
  for (const z of [0.16, 0.28])
    solid.add(
      loft(
        [
          { z: z - 0.022, width: 0.362, depth: 0.25, square: 3 },
          { z: z + 0.022, width: 0.366, depth: 0.252, square: 3 },
        ],
        22,
      ),
      BAND,
    );
  for (const s of [-1, 1]) solid.box([0.045, 0.25, 0.2], [s * 0.1, 0, 0.4], BAND, 0.01);
  solid.rod(0.052, 0.1, [0, 0, 0.56], SKIN, 'z', 14);
  return solid;
}

/** Head on the neck joint, helmet and, for welders, the mask. */
export function head(outfit: Outfit): Solid {
  const solid = openSolid();
  const helmet = paint(outfit.helmet, 0.3);
  solid.add(
    loft(
      [
        { z: 0.0, width: 0.11, depth: 0.13, square: 2.4, y: 0.01 },
        { z: 0.06, width: 0.145, depth: 0.18, square: 2.4, y: 0.015 },
        { z: 0.15, width: 0.155, depth: 0.2, square: 2.2 },
        { z: 0.2, width: 0.12, depth: 0.16, square: 2 },
      ],
      18,
    ),
    SKIN,
  );
  solid.add(
    revolve(
      [
        [0.128, 0.135],
        [0.13, 0.15],
        [0.118, 0.2],
        [0.088, 0.245],
        [0.04, 0.268],
        [0, 0.272],
      ],
      22,
    ),
    helmet,
  );
  solid.add(cylinder(0.128, 0.012, 24, 0.003), helmet, place(0, 0, 0.14));
  solid.add(
    loft(
      [
        { z: 0.132, width: 0.19, depth: 0.11, square: 2.4, y: 0.11 },
        { z: 0.144, width: 0.17, depth: 0.1, square: 2.4, y: 0.1 },
      ],
      16,
    ),
    helmet,
  );
  solid.add(box(0.028, 0.15, 0.02, 0.008), helmet, place(0, 0, 0.258));
  if (outfit.mask) {
    solid.add(
      loft(
        [
          { z: -0.06, width: 0.13, depth: 0.04, square: 4, y: 0.1 },
          { z: 0.04, width: 0.2, depth: 0.07, square: 4, y: 0.115 },
          { z: 0.2, width: 0.2, depth: 0.07, square: 4, y: 0.11 },
        ],
        16,
      ),
      paint('#1d2024', 0.4),
    );
    solid.box([0.11, 0.012, 0.055], [0, 0.15, 0.115], { colour: '#1d5b46', roughness: 0.1, metalness: 0.3, glow: 0.1 }, 0.004);
  } else {
    solid.box([0.13, 0.03, 0.03], [0, 0.1, 0.1], { colour: '#4a5a66', roughness: 0.15, metalness: 0.2, glow: 0 }, 0.008);
  }
  return solid;
}

export function upperArm(outfit: Outfit): Solid {
  return openSolid()
    .add(ball(0.068, 14, 8), matt(outfit.vest))
    .add(
      loft(
        [
          { z: -BODY.upperArm, width: 0.088, depth: 0.088, square: 2 },
          { z: -0.04, width: 0.115, depth: 0.115, square: 2 },
          { z: 0.02, width: 0.1, depth: 0.1, square: 2 },
        ],
        14,
      ),
      matt('#40516a'),
    )
    .add(
      loft(
        [
          { z: -0.16, width: 0.112, depth: 0.112, square: 2 },
          { z: -0.12, width: 0.114, depth: 0.114, square: 2 },
        ],
        14,
      ),
      BAND,
    );
}

export function forearm(): Solid {
  const glove = matt('#8a6a45');
  return openSolid()
    .add(ball(0.045, 12, 6), matt('#40516a'))
    .add(
      loft(
        [
          { z: -BODY.forearm, width: 0.066, depth: 0.066, square: 2 },
          { z: 0, width: 0.088, depth: 0.088, square: 2 },
        ],
        14,
      ),
      matt('#40516a'),
    )
    .add(
      loft(
        [
          { z: -BODY.forearm - 0.15, width: 0.05, depth: 0.045, square: 2.4 },
          { z: -BODY.forearm - 0.09, width: 0.085, depth: 0.05, square: 2.6 },
          { z: -BODY.forearm + 0.03, width: 0.08, depth: 0.074, square: 2.2 },
        ],
        14,
      ),
      glove,
    );
}

export function thigh(): Solid {
  return openSolid()
    .add(
      loft(
        [
          { z: -BODY.thigh, width: 0.125, depth: 0.125, square: 2.2 },
          { z: -0.12, width: 0.17, depth: 0.175, square: 2.4 },
          { z: 0.05, width: 0.16, depth: 0.18, square: 2.4 },
        ],
        16,
      ),
      TROUSERS,
    )
    .add(ball(0.064, 12, 6), TROUSERS, place(0, 0, -BODY.thigh));
}

export function shin(): Solid {
  return openSolid()
    .add(
      loft(
        [
          { z: -BODY.shin, width: 0.1, depth: 0.11, square: 2.2 },
          { z: -0.1, width: 0.13, depth: 0.135, square: 2.2 },
          { z: 0.0, width: 0.122, depth: 0.125, square: 2.2 },
        ],
        16,
      ),
      TROUSERS,
    )
    .add(
      loft(
        [
          { z: -BODY.shin - 0.06, width: 0.11, depth: 0.29, square: 3.4, y: 0.07 },
          { z: -BODY.shin - 0.02, width: 0.108, depth: 0.28, square: 3, y: 0.065 },
          { z: -BODY.shin + 0.05, width: 0.1, depth: 0.13, square: 2.4, y: 0.005 },
        ],
        16,
      ),
      SHOE,
    )
    .add(
      loft(
        [
          { z: -0.26, width: 0.128, depth: 0.135, square: 2.2 },
          { z: -0.22, width: 0.13, depth: 0.137, square: 2.2 },
        ],
        16,
      ),
      BAND,
    );
}

/** A hand torch with its cable end, held in the right hand. */
export function handTorch(): Solid {
  return openSolid()
    .rod(0.018, 0.14, [0, 0.02, -BODY.forearm - 0.1], FINISH.darkCover, 'y', 10)
    .rod(0.01, 0.14, [0, 0.13, -BODY.forearm - 0.13], FINISH.brushed, 'y', 8)
    .rod(0.014, 0.05, [0, 0.2, -BODY.forearm - 0.15], FINISH.copper, 'y', 10);
}
