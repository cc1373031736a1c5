import { expect, test } from 'vitest';
import { meanOf } from '../means.ts';
import { robotAt, stationWith } from '../test-arms.ts';
import { compileCell, compiledCell } from '../test-lines.ts';
import { picksOf } from './pallet-pattern.ts';

/** Boxes of 100 mm on a small pallet beside the arm. */
const layer = [0.1, 0.2, 0.3].flatMap((x) => [0.1, 0.2].map((y) => ({ x, y, rotation: 0 })));
const pattern = {
  palletLengthM: 0.4,
  palletWidthM: 0.3,
  layer,
  layers: 3,
  layerHeightM: 0.1,
  alternate: true,
  slipSheetEvery: 1,
  slipSheetS: 4,
};
const work = (more: object = {}) => ({
  ...{ type: 'palletizing', robot: 'robot:r1', pattern, pickAt: [0, -0.6, 0.5], palletAt: [-0.2, 0.1, 0.1], palletChangeS: 15, ...more },
});
const gripper = robotAt({ tool: { look: 'vacuum', tcp: { xyz: [0, 0, 0.2], rpy: [0, 0, 0] }, massKg: 2 } });
const station = (more: object = {}) =>
  stationWith(work(more), { at: { x: 0.75, y: 0 }, collect: { count: 18, product: 'product:pallet' } });

test.each([
  [10, 4, 3],
  [5, 3, 2],
  [7, 1, 7],
  [7, 3, 3],
])('P5: a layer of %i boxes, up to %i at a time, takes %i picks', (boxes, partsPerPick, picks) => {
  const flat = { ...pattern, layer: Array.from({ length: boxes }, (_, i) => ({ x: 0.01 * i, y: 0.1, rotation: 0 })), layers: 2 };
  const all = picksOf({ ...work({ pattern: flat, partsPerPick }), approachM: 0.1 } as never);
  expect(all).toHaveLength(2 * picks);
  expect(all.reduce((sum, pick) => sum + pick.parts, 0)).toBe(2 * boxes);
  // 330 picks an hour
  expect((330 * boxes) / picks).toBeCloseTo({ 3: boxes === 10 ? 1100 : 770, 2: 825, 7: 330 }[picks]!, 6);
});

test('every second layer is turned about the middle of the pallet', () => {
  const all = picksOf({ ...work(), partsPerPick: 1 } as never);
  expect(all[0]).toMatchObject({ id: '1/1', at: [-0.2 + 0.1, 0.1 + 0.1, 0.1 + 0.1], slipSheet: false, last: false });
  expect(all[6]!.id).toBe('2/1');
  expect(all[6]!.at[0]).toBeCloseTo(-0.2 + 0.3, 12);
  expect(all[6]!.at[1]).toBeCloseTo(0.1 + 0.2, 12);
  expect(all[6]!.rotation - all[0]!.rotation).toBeCloseTo(Math.PI, 12);
  expect(all.filter(({ slipSheet }) => slipSheet).map(({ id }) => id)).toEqual(['2/1', '3/1']);
  expect(all.filter(({ last }) => last).map(({ id }) => id)).toEqual(['3/6']);
});

test('each part has the time of its own pick, and the phases sum to their mean', () => {
  const line = compiledCell([station(), gripper]);
  const process = line.spec.stages.find(({ element }) => element === 'station:cell')!.operations['*']!.process;
  if (process.type !== 'sequence') throw new Error(process.type);
  expect(process.values).toHaveLength(18);
  expect(new Set(process.values).size).toBeGreaterThan(9);
  const cell = line.cells[0]!;
  expect(cell.totalS).toBeCloseTo(meanOf(process), 6);
  expect(cell.phases.find(({ label }) => label === 'phase.slipSheet')?.durationS).toBeCloseTo((2 * 4) / 18, 9);
  expect(cell.phases.find(({ label }) => label === 'phase.palletChange')?.durationS).toBeCloseTo(15 / 18, 9);
  expect(process.values[17]! - Math.max(...process.values.slice(1, 6))).toBeGreaterThan(14);
  expect(line.programs).toHaveLength(18);
  expect(line.programs.map(({ totalS }) => totalS)).toEqual(process.values);
});

