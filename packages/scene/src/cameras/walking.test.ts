import { Box3, Euler, Quaternion, Vector3 } from 'three';
import { expect, it } from 'vitest';
import { EYE_M, strideOf, turned, walkStart } from './walking.ts';

const still = { ahead: false, back: false, left: false, right: false, runs: false };
const lookOf = (headingRad: number): Vector3 =>
  new Vector3(0, 0, -1).applyQuaternion(new Quaternion().setFromEuler(new Euler(0, headingRad, 0, 'YXZ')));

it('goes where one looks, aside at a right angle, and no faster on the diagonal', () => {
  for (const heading of [0, 0.7, 2.4, -1.9]) {
    const ahead = strideOf({ ...still, ahead: true }, heading, 1);
    const look = lookOf(heading);
    expect([ahead.x, ahead.z]).toEqual([expect.closeTo(look.x * 1.8, 9), expect.closeTo(look.z * 1.8, 9)]);
    const aside = strideOf({ ...still, right: true }, heading, 1);
    expect(ahead.x * aside.x + ahead.z * aside.z).toBeCloseTo(0, 9);
    // right of the look: the look turned clockwise seen from above
    expect(look.x * aside.z - look.z * aside.x).toBeGreaterThan(0);
    const diagonal = strideOf({ ...still, ahead: true, right: true }, heading, 1);
    expect(Math.hypot(diagonal.x, diagonal.z)).toBeCloseTo(1.8, 9);
  }
  expect(strideOf({ ...still, ahead: true, back: true }, 1, 1)).toEqual({ x: 0, z: 0 });
});

it('begins before the line at eye height, looking at its middle, on the side of the camera', () => {
  const line = new Box3(new Vector3(-10, -2, 0), new Vector3(10, 6, 3));
  const { position, headingRad } = walkStart([line], new Vector3(0, 20, 40));
  expect(position.y).toBe(EYE_M);
  // the floor's y is the renderer's -z: the line reaches to z = 2 on this side
  expect(position.z).toBeGreaterThan(2 + 3.9);
  const toMiddle = new Vector3(0, EYE_M, -2).sub(position).normalize();
  expect(lookOf(headingRad).dot(toMiddle)).toBeCloseTo(1, 6);
});

it('looks to the right and down with the mouse, never over head', () => {
  const { headingRad, pitchRad } = turned({ headingRad: 0, pitchRad: 0 }, 100, 100);
  expect(headingRad).toBeLessThan(0);
  expect(pitchRad).toBeLessThan(0);
  expect(turned({ headingRad: 0, pitchRad: 0 }, 0, -10_000).pitchRad).toBeLessThan(Math.PI / 2);
});
