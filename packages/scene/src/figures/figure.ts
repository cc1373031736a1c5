/** A figure: everything that is drawn for one record, as rigid bodies whose places are written frame by frame. */
import type { PartAt } from '@taktwerk/engine';
import type { RecordId } from '@taktwerk/line';
import { Box3, type BufferGeometry, type Color, Matrix4, Vector3 } from 'three';
import type { Moment } from '../playback/moment.ts';

/** solid: opaque; glass: see-through; mesh: wire mesh of fences; paint: flat on the floor, throws no shadow. */
export type Layer = 'solid' | 'glass' | 'mesh' | 'paint';
export const LAYERS: readonly Layer[] = ['solid', 'glass', 'mesh', 'paint'];

/** One rigid body. `matrix` is its place on the floor (metres, z up). */
export interface Body {
  readonly geometry: BufferGeometry;
  readonly layer: Layer;
  readonly matrix: Matrix4;
  /** multiplies the body's own colours; null: as they are */
  tint: Color | null;
  visible: boolean;
  /** a lamp: glows while it is lit (its tint is bright) */
  lamp: boolean;
  /** set when matrix, tint or visible were written, cleared by the batch */
  changed: boolean;
}

export interface Figure {
  readonly record: RecordId;
  readonly bodies: readonly Body[];
  /** extents at rest, floor frame */
  readonly bounds: Box3;
  /** where the name plate hangs */
  readonly plate: Vector3;
  /** writes the place of the n-th part that lies here into `out`; null: parts are not shown here */
  readonly slot: Slot | null;
  /** an arc that burns here; its place is written by `pose`; null: none */
  readonly arc: Arc | null;
  /** frame in which a carried part hangs or lies, written by `pose`; null: carries nothing */
  readonly grip: Matrix4 | null;
  /** moves the bodies to their places at a moment; null: never moves */
  readonly pose: ((moment: Moment) => void) | null;
}

/** Writes the place of the n-th part of an element (or of the n-th vehicle) into `out`; part and moment where it depends on time. */
export type Slot = (index: number, out: Matrix4, part?: PartAt, moment?: Moment) => Matrix4;

/** A welding arc: where it burns on the floor frame, and how strongly (0 off … 1). */
export interface Arc {
  readonly at: Vector3;
  strength: number;
}

export interface FigureDraft {
  /** the record's own frame on the floor */
  readonly frame: Matrix4;
  /** Adds a body at `local` within the record's frame. */
  body(geometry: BufferGeometry, local?: Matrix4, layer?: Layer): Body;
  /** Takes over bodies that something else placed (a stack light, a person). */
  take(bodies: readonly Body[]): void;
  done(parts?: Partial<Pick<Figure, 'slot' | 'pose' | 'arc' | 'grip'>> & { readonly plateZ?: number }): Figure;
}

export function openFigure(record: RecordId, frame: Matrix4): FigureDraft {
  const bodies: Body[] = [];
  return {
    frame,
    body(geometry, local, layer = 'solid') {
      const matrix = local === undefined ? frame.clone() : new Matrix4().multiplyMatrices(frame, local);
      const body: Body = { geometry, layer, matrix, tint: null, visible: true, lamp: false, changed: true };
      bodies.push(body);
      return body;
    },
    take(others) {
      bodies.push(...others);
    },
    done({ slot = null, pose = null, arc = null, grip = null, plateZ } = {}) {
      const bounds = boundsOf(bodies.some((body) => body.layer !== 'paint') ? bodies.filter((body) => body.layer !== 'paint') : bodies);
      if (bounds.isEmpty()) bounds.setFromCenterAndSize(new Vector3(0, 0, 0.1).applyMatrix4(frame), new Vector3(0.6, 0.6, 0.2));
      const plate = bounds.getCenter(new Vector3());
      plate.z = plateZ === undefined ? bounds.max.z + 0.25 : frame.elements[14]! + plateZ;
      return { record, bodies, bounds, plate, slot, arc, grip, pose };
    },
  };
}

/** Puts a body at `local` within `frame`. */
export function setPlace(body: Body, frame: Matrix4, local: Matrix4): void {
  body.matrix.multiplyMatrices(frame, local);
  body.changed = true;
}

export function setTint(body: Body, tint: Color | null): void {
  if (body.tint === tint) return;
  body.tint = tint;
  body.changed = true;
}

export function setVisible(body: Body, visible: boolean): void {
  if (body.visible === visible) return;
  body.visible = visible;
  body.changed = true;
}

/** Extents of all visible bodies. */
export function boundsOf(bodies: readonly Body[]): Box3 {
  const bounds = new Box3();
  const own = new Box3();
  for (const body of bodies) {
    if (!body.visible) continue;
    if (body.geometry.boundingBox === null) body.geometry.computeBoundingBox();
    bounds.union(own.copy(body.geometry.boundingBox!).applyMatrix4(body.matrix));
  }
  return bounds;
}