test('P12: beside the motion the cell time shows what is easily forgotten, each by itself', () => {
  const cell = compiledCell([station({ sensorS: 0.2, handshakeS: 0.3 }), gripper]).cells[0]!;
  const sums = new Map<string, number>();
  for (const { kind, durationS } of cell.phases) sums.set(kind, (sums.get(kind) ?? 0) + durationS);
  expect([...sums.keys()].sort()).toEqual(['gripper', 'handshake', 'motion', 'sensor', 'service']);
  expect(sums.get('gripper')).toBeCloseTo(0.4 + 0.3, 9);
  expect(sums.get('handshake')).toBeCloseTo(0.3, 9);
  expect(sums.get('sensor')).toBeCloseTo(0.2, 9);
  expect(sums.get('motion')!).toBeLessThan(cell.totalS - 1.2);
});

test('of parts picked together the last one carries the time', () => {
  const process = compiledCell([station({ partsPerPick: 2 }), gripper]).spec.stages.find(({ element }) => element === 'station:cell')!
    .operations['*']!.process;
  if (process.type !== 'sequence') throw new Error(process.type);
  expect(process.values.filter((_, i) => i % 2 === 0)).toEqual(Array.from({ length: 9 }, () => 0));
  expect(Math.min(...process.values.filter((_, i) => i % 2 === 1))).toBeGreaterThan(2);
});

test('a pallet out of reach and a load over the limit are refused', () => {
  const far = compileCell([station({ palletAt: [1.2, 0.1, 0.1] }), gripper]);
  expect(!far.ok && far.problems).toMatchObject([
    {
      code: 'reach.tooFar',
      at: 'station:cell',
      field: 'operations.*.work.pattern.layer[0]',
      expected: 1.441,
      layout: 'as-is',
    },
  ]);
  const heavy = compileCell([
    station({ partsPerPick: 6 }),
    robotAt({ tool: { look: 'vacuum', tcp: { xyz: [0, 0, 0.2], rpy: [0, 0, 0] }, massKg: 3 } }),
  ]);
  expect(!heavy.ok && heavy.problems).toMatchObject([{ code: 'robot.payload', at: 'robot:r1', field: 'tool.massKg', expected: 8, got: 9 }]);
});

test('the last bit of a rotation decides nothing: a full turn more gives the same model', () => {
  const turned = (turns: number) => {
    const rotation = 0.3 + turns * 2 * Math.PI;
    const at = { x: 0.75 * Math.cos(0.3), y: 0.75 * Math.sin(0.3), rotation };
    const cell = stationWith(work(), { at, collect: { count: 18, product: 'product:pallet' } });
    return compiledCell([cell, { ...gripper, at: { x: 0, y: 0, rotation } } as typeof gripper]).spec;
  };
  expect(turned(1)).toEqual(turned(0));
  expect(turned(-3)).toEqual(turned(0));
});

test('a pallet is emptied from the top, the other way round: all its picks are one time', () => {
  const stacked = compiledCell([station(), gripper]);
  const line = compiledCell([stationWith(work({ direction: 'unstack' }), { at: { x: 0.75, y: 0 } }), gripper]);
  const cell = line.cells[0]!;
  const motion = (from: typeof cell) => from.phases.reduce((sum, { kind, durationS }) => sum + (kind === 'motion' ? durationS : 0), 0);
  expect(cell.totalS).toBeCloseTo(18 * stacked.cells[0]!.totalS, 4);
  expect(motion(cell)).toBeCloseTo(18 * motion(stacked.cells[0]!), 4);
  expect(cell.phases.find(({ label }) => label === 'phase.palletChange')?.durationS).toBe(15);
  expect(line.programs).toHaveLength(1);
  expect(line.programs[0]!.totalS).toBeCloseTo(cell.totalS, 6);
});
