import type { CoatingLineWork } from '@taktwerk/line';
import { report } from '../compilation.ts';
import { constant, rounded } from '../durations.ts';
import { lasting, PLAIN, phase, type Rule, totalOf } from './rule.ts';

/** What happens in a zone, for the phases: curing and spraying are the process, the rest is motion. */
const VALUE = new Set(['pretreat', 'spray', 'cure']);

/**
 * A coating line: the conveyor carries a part through all zones at one speed, so each takes its length over it. The station has one
 * server for each place on the conveyor; then parts leave one pitch after the other. A zone that is passed too quickly (curing) is refused.
 */
export const coatingLineRule: Rule<CoatingLineWork> = (work, place, compilation) => {
  const { conveyorSpeedMps, pitchM, zones } = work;
  const before = compilation.problems.length;
  zones.forEach(({ lengthM, leastDwellS }, index) => {
    const dwellS = rounded(lengthM / conveyorSpeedMps);
    if (leastDwellS !== null && dwellS < leastDwellS)
      report(compilation, 'coating.dwell', place.at, `${place.field}.zones[${index}]`, leastDwellS, dwellS);
  });
  const places = Math.max(1, Math.floor(zones.reduce((sum, { lengthM }) => sum + lengthM, 0) / pitchM + 1e-9));
  if (place.station.servers !== places) report(compilation, 'coating.places', place.at, 'servers', places, place.station.servers);
  if (compilation.problems.length > before) return null;
  const phases = lasting(
    zones.map(({ id, do: what, lengthM }) =>
      phase(VALUE.has(what) ? 'process' : 'motion', `zone.${what}`, lengthM / conveyorSpeedMps, { subject: id }),
    ),
  );
  const valueS = totalOf(phases.filter(({ kind }) => kind === 'process'));
  return { ...PLAIN, phases, process: constant(totalOf(phases)), valueS };
};
