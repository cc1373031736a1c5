import { crc32, type LayoutId, type LineStore, layoutRecordSchema, sharedRecordSchema, type Underlay } from '@taktwerk/line';
import { freeId } from '../edits/free-id.ts';
import { clean, type FloorPoint, turnedAbout, within } from '../edits/geometry.ts';
import { type ReadPlan, sizeOf } from './plan-drawing.ts';

/** Width at which a plan without a scale is laid, until two points tell it, m. */
const FIRST_WIDTH_M = 40;

/** A drawing is known by what is in it: the same one is kept once, and another one never takes its place, in this project or when it is pasted. */
function planIdOf(drawing: ReadPlan['drawing']): string {
  return `plan:p-${crc32(new TextEncoder().encode(JSON.stringify(drawing)))
    .toString(16)
    .padStart(8, '0')}`;
}

/** Lays a plan under a layout, its middle at a point of the floor. @returns id of the underlay */
export function layPlan(store: LineStore, layout: LayoutId, read: ReadPlan, fileName: string, middle: FloorPoint): string {
  const { shared, layouts } = store.document();
  const planId = planIdOf(read.drawing);
  const id = freeId('underlay:floor', layouts[layout]?.records ?? {});
  const name = { zh: fileName, en: fileName };
  const { width, height } = sizeOf(read.drawing);
  const metresPerUnit = read.metresPerUnit ?? FIRST_WIDTH_M / width;
  const at = { x: clean(middle.x - (width * metresPerUnit) / 2), y: clean(middle.y - (height * metresPerUnit) / 2) };
  const origin = read.metresPerUnit === null ? 'assumed' : 'read';
  store.edit('draw:edit.layPlan', (draft) => {
    if (!(planId in shared)) draft.putShared(sharedRecordSchema.parse({ kind: 'plan', id: planId, name, drawing: read.drawing }));
    draft.put(
      layout,
      layoutRecordSchema.parse({
        kind: 'underlay',
        id,
        name,
        plan: planId,
        at,
        metresPerUnit,
        sources: { metresPerUnit: { origin, source: fileName } },
      }),
    );
  });
  return id;
}

/** An angle in steps of a ten-thousandth of a degree: less than a tenth of a millimetre over a hall. */
const inSteps = (angle: number): number => (Math.round((angle * 180 * 1e4) / Math.PI) * Math.PI) / (180 * 1e4);

/**
 * The underlay scaled so that two points of it are as far apart as they are in the hall; the first one stays where it is.
 *
 * @param distance real distance of the points, m
 * @param squared  the second point comes to lie along the nearest axis from the first
 */
export function scaledBy(underlay: Underlay, [from, to]: readonly [FloorPoint, FloorPoint], distance: number, squared: boolean): Underlay {
  const drawn = Math.hypot(to.x - from.x, to.y - from.y);
  const factor = distance / drawn;
  const heading = Math.atan2(to.y - from.y, to.x - from.x);
  const turn = squared ? Math.round(heading / (Math.PI / 2)) * (Math.PI / 2) - heading : 0;
  const { at } = underlay;
  const grown = { x: from.x + (at.x - from.x) * factor, y: from.y + (at.y - from.y) * factor };
  const placed = turnedAbout(grown, from, turn);
  return {
    ...underlay,
    metresPerUnit: Number((underlay.metresPerUnit * factor).toPrecision(8)),
    at: { ...at, ...placed, rotation: inSteps(within(at.rotation + turn)) },
    sources: { ...underlay.sources, metresPerUnit: { origin: 'measured', source: 'user' } },
  };
}
