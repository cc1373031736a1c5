import type { CompiledLine } from '@taktwerk/compile';
import type { LineDocument } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { manualStepsOf } from './manual-steps.ts';
import type { LayoutResult } from './question.ts';

const document = {
  layouts: { 'as-is': { records: { 'station:weld': {}, 'station:pack': {}, 'fleet:carts': {} } } },
} as unknown as LineDocument;
const line = {
  roster: [
    { pool: 'pool:welders', perShift: 2, shifts: 2 },
    { pool: 'pool:helpers', perShift: 1, shifts: 2 },
  ],
} as unknown as CompiledLine;
const element = (id: string, cycles: number, offShift: number) => ({ id, cycles, shares: { offShift } });
const result = {
  layout: 'as-is',
  options: { hours: 24 },
  elements: [element('station:weld', 160, 1 / 3), element('station:weld/loading', 150, 1 / 3), element('station:pack', 320, 1 / 3)],
  pools: [
    { id: 'pool:welders', workS: { 'station:weld': 3000, 'station:weld/loading': 1000 } },
    { id: 'pool:helpers', workS: { 'station:pack': 900, 'fleet:carts': 300, 'station:gone': 50, 'station:idle': 0 } },
  ],
} as unknown as LayoutResult;

test('posts of a pool are shared out by the seconds worked at each place; a loading side belongs to its station', () => {
  const steps = manualStepsOf(document, result, line);
  expect(steps.map(({ id, heads }) => [id, heads])).toEqual([
    ['station:weld', 4],
    ['station:pack', 1.5],
    ['fleet:carts', 0.5],
  ]);
});

test('repetitions are counted per hour of the shift, and not at all where nothing is counted', () => {
  const steps = manualStepsOf(document, result, line);
  expect(steps[0]?.repetitionsPerHour).toBeCloseTo(160 / 16, 9);
  expect(steps[2]?.repetitionsPerHour).toBeNull();
});
