import type { LineRecord } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

const record = {
  kind: 'station',
  id: 'station:a',
  name: { zh: '', en: '' },
  at: { x: 1, y: 2, z: 0, rotation: 0 },
  operations: { '*': { work: { type: 'manual', elements: [{ id: 'grind', timeS: 12 }], walkSpeedMps: 1.1 } } },
  power: { workingKw: 3 },
  sources: {
    'operations.*.work': { origin: 'assumed', source: 'study' },
    'operations.*.work.walkSpeedMps': { origin: 'read', source: 'handbook' },
  },
} as unknown as LineRecord;

test('figures carry the unit of their name and the origin of the longest matching path; places are left out', () => {
  const figures = Object.fromEntries(
    figuresOf(record).map((figure) => [figure.field, [figure.value, figure.unit, figure.origin?.origin ?? null]]),
  );
  expect(figures).toEqual({
    'operations.*.work.type': ['manual', null, 'assumed'],
    'operations.*.work.elements.0.timeS': [12, 's', 'assumed'],
    'operations.*.work.walkSpeedMps': [1.1, 'm/s', 'read'],
    'power.workingKw': [3, 'kW', null],
  });
});
