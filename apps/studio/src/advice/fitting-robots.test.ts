import { expect, test } from 'vitest';
import type { RobotRow } from '../files/robot-rows.ts';
import { fittingRobots } from './replace-store.ts';

const row = (id: string, maker: string, payloadKg: number | null, reachM: number, classes: string[] = ['handling']): RobotRow => ({
  id,
  maker,
  model: id,
  classes,
  payloadKg,
  reachM,
});

test('too weak, too short, of another class or of unknown payload are left out; makers take turns', () => {
  const rows = [
    row('weak', 'a', 3, 2),
    row('short', 'a', 20, 0.5),
    row('welder', 'a', 20, 2, ['arc-welding']),
    row('unknown', 'a', null, 2),
    row('a1', 'a', 8, 1.2),
    row('a2', 'a', 10, 1.2),
    row('b1', 'b', 12, 1.4),
    row('beam', 'c', 50, 5, ['handling', 'gantry']),
  ];
  expect(fittingRobots(rows, { payloadKg: 6, reachM: 1, classes: ['handling'] }).map(({ id }) => id)).toEqual(['a1', 'b1', 'a2']);
});
