import DxfParser, { type IDxf } from 'dxf-parser';
import { linesOf } from './dxf-lines.ts';
import { PlanError, type ReadPlan } from './plan-drawing.ts';

/** Metres per unit by the header's $INSUNITS: inch, foot, mile, mm, cm, m, km, then yard and decimetre. */
const UNITS_M: Readonly<Record<number, number>> = { 1: 0.0254, 2: 0.3048, 4: 0.001, 5: 0.01, 6: 1, 7: 1000, 10: 0.9144, 14: 0.1 };
/** More points than this make the floor slow and the file large. */
const MOST_POINTS = 300_000;
/** Lines are kept to the millimetre. */
const STEP_M = 0.001;

/** Reads the lines of a DXF drawing: blocks are drawn where they are inserted, curves as short lines, the lower left corner is the origin. */
export function readDxf(text: string): ReadPlan {
  const dxf = parsed(text);
  const unit = UNITS_M[Number(dxf.header?.$INSUNITS ?? 0)] ?? null;
  const lines = linesOf(dxf);
  const points = lines.reduce((sum, line) => sum + line.length / 2, 0);
  if (points === 0) throw new PlanError('empty');
  if (points > MOST_POINTS) throw new PlanError('tooLarge');
  return { drawing: { type: 'lines', lines: fromCorner(lines, STEP_M / (unit ?? 0.001)) }, metresPerUnit: unit };
}

function parsed(text: string): IDxf {
  try {
    const dxf = new DxfParser().parseSync(text);
    if (dxf !== null) return dxf;
  } catch {
    // refused below
  }
  throw new PlanError('unreadable');
}

/** The lines from their common lower left corner on, rounded to `step`; points that fall together are one. */
export function fromCorner(lines: readonly (readonly number[])[], step: number): number[][] {
  let [left, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const line of lines)
    for (let i = 0; i + 1 < line.length; i += 2) {
      left = Math.min(left, line[i] as number);
      bottom = Math.min(bottom, line[i + 1] as number);
    }
  const rounded = (value: number): number => Number((Math.round(value / step) * step).toPrecision(12));
  return lines.flatMap((line) => {
    const kept: number[] = [];
    for (let i = 0; i + 1 < line.length; i += 2) {
      const [x, y] = [rounded((line[i] as number) - left), rounded((line[i + 1] as number) - bottom)];
      if (kept.length === 0 || kept.at(-2) !== x || kept.at(-1) !== y) kept.push(x, y);
    }
    return kept.length >= 4 ? [kept] : [];
  });
}
