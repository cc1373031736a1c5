/** Wire feeder on the elbow of a welding robot: housing, drive rolls' cover, cable bundle towards the wrist. z up, x along the forearm. */
import type { Matrix4 } from 'three';
import { FINISH, paint } from '../shapes/finish.ts';
import { openSolid, type Solid } from '../shapes/solid.ts';
import { tube } from '../shapes/tube.ts';

export function wireFeeder(frame: Matrix4): Solid {
  return openSolid(frame)
    .box([0.26, 0.13, 0.02], [0, 0, 0.01], FINISH.aluminium)
    .box([0.24, 0.12, 0.15], [-0.01, 0, 0.1], FINISH.graphite, 0.015)
    .box([0.15, 0.012, 0.1], [-0.01, 0.061, 0.1], paint('#c73a2b'), 0.004)
    .rod(0.035, 0.02, [-0.04, -0.066, 0.1], FINISH.steel, 'y', 18)
    .rod(0.035, 0.02, [0.04, -0.066, 0.1], FINISH.steel, 'y', 18)
    .rod(0.02, 0.07, [0.14, 0, 0.09], FINISH.brass, 'x', 14)
    .add(
      tube(
        [
          [0.16, 0, 0.09],
          [0.32, 0, 0.085],
          [0.5, 0.01, 0.03],
          [0.68, 0.01, 0.0],
        ],
        0.02,
        18,
        10,
      ),
      FINISH.cable,
    )
    .add(
      tube(
        [
          [-0.13, 0.02, 0.1],
          [-0.26, 0.05, 0.12],
          [-0.36, 0.1, -0.02],
          [-0.34, 0.14, -0.25],
        ],
        0.024,
        18,
        10,
      ),
      FINISH.cable,
    );
}
