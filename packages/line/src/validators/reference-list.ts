import type { LineRecord, RecordId } from '../records/document.ts';
import type { Failure } from '../records/fields.ts';
import type { Fleet, Robot, Route, Source, Station } from '../records/layout.ts';
import type { Work } from '../records/work.ts';
import { needsOf, operationsOf, worksOf } from './work-of.ts';

/** A field that names another record, and the kinds that record may be of. */
export interface Reference {
  readonly field: string;
  readonly id: RecordId;
  readonly kinds: readonly LineRecord['kind'][];
}

export const FROM_KINDS = ['source', 'buffer', 'station', 'conveyor'] as const;
export const TO_KINDS = ['buffer', 'station', 'conveyor', 'sink'] as const;
const PLACES = ['source', 'buffer', 'station', 'conveyor', 'sink'] as const;
const PRODUCT = ['product'] as const;
/** What stands in groups and layers: every record of a layout but those themselves. */
const MEMBER_KINDS = [...PLACES, 'robot', 'pool', 'crew', 'network', 'fleet', 'flow', 'route', 'limit', 'fixture', 'underlay'] as const;

/** Everything a record names outside itself. */
export function referencesOf(record: LineRecord): Reference[] {
  switch (record.kind) {
    case 'demand':
      return optional('calendar', record.calendar, ['calendar']);
    case 'source':
      return ofSource(record);
    case 'station':
      return ofStation(record);
    case 'conveyor':
      return [...optional('calendar', record.calendar, ['calendar']), ...ofFailures(record.failures)];
    case 'robot':
      return ofRobot(record);
    case 'pool':
      return optional('calendar', record.calendar, ['calendar']);
    case 'crew':
      return optional('pool', record.pool, ['pool']);
    case 'fixture':
      return optional('protection.robot', record.protection?.robot ?? null, ['robot']);
    case 'underlay':
      return [one('plan', record.plan, ['plan'])];
    case 'group':
    case 'layer':
      return record.members.map((id, i) => one(`members[${i}]`, id, MEMBER_KINDS));
    case 'fleet':
      return ofFleet(record);
    case 'flow':
      return [
        one('from', record.from, FROM_KINDS),
        one('to', record.to, TO_KINDS),
        ...(record.products ?? []).map((id, i) => one(`products[${i}]`, id, PRODUCT)),
        ...optional('via', record.via, ['robot', 'fleet']),
      ];
    case 'route':
      return ofRoute(record);
    case 'limit':
      return record.elements.map((id, i) => one(`elements[${i}]`, id, ['buffer', 'station', 'conveyor', 'robot', 'fleet']));
    default:
      return [];
  }
}

const one = (field: string, id: RecordId, kinds: Reference['kinds']): Reference => ({ field, id, kinds });
const optional = (field: string, id: RecordId | null, kinds: Reference['kinds']): Reference[] =>
  id === null ? [] : [one(field, id, kinds)];
const keys = (field: string, record: object, kinds: Reference['kinds'], except: readonly string[] = ['*']): Reference[] =>
  Object.keys(record).flatMap((id) => (except.includes(id) ? [] : [one(`${field}.${id}`, id, kinds)]));

function ofFailures(failures: readonly Failure[]): Reference[] {
  return failures.flatMap(({ crew }, i) => optional(`failures[${i}].crew`, crew, ['crew']));
}

function ofSource(source: Source): Reference[] {
  const releases = source.arrival.type === 'schedule' ? source.arrival.releases : [];
  return [
    ...releases.map(({ product }, i) => one(`arrival.releases[${i}].product`, product, PRODUCT)),
    ...source.mix.map(({ product }, i) => one(`mix[${i}].product`, product, PRODUCT)),
    ...optional('calendar', source.calendar, ['calendar']),
  ];
}

