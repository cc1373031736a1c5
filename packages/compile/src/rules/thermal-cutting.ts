import type { ThermalCuttingWork } from '@taktwerk/line';
import type { Compilation } from '../compilation.ts';
import { waiting } from '../robotics/program.ts';
import { cuttingSpeed, pierceTime } from './cutting-figures.ts';
import { figureFor } from './figures.ts';
import { lasts, type Piece, processTime } from './process.ts';
import type { Rule, WorkPlace } from './rule.ts';
import { wayM } from './strokes.ts';

/**
 * Thermal cutting: every contour is pierced, led into and cut at a speed that thickness and power allow. Speeds of mild steel come from
 * the catalog where the work has none. The beam's energy is its power over its efficiency while it is on.
 */
export const thermalCuttingRule: Rule<ThermalCuttingWork> = (work, place, compilation) => {
  const speedMps = work.speedMps ?? cuttingSpeed(work, place, compilation);
  const pierceS = work.pierceS ?? pierceTime(work, place, compilation);
  if (speedMps === null || pierceS === null) return null;
  const contours = work.paths.length + work.moreContours;
  const leadS = work.leadInM / speedMps;
  const cutS = ((work.lengthM ?? 0) + work.leadInM * work.moreContours) / speedMps;
  const pieces: Piece[] = [
    ...work.paths.map((path, index): Piece => {
      const before = [waiting('process', 'pierce', path.id, pierceS, true), waiting('process', 'leadIn', path.id, leadS, true)];
      return { do: 'way', way: { ...path, speedMps, label: 'cut', before, after: [] }, field: `paths[${index}]` };
    }),
    lasts('motion', 'airMove', work.moveS * (work.robot === null ? contours : work.moreContours)),
    lasts('process', 'pierce', pierceS * work.moreContours),
    lasts('process', 'cut', cutS),
  ];
  const pathS = work.paths.reduce((sum, { points }) => sum + wayM(points) / speedMps + leadS, 0);
  const energyKwh = beamKwh(work, place, compilation, pathS + cutS + pierceS * contours);
  if (energyKwh === null) return null;
  return processTime(work, place, compilation, { pieces, approachM: work.approachM, approachSpeedMps: work.approachSpeedMps, energyKwh });
};

/** Electrical energy of the source while the beam is on; 0 where its power is unknown. */
function beamKwh(work: ThermalCuttingWork, place: WorkPlace, compilation: Compilation, onS: number): number | null {
  if (work.powerW === null || work.process !== 'laser') return 0;
  const asked = { field: 'wallPlugEfficiency', unit: '1', group: 'process:laser-cutting', name: 'efficiencyWallPlug' };
  const efficiency = work.wallPlugEfficiency ?? figureFor(compilation, place, asked);
  return efficiency === null ? null : (work.powerW * onS) / efficiency / 3.6e6;
}
