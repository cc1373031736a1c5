import type { Placement } from '@taktwerk/compile';
import { formatNumber, type Language } from '@taktwerk/i18n';
import { say } from './channel.ts';
import { renderTable } from './table.ts';

const SHOWN = 15;

/** What `placement` prints for a person: the best places, and where the robot stands now. */
export function renderPlacements(
  language: Language,
  robot: string,
  layout: string,
  now: Placement['at'] | null,
  placements: readonly Placement[],
): string {
  const isNow = ({ at }: Placement): boolean =>
    now !== null && Math.abs(at.x - now.x) + Math.abs(at.y - now.y) + Math.abs(at.rotation - now.rotation) < 1e-9;
  const free = placements.filter(({ cycleS, contact }) => cycleS !== null && contact === null).length;
  const shown = placements.map((place, rank) => ({ place, rank })).filter(({ place, rank }) => rank < SHOWN || isNow(place));
  const columns = ['rank', 'x', 'y', 'rotation', 'cycle', 'verdict'].map((key, i) => ({
    title: say(language, `placement.${key}`),
    align: i === 5 ? ('left' as const) : ('right' as const),
  }));
  const rows = shown.map(({ place, rank }) => [
    String(rank + 1),
    formatNumber(language, place.at.x, 3),
    formatNumber(language, place.at.y, 3),
    formatNumber(language, (place.at.rotation * 180) / Math.PI, 0),
    place.cycleS === null ? '–' : formatNumber(language, place.cycleS, 3),
    `${verdictOf(language, place)}${isNow(place) ? `  ← ${say(language, 'placement.now')}` : ''}`,
  ]);
  return [say(language, 'placement.head', { robot, layout, count: placements.length, free }), renderTable(columns, rows)].join('\n');
}

function verdictOf(language: Language, { missed, contact }: Placement): string {
  if (missed.length > 0) return [...new Set(missed.map(({ code, at }) => `${code} ${at}`))].join(', ');
  if (contact !== null) return `${say(language, 'motion.verdict.collides')}: ${contact.link} – ${contact.other}`;
  return say(language, 'placement.free');
}
