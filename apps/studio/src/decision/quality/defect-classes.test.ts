import { expect, test } from 'vitest';
import { defectClasses } from './defect-classes.ts';

const element = (over: object) => ({ cycles: 0, defectsMade: {}, defectsFound: {}, ...over });

test('made, caught and missed per thousand operations of the stations that make them, the most frequent class first', () => {
  const counts = defectClasses([
    element({ cycles: 400, defectsMade: { porosity: 20 } }),
    element({ cycles: 600, defectsMade: { porosity: 10, spatter: 60 } }),
    element({ cycles: 1000, defectsFound: { porosity: 24 } }),
  ]);
  expect(counts).toEqual([
    { id: 'spatter', made: 100, caught: 0, missed: 100 },
    { id: 'porosity', made: 30, caught: 24, missed: 6 },
  ]);
});

test('no defect, no class', () => {
  expect(defectClasses([element({ cycles: 10, defectsMade: { porosity: 0 } })])).toEqual([]);
});
