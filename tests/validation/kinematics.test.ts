/** Published and independently computed answers of kinematics.dev.json, through the public face of the package. */
import { readFileSync } from 'node:fs';
import {
  allInverse,
  type Chain,
  chainFromDh,
  chainFromModifiedDh,
  dexterity,
  forward,
  identityPose,
  inverse,
  poseDifference,
  poseFromRows,
  synchronisedPtp,
  trapezoidTime,
  twoLinkAngles,
} from '@taktwerk/kinematics';
import { describe, expect, it } from 'vitest';

interface Case {
  readonly id: string;
  readonly kind: string;
  // biome-ignore lint/suspicious/noExplicitAny: each case has its own shape
  readonly model: any;
  // biome-ignore lint/suspicious/noExplicitAny: each case has its own shape
  readonly measures: any;
}

const cases: readonly Case[] = JSON.parse(readFileSync(new URL('kinematics.dev.json', import.meta.url), 'utf8')).cases;
const caseOf = (id: string): Case => cases.find((entry) => entry.id === id)!;
const POSE = 'T (4x4 flange pose)';

function chainOfCase({ model }: Case): Chain {
  const rows = model.rows_thetaoffset_d_a_alpha.map(([thetaOffset, d, a, alpha]: number[]) => ({ thetaOffset, d, a, alpha }));
  return model.convention.startsWith('modified') ? chainFromModifiedDh(rows) : chainFromDh(rows);
}

/** Sets of joint vectors are equal when each has exactly one partner within 1e-6 rad, whole turns not counted. */
function expectSameSet(found: readonly Float64Array[], expected: readonly number[][]): void {
  expect(found).toHaveLength(expected.length);
  for (const wanted of expected) {
    const partners = found.filter((joints) => joints.every((value, axis) => onCircle(value - wanted[axis]!) < 1e-6));
    expect(partners, `partner of ${wanted.join(', ')}`).toHaveLength(1);
  }
}
const onCircle = (difference: number): number => Math.abs(Math.atan2(Math.sin(difference), Math.cos(difference)));

describe('forward and inverse kinematics', () => {
  const poseCases = cases.filter((entry) => entry.kind === 'fk/ik' && POSE in entry.measures);

  it('covers every case with a pose', () => expect(poseCases.length).toBeGreaterThanOrEqual(5));

  it.each(poseCases)('$id: flange pose within 1e-9', (entry) => {
    const pose = forward(chainOfCase(entry), Float64Array.from(entry.model.q), identityPose());
    expect(poseDifference(pose, poseFromRows(entry.measures[POSE]))).toBeLessThan(1e-9);
  });

  it.each(poseCases.filter((entry) => 'all IK solutions' in entry.measures))('$id: all inverse solutions', (entry) => {
    const chain = chainOfCase(entry);
    const target = forward(chain, Float64Array.from(entry.model.q), identityPose());
    const found = allInverse(chain, target);
    expect(found).toHaveLength(entry.measures['number of IK solutions (each joint in (-pi,pi])']);
    expectSameSet(found, entry.measures['all IK solutions']);
    for (const joints of found) expect(poseDifference(forward(chain, joints, identityPose()), target)).toBeLessThan(1e-9);
  });

  it('KIN-K07: the singular pose is solved and named', () => {
    const entry = caseOf('KIN-K07');
    const chain = chainOfCase(entry);
    const joints = Float64Array.from(entry.model.q);
    const result = inverse(chain, forward(chain, joints, identityPose()), joints);
    expect(result.status).toBe('singular');
    expect(onCircle(result.best![5]! - joints[5]!)).toBeLessThan(1e-6);
  });

  it('KIN-K10: SCARA, both ends of the 305 mm move', () => {
    const { model, measures } = caseOf('KIN-K10');
    const expected = [measures['IK at P [q1,q2] elbow +,-'], measures['IK at Q']];
    model.targets.forEach(([x, y]: number[], index: number) => {
      const found = twoLinkAngles(0.325, 0.275, x!, y!);
      expected[index].forEach((angles: number[], branch: number) => {
        for (const axis of [0, 1]) expect(Math.abs(found[branch]![axis]! - angles[axis]!)).toBeLessThan(1e-12);
      });
    });
  });

  it('KIN-K12: rank of the Jacobian', () => {
    const { measures } = caseOf('KIN-K12');
    const ur = chainOfCase(caseOf('KIN-K01'));
    const puma = chainOfCase(caseOf('KIN-K05'));
    const rank = (chain: Chain, joints: number[]) => dexterity(chain, Float64Array.from(joints)).rank;
    expect(rank(ur, [0.7, -1.1, 1.3, -0.4, 0, 0.2])).toBe(measures['UR5e q5=0 (any other q): Jacobian rank']);
    expect(rank(ur, [0.3, -1.2, 0, -0.7, 1.1, 0.5])).toBe(measures['UR5e q=[0.3,-1.2,0,-0.7,1.1,0.5] (elbow straight): rank']);
    expect(rank(ur, caseOf('KIN-K02').model.q)).toBe(measures['UR5e q of K02: rank']);
    expect(rank(puma, [0.4, 0.6, -2.2, 0.3, 0, -0.5])).toBe(measures['PUMA560 q5=0 (q=[.4,.6,-2.2,.3,0,-.5]): rank']);
  });
});

describe('motion time', () => {
  it('KIN-M01: trapezoids, rest to rest', () => {
    const { model, measures } = caseOf('KIN-M01');
    const time = (distance: number, deceleration = model.a) => trapezoidTime(distance, model.v, model.a, deceleration);
    const found = [time(1.2), time(0.5), time(0.3), time(0), time(1, 4), time(0.2, 4)];
    Object.values(measures as Record<string, number>).forEach((expected, index) => {
      expect(Math.abs(found[index]! - expected)).toBeLessThan(1e-12);
    });
  });

  it('KIN-M03: synchronised six-axis move', () => {
    const { model, measures } = caseOf('KIN-M03');
    const timing = synchronisedPtp(model.delta_deg, { speed: model.vmax_deg_s, acceleration: model.amax_deg_s2 });
    timing.axisTimes.forEach((time, axis) => {
      expect(Math.abs(time - measures['axis times alone'][axis])).toBeLessThan(1e-12);
    });
    expect(Math.abs(timing.duration - measures.T)).toBeLessThan(1e-12);
    expect(timing.leadingAxis + 1).toBe(measures['leading axis (1-based)']);
  });

  it('KIN-M05: 25/305/25 mm pick-and-place cycle', () => {
    const { measures } = caseOf('KIN-M05');
    const way = [0.025, 0.305, 0.025];
    const oneWay = way.reduce((sum, length) => sum + trapezoidTime(length, 2, 20), 0);
    expect(Math.abs(oneWay - measures['one way s'])).toBeLessThan(1e-12);
    expect(Math.abs(2 * oneWay - measures['full cycle s'])).toBeLessThan(1e-12);
    expect(2 * way.reduce((sum, length) => sum + length, 0)).toBeCloseTo(measures['total path length m'], 12);
    expect(Math.abs(60 / (2 * oneWay) - measures['cycles per minute'])).toBeLessThan(1e-9);
    expect(Math.abs(60 / (2 * oneWay + 0.1) - measures['with 0.05 s grip and 0.05 s release per cycle: cycles/min'])).toBeLessThan(1e-9);
  });
});
