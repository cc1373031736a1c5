/** Conveyors along their points: rails, legs, rollers, belt or chain; parts ride along. */
import type { Conveyor } from '@taktwerk/line';
import { Matrix4, Vector3 } from 'three';
import { type Figure, openFigure } from '../../figures/figure.ts';
import { FINISH } from '../../shapes/finish.ts';
import { floorMatrix, place } from '../../shapes/place.ts';
import { openSolid, type Solid } from '../../shapes/solid.ts';
import type { Workshop } from '../workshop.ts';

const DECK_M = 0.75;

export function conveyorKind(conveyor: Conveyor, workshop: Workshop): Figure {
  const draft = openFigure(conveyor.id, new Matrix4());
  const points = deckPoints(conveyor);
  const name = `conveyor ${conveyor.look} ${conveyor.widthM} ${JSON.stringify(points)}`;
  draft.body(workshop.shapes.of(name, () => shape(conveyor, points)));
  const lengths = points.slice(1).map((p, i) => Math.hypot(p[0] - points[i]![0], p[1] - points[i]![1], p[2] - points[i]![2]));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return draft.done({
    slot(index, out, part, moment) {
      const ridden = part === undefined || moment === undefined ? total * 0.5 : (moment.timeS - part.sinceS) * conveyor.speedMps;
      const most = conveyor.accumulating ? total - index * conveyor.pitchM : total;
      return alongPath(points, lengths, Math.max(0, Math.min(ridden, most)), out);
    },
  });
}

/** Points of the carrying surface; a path given on the floor gets the usual height. */
export function deckPoints(conveyor: Conveyor): readonly (readonly [number, number, number])[] {
  const flatOnFloor = conveyor.points.every((p) => p[2] === 0);
  return conveyor.points.map(([x, y, z]) => [x, y, flatOnFloor ? DECK_M : z] as const);
}

/** Place at a distance along the path, heading along it. */
export function alongPath(
  points: readonly (readonly [number, number, number])[],
  lengths: readonly number[],
  distance: number,
  out: Matrix4,
): Matrix4 {
  let left = distance;
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i]!;
    if (left > length && i < lengths.length - 1) {
      left -= length;
      continue;
    }
    const share = length > 0 ? Math.min(1, left / length) : 0;
    const [a, b] = [points[i]!, points[i + 1]!];
    return floorMatrix(
      a[0] + (b[0] - a[0]) * share,
      a[1] + (b[1] - a[1]) * share,
      a[2] + (b[2] - a[2]) * share,
      Math.atan2(b[1] - a[1], b[0] - a[0]),
      out,
    );
  }
  return out.identity();
}

function shape(conveyor: Conveyor, points: readonly (readonly [number, number, number])[]): Solid {
  const solid = openSolid();
  points.slice(1).forEach((to, i) => {
    segment(solid, conveyor, new Vector3(...points[i]!), new Vector3(...to));
  });
  return solid;
}

function segment(solid: Solid, conveyor: Conveyor, from: Vector3, to: Vector3): void {
  const length = from.distanceTo(to);
  const half = conveyor.widthM / 2;
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  const slope = -Math.asin((to.z - from.z) / Math.max(length, 1e-6));
  const own = openSolid(place(from.x, from.y, from.z, 0, slope, turn));
  for (const s of [-1, 1]) own.box([length, 0.04, 0.14], [length / 2, s * (half + 0.03), -0.04], FINISH.machineBlue, 0.008);
  if (conveyor.look === 'belt') own.box([length, conveyor.widthM, 0.03], [length / 2, 0, -0.015], FINISH.belt, 0.004);
  else if (conveyor.look === 'chain')
    for (const s of [-0.6, 0.6]) own.box([length, 0.06, 0.04], [length / 2, s * half, -0.02], FINISH.blackSteel, 0.004);
  else for (let x = 0.06; x < length - 0.03; x += 0.1) own.rod(0.028, conveyor.widthM, [x, 0, -0.028], FINISH.steel, 'y', 10);
  own
    .rod(0.045, conveyor.widthM + 0.1, [0.03, 0, -0.05], FINISH.graphite, 'y', 14)
    .rod(0.045, conveyor.widthM + 0.1, [length - 0.03, 0, -0.05], FINISH.graphite, 'y', 14);
  own.box([0.3, 0.16, 0.18], [length * 0.5, half + 0.14, -0.16], FINISH.graphite, 0.02);
  solid.merge(own);
  const count = Math.max(2, Math.ceil(length / 1.8) + 1);
  for (let i = 0; i < count; i++) {
    const at = from.clone().lerp(to, (i + 0.08) / (count - 0.84));
    for (const s of [-1, 1]) {
      const x = at.x - Math.sin(turn) * s * half;
      const y = at.y + Math.cos(turn) * s * half;
      solid.box([0.06, 0.06, at.z - 0.1], [x, y, (at.z - 0.1) / 2], FINISH.frameGrey, 0.008);
      solid.box([0.12, 0.12, 0.012], [x, y, 0.006], FINISH.frameGrey, 0.002);
    }
  }
}
