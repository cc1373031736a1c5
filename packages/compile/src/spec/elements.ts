import type { BufferSpec, ConveyorSpec, ElementSpec, FailureSpec, PowerSpec, SinkSpec, SourceSpec, StationSpec } from '@taktwerk/engine';
import type { Buffer, Conveyor, Failure, Power, Robot, Source, Station } from '@taktwerk/line';
import { type Compilation, gathered, remembered } from '../compilation.ts';
import { distributionOf, distributionOrNull } from '../durations.ts';

const NO_POWER: PowerSpec = { workingKw: 0, idleKw: 0, standbyKw: 0 };

/** Every place that parts pass, in document order; a loading side stands before its station. */
export function elementsOf(compilation: Compilation, entrances: ReadonlyMap<string, string>): ElementSpec[] {
  const elements: ElementSpec[] = [];
  for (const record of Object.values(compilation.layout.records)) {
    if (record.kind === 'source') elements.push(sourceOf(record));
    else if (record.kind === 'buffer') elements.push(bufferOf(record));
    else if (record.kind === 'conveyor') elements.push(conveyorOf(record));
    else if (record.kind === 'sink') elements.push({ kind: 'sink', id: record.id } satisfies SinkSpec);
    else if (record.kind === 'station') elements.push(...stationsOf(compilation, record, entrances.get(record.id)));
  }
  return elements;
}

export const failureOf = (failure: Failure): FailureSpec => ({
  ...failure,
  timeTo: distributionOf(failure.timeTo),
  repair: distributionOf(failure.repair),
});

function sourceOf(source: Source): SourceSpec {
  const { id, mix, mixRule, batchSize, maxParts, untilS, whenFull, calendar } = source;
  return {
    kind: 'source',
    id,
    arrival: arrivalOf(source),
    mix,
    mixRule,
    batchSize,
    maxParts,
    untilS,
    whenFull,
    calendar,
  };
}

function arrivalOf({ arrival }: Source): SourceSpec['arrival'] {
  if (arrival.type !== 'interval') return arrival;
  const time = distributionOf(arrival.time);
  return arrival.firstAtS === undefined ? { type: 'interval', time } : { type: 'interval', time, firstAtS: arrival.firstAtS };
}

function bufferOf({ id, capacity, discipline, dwell }: Buffer): BufferSpec {
  return { kind: 'buffer', id, capacity, discipline, dwell: distributionOrNull(dwell) };
}

function conveyorOf(conveyor: Conveyor): ConveyorSpec {
  const { id, speedMps, pitchM, accumulating, calendar, power } = conveyor;
  const failures = conveyor.failures.map(failureOf);
  return { kind: 'conveyor', id, lengthM: pathLengthM(conveyor), speedMps, pitchM, accumulating, failures, calendar, power };
}

/** Length of a conveyor along its points, metres. */
export function pathLengthM({ points }: Conveyor): number {
  let length = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    length += Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2 + (b[2] - a[2]) ** 2);
  }
  return length;
}

function stationsOf(compilation: Compilation, station: Station, entrance: string | undefined): StationSpec[] {
  const main = stationOf(compilation, station);
  if (entrance === undefined) return [main];
  return [
    { ...loadingSideOf(main, entrance), servers: loadingPlaces(station) },
    { ...main, assembly: [], batch: null, startAt: 1 },
  ];
}

/** The side where people load: it has the station's shifts and parts list, but none of its failures or power. */
function loadingSideOf(main: StationSpec, id: string): StationSpec {
  return { ...main, id, setup: null, splits: [], collect: null, failures: [], maintenance: [], order: null, power: NO_POWER };
}

/** A positioner with n stations has n − 1 outside. */
function loadingPlaces(station: Station): number {
  const works = Object.values(station.operations).map((operation) => operation.work);
  const stations = works.map((work) => (work.type === 'arcWelding' && work.positioner !== null ? work.positioner.stations : 2));
  return Math.max(1, Math.min(...stations) - 1);
}

function stationOf(compilation: Compilation, station: Station): StationSpec {
  const { id, servers, blocking, acceptsWhileDown, batch, startAt, assembly, splits, collect, calendar, shiftRule, order } = station;
  const robots = robotsWorkingAt(compilation, station);
  return {
    ...{ kind: 'station', id, servers, blocking, batch, startAt, assembly, splits, collect, calendar, shiftRule, order },
    ...(acceptsWhileDown ? { acceptsWhileDown } : {}),
    setup: setupOf(station),
    failures: [...station.failures.map(failureOf), ...robots.flatMap(failuresOfRobot)],
    maintenance: station.maintenance.map((plan) => ({ ...plan, time: distributionOf(plan.time) })),
    power: robots.reduce<Power>((sum, robot) => added(sum, robot.power), station.power),
  };
}

function setupOf({ setup }: Station): StationSpec['setup'] {
  if (setup === null) return null;
  const matrix = setup.matrix.map((entry) => ({ ...entry, time: distributionOf(entry.time) }));
  return { initial: setup.initial, change: distributionOrNull(setup.change), matrix, operators: setup.operators };
}

/** Robots that do a station's work and carry nothing: they are part of the station, with their failures and power. */
function robotsWorkingAt(compilation: Compilation, station: Station): Robot[] {
  const works = Object.values(station.operations).map((operation) => operation.work);
  const ids = new Set(works.flatMap((work) => ('robot' in work ? [work.robot] : [])));
  const carriers = carriersOf(compilation);
  return gathered(compilation, 'robot').filter((robot) => ids.has(robot.id) && !carriers.has(robot.id));
}

/** Ids of robots and fleets that carry parts on some flow or route step. */
export function carriersOf(compilation: Compilation): ReadonlySet<string> {
  return remembered(compilation, 'carriers', () => {
    const flows = gathered(compilation, 'flow').map((flow) => flow.via);
    const steps = gathered(compilation, 'route').flatMap((route) => route.steps.map((step) => step.via));
    return new Set([...flows, ...steps].filter((via) => via !== null));
  });
}

const failuresOfRobot = (robot: Robot): FailureSpec[] =>
  robot.failures.map((failure) => ({ ...failureOf(failure), id: `${robot.id}/${failure.id}` }));

const added = (a: Power, b: Power): Power => ({
  workingKw: a.workingKw + b.workingKw,
  idleKw: a.idleKw + b.idleKw,
  standbyKw: a.standbyKw + b.standbyKw,
});
