import type { RustRemovalWork } from '@taktwerk/line';
import { lasts, type Piece, processTime } from './process.ts';
import type { Rule } from './rule.ts';
import { areaOf, strokesOver, wayM } from './strokes.ts';

/**
 * Rust removal by area: what is cleaned in a second sets the speed of a robot's strokes (rate over width of the strip) and the time of
 * areas without a place. Blasting medium goes by area, the tool's energy by its time.
 */
export const rustRemovalRule: Rule<RustRemovalWork> = (work, place, compilation) => {
  const widthM = work.stripWidthM ?? 1;
  const speedMps = work.rateM2PerS / widthM;
  const ways = work.surfaces.map((surface, index) => {
    const points = strokesOver(surface, widthM, 0);
    const way = { id: surface.id, points, approach: surface.approach, speedMps, label: 'removeRust', before: [], after: [] };
    return { do: 'way', way, field: `surfaces[${index}]` } satisfies Piece;
  });
  const looseS = (work.areaM2 ?? 0) / work.rateM2PerS;
  const onS = looseS + ways.reduce((sum, { way }) => sum + wayM(way.points) / speedMps, 0);
  const areaM2 = (work.areaM2 ?? 0) + work.surfaces.reduce((sum, surface) => sum + areaOf(surface), 0);
  const pieces: Piece[] = [
    ...ways,
    lasts('process', 'removeRust', looseS),
    lasts('motion', 'reposition', work.repositionS * (work.positions - 1)),
  ];
  const { approachM, approachSpeedMps } = work;
  const uses = work.mediumKgPerM2 > 0 ? { blastMediumKg: work.mediumKgPerM2 * areaM2 } : {};
  return processTime(work, place, compilation, { pieces, approachM, approachSpeedMps, uses, energyKwh: ((work.toolKw ?? 0) * onS) / 3600 });
};
