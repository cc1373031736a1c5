import { emptyDocument, openLineStore, serialiseLine, validateLine } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { agvLoop, buffer, conveyor, type Make, pallet, robot, sink, source, station } from '../drawer/make.ts';
import { aligned, arrange, distributed } from './arrange.ts';
import { carryBy, changeShare, connect, disconnect, flowsAt, targetsOf } from './connect.ts';
import { cuttingOf, pasteCutting, readCutting } from './copy-records.ts';
import { turnedLane, withLane, withNode, withStopFor } from './lanes.ts';
import { moveRecords, turnRecords } from './move-record.ts';
import { serveWaitingPallets } from './palletizing.ts';

const NAME = { zh: 'x', en: 'x' };

function emptyStore() {
  const store = openLineStore(emptyDocument('test', { zh: '', en: '' }));
  const layout = 'as-is';
  const records = () => store.document().layouts[layout]?.records ?? {};
  const put = (make: Make, x = 0, y = 0): string => {
    const made = make({ x, y, rotation: 0 }, { records: records(), shared: store.document().shared }, NAME);
    store.edit('studio:edit.add', (draft) => {
      for (const shared of made.shared) draft.putShared(shared);
      for (const record of made.records) draft.put(layout, record);
      const arm = made.records.find(({ kind }) => kind === 'robot');
      if (arm !== undefined) serveWaitingPallets(draft, layout, arm.id);
    });
    return made.records[0]?.id ?? '';
  };
  return { store, layout, records, put };
}

test('everything that is put down is a whole record; each is one entry', () => {
  const { store, records, put } = emptyStore();
  const makes = [
    source('pallet', 12),
    buffer('table', 5),
    station('bench', 60),
    sink('warehouse'),
    conveyor('roller', 3, 0.3, 0.5),
    robot('fanuc-m20id-25', ['handling'], 0),
  ];
  const ids = makes.map((make, i) => put(make, i * 4, 2));
  expect(ids).toEqual(['source:new-1', 'buffer:new-1', 'station:new-1', 'sink:new-1', 'conveyor:new-1', 'robot:new-1']);
  expect(put(buffer('table', 5))).toBe('buffer:new-2');
  expect(store.past()).toHaveLength(7);
  expect(records()['buffer:new-1']).toMatchObject({
    at: { x: 4, y: 2, rotation: 0 },
    capacity: 5,
    sources: { capacity: { origin: 'assumed' } },
  });
  expect(Object.keys(store.document().shared)).toEqual(['product:carton']);
  expect(validateLine(store.document()).filter(({ code }) => /^(value|field|id|reference)\./.test(code))).toEqual([]);
});

test('flows are connected once, carried by a robot, and taken away', () => {
  const { store, layout, put } = emptyStore();
  put(buffer('table', 5));
  const id = put(station('bench', 60), 3);
  put(sink('warehouse'), 6);
  put(robot('fanuc-m20id-25', [], 0), 3, 2);
  const place = { store, layout, id };
  expect(targetsOf(place)).toEqual(['buffer:new-1', 'sink:new-1']);
  const flow = connect(place, 'sink:new-1');
  expect(targetsOf(place)).toEqual(['buffer:new-1']);
  carryBy(place, flow, 'robot:new-1');
  expect(flowsAt(place).outOf).toMatchObject([{ to: 'sink:new-1', via: 'robot:new-1', when: 'pass' }]);
  disconnect(place, flow);
  expect(flowsAt(place).outOf).toEqual([]);
  expect(targetsOf({ ...place, id: 'sink:new-1' })).toEqual([]);
});

