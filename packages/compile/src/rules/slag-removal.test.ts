import { expect, test } from 'vitest';
import { cellOf } from '../test-lines.ts';

test('six strokes of 1.5 + 3 + 2 s, the skimmer coated every 30 strokes in 20 s, by hand with 25 % allowance for heat', () => {
  const work = { type: 'slagRemoval', skims: 6, dipS: 1.5, skimS: 3, dumpS: 2, coating: { everySkims: 30, timeS: 20 }, allowance: 0.25 };
  const { phases, cell } = cellOf(work);
  expect(phases).toEqual([
    ['dip', 11.25],
    ['skim', 22.5],
    ['dump', 15],
    ['toolCoating', 5],
  ]);
  expect(cell.processShare).toBeCloseTo(22.5 / 53.75, 9);
});

test('a robot without places takes the times as they are', () => {
  const work = { type: 'slagRemoval', robot: 'robot:r1', skims: 2, dipS: 1, skimS: 3, dumpS: 2, handshakeS: 0.5 };
  const robot = {
    kind: 'robot',
    id: 'robot:r1',
    model: 'test-arc',
    at: { x: 0, y: 0 },
    tool: { look: 'none', tcp: { xyz: [0, 0, 0], rpy: [0, 0, 0] }, massKg: 1 },
  };
  expect(cellOf(work, [robot as never]).cell.totalS).toBe(12.5);
});
