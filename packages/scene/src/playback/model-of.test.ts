import type { CompiledModel } from '@taktwerk/engine';
import { expect, test } from 'vitest';
import { playbackModelOf } from './model-of.ts';

const model = {
  spec: {
    elements: [{ id: 'station:a/loading' }, { id: 'station:a' }, { id: 'buffer:b' }],
    robots: [{ id: 'robot:r' }],
    fleets: [{ id: 'fleet:f', network: 'network:n', vehicles: [{ id: 'v1' }, { id: 'v2' }] }],
    networks: [{ id: 'network:n', nodes: [{ id: 'n1' }, { id: 'n2' }] }],
    products: [{ id: 'product:p' }],
    pools: [{ id: 'pool:w', count: 2 }],
  },
  units: [
    { id: 'station:a/loading', kind: 'server', owner: 0 },
    { id: 'station:a', kind: 'server', owner: 1 },
    { id: 'robot:r', kind: 'robot', owner: 0 },
    { id: 'v1', kind: 'vehicle', owner: 0 },
    { id: 'v2', kind: 'vehicle', owner: 0 },
  ],
} as unknown as CompiledModel;

test('a loading side belongs to its station, behind the working side', () => {
  const { units, elements } = playbackModelOf(model);
  expect(elements).toEqual(['station:a', 'station:a', 'buffer:b']);
  expect(units.map(({ record, index }) => [record, index])).toEqual([
    ['station:a', 1],
    ['station:a', 0],
    ['robot:r', 0],
    ['fleet:f', 0],
    ['fleet:f', 1],
  ]);
});

test('robots and vehicles know their unit and the names of their places', () => {
  const { robots, vehicles } = playbackModelOf(model);
  expect(robots[0]).toMatchObject({ id: 'robot:r', unit: 2 });
  expect(vehicles.map(({ id, unit, nodes }) => [id, unit, nodes])).toEqual([
    ['v1', 3, ['n1', 'n2']],
    ['v2', 4, ['n1', 'n2']],
  ]);
});
