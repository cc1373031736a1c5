import type { FinishingWork } from '@taktwerk/line';
import { givenOr } from './figures.ts';
import { lasts, type Piece, processTime } from './process.ts';
import type { Rule } from './rule.ts';
import { passedOver, strokesOver, wayM } from './strokes.ts';

/** What deburring, grinding and polishing differ in: the label of the work and the feed of the catalog. */
export interface Finish {
  readonly label: string;
  readonly feed: string;
}

const GROUP = 'process:grinding-deburring';

/**
 * A tool passed over edges and surfaces: edges as they are, surfaces in strokes to and fro that cover them, each as many times as there
 * are passes, at the feed. Its belt, disc or bit wears by the way it has made; the change is spread over the parts.
 */
export function finishingRule<W extends FinishingWork>({ label, feed }: Finish): Rule<W> {
  return (work, place, compilation) => {
    const speedMps = givenOr(work.feedMps, compilation, place, {
      field: 'feedMps',
      unit: 'm/s',
      group: GROUP,
      name: 'feedMPerS',
      key: feed,
    });
    const { abrasive } = work;
    const asked = { field: 'abrasive.changeS', unit: 's', group: GROUP, name: 'abrasiveChangeS' };
    const changeS = abrasive === null ? 0 : givenOr(abrasive.changeS, compilation, place, asked);
    if (speedMps === null || changeS === null) return null;
    const ways = waysOf(work, speedMps, label);
    const looseM = looseWayM(work) * work.passes;
    const allM = looseM + ways.reduce((sum, piece) => sum + (piece.do === 'way' ? wayM(piece.way.points) : 0), 0);
    const worn = abrasive === null ? 0 : allM / abrasive.lifeM;
    const pieces = [...ways, lasts('process', label, looseM / speedMps), lasts('service', 'abrasiveChange', changeS * worn, null, true)];
    const { approachM, approachSpeedMps } = work;
    return processTime(work, place, compilation, { pieces, approachM, approachSpeedMps, uses: worn > 0 ? { abrasives: worn } : {} });
  };
}

function waysOf(work: FinishingWork, speedMps: number, label: string): Piece[] {
  const way = (
    id: string,
    points: FinishingWork['paths'][number]['points'],
    approach: FinishingWork['paths'][number]['approach'],
    field: string,
  ): Piece => ({
    do: 'way',
    way: { id, points: passedOver(points, work.passes), approach, speedMps, label, before: [], after: [] },
    field,
  });
  return [
    ...work.paths.map((path, i) => way(path.id, path.points, path.approach, `paths[${i}]`)),
    ...work.surfaces.map((surface, i) =>
      way(surface.id, strokesOver(surface, work.contactWidthM ?? 1, work.overlap), surface.approach, `surfaces[${i}]`),
    ),
  ];
}

/** Way of one pass over what has no place, metres: lengths, and areas by the width that a stroke adds. */
const looseWayM = ({ lengthM, areaM2, contactWidthM, overlap }: FinishingWork): number =>
  (lengthM ?? 0) + (areaM2 ?? 0) / ((contactWidthM ?? 1) * (1 - overlap));
