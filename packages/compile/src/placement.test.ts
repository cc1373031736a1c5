import type { LayoutInput } from '@taktwerk/line/testing';
import { expect, test } from 'vitest';
import { searchPlacement } from './placement.ts';
import { robotAt, SEAMS, stationWith, testCatalog } from './test-arms.ts';
import { compilationFor } from './test-lines.ts';

const weld = {
  type: 'arcWelding',
  robot: 'robot:r1',
  seams: SEAMS,
  approachM: 0.05,
  approachSpeedMps: 0.25,
  handshakeS: 0.5,
  ignitionS: 0.4,
  craterFillS: 0.6,
  gasPrePostFlowS: 0.5,
};
const lineWith = (...more: LayoutInput[]) => compilationFor([stationWith(weld), robotAt({ model: 'test-solid' }), ...more]).document;
const document = lineWith();
const AREA = { halfM: 0.6, steps: 3, turns: [0] };

test('a better place reaches everything, and is the quickest of those that were tried', () => {
  const found = searchPlacement(document, 'as-is', testCatalog(), 'robot:r1', AREA);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const [best] = found.value;
  expect(best!.missed).toEqual([]);
  expect(best!.contact).toBeNull();
  const now = found.value.find(({ at }) => at.x === 0 && at.y === 0)!;
  expect(best!.cycleS!).toBeLessThanOrEqual(now.cycleS!);
  const times = found.value.filter(({ cycleS, contact }) => cycleS !== null && contact === null).map(({ cycleS }) => cycleS!);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(found.value.some(({ cycleS, missed }) => cycleS === null && missed.some(({ code }) => code.startsWith('reach.')))).toBe(true);
});

test('a place inside a wall comes after those that are free', () => {
  const wall: LayoutInput = { kind: 'fixture', id: 'fixture:wall', look: 'wall', at: { x: 0.6, y: 0.6 }, sizeM: [1.2, 0.2, 3] };
  const found = searchPlacement(lineWith(wall), 'as-is', testCatalog(), 'robot:r1', AREA);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const touching = found.value.findIndex(({ contact }) => contact !== null);
  const free = found.value.findLastIndex(({ cycleS, contact }) => cycleS !== null && contact === null);
  expect(touching).toBeGreaterThan(free);
  expect(found.value[touching]!.contact).toMatchObject({ other: 'fixture:wall' });
});

test('a robot that is not there is refused with those that are', () => {
  expect(searchPlacement(document, 'as-is', testCatalog(), 'robot:x')).toMatchObject({ ok: false, problems: [{ expected: ['robot:r1'] }] });
});
