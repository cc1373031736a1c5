/** One entry per kind of layout record: how it is drawn. */
import type { LayoutRecord } from '@taktwerk/line';
import type { Figure } from '../figures/figure.ts';
import { bufferKind } from './buffer/buffer.ts';
import { conveyorKind } from './conveyor/conveyor.ts';
import { fixtureKind } from './fixture/fixture.ts';
import { fleetKind } from './fleet/fleet.ts';
import { networkKind } from './network/network.ts';
import { poolKind } from './pool/pool.ts';
import { robotKind } from './robot/robot.ts';
import { sinkKind } from './sink/sink.ts';
import { sourceKind } from './source/source.ts';
import { stationKind } from './station/station.ts';
import { underlayKind } from './underlay/underlay.ts';
import type { Kind, Workshop } from './workshop.ts';

/** Flows, routes, limits and crews say how the line works, groups and layers what goes together; nothing of them stands on the floor. */
const unseen = (): null => null;

export const KINDS: { readonly [K in LayoutRecord['kind']]: Kind<Extract<LayoutRecord, { kind: K }>> } = {
  source: sourceKind,
  buffer: bufferKind,
  station: stationKind,
  conveyor: conveyorKind,
  sink: sinkKind,
  robot: robotKind,
  pool: poolKind,
  crew: unseen,
  network: networkKind,
  fleet: fleetKind,
  flow: unseen,
  route: unseen,
  limit: unseen,
  fixture: fixtureKind,
  underlay: underlayKind,
  group: unseen,
  layer: unseen,
};

/** Figures of all records of a layout. */
export function figuresOf(workshop: Workshop): Figure[] {
  const figures: Figure[] = [];
  for (const record of Object.values(workshop.records)) {
    const figure = (KINDS[record.kind] as Kind)(record, workshop);
    if (figure !== null) figures.push(figure);
  }
  return figures;
}
