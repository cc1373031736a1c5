/** A person on the floor: ten rigid parts moved by joint angles. */
import { Matrix4 } from 'three';
import { type Body, type FigureDraft, setVisible } from '../figures/figure.ts';
import { place } from '../shapes/place.ts';
import type { ShapeStore } from '../shapes/shape-store.ts';
import { type Activity, anglesOf, restAngles } from './person-pose.ts';
import { BODY, forearm, handTorch, head, type Outfit, shin, thigh, torso, upperArm } from './person-shape.ts';

export interface Person {
  /** Stands at `at` (floor frame, ahead is +y) and does something at a time. */
  act(at: Matrix4, activity: Activity, timeS: number): void;
  show(visible: boolean): void;
  /** Between the hands, for carried parts; written by `act`. */
  readonly hands: Matrix4;
}

export function addPerson(draft: FigureDraft, shapes: ShapeStore, outfit: Outfit, seed: number): Person {
  const of = (part: string, build: () => ReturnType<typeof torso>): Body => draft.body(shapes.of(`person/${part}`, build));
  const trunk = of(`torso ${outfit.name}`, () => torso(outfit));
  const skull = of(`head ${outfit.name}`, () => head(outfit));
  const arms = [0, 1].map(() => ({ upper: of(`upper-arm ${outfit.name}`, () => upperArm(outfit)), lower: of('forearm', forearm) }));
  const legs = [0, 1].map(() => ({ upper: of('thigh', thigh), lower: of('shin', shin) }));
  const torch = outfit.mask ? of('hand-torch', handTorch) : null;
  const all = [
    trunk,
    skull,
    ...arms.flatMap((a) => [a.upper, a.lower]),
    ...legs.flatMap((l) => [l.upper, l.lower]),
    ...(torch === null ? [] : [torch]),
  ];
  const angles = restAngles();
  const hip = new Matrix4();
  const chest = new Matrix4();
  const hands = new Matrix4();
  const put = (body: Body, from: Matrix4, local: Matrix4): Matrix4 => {
    body.matrix.multiplyMatrices(from, local);
    body.changed = true;
    return body.matrix;
  };
  return {
    hands,
    show(visible) {
      for (const body of all) setVisible(body, visible);
    },
    act(at, activity, timeS) {
      anglesOf(activity, timeS, seed, angles);
      hip.multiplyMatrices(at, place(0, 0, BODY.hip - angles.sink));
      chest.multiplyMatrices(hip, place(0, 0, 0, -angles.lean, 0, angles.turn));
      put(trunk, chest, IDENTITY);
      put(skull, chest, place(0, 0, BODY.neck, -angles.nod));
      [angles.left, angles.right].forEach(([swing, spread, bend], i) => {
        const s = i === 0 ? -1 : 1;
        const shoulder = put(arms[i]!.upper, chest, place(s * BODY.shoulderHalf, 0, BODY.shoulder - 0.03, swing, -s * spread));
        const lower = put(arms[i]!.lower, shoulder, place(0, 0, -BODY.upperArm, bend));
        if (i === 1 && torch !== null) put(torch, lower, IDENTITY);
      });
      [angles.legLeft, angles.legRight].forEach(([swing, bend], i) => {
        const s = i === 0 ? -1 : 1;
        const knee = put(legs[i]!.upper, hip, place(s * BODY.hipHalf, 0, 0, swing));
        put(legs[i]!.lower, knee, place(0, 0, -BODY.thigh, -bend));
      });
      hands.multiplyMatrices(at, place(0, 0.42, 1.0));
    },
  };
}

const IDENTITY = new Matrix4();
