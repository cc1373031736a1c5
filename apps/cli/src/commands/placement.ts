import { PLACEMENT_AREA, searchPlacement } from '@taktwerk/compile';
import { EXIT, type ExitCode } from '../exit.ts';
import { renderPlacements } from '../output/placement-report.ts';
import { toldProblems } from '../output/problems.ts';
import { json } from '../output/result-json.ts';
import { readLineFile } from '../reading/line-file.ts';
import { readCatalog } from '../reading/models.ts';
import type { Context } from './context.ts';
import { refuse, refuseOption } from './refuse.ts';

/** Options of `placement` as typed. */
export interface PlacementOptions {
  readonly layout: string;
  readonly robot: string;
  readonly range?: string;
  readonly steps?: string;
}

/** `placement FILE --layout ID --robot ID`: places for the base, best first, each judged by the rules that a run uses. */
export function placementCommand(context: Context, file: string, { layout, robot, range, steps }: PlacementOptions): ExitCode {
  const parsed = readLineFile(file);
  if (!parsed.ok) return refuse(context, parsed.problems);
  const layouts = Object.keys(parsed.value.layouts);
  if (!layouts.includes(layout)) return refuseOption(context, '--layout', layouts, layout);
  const halfM = range === undefined ? PLACEMENT_AREA.halfM : Number(range);
  if (!(halfM > 0 && halfM <= 20)) return refuseOption(context, '--range', '0 < m ≤ 20', range ?? null);
  const count = steps === undefined ? PLACEMENT_AREA.steps : Number(steps);
  if (!(Number.isInteger(count) && count >= 1 && count <= 21)) return refuseOption(context, '--steps', '1 … 21', steps ?? null);
  const found = searchPlacement(parsed.value, layout, readCatalog(context.root), robot, { ...PLACEMENT_AREA, halfM, steps: count });
  if (!found.ok) return refuse(context, found.problems);
  const record = parsed.value.layouts[layout]!.records[robot]!;
  const now = 'at' in record ? { x: record.at.x, y: record.at.y, rotation: record.at.rotation } : null;
  if (context.json) {
    const placements = found.value.map((place) => ({ ...place, missed: toldProblems(context.language, place.missed) }));
    context.channel.out(json({ robot, layout, now, placements }));
  } else context.channel.out(renderPlacements(context.language, robot, layout, now, found.value));
  return found.value[0]?.cycleS == null ? EXIT.problems : EXIT.done;
}
