import { expect, test } from 'vitest';
import { type LayoutInput, serialLine } from '../test-lines.ts';
import { validateLine } from './validate.ts';

const ROBOT: LayoutInput = {
  ...{ kind: 'robot', id: 'robot:r1', model: 'm', at: { x: 0, y: 0 } },
  tool: { look: 'none', tcp: { xyz: [0, 0, 0], rpy: [0, 0, 0] }, massKg: 1 },
};

/** Problems of a station with this work, as [code, field below the work]. */
function problemsOf(work: object): [string, string][] {
  const more = { operations: { '*': { work: work as never } } };
  const line = serialLine({
    arrival: { type: 'constant', value: 9 },
    stations: [{ time: { type: 'constant', value: 8 }, more }],
    more: [ROBOT],
  });
  return validateLine(line).map(({ code, field }) => [code, field.replace('operations.*.work', '').replace(/^\./, '')]);
}

const path = { id: 'p', points: [[0, 0, 0] as const, [1, 0, 0] as const], approach: [0, 0, -1] as const };
const surface = { id: 's', corner: [0, 0, 0], along: [1, 0, 0], across: [0, 1, 0], approach: [0, 0, -1] };
const insert = { id: 'i', name: { zh: '插', en: 'Insert' }, do: 'insert' };
const sorting = { type: 'sorting', beltSpeedMps: 0.3, pitchM: 0.5, windowM: 1, pickS: 1, misses: [{ beltSpeedMps: 0.3, probability: 0 }] };

test('something must be worked on: places, or how much', () => {
  expect(problemsOf({ type: 'deburring' })).toEqual([['work.noExtent', '']]);
  expect(problemsOf({ type: 'deburring', lengthM: 2 })).toEqual([]);
  expect(problemsOf({ type: 'spotWelding', weldS: 0.3 })).toEqual([['work.noExtent', '']]);
  expect(problemsOf({ type: 'spotWelding', weldS: 0.3, moreSpots: 4 })).toEqual([]);
  expect(problemsOf({ type: 'gluing', adhesive: 'sealant', beadAreaM2: 1e-5, robot: 'robot:r1', paths: [path] })).toEqual([]);
});

test('surfaces need a width of stroke', () => {
  expect(problemsOf({ type: 'polishing', areaM2: 1 })).toEqual([['work.noWidth', 'contactWidthM']]);
  expect(problemsOf({ type: 'rustRemoval', method: 'laser', rateM2PerS: 0.01, surfaces: [surface] })).toEqual([
    ['work.noWidth', 'stripWidthM'],
  ]);
  expect(problemsOf({ type: 'rustRemoval', method: 'laser', rateM2PerS: 0.01, areaM2: 1 })).toEqual([]);
});

test('steps without a figure in the catalog need a time', () => {
  expect(problemsOf({ type: 'assembly', steps: [insert, { ...insert, id: 'k', do: 'screw' }] })).toEqual([
    ['work.noTime', 'steps[0].timeS'],
  ]);
  expect(problemsOf({ ...sorting, pickS: null })).toEqual([['work.noTime', 'pickS']]);
  const misses = [0.4, 0.4].map((beltSpeedMps) => ({ beltSpeedMps, probability: 0.1 }));
  expect(problemsOf({ ...sorting, misses })).toEqual([['misses.order', 'misses[1].beltSpeedMps']]);
});

test('directions are unit vectors, paths have a length, names exist', () => {
  const bent = { ...path, points: [[0, 0, 0] as const, [0, 0, 0] as const], approach: [0, 0, -2] as const };
  expect(problemsOf({ type: 'grinding', paths: [bent] })).toEqual([
    ['seam.length', 'paths[0].points'],
    ['path.direction', 'paths[0].approach'],
  ]);
  expect(problemsOf({ ...sorting, missedAs: 'defectClass:none', robot: 'robot:none' }).map(([code]) => code)).toEqual([
    'reference.missing',
    'reference.missing',
  ]);
});
