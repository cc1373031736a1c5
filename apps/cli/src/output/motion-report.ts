import type { MotionProgram, MotionTravel, StationMotion, Waypoint } from '@taktwerk/compile';
import { formatNumber, hasMessage, type Language, message } from '@taktwerk/i18n';
import { say } from './channel.ts';
import { renderProblems } from './problems.ts';
import { renderTable } from './table.ts';

/** What `motion` prints for a person: a table per program and per way between places, and what to look at. */
export function renderMotion(language: Language, motion: StationMotion): string {
  const { programs, travels, warnings, cells } = motion;
  return [
    say(language, 'motion.head', {
      station: motion.station,
      layout: motion.layout,
      verdict: say(language, `motion.verdict.${motion.verdict}`),
    }),
    ...cells.map(({ product, rule, totalS, assumedS }) =>
      say(language, 'motion.cell', { product, rule, total: seconds(language, totalS), band: seconds(language, assumedS) }),
    ),
    ...programs.map((program) => programText(language, program)),
    ...(travels.length === 0 ? [] : [travelText(language, travels)]),
    ...(programs.length + travels.length === 0 ? [say(language, 'motion.none')] : []),
    ...(warnings.length === 0 ? [] : [renderProblems(language, warnings)]),
  ].join('\n\n');
}

const seconds = (language: Language, value: number): string => formatNumber(language, value, 3);

const columns = (language: Language) =>
  [
    ['start', 'right'],
    ['duration', 'right'],
    ['phase', 'left'],
    ['subject', 'left'],
    ['joints', 'left'],
    ['verdict', 'left'],
  ].map(([key, align]) => ({ title: say(language, `motion.${key}`), align: align as 'left' | 'right' }));

function programText(language: Language, program: MotionProgram): string {
  const { robot, model, product, variant, variants, totalS } = program;
  const head = say(language, 'motion.program', { robot, model, product, number: variant + 1, variants, total: seconds(language, totalS) });
  const rows = program.phases.map((phase) => {
    const name = hasMessage(`phases:${phase.label}`) ? message(language, `phases:${phase.label}`) : phase.label;
    const last = phase.waypoints.at(-1);
    return [
      seconds(language, phase.startS),
      seconds(language, phase.durationS),
      name,
      phase.subject ?? '',
      last === undefined ? '' : degreesOf(language, last),
      last === undefined ? '' : say(language, `motion.verdict.${last.verdict}`),
    ];
  });
  return `${head}\n${renderTable(columns(language), rows)}`;
}

function travelText(language: Language, travels: readonly MotionTravel[]): string {
  const rows = travels.map(({ robot, from, to, durationS, waypoints }) => {
    const last = waypoints.at(-1)!;
    return [
      '',
      seconds(language, durationS),
      robot,
      `${from} → ${to}`,
      degreesOf(language, last),
      say(language, `motion.verdict.${last.verdict}`),
    ];
  });
  return `${say(language, 'motion.travels')}\n${renderTable(columns(language), rows)}`;
}

/** Joint values at the end of a move, degrees (slides in m are shown as they are turned: the JSON holds SI). */
const degreesOf = (language: Language, { joints }: Waypoint): string =>
  joints.map((value) => formatNumber(language, (value * 180) / Math.PI, 1)).join(' ');
