import fc from 'fast-check';
import { expect, test } from 'vitest';
import { robotAt } from '../test-arms.ts';
import { cellOf } from '../test-lines.ts';
import { passedOver, strokeCount, strokesOver, wayM } from './strokes.ts';

test.each([
  ['deburring', 'deburr', 0.06],
  ['grinding', 'grind', 0.01],
  ['polishing', 'polish', 0.03],
])('%s: 1.2 m twice at the feed of the catalog, and the share of the abrasive', (type, label, feed) => {
  const { phases, operation } = cellOf({ type, lengthM: 1.2, passes: 2, allowance: 0.2, abrasive: { lifeM: 240 } });
  expect(phases).toEqual([
    [label, expect.closeTo((2.4 / feed) * 1.2, 5)],
    ['abrasiveChange', expect.closeTo(60 * 0.01 * 1.2, 6)],
  ]);
  expect(operation.uses).toEqual({ abrasives: 0.01 });
});

test('an area takes strokes of the width that is not overlapped: 0.3 m² in 0.05 m × 0.75 are 8 m a pass', () => {
  const work = { type: 'polishing', areaM2: 0.3, contactWidthM: 0.05, overlap: 0.25, passes: 3, feedMps: 0.1, allowance: 0 };
  expect(cellOf(work).cell.totalS).toBeCloseTo(240, 6);
});

test('a robot polishes a surface to and fro: 3 strokes of 0.2 m and 2 steps of 0.05 m', () => {
  const surfaces = [{ id: 'top', corner: [-0.1, -0.1, 0.5], along: [0, 0.2, 0], across: [0.15, 0, 0], approach: [0, 0, -1] }];
  const { phases } = cellOf({ type: 'polishing', robot: 'robot:r1', surfaces, contactWidthM: 0.05, feedMps: 0.05 }, [robotAt()]);
  const time = phases.find(([label]) => label === 'polish')![1] as number;
  expect(time).toBeGreaterThan(0.7 / 0.05);
  expect(time).toBeLessThan(0.7 / 0.05 + 0.5);
});

test('strokes cover the surface from edge to edge, no further apart than the overlap allows, seed 5', () => {
  const size = fc.double({ min: 0.02, max: 3, noNaN: true });
  fc.assert(
    fc.property(
      size,
      size,
      fc.double({ min: 0.01, max: 0.5, noNaN: true }),
      fc.double({ min: 0, max: 0.8, noNaN: true }),
      (a, b, width, overlap) => {
        const surface = {
          id: 's',
          corner: [0, 0, 0] as const,
          along: [a, 0, 0] as const,
          across: [0, b, 0] as const,
          approach: [0, 0, -1] as const,
        };
        const points = strokesOver(surface as never, width, overlap);
        const rows = points.filter((_, i) => i % 2 === 0).map(([, y]) => y);
        expect(points).toHaveLength(2 * strokeCount(b, width, overlap));
        expect(rows[0]! - width / 2).toBeLessThan(1e-9);
        expect(rows.at(-1)! + width / 2).toBeGreaterThan(b - 1e-9);
        for (let i = 1; i < rows.length; i++) expect(rows[i]! - rows[i - 1]!).toBeLessThan(width * (1 - overlap) + 1e-9);
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});

test('passes go there and back, closed ways round and round', () => {
  const way = [
    [0, 0, 0],
    [1, 0, 0],
    [1, 1, 0],
  ] as [number, number, number][];
  expect(passedOver(way, 2)).toEqual([...way, [1, 0, 0], [0, 0, 0]]);
  const ring = [...way, [0, 0, 0]] as [number, number, number][];
  expect(wayM(passedOver(ring, 3))).toBeCloseTo(3 * wayM(ring), 12);
  expect(passedOver(ring, 2).slice(3)).toEqual(ring);
});
