/** A layout as it stands: its figures, by record, and the room they take. */
import type { LayoutId, LineDocument } from '@taktwerk/line';
import { Box3, Vector3 } from 'three';
import { figuresOf } from '../kinds/kinds.ts';
import type { Workshop } from '../kinds/workshop.ts';
import type { SceneCatalog } from '../robots/robot-look.ts';
import type { ShapeStore } from '../shapes/shape-store.ts';
import type { Figure } from './figure.ts';

export interface StandingLine {
  readonly workshop: Workshop;
  readonly figures: readonly Figure[];
  readonly byRecord: ReadonlyMap<string, Figure>;
  /** extents of all figures, at least a few metres wide */
  readonly bounds: Box3;
  /** extents of the figures where the work is done, without far-off warehouses and docks: what the camera opens on */
  readonly core: readonly Box3[];
}

/** Kinds that the line is made of: where work is done, and where parts and vehicles move. */
const LINE_KINDS = new Set(['station', 'robot', 'buffer', 'conveyor', 'pool', 'fleet', 'network']);
/** Fixtures that run along the hall: they say nothing about where the line is. */
const WIDE_FIXTURES = new Set(['aisle', 'wall', 'column', 'door']);
/** Beyond this distance from the line, storage is left out of the opening picture, m. */
const NEAR_M = 6;

export function standLine(document: LineDocument, layout: LayoutId, catalog: SceneCatalog, shapes: ShapeStore): StandingLine {
  const workshop: Workshop = { document, records: document.layouts[layout]?.records ?? {}, catalog, shapes };
  const figures = figuresOf(workshop);
  const bounds = new Box3();
  for (const figure of figures) bounds.union(figure.bounds);
  const core = coreOf(figures, workshop);
  if (bounds.isEmpty()) bounds.setFromCenterAndSize(new Vector3(0, 0, 1), new Vector3(14, 9, 2));
  return {
    workshop,
    figures,
    byRecord: new Map(figures.map((figure) => [figure.record, figure])),
    bounds,
    core: core.length === 0 ? [bounds] : core,
  };
}

function coreOf(figures: readonly Figure[], workshop: Workshop): Box3[] {
  const core: Box3[] = [];
  const others: Figure[] = [];
  for (const figure of figures) {
    const record = workshop.records[figure.record]!;
    if (LINE_KINDS.has(record.kind)) core.push(figure.bounds);
    else if (record.kind !== 'underlay' && (record.kind !== 'fixture' || !WIDE_FIXTURES.has(record.look))) others.push(figure);
  }
  const near = core.reduce((whole, box) => whole.union(box), new Box3()).expandByScalar(NEAR_M);
  for (const figure of others) if (core.length === 0 || near.containsBox(figure.bounds)) core.push(figure.bounds);
  return core;
}
