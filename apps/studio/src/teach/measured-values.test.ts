import { expect, test } from 'vitest';
import { pastedValues, readTimeStudy, timeStudyOf, timeStudyRows, timeStudyTemplate } from './measured-values.ts';

test('pasted numbers in lines, columns, with decimal commas and words between them', () => {
  expect(pastedValues('12.5\n13,2\t14;15 16')).toEqual({ values: [12.5, 13.2, 14, 15, 16], ignored: [] });
  expect(pastedValues('time 12 s, 13')).toEqual({ values: [12, 13], ignored: ['time', 's'] });
  expect(pastedValues('10,11,12').values).toEqual([10, 11, 12]);
  expect(pastedValues('-4 0')).toEqual({ values: [], ignored: ['-4', '0'] });
});

test('a filled-in template is read back, whatever the separator and the order of its columns', () => {
  const template = timeStudyTemplate([{ id: 'station:weld', name: 'Weld, left' }]);
  const filled = template.replaceAll('"Weld, left",', '"Weld, left",52.5');
  expect(readTimeStudy(filled)).toEqual({ stations: [{ station: 'station:weld', values: [52.5, 52.5, 52.5] }], unread: [] });
  expect(readTimeStudy('time_s;station_id\n3,5;a\nx;a\n4;b\n')).toEqual({
    stations: [
      { station: 'a', values: [3.5] },
      { station: 'b', values: [4] },
    ],
    unread: [3],
  });
});

test('a table without the two columns is refused', () => expect(readTimeStudy('a,b\n1,2')).toBeNull());

test('rows of a spreadsheet are read as a table is: numbers or words, empty cells and rows between', () => {
  const { header, rows } = timeStudyRows([{ id: 'station:weld', name: 'Weld' }]);
  const filled = rows.map((row, i) => (i < 2 ? [row[0] ?? null, row[1] ?? null, 50 + i] : row));
  expect(timeStudyOf([header, ...filled])).toEqual({ stations: [{ station: 'station:weld', values: [50, 51] }], unread: [] });
  expect(timeStudyOf([[null, 'TIME_S', 'station_id'], [], ['', ' 3,5 ', 'a'], ['', -1, 'a']])).toEqual({
    stations: [{ station: 'a', values: [3.5] }],
    unread: [4],
  });
});
