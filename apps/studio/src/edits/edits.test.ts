import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LineStore, openLineStore, parseLineText, serialiseLine, validateLine } from '@taktwerk/line';
import { beforeEach, expect, test } from 'vitest';
import { changeFigure, changeVehicleCount } from './change-record.ts';
import { duplicateRecord } from './duplicate-record.ts';
import { moveTo, nudge, turn } from './move-record.ts';
import { removeRecord } from './remove-record.ts';

const text = readFileSync(join(import.meta.dirname, '../../../../models/lines/arc-welding-bracket.line.json'), 'utf8');
let store: LineStore;
const at = (id: string) => ({ store, layout: 'to-be', id });
const record = (id: string) => store.document().layouts['to-be']?.records[id];
const written = () => serialiseLine(store.document());

beforeEach(() => {
  const parsed = parseLineText(text, 'template');
  if (!parsed.ok) throw new Error('the template is no line');
  store = openLineStore(parsed.value);
});

test('every edit is one entry, and undoing all of them gives the document back byte for byte', () => {
  const before = written();
  changeFigure(at('buffer:pressed'), ['capacity'], 8);
  moveTo(at('station:inspect'), { x: 14.6, y: 10 });
  moveTo(at('conveyor:passed'), { x: 13.2, y: 10.2 });
  turn(at('station:press'));
  duplicateRecord(at('station:rework'));
  removeRecord(at('robot:palletizer'));
  changeVehicleCount(at('fleet:agv'), 4);
  expect(store.past()).toHaveLength(7);
  const after = written();
  while (store.past().length > 0) store.undo();
  expect(written()).toBe(before);
  while (store.future().length > 0) store.redo();
  expect(written()).toBe(after);
});

test('a figure that the user set has the user as its origin', () => {
  changeFigure(at('station:press'), ['failures', '0', 'repair', 'mean'], 600);
  expect(record('station:press')).toMatchObject({
    failures: [{ repair: { mean: 600 } }],
    sources: { 'failures.0.repair.mean': { origin: 'measured', source: 'user' } },
  });
});

test('steps in a row are one entry; a conveyor moves with all its points', () => {
  nudge(at('conveyor:passed'), ['conveyor:passed'], 0.1, 0);
  nudge(at('conveyor:passed'), ['conveyor:passed'], 0.1, 0);
  nudge(at('conveyor:passed'), ['conveyor:passed'], 0, -0.1);
  expect(record('conveyor:passed')).toMatchObject({
    points: [
      [13.2, 10.1, 0.85],
      [8.8, 10.1, 0.85],
    ],
  });
  expect(store.past()).toHaveLength(1);
});

test('four quarter turns are none', () => {
  const rotations = [1, 2, 3, 4].map(() => {
    turn(at('buffer:pressed'));
    const buffer = record('buffer:pressed');
    return buffer?.kind === 'buffer' ? Math.round((buffer.at.rotation * 180) / Math.PI) : null;
  });
  expect(rotations).toEqual([90, 180, -90, 0]);
});

test('nothing speaks of a record that was removed', () => {
  removeRecord(at('station:palletize'));
  expect(written()).not.toContain('station:palletize"');
  expect(record('flow:passed--palletize')).toBeUndefined();
});

test('a copy of a station works beside it: the line is as complete as before', () => {
  const id = duplicateRecord(at('station:rework'));
  expect(id).toBe('station:rework-2');
  expect(record('station:rework-2')).toMatchObject({ at: { x: 20.1, y: 14.1 }, name: { en: expect.stringMatching(/ 2$/) } });
  expect(validateLine(store.document())).toEqual([]);
});

test('vehicles are added where nobody stands, and taken from the end', () => {
  changeVehicleCount(at('fleet:agv'), 4);
  const fleet = record('fleet:agv');
  if (fleet?.kind !== 'fleet') throw new Error('no fleet');
  expect(new Set(fleet.vehicles.map(({ start }) => start)).size).toBe(4);
  expect(fleet.vehicles.map(({ id }) => id)).toEqual(['agv-1', 'agv-2', 'agv-3', 'agv-4']);
  expect(validateLine(store.document())).toEqual([]);
  changeVehicleCount(at('fleet:agv'), 1);
  expect(record('fleet:agv')).toMatchObject({ vehicles: [{ id: 'agv-1' }] });
});
