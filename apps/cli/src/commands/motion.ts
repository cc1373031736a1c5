import { motionOf } from '@taktwerk/compile';
import { EXIT, type ExitCode } from '../exit.ts';
import { renderMotion } from '../output/motion-report.ts';
import { toldProblems } from '../output/problems.ts';
import { json } from '../output/result-json.ts';
import { readLineFile } from '../reading/line-file.ts';
import { readCatalog } from '../reading/models.ts';
import type { Context } from './context.ts';
import { refuse, refuseOption } from './refuse.ts';

/**
 * `motion FILE --layout ID --station ID`: what the robots of a station do for a part, move by move, as it is counted in a run: phases,
 * durations, joint values at each waypoint, verdicts. A target out of reach is a problem with its verdict in the code.
 */
export function motionCommand(context: Context, file: string, layout: string, station: string): ExitCode {
  const parsed = readLineFile(file);
  if (!parsed.ok) return refuse(context, parsed.problems);
  const layouts = Object.keys(parsed.value.layouts);
  if (!layouts.includes(layout)) return refuseOption(context, '--layout', layouts, layout);
  const answer = motionOf(parsed.value, layout, readCatalog(context.root), station);
  if (!answer.ok) return refuse(context, answer.problems);
  const { warnings, ...motion } = answer.value;
  const told = toldProblems(context.language, warnings);
  context.channel.out(context.json ? json({ ...motion, warnings: told }) : renderMotion(context.language, answer.value));
  return motion.verdict === 'collides' ? EXIT.problems : EXIT.done;
}
