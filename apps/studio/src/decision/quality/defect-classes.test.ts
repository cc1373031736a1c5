import { expect, test } from 'vitest';
import { defectClasses } from './defect-classes.ts';

const element = (over: object) => ({ kind: 'station' as const, entered: 0, scrapped: 0, defectsMade: {}, defectsFound: {}, ...over });

test('made, caught and missed per thousand parts finished or scrapped, the most frequent class first', () => {
  const counts = defectClasses([
    element({ defectsMade: { porosity: 20, spatter: 50 } }),
    element({ defectsFound: { porosity: 16 }, scrapped: 100 }),
    element({ kind: 'sink', entered: 900 }),
  ]);
  expect(counts).toEqual([
    { id: 'spatter', made: 50, caught: 0, missed: 50 },
    { id: 'porosity', made: 20, caught: 16, missed: 4 },
  ]);
});

test('no part, no share; no defect, no class', () => {
  expect(defectClasses([element({ defectsMade: { porosity: 0 } })])).toEqual([]);
});
