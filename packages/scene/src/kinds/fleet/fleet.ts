/** Vehicles of a fleet: parked at their start nodes, or driving along the edges of their network as the trace says. */
import type { Fleet, Network } from '@taktwerk/line';
import { Color, Matrix4, Vector3 } from 'three';
import { type Body, type Figure, openFigure, setPlace, setTint } from '../../figures/figure.ts';
import { addPerson, type Person } from '../../people/person.ts';
import { OUTFITS, PLAIN_OUTFIT } from '../../people/person-shape.ts';
import type { Moment } from '../../playback/moment.ts';
import { lamp } from '../../shapes/finish.ts';
import { floorMatrix, place } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import type { Workshop } from '../workshop.ts';
import { VEHICLES, type VehicleShape, wheelShape } from './vehicle-shape.ts';

/** Activity codes of `VehicleAt`. */
const WAITING = 5;
const DOWN = 7;
const GREEN = new Color('#27d35a');
const AMBER = new Color('#ffb020');
const RED = new Color('#ff3a26');

interface Vehicle {
  readonly frame: Matrix4;
  readonly body: Body;
  readonly wheels: readonly { readonly body: Body; readonly at: readonly [number, number, number]; readonly radius: number }[];
  readonly signal: Body | null;
  readonly driver: Person | null;
  heading: number;
}

export function fleetKind(fleet: Fleet, workshop: Workshop): Figure {
  const shape = VEHICLES[fleet.look];
  const draft = openFigure(fleet.id, new Matrix4());
  const network = workshop.records[fleet.network];
  const nodes =
    network?.kind === 'network' ? new Map(network.nodes.map((node) => [node.id, node])) : new Map<string, Network['nodes'][number]>();
  const vehicles = fleet.vehicles.map((_, i) => vehicleOf(fleet, shape, workshop, draft, i));
  fleet.vehicles.forEach(({ start }, i) => {
    const node = nodes.get(start);
    vehicles[i]!.heading = headingAt(network, start);
    settle(vehicles[i]!, shape, node?.x ?? 0, node?.y ?? 0, 0, 'stand', 0);
  });
  return draft.done({
    plateZ: 1.0,
    slot: (index, out) => out.multiplyMatrices(vehicles[index % vehicles.length]!.frame, place(...shape.deck)),
    pose(moment) {
      if (moment.state === null || moment.playback === null) return;
      moment.playback.model.vehicles.forEach((known, i) => {
        if (known.fleet !== fleet.id) return;
        const vehicle = vehicles[moment.playback!.model.units[known.unit]?.index ?? 0];
        if (vehicle !== undefined) drive(vehicle, shape, moment, i, known.nodes, nodes);
      });
    },
  });
}

function vehicleOf(fleet: Fleet, shape: VehicleShape, workshop: Workshop, draft: ReturnType<typeof openFigure>, index: number): Vehicle {
  const { shapes } = workshop;
  const pool = workshop.records[fleet.drivers ?? ''];
  const outfit = pool?.kind === 'pool' ? (OUTFITS[pool.role] ?? PLAIN_OUTFIT) : PLAIN_OUTFIT;
  const signal =
    shape.signal === null
      ? null
      : draft.body(shapes.of('vehicle/signal', () => openSolid().rod(0.035, 0.09, [0, 0, 0], lamp('#ffffff', 0.8), 'z', 16)));
  if (signal !== null) signal.lamp = true;
  return {
    frame: new Matrix4(),
    body: draft.body(shapes.of(`vehicle/${fleet.look}`, shape.body)),
    wheels: shape.wheels.map(({ at, radius, width }) => ({
      at,
      radius,
      body: draft.body(shapes.of(`wheel ${radius} ${width}`, () => wheelShape(radius, width))),
    })),
    signal,
    driver: shape.driver === null ? null : addPerson(draft, shapes, outfit, index),
    heading: 0,
  };
}

/** Direction of the first lane that leaves or reaches a node. */
function headingAt(network: Workshop['records'][string] | undefined, id: string): number {
  if (network?.kind !== 'network') return 0;
  const edge = network.edges.find((e) => e.from === id) ?? network.edges.find((e) => e.to === id);
  const from = network.nodes.find((n) => n.id === edge?.from);
  const to = network.nodes.find((n) => n.id === edge?.to);
  return from === undefined || to === undefined ? 0 : Math.atan2(to.y - from.y, to.x - from.x);
}

const at = new Vector3();

function drive(
  vehicle: Vehicle,
  shape: VehicleShape,
  moment: Moment,
  index: number,
  names: readonly string[],
  nodes: ReadonlyMap<string, Network['nodes'][number]>,
): void {
  const now = moment.state!.vehicles[index];
  const from = nodes.get(names[now?.fromNode ?? -1] ?? '');
  if (now === undefined || from === undefined) return;
  const to = nodes.get(names[now.toNode] ?? '') ?? from;
  const span = now.arriveS - now.departS;
  const share = span > 0 ? Math.min(1, Math.max(0, (moment.timeS - now.departS) / span)) : 1;
  at.set(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, 0);
  const way = Math.hypot(to.x - from.x, to.y - from.y);
  if (way > 0.01) vehicle.heading = Math.atan2(to.y - from.y, to.x - from.x);
  const moving = way > 0.01 && share < 1;
  settle(vehicle, shape, at.x, at.y, way * share, moving ? 'walk' : 'stand', moment.still ? 0 : moment.timeS);
  if (vehicle.signal !== null) setTint(vehicle.signal, now.activity === DOWN ? RED : now.activity === WAITING ? AMBER : GREEN);
}

function settle(vehicle: Vehicle, shape: VehicleShape, x: number, y: number, rolledM: number, gait: 'walk' | 'stand', timeS: number): void {
  floorMatrix(x, y, 0, vehicle.heading, vehicle.frame);
  vehicle.body.matrix.copy(vehicle.frame);
  vehicle.body.changed = true;
  for (const wheel of vehicle.wheels) setPlace(wheel.body, vehicle.frame, place(...wheel.at, 0, rolledM / wheel.radius));
  if (vehicle.signal !== null) setPlace(vehicle.signal, vehicle.frame, place(...shape.signal!));
  if (vehicle.driver === null || shape.driver === null) return;
  const stand = new Matrix4().multiplyMatrices(vehicle.frame, place(...shape.driver.at, 0, 0, -Math.PI / 2));
  vehicle.driver.act(stand, shape.driver.activity === 'push' && gait === 'walk' ? 'push' : 'stand', timeS);
}
