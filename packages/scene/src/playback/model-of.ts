import type { CompiledModel } from '@taktwerk/engine';
import type { PlaybackModel, PlaybackUnit } from './model.ts';

/** A station loaded on one side while the other is worked on is two elements to the engine and one record to the user. */
const recordIdOf = (element: string): string => element.split('/')[0] ?? element;

/** The names behind the indices of a trace, as the hall and the panels need them. */
export function playbackModelOf({ spec, units }: CompiledModel): PlaybackModel {
  const vehicles = spec.fleets.flatMap((fleet, owner) => fleet.vehicles.map((vehicle) => ({ id: vehicle.id, fleet, owner })));
  const unitOf = (kind: 'robot' | 'vehicle', owner: number, id: string) =>
    units.findIndex((unit) => unit.kind === kind && unit.owner === owner && unit.id === id);
  const nodesOf = (network: string) => spec.networks.find((candidate) => candidate.id === network)?.nodes.map((node) => node.id) ?? [];
  return {
    elements: spec.elements.map((element) => recordIdOf(element.id)),
    units: unitsOf(spec, units),
    products: spec.products.map((product) => product.id),
    pools: spec.pools.map(({ id, count }) => ({ id, count })),
    robots: spec.robots.map(({ id }, r) => ({
      id,
      unit: unitOf('robot', r, id),
      positions: spec.elements.map((element) => recordIdOf(element.id)),
    })),
    vehicles: vehicles.map(({ id, fleet, owner }) => ({
      id,
      fleet: fleet.id,
      unit: unitOf('vehicle', owner, id),
      nodes: nodesOf(fleet.network),
    })),
  };
}

const KINDS = { server: 'station', conveyor: 'conveyor', robot: 'robot', vehicle: 'vehicle' } as const;

function unitsOf(spec: CompiledModel['spec'], units: CompiledModel['units']): readonly PlaybackUnit[] {
  const owners = units.map(({ kind, owner }) => {
    if (kind === 'robot') return spec.robots[owner]?.id ?? '';
    if (kind === 'vehicle') return spec.fleets[owner]?.id ?? '';
    return spec.elements[owner]?.id ?? '';
  });
  const sides = owners.map((owner) => ({ record: recordIdOf(owner), isMain: recordIdOf(owner) === owner }));
  return units.map(({ kind }, i) => {
    const { record, isMain } = sides[i] as (typeof sides)[number];
    const mains = sides.filter((other) => other.record === record && other.isMain).length;
    const before = sides.slice(0, i).filter((other) => other.record === record && other.isMain === isMain).length;
    return { record, kind: KINDS[kind], index: isMain ? before : mains + before };
  });
}
