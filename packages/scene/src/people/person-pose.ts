/** Angles of a person's joints by what he does; rad, positive swings a limb ahead. */
export type Activity = 'stand' | 'work' | 'weld' | 'inspect' | 'walk' | 'carry' | 'push';

export interface PersonAngles {
  lean: number;
  nod: number;
  turn: number;
  /** shoulder swing, shoulder spread, elbow bend */
  readonly left: [number, number, number];
  readonly right: [number, number, number];
  /** hip swing, knee bend */
  readonly legLeft: [number, number];
  readonly legRight: [number, number];
  /** how far the hip sinks, m */
  sink: number;
}

export const restAngles = (): PersonAngles => ({
  lean: 0,
  nod: 0,
  turn: 0,
  left: [0, 0, 0],
  right: [0, 0, 0],
  legLeft: [0, 0],
  legRight: [0, 0],
  sink: 0,
});

/** Steps per second of a walking person. */
const STEP_HZ = 0.95;

/** Writes the angles of an activity at a time (s) into `out`; `seed` keeps people out of step with each other. */
export function anglesOf(activity: Activity, timeS: number, seed: number, out: PersonAngles): PersonAngles {
  const t = timeS + seed * 1.7;
  const sway = Math.sin(t * 0.9);
  set(out, 0.02, 0.06 + 0.05 * Math.sin(t * 0.4), 0.1 * sway, [0.06, 0.1, 0.18], [0.06, 0.1, 0.18], [0.02, 0.03], [-0.02, 0.03]);
  if (activity === 'work') working(out, t);
  else if (activity === 'weld')
    set(out, 0.28, 0.42, 0.03 * sway, [0.86, 0.12, 0.72], [0.72 + 0.03 * sway, 0.1, 0.92], [0.1, 0.12], [-0.06, 0.06]);
  else if (activity === 'inspect')
    set(out, 0.16, 0.48, 0.08 * sway, [0.62, 0.1, 1.15 + 0.12 * sway], [0.66, 0.1, 1.05 - 0.12 * sway], [0.03, 0.05], [-0.03, 0.05]);
  else if (activity === 'walk' || activity === 'carry' || activity === 'push') walking(out, t, activity);
  out.sink = sinkOf(out);
  return out;
}

function working(out: PersonAngles, t: number): void {
  const reach = Math.sin(t * 2.1);
  const other = Math.sin(t * 2.1 + 1.3);
  set(
    out,
    0.16,
    0.4,
    0.12 * Math.sin(t * 0.7),
    [0.68 + 0.16 * reach, 0.14, 0.92 - 0.2 * reach],
    [0.68 + 0.16 * other, 0.14, 0.92 - 0.2 * other],
    [0.05, 0.06],
    [-0.04, 0.05],
  );
}

function walking(out: PersonAngles, t: number, activity: Activity): void {
  const phase = 2 * Math.PI * STEP_HZ * t;
  const swing = Math.sin(phase);
  const lift = (s: number): number => Math.max(0, Math.cos(phase + (s < 0 ? Math.PI : 0)));
  set(
    out,
    activity === 'push' ? 0.2 : 0.05,
    0.05,
    0.06 * swing,
    [-0.42 * swing, 0.07, 0.35],
    [0.42 * swing, 0.07, 0.35],
    [0.45 * swing, 0.12 + 0.75 * lift(-1) * 0.6],
    [-0.45 * swing, 0.12 + 0.75 * lift(1) * 0.6],
  );
  if (activity === 'carry') arms(out, 0.35, 1.25);
  if (activity === 'push') arms(out, 0.75, 0.55);
}

function arms(out: PersonAngles, swing: number, bend: number): void {
  for (const arm of [out.left, out.right]) {
    arm[0] = swing;
    arm[1] = 0.04;
    arm[2] = bend;
  }
}

function set(
  out: PersonAngles,
  lean: number,
  nod: number,
  turn: number,
  left: readonly number[],
  right: readonly number[],
  legLeft: readonly number[],
  legRight: readonly number[],
): void {
  out.lean = lean;
  out.nod = nod;
  out.turn = turn;
  for (let i = 0; i < 3; i++) {
    out.left[i] = left[i]!;
    out.right[i] = right[i]!;
  }
  for (let i = 0; i < 2; i++) {
    out.legLeft[i] = legLeft[i]!;
    out.legRight[i] = legRight[i]!;
  }
}

/** The hip sinks so that the lower foot stands on the floor. */
function sinkOf(out: PersonAngles): number {
  const reach = ([hip, knee]: readonly [number, number]): number => 0.43 * Math.cos(hip) + 0.5 * Math.cos(hip - knee);
  return 0.93 - Math.max(reach(out.legLeft), reach(out.legRight));
}