test('branches share alike, a share that is set takes from the others in proportion, and one taken away gives back', () => {
  const { store, layout, put } = emptyStore();
  const id = put(buffer('table', 5));
  const targets = [put(station('bench', 60)), put(station('bench', 60)), put(station('bench', 60))];
  const flows = targets.map((to) => connect({ store, layout, id }, to));
  const shares = () => flowsAt({ store, layout, id }).outOf.map(({ share }) => share);
  expect(shares().reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(shares()[0]).toBeCloseTo(1 / 3, 3);
  changeShare({ store, layout, id: flows[0] ?? '' }, 0.5);
  expect(shares()).toEqual([0.5, 0.25, 0.25]);
  disconnect({ store, layout }, flows[0] ?? '');
  expect(shares()).toEqual([0.5, 0.5]);
});

test('a pallet waits for a robot and is picked for at the end of its conveyor, wherever that is moved', () => {
  const { store, layout, records, put } = emptyStore();
  const place = put(pallet, 2, 0);
  expect(records()[place]).toMatchObject({ operations: { '*': { work: { robot: '' } } }, collect: { count: 45 } });
  put(robot('fanuc-m410ic-110', ['palletizing'], 0.3), 0, 0);
  expect(records()[place]).toMatchObject({ operations: { '*': { work: { robot: 'robot:new-1' } } } });
  const belt = put(conveyor('roller', 3, 0.3, 0.5), -4, -1.5);
  connect({ store, layout, id: belt }, place);
  const pickAt = () => {
    const record = records()[place];
    const work = record?.kind === 'station' ? record.operations['*']?.work : undefined;
    return work?.type === 'palletizing' ? work.pickAt : null;
  };
  expect(pickAt()).toEqual([-3, -1.5, 0.85]);
  moveRecords(store, layout, [belt], { x: 1, y: 0 });
  expect(pickAt()).toEqual([-2, -1.5, 0.85]);
  turnRecords(store, layout, [place], { x: 2, y: 0 }, Math.PI / 2);
  expect(pickAt()).toEqual([-1.5, 2, 0.85]);
});

test('a fleet that carries a flow gets stops at both ends: near nodes are used, else the nearest lane', () => {
  const { store, layout, records, put } = emptyStore();
  put(agvLoop, 0, 0);
  const from = put(buffer('table', 5), -2, -2);
  const to = put(sink('warehouse'), 0, 3);
  const flow = connect({ store, layout, id: from }, to);
  carryBy({ store, layout, id: from }, flow, 'fleet:agv-1');
  expect(records()['fleet:agv-1']).toMatchObject({ stops: { 'buffer:new-1': 'west', 'sink:new-1': 'n-1' } });
  const network = records()['network:agv-1'];
  expect(network?.kind === 'network' && network.nodes.find(({ id }) => id === 'n-1')).toMatchObject({ x: 0, y: 1.25 });
  expect(network?.kind === 'network' && network.edges.map(({ from: a, to: b }) => `${a}>${b}`).sort()).toEqual(
    ['east>n-1', 'n-1>north', 'north>west', 'south>east', 'west>south'].sort(),
  );
  expect(validateLine(store.document()).filter(({ code }) => /^(network|via|reference)/.test(code))).toEqual([]);
});

test('a lane goes one way, both ways, the other way, and one way again', () => {
  const { records, put } = emptyStore();
  put(agvLoop);
  const network = records()['network:agv-1'];
  if (network?.kind !== 'network') throw new Error('no network');
  const ways = (present: typeof network) =>
    present.edges.filter(({ id }) => id === 'west-south').map(({ from, to, twoWay }) => `${from}${twoWay ? '=' : '>'}${to}`);
  const once = turnedLane(network, 'west-south');
  const twice = turnedLane(once, 'west-south');
  expect([network, once, twice].map((present) => ways(present)[0])).toEqual(['west>south', 'west=south', 'south>west']);
  expect(withLane(once, 'south', 'west')).toBe(once);
  expect(withNode(network, { x: 9, y: 9 }).network.nodes).toHaveLength(5);
  expect(withStopFor(network, { x: 2.2, y: 1.4 }).node).toBe('east');
});

test('records are lined up and spread evenly by their extents', () => {
  const boxes = new Map([
    ['a', { minX: 0, minY: 0, maxX: 1, maxY: 1 }],
    ['b', { minX: 2, minY: 1, maxX: 4, maxY: 4 }],
    ['c', { minX: 9, minY: 2, maxX: 10, maxY: 3 }],
  ]);
  expect([...aligned(boxes, 'bottom').values()]).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: -1 },
    { x: 0, y: -2 },
  ]);
  expect([...aligned(boxes, 'right').values()].map(({ x }) => x)).toEqual([9, 6, 0]);
  // 10 m of row less 4 m of things: two gaps of 3 m
  expect(distributed(boxes, 'x')).toEqual(new Map([['b', { x: 2, y: 0 }]]));
  const { store, layout, put } = emptyStore();
  const before = serialiseLine(store.document());
  const id = put(buffer('table', 5));
  arrange(store, layout, new Map([[id, { x: 1, y: 2 }]]));
  expect(store.past().at(-1)?.label).toBe('build:edit.arrange');
  store.undo();
  store.undo();
  expect(serialiseLine(store.document())).toBe(before);
});

test('a cutting carries its flows and products into another project, and copies speak of copies', () => {
  const from = emptyStore();
  const start = from.put(source('pallet', 12));
  const bench = from.put(station('bench', 60), 3);
  from.put(sink('warehouse'), 6);
  connect({ store: from.store, layout: from.layout, id: start }, bench);
  connect({ store: from.store, layout: from.layout, id: bench }, 'sink:new-1');
  const cutting = readCutting(JSON.stringify(cuttingOf(from.store, from.layout, [start, bench])));
  if (cutting === null) throw new Error('no cutting');
  expect(cutting.records.map(({ kind }) => kind)).toEqual(['flow', 'source', 'station']);
  const to = emptyStore();
  expect(pasteCutting(to.store, to.layout, cutting, { x: 0, y: 0 })).toEqual([start, bench]);
  expect(to.store.document().shared).toHaveProperty('product:carton');
  const more = pasteCutting(to.store, to.layout, cutting, { x: 0, y: 2 }, 2);
  expect(more).toHaveLength(4);
  const flows = Object.values(to.records()).filter((record) => record.kind === 'flow');
  expect(flows).toHaveLength(3);
  for (const flow of flows) expect([to.records()[flow.from]?.kind, to.records()[flow.to]?.kind]).toEqual(['source', 'station']);
  expect(new Set(flows.map((flow) => flow.from)).size).toBe(3);
  expect(to.store.past()).toHaveLength(2);
  expect(readCutting('{"format":"other"}')).toBeNull();
});
