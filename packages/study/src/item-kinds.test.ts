import { expect, test } from 'vitest';
import { itemKindOf } from './item-kinds.ts';

test.each([
  ['weld-robots', 'equipment', 'robot'],
  ['palletizing-robot', 'equipment', 'robot'],
  ['cell-integration', 'equipment', 'cell'],
  ['agvs', 'equipment', 'vehicle'],
  ['mes-link', 'technology', 'software'],
  ['training', 'technology', 'training'],
  ['gripper:2', 'equipment', 'endEffector'],
  ['safety-fence', 'equipment', 'safety'],
  ['something', 'equipment', 'other'],
  ['consulting', 'technology', 'software'],
] as const)('%s (%s) is %s', (id, group, kind) => {
  expect(itemKindOf({ id, class: group })).toBe(kind);
});
