/** What a kind needs to build its figure: the layout around the record, the catalog, and the shapes built so far. */
import type { LayoutRecord, LineDocument, Pose, Product, RecordsOf } from '@taktwerk/line';
import { Matrix4 } from 'three';
import type { Figure } from '../figures/figure.ts';
import type { SceneCatalog } from '../robots/robot-look.ts';
import { floorMatrix } from '../shapes/place.ts';
import type { ShapeStore } from '../shapes/shape-store.ts';

export interface Workshop {
  readonly document: LineDocument;
  readonly records: RecordsOf<LayoutRecord>;
  readonly catalog: SceneCatalog;
  readonly shapes: ShapeStore;
}

/** Builds what is drawn for a record; null when a record of this kind is not drawn. */
export type Kind<R extends LayoutRecord = LayoutRecord> = (record: R, workshop: Workshop) => Figure | null;

export const frameOf = (at: Pose): Matrix4 => floorMatrix(at.x, at.y, at.z, at.rotation, new Matrix4());

export function productOf(workshop: Workshop, id: string): Product | null {
  const record = workshop.document.shared[id];
  return record?.kind === 'product' ? record : null;
}

/** Records of one kind in the layout, in the order of their ids' appearance. */
export function recordsOf<K extends LayoutRecord['kind']>(workshop: Workshop, kind: K): Extract<LayoutRecord, { kind: K }>[] {
  return Object.values(workshop.records).filter((record): record is Extract<LayoutRecord, { kind: K }> => record.kind === kind);
}
