import type { RunResult } from '@taktwerk/experiments';
import { fleetSizeOf } from '@taktwerk/experiments';
import type { Recipe, Scenario } from '../case.ts';
import { buffer, constant, exponential, fleet, flow, inRow, type Json, lineDocument, network, saturated, sink } from '../line-builder.ts';
import { elementOf, windowOf } from '../reading.ts';
import { runOnce } from '../simulate.ts';

/** Vehicles on a one-way loop with one loading and one unloading place, each for one vehicle at a time; queues stand before them. */
interface Loop {
  readonly vehicles: number;
  readonly distanceM: number;
  readonly load: Json;
  readonly unload: Json;
}

/** Shortest edge that still is one: from the queue into the place behind it, one microsecond. */
const STEP_M = 1e-6;

function loopDocument(id: string, loop: Loop): unknown {
  const node = (name: string, capacity: number | null) => ({ id: name, x: 0, y: 0, capacity });
  const edge = (from: string, to: string, lengthM: number) => ({ id: `${from}>${to}`, from, to, lengthM });
  const track = network('loop', {
    nodes: [node('before-load', null), node('load', 1), node('before-unload', null), node('unload', 1)],
    edges: [
      edge('before-load', 'load', STEP_M),
      edge('load', 'before-unload', loop.distanceM - STEP_M),
      edge('before-unload', 'unload', STEP_M),
      edge('unload', 'before-load', loop.distanceM - STEP_M),
    ],
  });
  const carriers = fleet('carriers', {
    network: track.id,
    vehicles: Array.from({ length: loop.vehicles }, (_, i) => ({ id: `v${i + 1}`, start: 'before-load' })),
    load: loop.load,
    unload: loop.unload,
    stops: { 'buffer:loads': 'load', 'sink:out': 'unload' },
    parking: ['before-load'],
  });
  const loads = buffer('loads', 4 * loop.vehicles);
  return lineDocument(id, [track, carriers, ...inRow(saturated('in'), loads), sink(), flow(loads.id, 'sink:out', { via: carriers.id })]);
}

const deliveriesPerS = (result: RunResult): number => elementOf(result, 'sink:out').entered / windowOf(result);

const DAY = 8 * 3600;
const FLEETS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const longRun = (vehicles: number): number =>
  3600 *
  deliveriesPerS(runOnce(loopDocument('V01', { vehicles, distanceM: 120, load: constant(20), unload: constant(30) }), DAY, 10 * DAY));

function deterministicLoop(): Json {
  const rates = FLEETS.map(longRun);
  const cycle = (3600 / rates[0]!) * 1;
  return {
    'cycle of one vehicle s': cycle,
    'steady deliveries per hour V=1..12': rates,
    'smallest V that saturates the unload point': FLEETS.find((_, i) => rates[i]! > 0.995 * 120),
  };
}

/** Half a percent over a long run, as the case allows. */
const LONG_RUN = { by: 'distance', absolute: 0, relative: 0.005 } as const;

const closedFleet = (vehicles: number): Scenario => ({
  document: loopDocument('N09', { vehicles, distanceM: 240, load: exponential(90), unload: exponential(90) }),
  warmUpS: 60 * 500,
  measuredS: 60 * 10_000,
  read: (result) => ({ [`deliveries per min V=1..10[${vehicles - 1}]`]: 60 * deliveriesPerS(result) }),
});

function fleetSizing(): Json {
  const size = fleetSizeOf({
    loadedDistanceM: 110,
    emptyDistanceM: 80,
    speedMps: 50 / 60,
    loadS: 45,
    unloadS: 30,
    deliveriesPerHour: 40,
    availability: 0.95,
    trafficFactor: 0.9,
    efficiency: 1,
  });
  return {
    'cycle time min': size.cycleS / 60,
    'available time per vehicle min/h': size.availableSPerHour / 60,
    'deliveries per vehicle-hour': size.deliveriesPerVehicleHour,
    'workload min/h': size.workloadSPerHour / 60,
    'vehicles (real)': size.vehiclesExact,
    'vehicles (integer)': size.vehicles,
  };
}

export const vehicles: readonly Recipe[] = [
  { id: 'N09', type: 'stochastic', scenarios: () => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(closedFleet) },
  {
    id: 'V01',
    type: 'exact',
    readings: deterministicLoop,
    limits: () => ({ 'steady deliveries per hour V=1..12': LONG_RUN, 'cycle of one vehicle s': LONG_RUN }),
  },
  { id: 'V02', type: 'exact', readings: fleetSizing },
];
