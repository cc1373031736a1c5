import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLineText, serialiseLine } from '@taktwerk/line';
import type { LayoutResult } from '@taktwerk/study';
import { expect, test, vi } from 'vitest';

vi.mock('../session/project.ts', () => ({ useProject: {} }));
vi.mock('../session/study.ts', () => ({ useStudy: {} }));
vi.mock('./catalog-files.ts', () => ({ catalogFilesFor: () => Promise.resolve([]) }));

const { folderOf } = await import('./project-folder.ts');

const text = readFileSync(join(import.meta.dirname, '../../../../models/lines/arc-welding-bracket.line.json'), 'utf8');
const parsed = parseLineText(text, 'template');
if (!parsed.ok) throw new Error('the template is no line');

const result = {
  layout: 'to-be',
  kpis: { throughputPerHour: { mean: 17.25, halfWidth: 0.5, n: 10 }, wip: { mean: null, halfWidth: null, n: 10 } },
  elements: [{ id: 'station:a,b', cycles: 3, left: 2, failures: 0, shares: { working: 0.75, down: 0.25 } }],
} as unknown as LayoutResult;

test('a project folder holds the line, the robots it names and its numbers as tables', () => {
  const catalog = [
    { path: 'models/robots/abb/irb.json', json: { id: 'irb' } },
    { path: 'models/people/wages.json', json: {} },
  ];
  const files = folderOf({ document: parsed.value, readme: 'hello', catalog, results: [result] });
  expect(files.map(({ name }) => name)).toEqual([
    'README.txt',
    'project.line.json',
    'catalog/robots/abb/irb.json',
    'results/to-be/indicators.csv',
    'results/to-be/elements.csv',
  ]);
  const written = files.find(({ name }) => name === 'project.line.json')?.text ?? '';
  const read = parseLineText(written, 'again');
  expect(read.ok && serialiseLine(read.value)).toBe(written);
  expect(files[3]?.text).toBe('\ufeffindicator,mean,halfWidth95,replications\nthroughputPerHour,17.25,0.5,10\nwip,,,10\n');
  expect(files[4]?.text).toBe('\ufeffelement,cycles,left,failures,working,down\n"station:a,b",3,2,0,0.75,0.25\n');
});
