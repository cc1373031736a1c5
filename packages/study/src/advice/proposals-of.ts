import type { Catalog } from '@taktwerk/catalog';
import type { ElementResult } from '@taktwerk/experiments';
import type { Buffer, Fleet, LayoutId, LayoutRecord, LineDocument, Network, Pool, Robot, Station } from '@taktwerk/line';
import type { LayoutResult } from '../question.ts';
import { movedBase, secondFixture } from './place-proposals.ts';
import type { AdvicePrices } from './prices.ts';
import type { Proposal } from './proposal.ts';
import { robotProposals } from './robot-proposals.ts';

/** Shares from which something is worth a try. */
const WAITS_FOR_PEOPLE = 0.02;
const BUSY_FLEET = 0.5;
const IDLE_PEOPLE = 0.4;
const DOWN_OFTEN = 0.04;
/** Stations with the longest active periods that get another server tried. */
const TOP_STATIONS = 3;

/** What a layout and its numbers are, for the rules that propose. */
export interface AdviceGround {
  readonly document: LineDocument;
  readonly layout: LayoutId;
  readonly records: Readonly<Record<string, LayoutRecord>>;
  readonly result: LayoutResult;
  readonly catalog: Catalog;
  readonly prices: AdvicePrices;
  readonly element: (id: string) => ElementResult | undefined;
}

/**
 * What to try on a layout, from what its run shows: larger buffers beside blocked stations, a second server at the busiest stations,
 * people where stations wait for them (and fewer where they idle), vehicles, double grippers, second fixtures, robots at full speed,
 * quicker models of the same class, better places for their bases, more parts in process. Each is only an idea until it has been simulated.
 *
 * @param result numbers of the layout as it is
 */
export function proposalsOf(
  document: LineDocument,
  layout: LayoutId,
  result: LayoutResult,
  catalog: Catalog,
  prices: AdvicePrices,
): readonly Proposal[] {
  const records = document.layouts[layout]?.records ?? {};
  const elements = new Map(result.elements.map((element) => [element.id, element]));
  const ground: AdviceGround = { document, layout, records, result, catalog, prices, element: (id) => elements.get(id) };
  return Object.values(records).flatMap((record): readonly Proposal[] => {
    switch (record.kind) {
      case 'buffer':
        return bufferMore(ground, record);
      case 'station':
        return [...serverMore(ground, record), ...secondFixture(record), ...repairSooner(ground, record)];
      case 'pool':
        return [...operatorMore(ground, record), ...operatorLess(ground, record)];
      case 'fleet':
        return vehicleMore(ground, record);
      case 'robot':
        return [...robotProposals(ground, record as Robot), ...movedBase(ground, record as Robot)];
      case 'limit':
        return [proposal('limitMore', { ...record, max: record.max + Math.ceil(record.max / 4) }, { from: record.max }, null)];
      default:
        return [];
    }
  });
}

/** A proposal that changes one record. */
export function proposal(
  code: Proposal['code'],
  record: LayoutRecord,
  values: Proposal['values'],
  cost: Proposal['cost'],
  variant = '',
): Proposal {
  return { key: `${code} ${record.id}${variant}`, code, at: record.id, values, changes: [{ id: record.id, record }], cost };
}

/** Half as many places again where the buffer is full at times. */
function bufferMore({ element }: AdviceGround, buffer: Buffer): readonly Proposal[] {
  const level = element(buffer.id)?.level;
  const { capacity } = buffer;
  if (capacity === null || level === undefined || level.max < capacity) return [];
  const to = capacity + Math.max(1, Math.ceil(capacity / 2));
  return [proposal('bufferMore', { ...buffer, capacity: to }, { from: capacity, to }, null)];
}

/** A second machine, bench or fixture at the stations that are active longest without a break. */
function serverMore({ result }: AdviceGround, station: Station): readonly Proposal[] {
  const rank = result.bottleneck?.activePeriods.findIndex(({ element }) => element === station.id) ?? -1;
  if (station.servers === null || rank < 0 || rank >= TOP_STATIONS) return [];
  const to = station.servers + 1;
  return [proposal('serverMore', { ...station, servers: to }, { from: station.servers, to }, null)];
}

