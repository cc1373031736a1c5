/** What the look of a station is built from, and what it gives back. Local frame: x width, −y the side a person works on, z up. */
import type { Station } from '@taktwerk/line';
import { type Matrix4, Vector3 } from 'three';
import type { FigureDraft } from '../../figures/figure.ts';
import type { Moment, StationNow } from '../../playback/moment.ts';
import type { ShapeStore } from '../../shapes/shape-store.ts';
import type { Workshop } from '../workshop.ts';

export interface Setting {
  readonly station: Station;
  readonly draft: FigureDraft;
  readonly shapes: ShapeStore;
  readonly workshop: Workshop;
  /** Where the worked part lies: middle of its underside. */
  readonly work: Vector3;
}

export interface StationParts {
  /** Foot of the stack light and length of its pole, m. */
  readonly lamp: readonly [x: number, y: number, z: number, poleM: number];
  readonly pose?: (now: StationNow | null, moment: Moment) => void;
  /** Place of the n-th part within the station; default: on the work point. */
  readonly slot?: (index: number, out: Matrix4) => Matrix4;
  /** Where an arc burns when the station works by hand welding. */
  readonly arc?: Vector3;
}

export type StationLook = (setting: Setting) => StationParts;

/** Where the part lies: under the middle of the weld seams, else where it is handed over. */
export function workPoint(station: Station): Vector3 {
  for (const operation of Object.values(station.operations)) {
    if (operation.work.type !== 'arcWelding') continue;
    const points = operation.work.seams.filter((seam) => seam.fixture === 1).flatMap((seam) => seam.points);
    if (points.length === 0) continue;
    const middle = points.reduce((sum, p) => sum.add(new Vector3(...p)), new Vector3()).divideScalar(points.length);
    middle.z = Math.min(...points.map((p) => p[2])) - 0.02;
    return middle;
  }
  return new Vector3(...station.handover);
}

/** Number of a smooth step between two shares of a cycle. */
export function ramp(progress: number, from: number, to: number): number {
  const t = Math.min(1, Math.max(0, (progress - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** 0 open … 1 closed for a door or ram that closes at the start of a cycle and opens at its end. */
export function closing(now: StationNow | null, closeS: number, openS: number): number {
  if (now === null || now.state !== 'working') return 0;
  const total = now.progress > 0.001 ? now.elapsedS / now.progress : 1;
  const close = Math.min(0.25, closeS / Math.max(total, 0.1));
  const open = Math.min(0.25, openS / Math.max(total, 0.1));
  return ramp(now.progress, 0, close) * (1 - ramp(now.progress, 1 - open, 1));
}

export const aside = (out: Matrix4, x: number, y: number, z: number): Matrix4 => out.makeTranslation(x, y, z);
