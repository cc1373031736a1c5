import type { CellTime, Phase } from '@taktwerk/compile';
import { expect, test } from 'vitest';
import { secondsByKind, waterfallOf } from './waterfall.ts';

const phase = (kind: Phase['kind'], label: string, durationS: number, parallel = false): Phase => ({
  kind,
  label,
  subject: null,
  durationS,
  parallel,
  motion: null,
  spread: false,
});

const cell: CellTime = {
  station: 'station:weld',
  product: '*',
  rule: 'arcWelding',
  phases: [
    phase('motion', 'approach', 1),
    phase('process', 'weld', 10),
    phase('motion', 'approach', 2),
    phase('process', 'weld', 20),
    phase('gripper', 'load', 15, true),
  ],
  totalS: 33,
  assumedS: 0,
  processShare: 30 / 33,
};

test('steps of one label are joined, stand end to end and sum to the cell time', () => {
  const steps = waterfallOf(cell);
  expect(steps.map((step) => [step.phase.label, step.count, step.startS, step.durationS])).toEqual([
    ['approach', 2, 0, 3],
    ['weld', 2, 3, 30],
    ['load', 1, 0, 15],
  ]);
});

test('seconds by kind leave parallel phases out and sum to the total', () => {
  const sums = [...secondsByKind(cell).values()];
  expect(sums.reduce((sum, value) => sum + value, 0)).toBe(cell.totalS);
});
