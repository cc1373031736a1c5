import { compileLine } from '@taktwerk/compile';
import { message } from '@taktwerk/i18n';
import { type LayoutInput, lineOf } from '@taktwerk/line/testing';
import { expect, test } from 'vitest';
import { repositoryCatalog } from './models.ts';

const catalog = repositoryCatalog();

/** Work that leaves every figure it can to models/processes, with its cell time by hand: middles of the spreads given there. */
const WORKS: readonly (readonly [what: string, work: object, seconds: number])[] = [
  // 21 cycles of 50 Hz + 0.3 + 0.1 s at each of 10 spots, 15 s of dressing per 200 spots
  ['spot welding', { type: 'spotWelding', moreSpots: 10, weldS: 0.3, tipDress: { everySpots: 200 } }, 8.2 + 0.75],
  // 3 mm at 3 kW: (0.055 + 0.0833) / 2 m/s, 0.2 s of piercing
  [
    'laser cutting',
    { type: 'thermalCutting', process: 'laser', thicknessM: 0.003, powerW: 3000, lengthM: 1, moreContours: 1 },
    1 / 0.06916667 + 0.2,
  ],
  ['plasma cutting', { type: 'thermalCutting', process: 'plasma', thicknessM: 0.006, lengthM: 1, pierceS: 0.5, moreContours: 1 }, 16 + 0.5],
  ['deburring', { type: 'deburring', lengthM: 0.6, abrasive: { lifeM: 60 } }, 10 + 0.6],
  ['grinding', { type: 'grinding', lengthM: 0.25 }, 20],
  ['polishing', { type: 'polishing', lengthM: 0.3 }, 10],
  // by hand 0.45 m/s, stripes half overlapped; 20 s of colour change per 10 parts
  [
    'painting',
    { type: 'painting', gun: 'HVLP', areaM2: 0.9, fanWidthM: 0.2, dryFilmM: 3e-5, solidsShare: 0.4, colourChange: { everyParts: 10 } },
    20 + 2,
  ],
  ['gluing', { type: 'gluing', adhesive: 'sealant', lengthM: 0.9, moreBeads: 1, beadAreaM2: 1e-5 }, 3 + 0.3],
  ['assembly', { type: 'assembly', steps: [{ id: 's', name: { zh: '拧', en: 'Screw' }, do: 'screw', count: 2 }] }, 12],
];

const compiled = (work: object) => {
  const records: LayoutInput[] = [
    { kind: 'source', id: 'source:in', arrival: { type: 'saturated' }, mix: [{ product: 'product:p', weight: 1 }] },
    { kind: 'station', id: 'station:cell', at: { x: 0, y: 0 }, operations: { '*': { work: { allowance: 0, ...work } as never } } },
    { kind: 'sink', id: 'sink:out' },
    { kind: 'flow', id: 'flow:a', from: 'source:in', to: 'station:cell' },
    { kind: 'flow', id: 'flow:b', from: 'station:cell', to: 'sink:out' },
  ];
  const line = compileLine(
    lineOf([{ kind: 'product', id: 'product:p', massKg: 1, sizeM: [1, 1, 1] }], { 'as-is': records }),
    'as-is',
    catalog,
  );
  if (!line.ok) throw new Error(JSON.stringify(line.problems));
  return line.value;
};

test.each(WORKS)('%s takes its open figures from the catalog and says so', (_, work, seconds) => {
  const line = compiled(work);
  expect(line.cells[0]?.totalS).toBeCloseTo(seconds, 3);
  expect(line.assumptions.length).toBeGreaterThan(0);
  for (const { field, origin, source } of line.assumptions) {
    expect(['recalled', 'assumed', 'derived']).toContain(origin);
    expect(source).toMatch(/^process:[a-z-]+ \w/);
    const key = `assumptions:${field.replace(/\[\d+\]/g, '')}`;
    if (!field.includes('steps[')) expect(message('en', key)).not.toBe(field);
  }
  for (const { label } of line.cells[0]?.phases ?? []) expect(message('zh', `phases:${label}`)).not.toContain(label);
});
