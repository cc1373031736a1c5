import { expect, test } from 'vitest';
import { PlanError } from './plan-drawing.ts';
import { fromCorner, readDxf } from './read-dxf.ts';

/** A drawing of a few entities, as AutoCAD would write it. */
function dxfOf(
  entities: readonly (readonly (string | number)[])[],
  options: { units?: number; blocks?: string; layers?: string } = {},
): string {
  const pairs = (row: readonly (string | number)[]) => row.join('\n');
  return [
    ...['0', 'SECTION', '2', 'HEADER', '9', '$INSUNITS', '70', String(options.units ?? 4), '0', 'ENDSEC'],
    ...(options.layers === undefined ? [] : ['0', 'SECTION', '2', 'TABLES', options.layers, '0', 'ENDSEC']),
    ...(options.blocks === undefined ? [] : ['0', 'SECTION', '2', 'BLOCKS', options.blocks, '0', 'ENDSEC']),
    ...['0', 'SECTION', '2', 'ENTITIES', ...entities.map(pairs), '0', 'ENDSEC', '0', 'EOF'],
  ].join('\n');
}

const line = (x1: number, y1: number, x2: number, y2: number, layer = '0') => [0, 'LINE', 8, layer, 10, x1, 20, y1, 11, x2, 21, y2];
const linesIn = (text: string) => {
  const { drawing } = readDxf(text);
  if (drawing.type !== 'lines') throw new Error('no lines');
  return drawing.lines;
};

test('lines begin at the lower left corner of the drawing, in its own units, wherever it was drawn', () => {
  const read = readDxf(dxfOf([line(1_000_000, 2_000_000, 1_012_000, 2_000_000), line(1_012_000, 2_000_000, 1_012_000, 2_008_000)]));
  expect(read.metresPerUnit).toBe(0.001);
  expect(read.drawing).toEqual({
    type: 'lines',
    lines: [
      [0, 0, 12000, 0],
      [12000, 0, 12000, 8000],
    ],
  });
});

test.each([
  [1, 0.0254],
  [2, 0.3048],
  [5, 0.01],
  [6, 1],
  [0, null],
])('$INSUNITS %i is %s m', (units, metres) => {
  expect(readDxf(dxfOf([line(0, 0, 5, 5)], { units })).metresPerUnit).toBe(metres);
});

test('a half circle as a bulge passes through its top', () => {
  const half = [0, 'LWPOLYLINE', 8, '0', 90, 2, 70, 0, 10, 0, 20, 0, 42, -1, 10, 2000, 20, 0];
  const [points = []] = linesIn(dxfOf([half]));
  expect(points.slice(0, 2)).toEqual([0, 0]);
  expect(points.slice(-2)).toEqual([2000, 0]);
  expect(Math.max(...points.filter((_, i) => i % 2 === 1))).toBe(1000);
});

test('a closed polyline comes back to its start; circles and arcs keep their radius', () => {
  const closed = [0, 'LWPOLYLINE', 8, '0', 90, 3, 70, 1, 10, 0, 20, 0, 10, 3000, 20, 0, 10, 3000, 20, 4000];
  expect(linesIn(dxfOf([closed]))).toEqual([[0, 0, 3000, 0, 3000, 4000, 0, 0]]);
  const circle = [0, 'CIRCLE', 8, '0', 10, 5000, 20, 5000, 40, 1000];
  const [ring = []] = linesIn(dxfOf([circle, line(0, 0, 1, 0)]));
  for (let i = 0; i < ring.length; i += 2) expect(Math.hypot((ring[i] ?? 0) - 5000, (ring[i + 1] ?? 0) - 5000)).toBeCloseTo(1000, -0.3);
  const quarter = [0, 'ARC', 8, '0', 10, 0, 20, 0, 40, 1000, 50, 0, 51, 90];
  const [bow = []] = linesIn(dxfOf([quarter, line(-1, -1, 0, -1)]));
  expect(bow.slice(0, 2)).toEqual([1001, 1]);
  expect(bow.slice(-2)).toEqual([1, 1001]);
});

test('a block is drawn where it is inserted: moved, scaled and turned', () => {
  const blocks = [
    '0',
    'BLOCK',
    '8',
    '0',
    '2',
    'DOOR',
    '10',
    '100',
    '20',
    '0',
    line(100, 0, 1100, 0).join('\n'),
    '0',
    'ENDBLK',
    '8',
    '0',
  ].join('\n');
  const insert = [0, 'INSERT', 8, '0', 2, 'DOOR', 10, 5000, 20, 2000, 41, 2, 42, 2, 50, 90];
  expect(linesIn(dxfOf([line(0, 0, 1, 0), insert], { blocks }))[1]).toEqual([5000, 2000, 5000, 4000]);
});

test('layers that are off or frozen are not drawn', () => {
  const layer = (name: string, flags: number, colour: number) => [0, 'LAYER', 2, name, 70, flags, 62, colour].join('\n');
  const layers = [
    '0',
    'TABLE',
    '2',
    'LAYER',
    '70',
    '3',
    layer('SEEN', 0, 7),
    layer('OFF', 0, -7),
    layer('FROZEN', 1, 7),
    '0',
    'ENDTAB',
  ].join('\n');
  const text = dxfOf([line(0, 0, 10, 0, 'SEEN'), line(0, 5, 10, 5, 'OFF'), line(0, 9, 10, 9, 'FROZEN')], { layers });
  expect(linesIn(text)).toEqual([[0, 0, 10, 0]]);
});

test('a drawing without lines and a text that is no drawing are refused', () => {
  expect(() => readDxf(dxfOf([]))).toThrow(new PlanError('empty'));
  expect(() => readDxf('hello')).toThrow(PlanError);
});

test('points that fall together are one, and what is shorter than the step is left out', () => {
  expect(
    fromCorner(
      [
        [1, 1, 1.0002, 1, 5, 1],
        [2, 2, 2.0001, 2],
      ],
      0.001,
    ),
  ).toEqual([[0, 0, 4, 0]]);
});
