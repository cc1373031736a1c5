import { describe, expect, test } from 'vitest';
import { isInterlocked, judgePallet, type PalletLoad, shakePallet } from './index.ts';

const G = 9.81;

/** Boxes 0.6 × 0.3 × 0.25 m, four a layer, in columns; with `tied` every second layer is turned by a quarter. */
function loadOf(layers: number, tied: boolean): PalletLoad {
  const boxes = Array.from({ length: layers }, (_, layer) =>
    [0, 1, 2, 3].map((i) => {
      const turned = tied && layer % 2 === 1;
      const [x, y] = turned ? [0.15 + 0.3 * i, 0.3] : [0.3 + 0.6 * (i % 2), 0.15 + 0.3 * Math.floor(i / 2)];
      const at = [x!, y!, 0.25 * layer + 0.125] as const;
      return { layer, massKg: 8, sizeM: [0.6, 0.3, 0.25] as const, at, rotation: turned ? Math.PI / 2 : 0 };
    }),
  ).flat();
  return { boxes, layers, layerHeightM: 0.25 };
}

describe('a built pallet, by statics', () => {
  test.each([
    [0.1, 1.962],
    [0.3, 0.981],
    [0.45, 0.24525],
    [0.6, 0],
  ])('one layer at 0.5 g for 1 s with μ %f slides %f m', (friction, metres) => {
    const judged = judgePallet(loadOf(1, false), friction, { id: 'tilt', accelerationMps2: 0.5 * G, seconds: 1, along: 'length' });
    expect(judged.shiftM).toBeCloseTo(metres, 9);
    expect(judged.verdict).toBe(metres === 0 ? 'holds' : metres > 0.3 ? 'falls' : 'shifts');
  });

  test('columns tip over the box, tied layers over the whole load', () => {
    const shove = { id: 'stop', accelerationMps2: 0.6 * G, seconds: 2, along: 'length' } as const;
    // 0.6 m wide, 1.25 m high: 0.48 g
    const columns = judgePallet(loadOf(5, false), 0.7, shove);
    expect(columns.tipsAtMps2).toBeCloseTo(0.48 * G, 9);
    expect(columns).toMatchObject({ verdict: 'falls', layer: 0 });
    expect(isInterlocked(loadOf(5, false))).toBe(false);
    expect(isInterlocked(loadOf(5, true))).toBe(true);
    expect(judgePallet(loadOf(5, true), 0.7, shove).verdict).toBe('holds');
  });

  test('a short jolt rocks a column and lets it come back', () => {
    const jolt = { id: 'jolt', accelerationMps2: 0.6 * G, seconds: 0.1, along: 'length' } as const;
    expect(judgePallet(loadOf(5, false), 0.7, jolt).verdict).toBe('shifts');
  });
});

describe('a built pallet on the stage', () => {
  test('stands at 0.2 g with μ 0.5, and slides at 0.5 g with μ 0.2 as far as theory says', () => {
    const load = loadOf(2, true);
    const calm = shakePallet(load, 0.5, { id: 'brake', accelerationMps2: 0.2 * G, seconds: 0.5, along: 'length' });
    expect(calm.verdict).toBe('holds');
    const shove = { id: 'stop', accelerationMps2: 0.5 * G, seconds: 0.5, along: 'length' } as const;
    const slid = shakePallet(load, 0.2, shove);
    const judged = judgePallet(load, 0.2, shove);
    // after the shove it glides on at speed until friction stops it: v² / (2 μ g) more
    const speed = (0.5 - 0.2) * G * 0.5;
    const glided = judged.shiftM + (speed * speed) / (2 * 0.2 * G);
    expect(slid.verdict).not.toBe('holds');
    expect(Math.abs(slid.shiftM - glided)).toBeLessThan(0.1 * glided);
    expect(shakePallet(load, 0.2, shove).shiftM).toBe(slid.shiftM);
  });
});
