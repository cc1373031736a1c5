import { expect, test } from 'vitest';
import { sankeyOf } from './sankey.ts';

const elements = ['source', 'weld', 'weld', 'inspect', 'sink', 'rework'];
const order = new Map(['source', 'weld', 'inspect', 'rework', 'sink'].map((id, i) => [id, i]));
const flow = (from: number, to: number, parts: number) => ({ from, to, parts });
const flows = [
  flow(0, 1, 60),
  flow(0, 2, 40),
  flow(1, 3, 58),
  flow(2, 3, 40),
  flow(1, -1, 2),
  flow(3, 4, 90),
  flow(3, 5, 8),
  flow(5, 3, 8),
];
const { nodes, links } = sankeyOf(flows, elements, order, 400);
const node = (id: string) => nodes.find((entry) => entry.id === id)!;

test('flows of two elements of one record are one ribbon; bars and ribbons have the width of their parts', () => {
  expect(links.filter(({ from, to }) => from === 'source' && to === 'weld').map(({ parts }) => parts)).toEqual([100]);
  expect(node('weld').parts).toBe(100);
  expect(links.find(({ to }) => to === 'sink')!.width / node('inspect').width).toBeCloseTo(90 / 106, 9);
});

test('each place stands below what feeds it; what goes back and what is scrapped is marked', () => {
  expect(node('weld').y).toBeGreaterThan(node('source').y);
  expect(node('sink').y).toBeGreaterThan(node('inspect').y);
  expect(links.find(({ from, to }) => from === 'rework' && to === 'inspect')!.kind).toBe('back');
  expect(links.find(({ to }) => to === null)).toMatchObject({ from: 'weld', kind: 'scrap', parts: 2 });
});
