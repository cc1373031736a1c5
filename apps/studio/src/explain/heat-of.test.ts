import type { Layout } from '@taktwerk/line';
import type { LayoutResult } from '@taktwerk/study';
import { expect, test } from 'vitest';
import { heatOf } from './heat-of.ts';

const shares = {
  working: 0.3,
  setup: 0.1,
  starved: 0.1,
  blocked: 0,
  down: 0,
  waitingOperator: 0,
  waitingRobot: 0,
  waitingRepair: 0,
  offShift: 0.5,
};
const result = {
  elements: [
    { id: 'station:a', kind: 'station', shares, level: { mean: 1 } },
    { id: 'station:a/load', kind: 'station', shares: { ...shares, working: 0.1 }, level: { mean: 0.5 } },
    { id: 'buffer:b', kind: 'buffer', shares: null, level: { mean: 4 } },
    { id: 'sink:s', kind: 'sink', shares: null, level: { mean: 900 } },
  ],
} as unknown as LayoutResult;
const layout = { records: { 'buffer:b': { kind: 'buffer', capacity: 5 } } } as unknown as Layout;

test('utilisation and waiting are of the shift and sum to 1; a buffer shows how full it is', () => {
  expect(heatOf('utilisation', result, layout)).toEqual({ 'station:a': 0.8, 'buffer:b': 0.8 });
  expect(heatOf('waiting', result, layout)['station:a']).toBeCloseTo(1 - 0.2 / 0.5, 12);
});

test('work in process is against the fullest place; a warehouse does not count', () => {
  expect(heatOf('wip', result, layout)).toEqual({ 'station:a': 0.25, 'buffer:b': 1 });
});