function ofStation(station: Station): Reference[] {
  const { setup } = station;
  return [
    ...keys('operations', station.operations, PRODUCT),
    ...ofOperations(station),
    ...optional('setup.initial', setup?.initial ?? null, PRODUCT),
    ...(setup?.matrix ?? []).flatMap(({ from, to }, i) => [
      one(`setup.matrix[${i}].from`, from, PRODUCT),
      one(`setup.matrix[${i}].to`, to, PRODUCT),
    ]),
    ...station.assembly.map(({ from }, i) => one(`assembly[${i}].from`, from, FROM_KINDS)),
    ...station.splits.map(({ product }, i) => one(`splits[${i}].product`, product, PRODUCT)),
    ...optional('collect.product', station.collect?.product ?? null, PRODUCT),
    ...ofFailures(station.failures),
    ...station.maintenance.flatMap(({ crew }, i) => optional(`maintenance[${i}].crew`, crew, ['crew'])),
    ...optional('calendar', station.calendar, ['calendar']),
    // a number in `order` is a position in the order of release
    ...(station.order ?? []).flatMap((id, i) => (/^\d+$/.test(id) ? [] : [one(`order[${i}]`, id, PRODUCT)])),
  ];
}

/** Operators, robots and defect classes that operations name. */
function ofOperations(record: Station | Route): Reference[] {
  return [
    ...needsOf(record).map(({ field, value }) => one(`${field}.pool`, value.pool, ['pool'])),
    ...worksOf(record).flatMap(({ field, value }) =>
      'robot' in value && value.robot !== null ? [one(`${field}.robot`, value.robot, ['robot'])] : [],
    ),
    ...worksOf(record).flatMap(({ field, value }) => defectsOf(field, value)),
    ...operationsOf(record).flatMap(({ field, value: { quality } }) => [
      ...quality.defects.map(({ id }, i) => one(`${field}.quality.defects[${i}].id`, id, ['defectClass'])),
      ...keys(`${field}.quality.inspection.detect`, quality.inspection?.detect ?? {}, ['defectClass']),
    ]),
  ];
}

/** Defect classes of what a work itself gets wrong. */
function defectsOf(field: string, work: Work): Reference[] {
  if (work.type === 'assembly' || work.type === 'kitting') return optional(`${field}.failsAs`, work.failsAs, ['defectClass']);
  return work.type === 'sorting' ? optional(`${field}.missedAs`, work.missedAs, ['defectClass']) : [];
}

function ofRobot(robot: Robot): Reference[] {
  const { times } = robot;
  return [
    ...robot.program.flatMap(({ at }, i) => (at === 'home' ? [] : [one(`program[${i}].at`, at, PLACES)])),
    ...Object.entries(times?.travelS ?? {}).flatMap(([from, row]) => [
      ...(from === 'home' ? [] : [one(`times.travelS.${from}`, from, PLACES)]),
      ...keys(`times.travelS.${from}`, row, PLACES, ['home']),
    ]),
    ...keys('times.pickS', times?.pickS ?? {}, PLACES),
    ...keys('times.placeS', times?.placeS ?? {}, PLACES),
    ...ofFailures(robot.failures),
    ...optional('calendar', robot.calendar, ['calendar']),
  ];
}

function ofFleet(fleet: Fleet): Reference[] {
  return [
    one('network', fleet.network, ['network']),
    ...optional('drivers', fleet.drivers, ['pool']),
    ...keys('stops', fleet.stops, PLACES, []),
    ...fleet.schedule.flatMap(({ trips }, i) => trips.map(({ product }, k) => one(`schedule[${i}].trips[${k}].product`, product, PRODUCT))),
    ...ofFailures(fleet.failures),
  ];
}

function ofRoute(route: Route): Reference[] {
  return [
    one('product', route.product, PRODUCT),
    ...route.steps.flatMap(({ at, via }, i) => [
      one(`steps[${i}].at`, at, PLACES),
      ...optional(`steps[${i}].via`, via, ['robot', 'fleet']),
    ]),
    ...ofOperations(route),
  ];
}
