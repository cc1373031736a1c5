import { forward, identityPose } from '@taktwerk/kinematics';
import { expect, test } from 'vitest';
import { armOf } from '../robotics/arm.ts';
import { busyS } from '../spec/operations.ts';
import { robotAt, SEAMS, stationWith, testArm } from '../test-arms.ts';
import { cellOf, compilationFor, compileCell, compiledCell } from '../test-lines.ts';

const work = (more: object = {}) => ({
  ...{ type: 'arcWelding', robot: 'robot:r1', seams: SEAMS, approachM: 0.05, approachSpeedMps: 0.25, handshakeS: 0.5 },
  ...{ ignitionS: 0.4, craterFillS: 0.6, gasPrePostFlowS: 0.5 },
  ...more,
});
const sumOf = (label: string, more: object = {}) => {
  const phases = compiledCell([stationWith(work(more)), robotAt()]).cells[0]!.phases.filter((phase) => phase.label === `phase.${label}`);
  return phases.reduce((sum, { durationS }) => sum + durationS, 0);
};

test('two seams of 100 mm at 10 mm/s: 20 s of arc and its starts and ends, twice each', () => {
  expect(sumOf('weldSeam')).toBeGreaterThan(20);
  expect(sumOf('weldSeam')).toBeLessThan(20.02);
  expect(sumOf('ignition')).toBeCloseTo(0.8, 9);
  expect(sumOf('craterFill')).toBeCloseTo(1.2, 9);
  expect(sumOf('gasFlow')).toBeCloseTo(1, 9);
  // 50 mm at 0.25 m/s is 0.2 s, ramps come on top
  expect(sumOf('approach')).toBeGreaterThan(0.4);
  expect(sumOf('approach')).toBeLessThan(0.55);
});

test('three passes of one seam: three times its arc, starts and wire, two waits in between', () => {
  const [first, second] = SEAMS;
  const seams = [{ ...first, passes: 3, interpassS: 20 }, second];
  expect(sumOf('weldSeam', { seams }) / sumOf('weldSeam')).toBeCloseTo(2, 4);
  expect(sumOf('ignition', { seams })).toBeCloseTo(4 * 0.4, 9);
  expect(sumOf('interpass', { seams })).toBeCloseTo(40, 9);
  expect(sumOf('torchCleaning', { seams, torchCleaning: { everySeams: 10, timeS: 30 } })).toBeCloseTo(12, 9);
  const wire = { feedMPerSeamM: 1.5, spoolM: 1000, changeS: 0 };
  const operation = cellOf(work({ seams, wire }), [robotAt()]).operation;
  expect(operation.uses.weldWireM).toBeCloseTo(1.5 * 0.4, 9);
});

test('the arc takes 6 kW over its seconds, and gas flows with it and around it', () => {
  const { operation, cell } = cellOf(work({ arcKw: 6, gasM3PerS: 0.00025 }), [robotAt()]);
  const arcS = sumOf('weldSeam') + sumOf('craterFill');
  expect(cell.energyKwh).toBeCloseTo((6 * arcS) / 3600, 9);
  expect(operation.uses.processKwh).toBe(cell.energyKwh);
  expect(operation.uses.shieldingGasM3).toBeCloseTo(0.00025 * (arcS + 1), 9);
});

test('service is spread: cleaning every 10 seams, wire 1.5 m per metre of seam, tip', () => {
  expect(sumOf('torchCleaning', { torchCleaning: { everySeams: 10, timeS: 30 } })).toBeCloseTo(6, 9);
  expect(sumOf('wireChange', { wire: { feedMPerSeamM: 1.5, spoolM: 300, changeS: 600 } })).toBeCloseTo(0.6, 9);
  expect(sumOf('tipChange', { tipChange: { everySeams: 100, timeS: 120 } })).toBeCloseTo(2.4, 9);
  const line = compiledCell([stationWith(work({ wire: { feedMPerSeamM: 1.5, spoolM: 300, changeS: 600 } })), robotAt()]);
  expect(line.spec.stages.find(({ element }) => element === 'station:cell')!.operations['*']!.uses.weldWireM).toBeCloseTo(0.3, 9);
});

