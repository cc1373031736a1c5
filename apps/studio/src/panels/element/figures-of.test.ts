import type { LineRecord } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

const record = {
  kind: 'station',
  id: 'station:a',
  name: { zh: '', en: '' },
  at: { x: 1, y: 2, z: 0, rotation: 0 },
  operations: {
    '*': { work: { type: 'manual', elements: [{ id: 'grind', name: { zh: '磨', en: 'grind' }, timeS: 12 }], walkSpeedMps: 1.1 } },
  },
  power: { workingKw: 3 },
  sources: {
    'operations.*.work': { origin: 'assumed', source: 'study' },
    'operations.*.work.walkSpeedMps': { origin: 'read', source: 'handbook' },
  },
} as unknown as LineRecord;

test('figures carry the unit of their name and the origin of the longest matching path; places are left out', () => {
  const figures = Object.fromEntries(
    figuresOf(record).map((figure) => [figure.field, [figure.value, figure.screen.unit, figure.origin?.origin ?? null]]),
  );
  expect(figures).toEqual({
    'operations.*.work.type': ['manual', null, 'assumed'],
    'operations.*.work.elements.0.timeS': [12, 's', 'assumed'],
    'operations.*.work.walkSpeedMps': [1.1, 'm/s', 'read'],
    'power.workingKw': [3, 'kW', null],
  });
});

test('a figure says what it belongs to: groups by key, members of lists by name', () => {
  const time = figuresOf(record).find((figure) => figure.leaf === 'timeS');
  expect(time?.context).toEqual([{ group: 'work' }, { name: { zh: '磨', en: 'grind' } }]);
});
