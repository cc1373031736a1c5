/**
 * A rehearsal: every station of a compiled line works in turn, every vehicle drives, so that the pictures show what moves.
 * It shows how things look, not how the line performs: no run of the engine stands behind it.
 */
import type { CompiledLine } from '@taktwerk/compile';
import { type LineState, STATES, type TraceReader } from '@taktwerk/engine';
import { openPlayback, type Playback, type PlaybackModel } from '@taktwerk/scene';

const HOUR_S = 3600;
const PLAIN_CYCLE_S = 40;
const WORK_SHARE = 0.8;
const DRIVE_S = 4;

type Spec = CompiledLine['spec'];

export function rehearse(line: CompiledLine): Playback {
  const model = modelOf(line.spec);
  return openPlayback(readerOf(line, model), model, line);
}

const recordOf = (element: string): string => element.split('/')[0]!;

function modelOf(spec: Spec): PlaybackModel {
  const stations = spec.elements.filter((element) => element.kind === 'station' && recordOf(element.id) === element.id);
  const vehicles = spec.fleets.flatMap((fleet) => fleet.vehicles.map((vehicle, index) => ({ vehicle, fleet, index })));
  const elements = spec.elements.map((element) => recordOf(element.id));
  return {
    elements,
    units: [
      ...stations.map(({ id }) => ({ record: id, kind: 'station' as const, index: 0 })),
      ...spec.robots.map(({ id }) => ({ record: id, kind: 'robot' as const, index: 0 })),
      ...vehicles.map(({ fleet, index }) => ({ record: fleet.id, kind: 'vehicle' as const, index })),
    ],
    products: spec.products.map(({ id }) => id),
    pools: spec.pools.map(({ id, count }) => ({ id, count })),
    robots: spec.robots.map(({ id }, i) => ({ id, unit: stations.length + i, positions: elements })),
    vehicles: vehicles.map(({ vehicle, fleet }, i) => ({
      id: vehicle.id,
      fleet: fleet.id,
      unit: stations.length + spec.robots.length + i,
      nodes: spec.networks.find((network) => network.id === fleet.network)?.nodes.map((node) => node.id) ?? [],
    })),
  };
}

function readerOf(line: CompiledLine, model: PlaybackModel): TraceReader {
  const cycles = model.units.map(
    (unit) => (line.programs.find((program) => program.station === unit.record)?.totalS ?? PLAIN_CYCLE_S) / WORK_SHARE,
  );
  return {
    startS: 0,
    endS: HOUR_S,
    records: 0,
    createState: () => emptyState(model.units.length),
    stateAt: (timeS, out) => fill(line, model, cycles, timeS, out),
    intervalsOf(unit, fromS, toS) {
      const flat: number[] = [];
      const cycle = cycles[unit]!;
      for (let start = Math.floor(fromS / cycle) * cycle - offset(unit); start < toS; start += cycle)
        flat.push(
          start,
          start + cycle * WORK_SHARE,
          STATES.indexOf('working'),
          start + cycle * WORK_SHARE,
          start + cycle,
          STATES.indexOf('starved'),
        );
      return Float64Array.from(flat);
    },
  };
}

const offset = (unit: number): number => unit * 7;

function emptyState(units: number): LineState {
  const numbers = () => new Float64Array(units);
  return {
    timeS: 0,
    unitState: new Uint8Array(units),
    unitSinceS: numbers(),
    unitUntilS: numbers(),
    parts: [],
    vehicles: [],
    robots: [],
    operators: [],
    good: 0,
    bad: 0,
    scrapped: 0,
  };
}

