import { emptyDocument, openLineStore, serialiseLine, type Underlay, validateLine } from '@taktwerk/line';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turnedAbout } from '../edits/geometry.ts';
import { removeRecords } from '../edits/remove-record.ts';
import { layPlan, scaledBy } from './lay-plan.ts';
import type { ReadPlan } from './plan-drawing.ts';

const picture = {
  drawing: { type: 'image', data: 'data:image/png;base64,AA==', widthPx: 800, heightPx: 400 },
  metresPerUnit: null,
} as const;
const drawing: ReadPlan = { drawing: { type: 'lines', lines: [[0, 0, 24000, 0, 24000, 12000]] }, metresPerUnit: 0.001 };
const opened = () => openLineStore(emptyDocument('p', { zh: '', en: '' }));
const underlayIn = (store: ReturnType<typeof opened>, id: string) => store.document().layouts['as-is']?.records[id] as Underlay;

test('a drawing lies in its own scale, a picture 40 m wide until it is scaled, both with their middle where asked', () => {
  const store = opened();
  const drawn = underlayIn(store, layPlan(store, 'as-is', drawing, 'hall.dxf', { x: 10, y: 5 }));
  expect(drawn).toMatchObject({ metresPerUnit: 0.001, at: { x: -2, y: -1 }, sources: { metresPerUnit: { origin: 'read' } } });
  const seen = underlayIn(store, layPlan(store, 'as-is', picture, 'hall.png', { x: 0, y: 0 }));
  expect(seen).toMatchObject({ metresPerUnit: 0.05, at: { x: -20, y: -10 }, sources: { metresPerUnit: { origin: 'assumed' } } });
  expect(validateLine(store.document()).map(({ code }) => code)).toEqual(
    expect.not.arrayContaining(['reference.missing', 'reference.kind']),
  );
});

test('a plan leaves the project with the last underlay that shows it, and undo brings both back byte for byte', () => {
  const store = opened();
  const id = layPlan(store, 'as-is', picture, 'hall.png', { x: 0, y: 0 });
  store.edit('x', (draft) => draft.copyLayout('as-is', 'to-be', { zh: '', en: '' }));
  const both = serialiseLine(store.document());
  removeRecords({ store, layout: 'to-be' }, [id]);
  expect(Object.keys(store.document().shared)).toHaveLength(1);
  removeRecords({ store, layout: 'as-is' }, [id]);
  expect(store.document().shared).toEqual({});
  store.undo();
  store.undo();
  expect(serialiseLine(store.document())).toBe(both);
});

test('two points of the plan are as far apart as they were told, the first stays, and squared the second lies on an axis', () => {
  const store = opened();
  const underlay = underlayIn(store, layPlan(store, 'as-is', picture, 'hall.png', { x: 0, y: 0 }));
  const length = fc.double({ min: -15, max: 15, noNaN: true });
  fc.assert(
    fc.property(
      length,
      length,
      length,
      length,
      fc.double({ min: 0.5, max: 90, noNaN: true }),
      fc.boolean(),
      (x, y, dx, dy, distance, squared) => {
        fc.pre(Math.hypot(dx, dy) > 0.5);
        const [from, to] = [
          { x, y },
          { x: x + dx, y: y + dy },
        ];
        const scaled = scaledBy(underlay, [from, to], distance, squared);
        /** Where a point of the floor lies after the plan under it was scaled and turned. */
        const carried = (point: { x: number; y: number }) => {
          const onPlan = turnedAbout(point, underlay.at, -underlay.at.rotation);
          const factor = scaled.metresPerUnit / underlay.metresPerUnit;
          const grown = { x: scaled.at.x + (onPlan.x - underlay.at.x) * factor, y: scaled.at.y + (onPlan.y - underlay.at.y) * factor };
          return turnedAbout(grown, scaled.at, scaled.at.rotation);
        };
        const [a, b] = [carried(from), carried(to)];
        expect(Math.hypot(a.x - x, a.y - y)).toBeLessThan(1e-3);
        expect(Math.hypot(b.x - a.x, b.y - a.y)).toBeCloseTo(distance, 2);
        if (squared) expect(Math.min(Math.abs(b.x - a.x), Math.abs(b.y - a.y))).toBeLessThan(1e-3);
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});

test('the same plan laid twice is in the file once', () => {
  const store = opened();
  layPlan(store, 'as-is', picture, 'hall.png', { x: 0, y: 0 });
  layPlan(store, 'as-is', picture, 'hall again.png', { x: 50, y: 0 });
  layPlan(store, 'as-is', drawing, 'hall.dxf', { x: 0, y: 0 });
  expect(Object.keys(store.document().shared)).toHaveLength(2);
  expect(Object.keys(store.document().layouts['as-is']?.records ?? {})).toHaveLength(3);
});
