import { expect, test } from 'vitest';
import { robotAt } from '../test-arms.ts';
import { cellOf } from '../test-lines.ts';

const glue = { type: 'gluing', adhesive: 'sealant', beadAreaM2: 10e-6, allowance: 0 };

test('1.5 m in two beads at 0.3 m/s: 5 s, the valve twice, two moves, a purge every 50 parts; 15 ml and its share', () => {
  const { phases, operation } = cellOf({
    ...glue,
    lengthM: 1.5,
    moreBeads: 2,
    moveS: 1,
    purge: { everyParts: 50, timeS: 10, volumeL: 0.02 },
  });
  expect(phases).toEqual([
    ['airMove', 2],
    ['valve', 0.6],
    ['layBead', 5],
    ['purge', 0.2],
  ]);
  expect(operation.uses.adhesiveL).toBeCloseTo(0.015 + 0.0004, 12);
});

test('a robot lays the bead along its path', () => {
  const paths = [
    {
      id: 'b',
      points: [
        [0, -0.1, 0.5],
        [0, 0.1, 0.5],
        [0.1, 0.1, 0.5],
      ],
      approach: [0, 0, -1],
    },
  ];
  const { phases, operation } = cellOf({ ...glue, paths, robot: 'robot:r1', speedMps: 0.1 }, [robotAt()]);
  const time = phases.find(([label]) => label === 'layBead')![1] as number;
  expect(time).toBeGreaterThan(3);
  expect(time).toBeLessThan(3.3);
  expect(phases.filter(([label]) => label === 'valve')).toEqual([['valve', 0.3]]);
  expect(operation.uses.adhesiveL).toBeCloseTo(0.003, 12);
});