test('the cell time is the sum of its phases and what the engine gets; arc share is weld and crater fill', () => {
  const line = compiledCell([stationWith(work()), robotAt()]);
  const cell = line.cells[0]!;
  expect(cell.totalS).toBeCloseTo(
    cell.phases.reduce((sum, { durationS }) => sum + durationS, 0),
    9,
  );
  expect(line.spec.stages.find(({ element }) => element === 'station:cell')!.operations['*']!.process).toEqual({
    type: 'constant',
    value: cell.totalS,
  });
  expect(cell.processShare * cell.totalS).toBeCloseTo(sumOf('weldSeam') + 1.2, 6);
  expect(cell.assumedS).toBe(0);
  expect(line.programs[0]!.totalS).toBe(cell.totalS);
});

test('what is played is what was counted: the motion runs along the seam, from home to home', () => {
  const line = compiledCell([stationWith(work()), robotAt()]);
  const arm = armOf(compilationFor([stationWith(work()), robotAt()]), 'robot:r1', 0)!;
  const weld = line.cells[0]!.phases.find(({ label, subject }) => label === 'phase.weldSeam' && subject === 'a')!;
  const motion = line.motions[weld.motion!]!;
  const pose = identityPose();
  const count = motion.timesS.length;
  for (const [i, y] of [
    [0, -0.05],
    [count - 1, 0.05],
  ] as const) {
    forward(arm.chain, motion.joints.slice(i * 6, i * 6 + 6), pose);
    expect(pose[3]).toBeCloseTo(0.9, 8);
    expect(pose[7]).toBeCloseTo(y, 8);
    expect(pose[11]).toBeCloseTo(0.5, 8);
    expect([pose[2], pose[6], pose[10]].map((value) => Math.round(value! * 1e9) / 1e9 + 0)).toEqual([0, 0, -1]);
  }
  const steps = line.programs[0]!.steps;
  const first = line.motions[steps.find(({ motion: index }) => index !== null)!.motion!]!;
  const last = line.motions[steps.findLast(({ motion: index }) => index !== null)!.motion!]!;
  expect([...first.joints.slice(0, 6)]).toEqual([...arm.home]);
  expect([...last.joints.slice(-6)]).toEqual([...arm.home].map((value) => expect.closeTo(value, 12)));
  steps.forEach((step, i) => {
    if (i > 0) expect(step.startS).toBe(steps[i - 1]!.endS);
  });
});

test('the last bit of a rotation decides nothing: a full turn more gives the same model', () => {
  const turned = (rotation: number) => {
    const at = { x: 0.9 * Math.cos(0.3), y: 0.9 * Math.sin(0.3), rotation };
    return compiledCell([stationWith(work(), { at }), robotAt({ at: { x: 0, y: 0, rotation } })]).spec;
  };
  expect(turned(0.3 + 2 * Math.PI)).toEqual(turned(0.3));
  expect(turned(0.3 - 4 * Math.PI)).toEqual(turned(0.3));
});

test('a seam out of reach is refused at its place, with reach and verdict; the others are not named', () => {
  const seams = [
    SEAMS[0]!,
    {
      ...SEAMS[1]!,
      points: [
        [1.4, 0, 0.5],
        [1.5, 0, 0.5],
      ],
    },
  ];
  const result = compileCell([stationWith(work({ seams })), robotAt()]);
  expect(result.ok).toBe(false);
  expect(!result.ok && result.problems).toEqual([
    { code: 'reach.tooFar', at: 'station:cell', layout: 'as-is', field: 'operations.*.work.seams[1]', expected: 1.441, got: 2.354 },
  ]);
});

test('without axis speeds there is no time; without accelerations there is one with its band', () => {
  const slow = compileCell([stationWith(work()), robotAt({ model: 'test-no-speed' })]);
  expect(!slow.ok && slow.problems).toMatchObject([{ code: 'robot.noSpeed', at: 'robot:r1', field: 'axisSpeeds' }]);
  const own = (axisSpeeds: number[]) => robotAt({ model: 'test-no-speed', axisSpeeds });
  const known = compiledCell([stationWith(work()), robotAt({ model: 'test-no-acceleration' })]);
  const entered = compiledCell([stationWith(work()), own([...testArm('test-arc').maxSpeed!.value])]);
  expect(entered.cells[0]!.totalS).toBe(known.cells[0]!.totalS);
  expect(entered.assumptions).toContainEqual(expect.objectContaining({ at: 'robot:r1', field: 'maxSpeed', origin: 'assumed' }));
  const short = compileCell([stationWith(work()), own([2, 2])]);
  expect(!short.ok && short.problems).toMatchObject([
    { code: 'robot.axisSpeeds', at: 'robot:r1', field: 'axisSpeeds', expected: 6, got: 2 },
  ]);
  const line = compiledCell([stationWith(work()), robotAt({ model: 'test-no-acceleration' })]);
  const cell = line.cells[0]!;
  expect(cell.assumedS).toBeGreaterThan(0.1);
  expect(cell.assumedS).toBeLessThan(
    cell.phases.filter(({ kind }) => kind === 'motion').reduce((sum, { durationS }) => sum + durationS, 0),
  );
  expect(line.assumptions).toMatchObject([{ at: 'robot:r1', field: 'maxAcceleration', origin: 'assumed' }]);
});

