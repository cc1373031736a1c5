import { synchronisedPtp } from '@taktwerk/kinematics';
import { flow, type LayoutInput } from '@taktwerk/line/testing';
import { expect, test } from 'vitest';
import { robotAt, stationWith } from '../test-arms.ts';
import { compileCell, compiledCell } from '../test-lines.ts';

const machine = { type: 'machineLoading', machiningS: { type: 'constant', value: 20 }, handshakeS: 0 };
const tool = { look: 'twoFinger', tcp: { xyz: [0, 0, 0.2], rpy: [0, 0, 0] }, massKg: 2, gripS: 0.4, releaseS: 0.3 };
const cellAt = (x: number): LayoutInput[] => [
  stationWith(machine, { at: { x, y: 0 } }),
  robotAt({ tool, approachM: 0.1, linearSpeedMps: 0.5 }),
  { kind: 'buffer', id: 'buffer:in', at: { x: 0, y: 0.8 }, capacity: 5 },
  { kind: 'buffer', id: 'buffer:out', at: { x: 0, y: -0.8 }, capacity: 5 },
  flow('buffer:in', 'station:cell', { via: 'robot:r1' }),
  flow('station:cell', 'buffer:out', { via: 'robot:r1' }),
];

test('travel, taking and putting come from the arm; the motions played are the ones counted', () => {
  const line = compiledCell(cellAt(0.9));
  const robot = line.spec.robots[0]!;
  expect(Object.keys(robot.travelS)).toEqual(['home', 'buffer:in', 'station:cell', 'buffer:out']);
  for (const { from, to, motion } of line.travels) {
    const played = line.motions[motion]!;
    const axes = 6;
    const [first, last] = [played.joints.slice(0, axes), played.joints.slice(-axes)];
    if (from === to) {
      expect(played.durationS).toBeCloseTo(robot.pickS[from]!, 6);
      expect([...last]).toEqual([...first].map((value) => expect.closeTo(value, 9)));
    } else {
      expect(robot.travelS[from]![to]).toBe(played.durationS);
      const delta = last.map((value, axis) => value - first[axis]!);
      const speed = [3.839724354387525, 3.6651914291880923, 4.71238898038469, 7.504915783575617, 7.504915783575617, 10.970616079260758];
      const acceleration = [
        12.768828807590515, 9.927432785343745, 6.969099703213358, 47.68937648149306, 48.95299485993696, 214.93555205384968,
      ];
      expect(played.durationS).toBeCloseTo(synchronisedPtp(delta, { speed, acceleration }).duration, 5);
    }
  }
  // 0.1 m down and up at 0.5 m/s take 0.4 s at the least, and the gripper its own time
  expect(robot.pickS['station:cell']).toBeGreaterThan(0.8);
  expect(robot.pickS['station:cell']! - robot.placeS['station:cell']!).toBeCloseTo(0.1, 9);
});

test('with one machine and one gripper the whole round stands in the cell time', () => {
  const line = compiledCell(cellAt(0.9));
  const { travelS, pickS, placeS } = line.spec.robots[0]!;
  const [m, i, o] = ['station:cell', 'buffer:in', 'buffer:out'] as const;
  const round = pickS[m]! + travelS[m]![o]! + placeS[o]! + travelS[o]![i]! + pickS[i]! + travelS[i]![m]! + placeS[m]!;
  expect(line.cells[0]!.totalS).toBeCloseTo(20 + round, 6);
  expect(line.cells[0]!.handlingS).toBeCloseTo(round, 6);
});

test('a place out of reach is named, with the robot’s reach and why', () => {
  const result = compileCell(cellAt(1.9));
  expect(!result.ok && result.problems).toEqual([
    { code: 'reach.tooFar', at: 'station:cell', layout: 'as-is', field: 'handover', expected: 1.441, got: 2.102 },
  ]);
});
