import { flow, type LayoutInput, type SharedInput } from '@taktwerk/line/testing';
import { expect, test } from 'vitest';
import { busyS } from '../spec/operations.ts';
import { BRACKET, robotAt, stationWith } from '../test-arms.ts';
import { compileCell, compiledCell } from '../test-lines.ts';

const machining = (time: object, more: object = {}) => ({ type: 'machineLoading', machiningS: time, handshakeS: 0, ...more });
const constant = (value: number) => ({ type: 'constant', value });
const operationOf = (records: LayoutInput[]) =>
  compiledCell(records).spec.stages.find(({ element }) => element === 'station:cell')!.operations['*']!;

test('door, clamp, machining and the share of the tool change are one constant time', () => {
  const work = machining(constant(30), {
    doorOpenS: 1.5,
    doorCloseS: 2,
    clampS: 0.5,
    unclampS: 0.25,
    handshakeS: 0.75,
    toolChange: { everyParts: 30, timeS: 240 },
  });
  const { cells } = compiledCell([stationWith(work)]);
  expect(cells[0]!.phases.map(({ kind, durationS }) => [kind, durationS])).toEqual([
    ['handshake', 0.75],
    ['safety', 2],
    ['gripper', 0.5],
    ['process', 30],
    ['gripper', 0.25],
    ['safety', 1.5],
    ['service', 8],
  ]);
  expect(cells[0]!.totalS).toBe(43);
  expect(operationOf([stationWith(work)]).process).toEqual(constant(43));
});

test('machining that varies keeps its distribution: constant parts move it where the family allows, else they stand beside it', () => {
  const uniform = operationOf([stationWith(machining({ type: 'uniform', min: 10, max: 20 }, { doorOpenS: 3 }))]);
  expect(uniform).toMatchObject({ load: null, process: { type: 'uniform', min: 13, max: 23 }, unload: null });
  const exponential = operationOf([stationWith(machining({ type: 'exponential', mean: 20 }, { doorOpenS: 3 }))]);
  expect(exponential).toMatchObject({ load: null, process: { type: 'exponential', mean: 20 }, unload: constant(3) });
  expect(busyS(exponential)).toBe(23);
});

test('P2: single gripper, 5.5 + 33 + 4.8 + 1.7 s and 240 s per 30 parts are 53.0 s a part; 64.6 an hour at 0.97 × 0.98', () => {
  expect(tended(240).totalS).toBeCloseTo(53, 9);
  expect((3600 / tended(240).totalS) * 0.97 * 0.98).toBeCloseTo(64.6, 1);
  expect(tended(180).totalS).toBeCloseTo(51, 9);
  expect((3600 / tended(180).totalS) * 0.97 * 0.98).toBeCloseTo(67.1, 1);
});

/** Robot with the times of P2: unload 4.8 at the machine, load 5.5, and 1.7 from the outlet to the inlet. */
function tended(changeS: number) {
  const cell = 'station:cell';
  const travelS = {
    'source:in': { [cell]: 0, 'sink:out': 0 },
    [cell]: { 'sink:out': 0, 'source:in': 0 },
    'sink:out': { 'source:in': 1.7, [cell]: 0 },
  };
  const times = { travelS, pickS: { 'source:in': 0, [cell]: 4.8 }, placeS: { [cell]: 5.5, 'sink:out': 0 } };
  const line = compiledCell([
    stationWith(machining(constant(33), { toolChange: { everyParts: 30, timeS: changeS } })),
    robotAt({ times }),
    flow('source:in', cell, { via: 'robot:r1' }),
    flow(cell, 'sink:out', { via: 'robot:r1' }),
  ]);
  expect(line.spec.robots[0]).toMatchObject({ grippers: 1, pickS: times.pickS, placeS: times.placeS, travelS });
  const tending = line.cells[0]!;
  expect(tending.totalS - (tending.handlingS ?? 0)).toBeCloseTo(33 + changeS / 30, 9);
  return tending;
}

test('a part that passes the door in no direction is refused with both sizes; one that goes in lengthwise passes', () => {
  const product = (sizeM: number[]): SharedInput => ({ ...BRACKET, sizeM }) as SharedInput;
  const problemsOf = (sizeM: number[]) => {
    const result = compileCell([stationWith(machining(constant(30), { doorM: [0.8, 0.6] }))], [product(sizeM)]);
    return result.ok ? [] : result.problems;
  };
  expect(problemsOf([2, 0.7, 0.5])).toEqual([]);
  expect(problemsOf([2, 0.9, 0.5])).toMatchObject([
    { code: 'door.tooNarrow', at: 'station:cell', field: 'operations.*.work.doorM', expected: '0.8 × 0.6', got: '2 × 0.9 × 0.5' },
  ]);
  expect(problemsOf([0.7, 0.7, 0.7])).toHaveLength(1);
});
