import { forward, identityPose, positionDistance } from '@taktwerk/kinematics';
import type { LayoutInput } from '@taktwerk/line/testing';
import { expect, test } from 'vitest';
import { armOf } from '../robotics/arm.ts';
import { movedFor, ptpMove } from '../robotics/moves.ts';
import { robotAt, SEAMS, stationWith } from '../test-arms.ts';
import { compilationFor, compiledCell } from '../test-lines.ts';
import { distanceTo } from './warnings.ts';

const weld = stationWith({ type: 'arcWelding', robot: 'robot:r1', seams: SEAMS });
const guard = (x: number, more: object): LayoutInput =>
  ({
    kind: 'fixture',
    id: 'fixture:guard',
    at: { x, y: 0 },
    sizeM: [0.1, 4, 2],
    points: [
      [0, -2, 0],
      [0, 2, 0],
    ],
    ...more,
  }) as LayoutInput;
const curtain = (x: number, stopS: number | null = 0.4) => [
  guard(x, { look: 'lightCurtain', protection: { robot: 'robot:r1', device: 'lightCurtain', responseS: 0.05, resolutionM: 0.014 } }),
  robotAt({ stopS }),
];

test('a curtain 0.6 m from the outermost seam is too near for 0.45 s: 1.6 × 0.45 = 0.72 m', () => {
  // the tool comes as far as x = 1.0 (seam b)
  const line = compiledCell([weld, ...curtain(1.6)]);
  expect(line.warnings).toEqual([
    { code: 'safety.distance', at: 'fixture:guard', layout: 'as-is', field: 'at', expected: 0.72, got: expect.closeTo(0.6, 2) },
  ]);
  expect(compiledCell([weld, ...curtain(1.75)]).warnings).toEqual([]);
});

test('without a stopping time nothing is claimed', () => {
  expect(compiledCell([weld, ...curtain(1.2, null)]).warnings).toEqual([]);
});

test('a fence needs 0.5 m beside the moving robot', () => {
  const fenced = (x: number) => compiledCell([weld, robotAt(), guard(x, { look: 'fence' })]).warnings;
  expect(fenced(1.3)).toMatchObject([{ code: 'safety.clearance', expected: 0.5, got: expect.closeTo(0.3, 2) }]);
  expect(fenced(1.6)).toEqual([]);
});

test('distance to a line of pieces: beside it, beyond its end, at a point', () => {
  expect(
    distanceTo(
      [
        [0, 0],
        [4, 0],
      ],
      [1, 3],
    ),
  ).toBe(3);
  expect(
    distanceTo(
      [
        [0, 0],
        [4, 0],
      ],
      [7, 4],
    ),
  ).toBe(5);
  expect(
    distanceTo(
      [
        [1, 1],
        [1, 1],
      ],
      [4, 5],
    ),
  ).toBe(5);
});

test('vehicles need 0.5 m beside something fixed: a column 0.6 m from the middle of a way leaves 0.6 m less half the vehicle', () => {
  const network = {
    ...{
      kind: 'network',
      id: 'network:n',
      nodes: [
        { id: 'a', x: 0, y: 5 },
        { id: 'b', x: 9, y: 5 },
      ],
    },
    edges: [{ id: 'ab', from: 'a', to: 'b' }],
  } as LayoutInput;
  const fleet = {
    ...{ kind: 'fleet', id: 'fleet:agv', model: 'test-vehicle', look: 'agv', network: 'network:n', vehicles: [{ id: 'v', start: 'a' }] },
    ...{ speedEmptyMps: 1, speedLoadedMps: 1, load: { type: 'constant', value: 1 }, unload: { type: 'constant', value: 1 }, stops: {} },
  } as LayoutInput;
  const column = (y: number) =>
    ({ kind: 'fixture', id: 'fixture:column', look: 'column', at: { x: 4, y }, sizeM: [0.4, 0.4, 3] }) as LayoutInput;
  const line = (y: number) => compiledCell([weld, robotAt(), network, fleet, column(y)]).warnings;
  expect(line(5.8)).toMatchObject([{ code: 'safety.aisle', at: 'fixture:column', expected: 0.5, got: 0.3 }]);
  expect(line(6.1)).toEqual([]);
});

test('collaborative mode slows every move to the speed of the tool, and asks for a robot made for it', () => {
  const fenced = compiledCell([weld, robotAt()]);
  const shared = compiledCell([weld, robotAt({ collaborativeMps: 0.25 })]);
  const airMoves = (line: typeof fenced) =>
    line.cells[0]!.phases.filter(({ label }) => label === 'phase.airMove').reduce((sum, { durationS }) => sum + durationS, 0);
  expect(airMoves(shared)).toBeGreaterThan(1.5 * airMoves(fenced));
  const arc = (line: typeof fenced) =>
    line.cells[0]!.phases.filter(({ label }) => label === 'phase.weldSeam').map(({ durationS }) => durationS);
  expect(arc(shared)).toEqual(arc(fenced));
  expect(fenced.warnings).toEqual([]);
  expect(shared.warnings).toMatchObject([{ code: 'safety.notCollaborative', at: 'robot:r1', field: 'collaborativeMps' }]);
});

test('no joint or straight move of a collaborative robot takes its tool beyond the limit', () => {
  const compilation = compilationFor([weld, robotAt({ collaborativeMps: 0.25 })]);
  const arm = armOf(compilation, 'robot:r1', 0)!;
  const away = arm.home.map((value, axis) => value + [0.9, -0.4, 0.3, 0.5, 0.2, 1][axis]!);
  const { timesS, joints } = movedFor(arm, ptpMove(arm.home, away));
  const places = Array.from(timesS, (_, i) => forward(arm.chain, joints.slice(6 * i, 6 * i + 6), identityPose()));
  const speeds = places.slice(1).map((place, i) => positionDistance(place, places[i]!) / (timesS[i + 1]! - timesS[i]!));
  expect(Math.max(...speeds)).toBeLessThan(0.251);
  expect(Math.max(...speeds)).toBeGreaterThan(0.2);
});
