import type { Layout } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { lineOrderOf } from './rows.ts';

const flow = (from: string, to: string, when = 'pass') => ({ kind: 'flow', id: `${from}-${to}`, from, to, when, via: null });
const layoutOf = (...flows: ReturnType<typeof flow>[]) =>
  ({ records: Object.fromEntries(flows.map((entry) => [entry.id, entry])) }) as unknown as Layout;
const elements = ['join', 'a', 'b', 'in', 'rework', 'out'];

test('an element stands behind everything that feeds it, also where two ways join', () => {
  const order = lineOrderOf(
    layoutOf(flow('in', 'a'), flow('in', 'b'), flow('a', 'join'), flow('b', 'join'), flow('join', 'out')),
    elements,
  );
  const place = (id: string) => order.get(id)!;
  expect(place('in')).toBe(Math.min(...['in', 'a', 'b', 'join', 'out'].map(place)));
  expect(place('join')).toBeGreaterThan(Math.max(place('a'), place('b')));
  expect(place('out')).toBeGreaterThan(place('join'));
});

test('a way back does not put the line on its head', () => {
  const order = lineOrderOf(layoutOf(flow('in', 'a'), flow('a', 'rework', 'rework'), flow('rework', 'a'), flow('a', 'out')), elements);
  expect(order.get('in')!).toBeLessThan(order.get('a')!);
  expect(order.get('a')!).toBeLessThan(order.get('rework')!);
  expect(order.get('a')!).toBeLessThan(order.get('out')!);
});