test('P4: 1,200 mm in twelve seams are 120 s of arc; with 85 % efficiency the element model is within 15 % of 200 s all-in', () => {
  const seams = Array.from({ length: 12 }, (_, i) => {
    const x = -0.1 + 0.04 * (i >> 1);
    const y = i % 2 === 0 ? -0.11 : 0.01;
    const points = [
      [x, y, 0.5],
      [x, y + 0.1, 0.5],
    ];
    return { ...SEAMS[0]!, id: `s${i}`, points };
  });
  const parts = { seams, ignitionS: 0.5, craterFillS: 0.7, gasPrePostFlowS: 0.5, torchCleaning: { everySeams: 144, timeS: 10 } };
  const positioner = { stations: 2, indexS: 4, clampS: 0.5, loadDuringWeld: true };
  const cell = compiledCell([stationWith(work({ ...parts, positioner })), robotAt()]).cells[0]!;
  const arcS = cell.phases.filter(({ label }) => label === 'phase.weldSeam').reduce((sum, { durationS }) => sum + durationS, 0);
  expect(Math.abs(arcS - 120)).toBeLessThan(0.2);
  expect(Math.abs(cell.totalS / 0.85 / 200 - 1)).toBeLessThan(0.15);
});

test('a positioner that is loaded meanwhile makes two elements that turn together', () => {
  const hand = (id: string, timeS: number) => ({
    type: 'manual',
    elements: [{ id, name: { zh: id, en: id }, phase: 'gripper', timeS }],
    allowance: 0,
  });
  const operation = { load: hand('in', 10), unload: hand('out', 5), operators: [{ pool: 'pool:p', during: 'loadUnload' }] };
  const positioner = { stations: 2, indexS: 4, clampS: 1, loadDuringWeld: true };
  const line = compiledCell([
    stationWith(work({ positioner }), {}, operation),
    robotAt(),
    { kind: 'pool', id: 'pool:p', role: 'loader', count: 1 },
  ]);
  const { spec, cells } = line;
  expect(spec.elements.map(({ id }) => id)).toEqual(['source:in', 'sink:out', 'station:cell/loading', 'station:cell']);
  const loading = spec.stages.find(({ id }) => id === 'station:cell/loading')!;
  expect(loading.operations['*']).toMatchObject({ load: { value: 10 }, process: { value: 5 }, unload: { value: 5 } });
  expect(loading.next).toMatchObject([{ to: 'station:cell' }]);
  expect(spec.stages.find(({ id }) => id === 'source:in')!.next).toMatchObject([{ to: 'station:cell/loading' }]);
  expect(spec.stages.find(({ id }) => id === 'station:cell')!.operations['*']).toMatchObject({ load: null, unload: null, operators: [] });
  expect(cells[0]!.phases.filter(({ parallel }) => parallel).map(({ durationS }) => durationS)).toEqual([10, 5, 1]);
  expect(cells[0]!.phases.find(({ label }) => label === 'phase.positionerTurn')?.durationS).toBe(4);
});

test('a part loaded by hand at one fixture: loading, welding and unloading in a row, the robot begins after loading', () => {
  const hand = (id: string, timeS: number) => ({
    ...{ type: 'manual', allowance: 0, cv: 0.1 },
    elements: [{ id, name: { zh: id, en: id }, phase: 'gripper', timeS }],
  });
  const line = compiledCell([stationWith(work(), {}, { load: hand('in', 10), unload: hand('out', 5) }), robotAt()]);
  const operation = line.spec.stages.find(({ element }) => element === 'station:cell')!.operations['*']!;
  expect(operation.load).toEqual({ type: 'lognormal', mean: 10, sd: 1 });
  expect(busyS(operation)).toBeCloseTo(line.cells[0]!.totalS, 9);
  expect(line.programs[0]!.steps[0]).toEqual({ startS: 0, endS: 10, motion: null, label: 'phase.loading', kind: 'process' });
  expect(line.programs[0]!.totalS).toBeCloseTo(line.cells[0]!.totalS - 5, 9);
});
