import type { GluingWork } from '@taktwerk/line';
import { waiting } from '../robotics/program.ts';
import { givenOr } from './figures.ts';
import { lasts, type Piece, processTime, shared } from './process.ts';
import type { Rule } from './rule.ts';
import { wayM } from './strokes.ts';

const GROUP = 'process:dispensing';

/** Gluing: every bead is started, laid along its path and stopped. Adhesive = length × cross-section, and what purges lose, in litres. */
export const gluingRule: Rule<GluingWork> = (work, place, compilation) => {
  const speed = { field: 'speedMps', unit: 'm/s', group: GROUP, name: 'beadSpeedMPerS', key: work.adhesive };
  const speedMps = givenOr(work.speedMps, compilation, place, speed);
  const startStopS = givenOr(work.startStopS, compilation, place, { field: 'startStopS', unit: 's', group: GROUP, name: 'startStopS' });
  if (speedMps === null || startStopS === null) return null;
  const { purge, lengthM, moreBeads } = work;
  const pieces: Piece[] = [
    ...work.paths.map((path, index): Piece => {
      const before = [waiting('process', 'valve', path.id, startStopS, true)];
      return { do: 'way', way: { ...path, speedMps, label: 'layBead', before, after: [] }, field: `paths[${index}]` };
    }),
    lasts('motion', 'airMove', work.moveS * (work.robot === null ? moreBeads + work.paths.length : moreBeads)),
    lasts('process', 'valve', startStopS * moreBeads),
    lasts('process', 'layBead', (lengthM ?? 0) / speedMps),
    shared('purge', purge),
  ];
  const beadM = (lengthM ?? 0) + work.paths.reduce((sum, { points }) => sum + wayM(points), 0);
  const adhesiveL = beadM * work.beadAreaM2 * 1000 + (purge === null ? 0 : purge.volumeL / purge.everyParts);
  const { approachM, approachSpeedMps } = work;
  return processTime(work, place, compilation, { pieces, approachM, approachSpeedMps, uses: { adhesiveL } });
};
