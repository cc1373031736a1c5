/** What the scene is given and what it answers with. */
import type { Language } from '@taktwerk/i18n';
import type { LayoutId, LayoutRecord, LineDocument, RecordId } from '@taktwerk/line';
import type { Playback } from './playback/playback.ts';
import type { SceneCatalog } from './robots/robot-look.ts';

export type Theme = 'light' | 'dark';
export type Quality = 'low' | 'medium' | 'high';
export type StandardView = 'threeQuarter' | 'top' | 'front' | 'back' | 'left' | 'right' | 'plan';

/** A point of the picture, px from its top left corner. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Extents of a record on the floor, metres, z up. */
export interface Extents {
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
}

export interface SceneProps {
  readonly document: LineDocument;
  readonly layout: LayoutId;
  readonly catalog: SceneCatalog;
  /** Without one the layout stands idle: robots at home, people at their posts. */
  readonly playback?: Playback | undefined;
  /** Record id, or null. */
  readonly selection: RecordId | null;
  /** More records that are selected together with it. */
  readonly also?: readonly RecordId[] | undefined;
  /** Records that are not drawn. */
  readonly hidden?: readonly RecordId[] | undefined;
  /** Records that something is wrong with: marked red on the floor. */
  readonly problems?: readonly RecordId[] | undefined;
  /** A click on a record, or null for a click on the floor. */
  readonly onSelect: (id: RecordId | null) => void;
  /** The selected record was dragged: its anchor (place, or first point of a conveyor) comes to stand here, metres. Without it nothing moves. */
  readonly onMove?: ((id: RecordId, to: { readonly x: number; readonly y: number }) => void) | undefined;
  /** While given, a click on the floor answers with the point (on the 100 mm grid, free with Shift) instead of selecting. */
  readonly onPlace?: ((at: { readonly x: number; readonly y: number }) => void) | undefined;
  readonly theme: Theme;
  readonly quality: Quality;
  /** 0 … 1 per record id, drawn as a coloured patch under it (utilisation, waiting). */
  readonly heat?: Readonly<Record<RecordId, number>> | undefined;
  /** No sparks, no flicker, no idle movement. */
  readonly reducedMotion?: boolean | undefined;
  readonly language: Language;
  /** Name plates above the stations. */
  readonly labels?: boolean | undefined;
  /** The machine does not keep up with the picture while it plays; told once. */
  readonly onSlow?: (() => void) | undefined;
  /** Handed over once the scene stands. */
  readonly onReady?: ((view: SceneView) => void) | undefined;
}

/** The camera and figures of a scene that stands. */
export interface SceneView {
  /** Flies so that the records (default: the whole line) fill the picture. */
  frame(ids?: readonly RecordId[]): void;
  view(name: StandardView): void;
  /** Slow turn around the line for presentations. */
  orbit(on: boolean): void;
  /** Where a point of the floor frame (metres, z up) is in the picture; null behind the camera. */
  project(x: number, y: number, z?: number): ScreenPoint | null;
  /** Point of the plane at height `z` under a point of the picture; null above the horizon. */
  floorAt(at: ScreenPoint, z?: number): { readonly x: number; readonly y: number } | null;
  /** Record that is drawn at a point of the picture: one of `preferred` where it is there, be it behind a fence, else the foremost. */
  recordAt(at: ScreenPoint, preferred?: readonly RecordId[]): RecordId | null;
  /** Extents of a record at rest; null when nothing is drawn for it. */
  extentsOf(id: RecordId): Extents | null;
  /** The record as it is drawn now: the document may be a moment ahead of the picture. */
  drawn(id: RecordId): LayoutRecord | null;
  /** Draws records away from their places, turned about the floor point `about`, until the document says so; an empty list puts them back. */
  shift(ids: readonly RecordId[], by: { readonly x: number; readonly y: number }, turnRad?: number, about?: ScreenPoint): void;
  /** While held, the mouse does not move the camera. */
  hold(on: boolean): void;
  /** Called after frames in which the camera or the line has moved. @returns ends the subscription */
  onCamera(listener: () => void): () => void;
  /** Draw calls and triangles of the last frame. */
  figures(): { readonly calls: number; readonly triangles: number };
}
