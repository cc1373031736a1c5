/** Every kind and every look is drawn: closed numbers, on the floor, of a sensible size. */
import { type LayoutRecord, type LineDocument, layoutRecordSchema } from '@taktwerk/line';
import { Matrix4, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { standLine } from '../figures/standing-line.ts';
import { openShapeStore } from '../shapes/shape-store.ts';
import { KINDS } from './kinds.ts';

const NAME = { zh: '一', en: 'one' };
const AT = { x: 2, y: -1, rotation: 0.5 };
const TIME = { type: 'constant', value: 5 };
const LOOKS: Readonly<Partial<Record<LayoutRecord['kind'], readonly string[]>>> = {
  source: ['pallet', 'rack', 'dock'],
  buffer: ['rack', 'table', 'floor', 'pallet', 'chute', 'none'],
  station: [
    'bench',
    'weldingBooth',
    'weldingCell',
    'press',
    'lathe',
    'machiningCentre',
    'grindingBooth',
    'inspectionTable',
    'packingTable',
    'palletizingCell',
    'oven',
    'pressBrake',
    'injectionMoulding',
    'dieCasting',
    'warpKnitting',
    'laserCutter',
    'paintBooth',
    'stretchWrapper',
    'casePacker',
    'coordinateMeasuring',
    'washingMachine',
    'tester',
    'machine',
  ],
  sink: ['warehouse', 'dock', 'scrapBin', 'pallet'],
  conveyor: ['belt', 'roller', 'chain'],
  fleet: ['agv', 'amr', 'forklift', 'rgv', 'handCart'],
  fixture: [
    'fence',
    'wall',
    'column',
    'aisle',
    'lightCurtain',
    'controlCabinet',
    'positioner',
    'fumeHood',
    'toolCabinet',
    'chargingPost',
    'door',
  ],
};
const FIELDS: Readonly<Partial<Record<LayoutRecord['kind'], object>>> = {
  source: { at: AT, arrival: { type: 'saturated' } },
  buffer: { at: AT, capacity: 9 },
  station: { at: AT, operations: {} },
  sink: { at: AT },
  conveyor: {
    points: [
      [0, 0, 0.8],
      [3, 0, 0.8],
      [3, 2, 0.8],
    ],
    speedMps: 0.2,
    pitchM: 0.5,
  },
  fleet: {
    model: null,
    network: 'network:n',
    vehicles: [{ id: 'v', start: 'a' }],
    speedEmptyMps: 1,
    speedLoadedMps: 1,
    load: TIME,
    unload: TIME,
    stops: {},
  },
  fixture: { at: AT, sizeM: [2, 0.5, 2] },
};

function lineOf(kind: LayoutRecord['kind'], look: string) {
  const record = layoutRecordSchema.parse({ kind, id: `${kind}:one`, name: NAME, look, ...FIELDS[kind] });
  const document: LineDocument = {
    format: 'taktwerk-line',
    version: 1,
    id: 'test',
    name: NAME,
    description: NAME,
    shared: {},
    layouts: { only: { name: NAME, records: { [record.id]: record } } },
  };
  return standLine(document, 'only', { robot: () => undefined }, openShapeStore());
}

describe('looks', () => {
  for (const [kind, looks] of Object.entries(LOOKS))
    it.each(looks!)(`${kind} %s stands on the floor`, (look) => {
      const { figures } = lineOf(kind as LayoutRecord['kind'], look);
      expect(figures).toHaveLength(1);
      const [figure] = figures;
      const size = figure!.bounds.getSize(new Vector3());
      for (const value of [...figure!.bounds.min.toArray(), ...size.toArray(), ...figure!.plate.toArray()])
        expect(Number.isFinite(value)).toBe(true);
      expect(figure!.bounds.min.z).toBeGreaterThan(-0.05);
      expect(size.length()).toBeLessThan(14);
      for (const body of figure!.bodies) expect(body.geometry.getAttribute('position').array.some(Number.isNaN)).toBe(false);
    });

  it('has an entry for every kind of record', () => {
    const kinds = layoutRecordSchema.options.map((option) => option.shape.kind.value);
    expect(kinds.length).toBeGreaterThan(10);
    expect(Object.keys(KINDS).sort()).toEqual([...kinds].sort());
  });
});

describe('places of parts', () => {
  it('lie on a buffer within its extents, none on another', () => {
    const { figures } = lineOf('buffer', 'table');
    const seen = new Set<string>();
    for (let i = 0; i < 9; i++) {
      const at = new Vector3().setFromMatrixPosition(figures[0]!.slot!(i, new Matrix4()));
      seen.add(
        at
          .toArray()
          .map((v) => v.toFixed(3))
          .join(),
      );
      expect(figures[0]!.bounds.clone().expandByScalar(0.02).containsPoint(at)).toBe(true);
    }
    expect(seen.size).toBe(9);
  });

  it('move along a conveyor with the time since they entered and wait at its end', () => {
    const { figures } = lineOf('conveyor', 'roller');
    const slot = figures[0]!.slot!;
    const at = (timeS: number): number[] => {
      const part = { part: 0, product: 0, element: 0, slot: 0, sinceS: 10, carrier: -1, reworked: false, rejected: false };
      const matrix = slot(0, new Matrix4(), part, { timeS } as never);
      return new Vector3().setFromMatrixPosition(matrix).toArray();
    };
    expect(at(10)).toEqual([0, 0, 0.8]);
    expect(at(20)[0]).toBeCloseTo(2, 9);
    expect(at(30)[1]).toBeCloseTo(1, 9);
    expect(at(1000)[1]).toBeCloseTo(2, 9);
  });
});
