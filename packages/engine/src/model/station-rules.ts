import type { Findings } from './check.ts';
import type { ElementSpec, ModelSpec, StationSpec } from './spec.ts';

/** Rules of stations that exclude one another, and stations for whose start never enough parts can wait. */
export function checkStations(spec: ModelSpec, findings: Findings): void {
  for (const element of spec.elements) {
    if (element.kind !== 'station') continue;
    checkUnlimited(element, findings);
    checkTogether(element, findings);
    checkInputs(spec, element, findings);
  }
  checkLosses(spec, findings);
}

/** Unlimited servers are a pure delay: nobody knows which of them fails, is set up or goes home. */
function checkUnlimited(station: StationSpec, findings: Findings): void {
  if (station.servers !== null) return;
  const asked = {
    failures: station.failures.length > 0,
    maintenance: station.maintenance.length > 0,
    setup: station.setup !== null,
    calendar: station.calendar !== null,
    collect: station.collect !== null,
  };
  for (const [field, is] of Object.entries(asked))
    if (is) findings.add('servers-unlimited', station.id, field, 'servers with a number', field);
}

function checkTogether(station: StationSpec, findings: Findings): void {
  const claims = {
    assembly: station.assembly.length > 0,
    batch: (station.batch?.max ?? 1) > 1,
    order: station.order !== null,
    startAt: station.startAt > 1,
  };
  const ends = { batch: claims.batch, collect: station.collect !== null, splits: station.splits.length > 0 };
  const before = { batch: claims.batch, 'blocking before service': station.blocking === 'before' };
  for (const rules of [claims, ends, before]) {
    const [first, second] = Object.entries(rules).flatMap(([name, is]) => (is ? [name] : []));
    if (second !== undefined) findings.add('rules-together', station.id, second, first ?? '', second);
  }
}

/** A station that starts with several parts needs places in front where so many can wait. */
function checkInputs(spec: ModelSpec, station: StationSpec, findings: Findings): void {
  const origins = originsOf(spec, station.id);
  if (origins.some((origin) => origin === undefined)) return;
  const inFront = origins as readonly ElementSpec[];
  const waitingIn = (from: readonly ElementSpec[]): number => from.reduce((sum, element) => sum + placesIn(element), 0);
  const ask = (field: string, wanted: number, from: readonly ElementSpec[]): void => {
    if (from.length > 0 && waitingIn(from) < wanted) findings.add('inputs-too-few', station.id, field, wanted, waitingIn(from));
  };
  const elementOf = new Map(spec.stages.map((stage) => [stage.id, stage.element]));
  for (const { from, count } of station.assembly)
    ask(
      'assembly',
      count,
      inFront.filter((element) => element.id === (elementOf.get(from) ?? from)),
    );
  if (station.assembly.length > 0) return;
  if (station.batch !== null && station.batch.max > 1) ask('batch.min', station.batch.min, inFront);
  else if (station.startAt > 1) ask('startAt', station.startAt, inFront);
  else if (station.order !== null) ask('order', 1, inFront);
}

/** Elements from which parts come by themselves. */
function originsOf(spec: ModelSpec, station: string): readonly (ElementSpec | undefined)[] {
  const stages = new Set(spec.stages.filter((stage) => stage.element === station).map((stage) => stage.id));
  const ids = spec.stages.filter((stage) => stage.next.some((b) => b.via === null && stages.has(b.to))).map((stage) => stage.element);
  return [...new Set(ids)].map((id) => spec.elements.find((element) => element.id === id));
}

/** Finished parts that can wait in an element for a station that takes them when it starts. */
function placesIn(element: ElementSpec): number {
  switch (element.kind) {
    case 'buffer':
      return element.capacity ?? Number.POSITIVE_INFINITY;
    case 'conveyor':
      return 1;
    case 'station':
      return (element.servers ?? Number.POSITIVE_INFINITY) * Math.max(1, element.batch?.max ?? 1, piecesOf(element));
    case 'source':
      if (element.whenFull === 'lose') return 0;
      return element.arrival.type === 'saturated' ? 1 : Number.POSITIVE_INFINITY;
    case 'sink':
      return 0;
  }
}

const piecesOf = (station: StationSpec): number => station.splits.reduce((sum, { count }) => sum + count, 0);

/** A part that a robot or vehicle has to fetch finds no place at the moment when it comes: such a source would lose everything. */
function checkLosses(spec: ModelSpec, findings: Findings): void {
  for (const stage of spec.stages) {
    const element = spec.elements.find((e) => e.id === stage.element);
    if (element?.kind !== 'source' || element.whenFull !== 'lose') continue;
    for (const { via } of stage.next) if (via !== null) findings.add('loss-by-carrier', element.id, 'whenFull', 'wait', via);
  }
}
