import type { Plan } from '@taktwerk/line';

/** A floor plan as it was read from a file. */
export interface ReadPlan {
  readonly drawing: Plan['drawing'];
  /** Metres per pixel or unit; null: the file does not say, two points will. */
  readonly metresPerUnit: number | null;
}

/** Why a file is no floor plan: a key of the namespace `draw`, `plan.refused.<reason>`. */
export type PlanRefusal = 'kind' | 'unreadable' | 'empty' | 'tooLarge' | 'cancelled';

export class PlanError extends Error {
  readonly reason: PlanRefusal;

  constructor(reason: PlanRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** Extents of a drawing in its own units. */
export function sizeOf(drawing: Plan['drawing']): { readonly width: number; readonly height: number } {
  if (drawing.type === 'image') return { width: drawing.widthPx, height: drawing.heightPx };
  let [right, top] = [0, 0];
  for (const line of drawing.lines)
    for (let i = 0; i + 1 < line.length; i += 2) {
      right = Math.max(right, line[i] ?? 0);
      top = Math.max(top, line[i + 1] ?? 0);
    }
  return { width: right, height: top };
}
