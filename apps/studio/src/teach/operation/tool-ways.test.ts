import type { Work } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { waysKeyOf, waysOf, withWays } from './tool-ways.ts';

const welding = {
  type: 'arcWelding',
  robot: 'robot:a',
  seams: [
    {
      id: 'seam-1',
      points: [
        [0, 0, 0.9],
        [0.1, 0, 0.9],
      ],
      approach: [0, 0, -1],
      travelSpeedMps: 0.008,
      fixture: 2,
    },
  ],
} as unknown as Work;

test('a new seam takes speed and fixture of the last; a changed one keeps its own', () => {
  expect(waysKeyOf(welding)).toBe('seams');
  const ways = waysOf(welding, 'seams');
  const drawn = [
    ...ways,
    {
      id: 'seam-2',
      points: [
        [0, 0.1, 0.9],
        [0.1, 0.1, 0.9],
      ] as never,
      approach: [0, 0, -1] as never,
    },
  ];
  expect(withWays(welding, 'seams', drawn)).toMatchObject([
    { id: 'seam-1', travelSpeedMps: 0.008, fixture: 2 },
    {
      id: 'seam-2',
      travelSpeedMps: 0.008,
      fixture: 2,
      points: [
        [0, 0.1, 0.9],
        [0.1, 0.1, 0.9],
      ],
    },
  ]);
});

test('spots are ways of one point and go back as spots', () => {
  const spots = { type: 'spotWelding', spots: [{ id: 'spot-1', at: [0, 0, 1], approach: [0, 0, -1] }] } as unknown as Work;
  expect(waysKeyOf(spots)).toBe('spots');
  expect(withWays(spots, 'spots', waysOf(spots, 'spots'))).toEqual([{ id: 'spot-1', at: [0, 0, 1], approach: [0, 0, -1] }]);
  expect(waysKeyOf({ type: 'time', time: { type: 'constant', value: 1 } })).toBeNull();
});
