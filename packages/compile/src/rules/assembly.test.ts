import { expect, test } from 'vitest';
import { meanOf } from '../means.ts';
import { robotAt } from '../test-arms.ts';
import { cellOf } from '../test-lines.ts';

const step = (id: string, what: string, more: object) => ({ id, name: { zh: id, en: id }, do: what, ...more });
const work = (steps: object[], more: object = {}) => ({ type: 'assembly', allowance: 0, steps, ...more });

test('screws of 6 s (by hand, catalog), an insertion that fails in one of five: 5 s × 1.2 on the mean of at most two tries', () => {
  const steps = [step('fit', 'insert', { timeS: 5, success: 0.8, tries: 2 }), step('screw', 'screw', { count: 4 })];
  const { phases, cell, operation } = cellOf(work(steps, { failsAs: 'defectClass:fault' }));
  expect(phases).toEqual([
    ['assemble.insert', 5],
    ['assemble.screw', 24],
    ['retry', 1],
  ]);
  expect(operation.process).toEqual({ type: 'empirical', values: [29, 34], weights: [0.8, expect.closeTo(0.2, 12)] });
  expect(meanOf(operation.process)).toBeCloseTo(cell.totalS, 9);
  expect(operation.defects).toEqual([{ id: 'defectClass:fault', probability: expect.closeTo(0.04, 12) }]);
});

test('the engine’s mean is the cell time with allowance and spread too', () => {
  const steps = [step('press', 'press', { timeS: 8, success: 0.9, retryS: 12 })];
  for (const more of [{ allowance: 0.15 }, { allowance: 0.15, cv: 0.1 }]) {
    const { cell, operation } = cellOf(work(steps, more));
    expect(cell.totalS).toBeCloseTo((8 + 12 * (0.09 + 0.02)) * 1.15, 5);
    expect(meanOf(operation.process)).toBeCloseTo(cell.totalS, 6);
  }
});

test('a robot fetches the part with its own arm and drives screws at its own time', () => {
  const transfers = [{ id: 'cover', pickAt: [-0.2, -0.4, 0.4], placeAt: [-0.2, 0.3, 0.4] }];
  const gripper = robotAt({ tool: { look: 'twoFinger', tcp: { xyz: [0, 0, 0.2], rpy: [0, 0, 0] }, massKg: 2, gripS: 0.4, releaseS: 0.3 } });
  const { phases } = cellOf(work([step('screw', 'screw', { count: 2 })], { robot: 'robot:r1', transfers }), [gripper]);
  expect(phases).toContainEqual(['assemble.screw', 6]);
  expect(phases).toContainEqual(['grip', 0.4]);
  expect(phases.find(([label]) => label === 'carry')![1]).toBeGreaterThan(0.2);
});

test('a robot with places for its screws is moved to each; the screws take the same there', () => {
  const points = [-0.1, 0, 0.1].map((x) => [x, 0, 0.5]);
  const robotWork = (more: object) => work([step('screw', 'screw', { timeS: 2, ...more })], { robot: 'robot:r1' });
  const placed = cellOf(robotWork({ points }), [robotAt()]);
  const blind = cellOf(robotWork({ count: 3 }), [robotAt()]);
  const sum = (phases: typeof placed.phases, name: string) =>
    phases.filter(([label]) => label === name).reduce((total, [, time]) => total + (time as number), 0);
  expect(sum(placed.phases, 'assemble.screw')).toBeCloseTo(6, 9);
  expect(sum(blind.phases, 'assemble.screw')).toBeCloseTo(6, 9);
  expect(placed.phases.filter(([label]) => label === 'approach')).toHaveLength(3);
  expect(placed.line.programs[0]!.totalS).toBeCloseTo(placed.cell.totalS, 6);
  expect(placed.cell.totalS).toBeGreaterThan(blind.cell.totalS + 1);
});
