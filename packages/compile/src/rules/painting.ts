import type { PaintingWork } from '@taktwerk/line';
import { givenOr } from './figures.ts';
import { lasts, type Piece, processTime } from './process.ts';
import type { Rule } from './rule.ts';
import { areaOf, strokesOver } from './strokes.ts';

const GROUP = 'process:painting';

/**
 * Painting in stripes: neighbours overlap by a share of the fan, the gun runs on past the edges, every coat goes over all of it, with
 * flash-off between coats. Paint = area × dry film × coats ÷ (solids by volume × transfer efficiency), in litres, and what colour
 * changes lose.
 */
export const paintingRule: Rule<PaintingWork> = (work, place, compilation) => {
  const ask = (field: string, unit: string, name: string, key?: string) => ({
    field,
    unit,
    group: GROUP,
    name,
    ...(key === undefined ? {} : { key }),
  });
  const speed = ask('gunSpeedMps', 'm/s', 'gunSpeedMPerS', work.robot === null ? 'manual' : 'robot');
  const speedMps = givenOr(work.gunSpeedMps, compilation, place, speed);
  const overlap = givenOr(work.overlap, compilation, place, ask('overlap', '1', 'overlap'));
  const efficiency = givenOr(work.transferEfficiency, compilation, place, ask('transferEfficiency', '1', `transferEfficiency.${work.gun}`));
  const { colourChange } = work;
  const change = ask('colourChange.timeS', 's', 'colourChangeS');
  const changeS = colourChange === null ? 0 : givenOr(colourChange.timeS, compilation, place, change);
  if (speedMps === null || overlap === null || efficiency === null || changeS === null) return null;
  const { fanWidthM, overrunM, approachM, approachSpeedMps } = work;
  const coat = (): Piece[] => [
    ...work.surfaces.map((surface, index): Piece => {
      const points = strokesOver(surface, fanWidthM, overlap, overrunM);
      const way = { id: surface.id, points, approach: surface.approach, speedMps, label: 'spray', before: [], after: [] };
      return { do: 'way', way, field: `surfaces[${index}]` };
    }),
    lasts('process', 'spray', (work.areaM2 ?? 0) / (fanWidthM * (1 - overlap)) / speedMps),
  ];
  const coats = Array.from({ length: work.coats }, (_, index) =>
    index === 0 ? coat() : [lasts('process', 'flashOff', work.flashOffS), ...coat()],
  );
  const pieces = [...coats.flat(), lasts('service', 'colourChange', changeS / (colourChange?.everyParts ?? 1), null, true)];
  const uses = { paintL: paintL(work, efficiency) };
  return processTime(work, place, compilation, { pieces, approachM, approachSpeedMps, uses });
};

/** Litres of paint per part. */
export function paintL(work: PaintingWork, transferEfficiency: number): number {
  const areaM2 = (work.areaM2 ?? 0) + work.surfaces.reduce((sum, surface) => sum + areaOf(surface), 0);
  const onPart = (areaM2 * work.dryFilmM * work.coats * 1000) / (work.solidsShare * transferEfficiency);
  return onPart + (work.colourChange === null ? 0 : work.colourChange.paintL / work.colourChange.everyParts);
}
