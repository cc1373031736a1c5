import type { CameraPose } from '@taktwerk/scene';
import { expect, test } from 'vitest';
import { isSamePose } from './same-pose.ts';

const pose: CameraPose = { isPlan: false, position: [1, 2, 3], target: [0, 0, 0], zoom: 1 };

test('a camera follows the other until they stand together, never a plan', () => {
  expect(isSamePose(pose, { ...pose, position: [1, 2, 3.00001] })).toBe(true);
  expect(isSamePose(pose, { ...pose, position: [1, 2, 3.1] })).toBe(false);
  expect(isSamePose(pose, { ...pose, target: [0.2, 0, 0] })).toBe(false);
  expect(isSamePose({ ...pose, isPlan: true }, { ...pose, isPlan: true, zoom: 40 })).toBe(false);
  expect(isSamePose(pose, { ...pose, isPlan: true, position: [9, 9, 9] })).toBe(true);
});