function fill(line: CompiledLine, model: PlaybackModel, cycles: readonly number[], timeS: number, out: LineState): LineState {
  out.timeS = timeS;
  model.units.forEach((_, unit) => {
    const cycle = cycles[unit]!;
    const start = Math.floor((timeS + offset(unit)) / cycle) * cycle - offset(unit);
    const works = timeS < start + cycle * WORK_SHARE;
    out.unitState[unit] = STATES.indexOf(works ? 'working' : unit % 3 === 1 ? 'blocked' : 'starved');
    out.unitSinceS[unit] = works ? start : start + cycle * WORK_SHARE;
    out.unitUntilS[unit] = works ? start + cycle * WORK_SHARE : start + cycle;
  });
  parts(line.spec, model, timeS, out);
  vehicles(line.spec, model, timeS, out);
  people(line.spec, model, timeS, out);
  robots(line, model, timeS, out);
  out.good = Math.floor(timeS / 30);
  return out;
}

function parts(spec: Spec, model: PlaybackModel, timeS: number, out: LineState): void {
  out.parts.length = 0;
  const put = (element: number, slot: number, sinceS: number, carrier = -1): void => {
    out.parts.push({
      part: out.parts.length,
      product: 0,
      element: carrier < 0 ? element : -1,
      slot,
      sinceS,
      carrier,
      reworked: false,
      rejected: false,
    });
  };
  spec.elements.forEach((element, i) => {
    if (element.kind === 'station') put(i, 0, timeS);
    if (element.kind === 'buffer') for (let k = 0; k < Math.min(element.capacity ?? 8, 2 + (i % 4)); k++) put(i, k, 0);
    if (element.kind === 'conveyor')
      for (let k = 0; k < 3; k++) put(i, k, timeS - ((timeS + k * 9) % (element.lengthM / element.speedMps)));
  });
  for (const [i, { unit }] of model.vehicles.entries()) if (i % 2 === 0) put(-1, 0, 0, unit);
}

function vehicles(spec: Spec, model: PlaybackModel, timeS: number, out: LineState): void {
  out.vehicles.length = 0;
  model.vehicles.forEach(({ unit, fleet }, i) => {
    const network = spec.networks.find((candidate) => candidate.id === spec.fleets.find(({ id }) => id === fleet)?.network);
    const edges = network?.edges ?? [];
    const edge = edges[Math.floor(timeS / DRIVE_S + i * 3) % Math.max(1, edges.length)];
    const indexOf = (id: string | undefined): number => network?.nodes.findIndex((node) => node.id === id) ?? -1;
    const departS = Math.floor(timeS / DRIVE_S) * DRIVE_S;
    out.vehicles.push({
      unit,
      fromNode: indexOf(edge?.from),
      toNode: indexOf(edge?.to),
      departS,
      arriveS: departS + DRIVE_S,
      activity: i % 2 === 0 ? 2 : 1,
      part: -1,
    });
  });
}

function people(spec: Spec, model: PlaybackModel, timeS: number, out: LineState): void {
  out.operators.length = 0;
  model.pools.forEach(({ id, count }, pool) => {
    const posts = spec.stages.filter(({ operations }) =>
      Object.values(operations).some(({ operators }) => operators.some((need) => need.pool === id)),
    );
    for (let operator = 0; operator < count; operator++) {
      const post = posts[operator % Math.max(1, posts.length)];
      const element = post === undefined ? -1 : spec.elements.findIndex((candidate) => candidate.id === post.element);
      const startS = Math.floor(timeS / 60) * 60;
      out.operators.push({ pool, operator, element, walking: timeS - startS < 5, fromElement: -1, startS, endS: startS + 5 });
    }
  });
}

function robots(line: CompiledLine, model: PlaybackModel, timeS: number, out: LineState): void {
  out.robots.length = 0;
  model.robots.forEach(({ id, unit, positions }) => {
    const travels = line.travels.filter((travel) => travel.robot === id);
    const travel = travels[Math.floor(timeS / DRIVE_S) % Math.max(1, travels.length)];
    const startS = Math.floor(timeS / DRIVE_S) * DRIVE_S;
    const place = (name: string | undefined): number => positions.indexOf(recordOf(name ?? ''));
    out.robots.push({
      unit,
      activity: travel === undefined ? 0 : 3,
      fromPosition: place(travel?.from),
      toPosition: place(travel?.to),
      startS,
      endS: startS + DRIVE_S * 0.8,
      part: -1,
    });
  });
}