/** Half the repair time where a station is down for more than a few hundredths of its shift. */
function repairSooner({ element }: AdviceGround, station: Station): readonly Proposal[] {
  const shares = element(station.id)?.shares;
  if (station.failures.length === 0 || shares === null || shares === undefined) return [];
  const onShift = 1 - shares.offShift;
  const down = onShift > 0 ? (shares.down + shares.waitingRepair) / onShift : 0;
  if (down < DOWN_OFTEN) return [];
  const failures = station.failures.map((failure) => ({ ...failure, repair: halved(failure.repair) }));
  return [proposal('repairSooner', { ...station, failures }, { share: down }, null)];
}

type Repair = Station['failures'][number]['repair'];

/** The same distribution with half the mean, where it has one place to say so; otherwise as it is. */
function halved(repair: Repair): Repair {
  if (repair.type === 'constant') return { ...repair, value: repair.value / 2 };
  if (repair.type === 'exponential' || repair.type === 'erlang') return { ...repair, mean: repair.mean / 2 };
  if (repair.type === 'lognormal') return { ...repair, mean: repair.mean / 2, sd: repair.sd / 2 };
  if (repair.type === 'gamma' || repair.type === 'weibull') return { ...repair, scale: repair.scale / 2 };
  return repair;
}

function operatorMore({ result, records, prices }: AdviceGround, pool: Pool): readonly Proposal[] {
  const served = result.elements.filter(({ id }) => needsOf(records[id]).includes(pool.id));
  const waits = Math.max(0, ...served.map(({ shares }) => (shares === null ? 0 : shares.waitingOperator)));
  if (waits < WAITS_FOR_PEOPLE) return [];
  return [proposal('operatorMore', { ...pool, count: pool.count + 1 }, { from: pool.count, to: pool.count + 1 }, prices.personYear)];
}

function operatorLess({ result, prices }: AdviceGround, pool: Pool): readonly Proposal[] {
  const idle = result.pools.find(({ id }) => id === pool.id)?.idle ?? 0;
  if (pool.count < 2 || idle < IDLE_PEOPLE) return [];
  const saved = prices.personYear === null ? null : { ...prices.personYear, amount: -prices.personYear.amount };
  return [proposal('operatorLess', { ...pool, count: pool.count - 1 }, { from: pool.count, to: pool.count - 1 }, saved)];
}

const needsOf = (record: LayoutRecord | undefined): readonly string[] =>
  record?.kind === 'station' ? Object.values(record.operations).flatMap(({ operators }) => operators.map(({ pool }) => pool)) : [];

function vehicleMore({ result, records, prices }: AdviceGround, fleet: Fleet): readonly Proposal[] {
  const busy = result.fleets.find(({ id }) => id === fleet.id)?.utilisation ?? 0;
  if (busy < BUSY_FLEET) return [];
  const network = records[fleet.network];
  const start = network?.kind === 'network' ? freeNode(network, fleet) : undefined;
  if (start === undefined) return [];
  const taken = new Set(fleet.vehicles.map(({ id }) => id));
  const stem = (fleet.vehicles[0]?.id ?? 'vehicle').replace(/-?\d+$/, '');
  let number = fleet.vehicles.length + 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  const vehicles = [...fleet.vehicles, { id: `${stem}-${number}`, start }];
  return [proposal('vehicleMore', { ...fleet, vehicles }, { from: fleet.vehicles.length, to: vehicles.length }, prices.vehicle)];
}

/** A node where no vehicle starts yet: parking places first, then others where nothing is served. */
function freeNode(network: Network, fleet: Fleet): string | undefined {
  const taken = new Set(fleet.vehicles.map(({ start }) => start));
  const served = new Set(Object.values(fleet.stops));
  const nodes = network.nodes.map(({ id }) => id).filter((id) => !served.has(id));
  return [...fleet.parking, ...nodes].find((id) => !taken.has(id));
}
