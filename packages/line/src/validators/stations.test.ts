import { describe, expect, test } from 'vitest';
import { complaintsOf, constant, type InputOf, type LayoutInput, serialLine } from '../test-lines.ts';
import { polylineLength } from './stations.ts';
import { validateLine } from './validate.ts';

const withStation = (more: Partial<InputOf<'station'>>, ...records: LayoutInput[]) =>
  serialLine({ arrival: constant(9), stations: [{ time: constant(8), more }], more: records });
const withWork = (work: object, more: Partial<InputOf<'station'>> = {}, ...records: LayoutInput[]) =>
  withStation({ operations: { '*': { work: work as never } }, ...more }, ...records);

test('the largest batch is not below the least', () => {
  expect(validateLine(withStation({ batch: { min: 4, max: 2 } }))).toMatchObject([
    { code: 'batch.range', at: 'station:m1', field: 'batch.max', expected: '>= 4', got: 2 },
  ]);
  expect(complaintsOf(withStation({ batch: { min: 4, max: 4 } }))).toEqual([]);
});

test('a belt has room for a part', () => {
  const belt: LayoutInput = {
    kind: 'conveyor',
    id: 'conveyor:c',
    points: [
      [0, 0, 0],
      [3, 4, 0],
    ],
    speedMps: 0.5,
    pitchM: 6,
  };
  expect(
    polylineLength([
      [0, 0, 0],
      [3, 4, 0],
      [3, 4, 2],
    ]),
  ).toBe(7);
  expect(validateLine(withStation({}, belt))).toMatchObject([
    { code: 'conveyor.short', at: 'conveyor:c', field: 'pitchM', expected: '<= 5', got: 6 },
  ]);
  expect(complaintsOf(withStation({}, { ...belt, pitchM: 5 }))).toEqual([]);
});

describe('operators', () => {
  const pool: LayoutInput = { kind: 'pool', id: 'pool:p', role: 'welder', count: 2, skills: ['mig'] };
  const needing = (count: number, skill: string | null) =>
    withStation(
      { operations: { '*': { work: { type: 'time', time: constant(8) }, operators: [{ pool: 'pool:p', count, skill }] } } },
      pool,
    );

  test('there are as many as are asked for, with the skill', () => {
    expect(complaintsOf(needing(2, 'mig'))).toEqual([]);
    expect(validateLine(needing(3, 'tig'))).toMatchObject([
      { code: 'operators.tooFew', at: 'station:m1', field: 'operations.*.operators[0].count', expected: 2, got: 3 },
      { code: 'skill.missing', at: 'station:m1', field: 'operations.*.operators[0].skill', expected: ['mig'], got: 'tig' },
    ]);
  });

  test('of a set-up count too', () => {
    expect(complaintsOf(withStation({ setup: { operators: [{ pool: 'pool:p', count: 5 }] } }, pool))).toEqual([
      'operators.tooFew station:m1 setup.operators[0].count',
    ]);
  });
});

describe('hand work', () => {
  const element = (fields: object) => ({ id: 'e', name: { zh: '', en: '' }, phase: 'process', ...fields });
  const manual = (...elements: object[]) => withWork({ type: 'manual', elements });

  test('every element has one time or walking', () => {
    expect(complaintsOf(manual(element({ timeS: 3, walkM: 2 }), element({ id: 'f', walkM: 4 })))).toEqual([]);
    expect(complaintsOf(manual(element({}), element({ timeS: 3, tmu: 50 })))).toEqual([
      'element.noTime station:m1 operations.*.work.elements[0]',
      'element.twoTimes station:m1 operations.*.work.elements[1]',
      'id.duplicate station:m1 operations.*.work.elements[1].id',
    ]);
  });
});

describe('arc welding', () => {
  const robot: LayoutInput = {
    kind: 'robot',
    id: 'robot:r',
    model: 'kr8',
    tool: { look: 'torch', tcp: { xyz: [0, 0, 0.3], rpy: [0, 0, 0] }, massKg: 5 },
  };
  const seam = {
    id: 's',
    points: [
      [0, 0, 0],
      [0.1, 0, 0],
    ],
    approach: [0, 0, -1],
    travelSpeedMps: 0.01,
  };
  const weld = (fields: object) => withWork({ type: 'arcWelding', robot: 'robot:r', seams: [{ ...seam, ...fields }] }, {}, robot);

  test('a seam has a length, a direction of length 1 and a fixture that exists', () => {
    expect(complaintsOf(weld({}))).toEqual([]);
    expect(
      complaintsOf(
        weld({
          points: [
            [1, 1, 1],
            [1, 1, 1],
          ],
        }),
      ),
    ).toEqual(['seam.length station:m1 operations.*.work.seams[0].points']);
    expect(complaintsOf(weld({ approach: [0, 0, -2] }))).toEqual(['seam.direction station:m1 operations.*.work.seams[0].approach']);
    expect(complaintsOf(weld({ fixture: 2 }))).toEqual(['seam.fixture station:m1 operations.*.work.seams[0].fixture']);
  });

  test('the robot that welds stands in the layout', () => {
    expect(complaintsOf(withWork({ type: 'arcWelding', robot: 'robot:gone', seams: [seam] }))).toEqual([
      'reference.missing station:m1 operations.*.work.robot',
    ]);
  });
});

describe('palletizing', () => {
  const robot: LayoutInput = {
    kind: 'robot',
    id: 'robot:r',
    model: 'm410',
    tool: { look: 'vacuum', tcp: { xyz: [0, 0, 0.3], rpy: [0, 0, 0] }, massKg: 5 },
  };
  const pallet: LayoutInput = { kind: 'buffer', id: 'buffer:pallet', capacity: null };
  const pattern = {
    layer: [
      { x: 0.3, y: 0.3 },
      { x: 0.9, y: 0.3 },
    ],
    layers: 3,
    layerHeightM: 0.2,
  };
  const work = { type: 'palletizing', robot: 'robot:r', pattern, pickAt: [0, 0, 0], palletAt: [1, 0, 0] };

  test('a full pallet has as many parts as its pattern', () => {
    expect(complaintsOf(withWork(work, { collect: { count: 6, product: 'product:part' } }, robot, pallet))).toEqual([]);
    expect(validateLine(withWork(work, { collect: { count: 5, product: 'product:part' } }, robot))).toMatchObject([
      { code: 'pallet.count', at: 'station:m1', field: 'collect.count', expected: 6, got: 5 },
    ]);
  });

  test('parts lie on the pallet', () => {
    const outside = { ...work, pattern: { ...pattern, layer: [{ x: 1.3, y: 0.2 }] } };
    expect(complaintsOf(withWork(outside, {}, robot))).toEqual(['pallet.outside station:m1 operations.*.work.pattern.layer[0]']);
  });
});
