import type { SpotWeldingWork } from '@taktwerk/line';
import type { Compilation } from '../compilation.ts';
import { type Step, waiting } from '../robotics/program.ts';
import { figureFor } from './figures.ts';
import { lasts, type Piece, processTime } from './process.ts';
import type { Rule, WorkPlace } from './rule.ts';

const GROUP = 'process:spot-welding';

/**
 * Spot welding: each spot is approached, the gun closes, squeezes, welds, holds and opens. Tip dressing and tip changes are spread over
 * the parts by their spots. Squeeze and hold come from the catalog where the work has none: cycles of the mains, a third of the weld.
 */
export const spotWeldingRule: Rule<SpotWeldingWork> = (work, place, compilation) => {
  const squeezeS = work.squeezeS ?? squeezeFrom(work, place, compilation);
  const dressS = work.tipDress === null ? 0 : (work.tipDress.timeS ?? dressFrom(place, compilation));
  if (squeezeS === null || dressS === null) return null;
  const count = work.spots.length + work.moreSpots;
  const share = (every: { everySpots: number } | null, timeS: number) => (every === null ? 0 : (timeS * count) / every.everySpots);
  const at = (id: string | null) => gunSteps(work, squeezeS, id);
  const pieces: Piece[] = [
    ...work.spots.map((spot, index): Piece => {
      const way = {
        id: spot.id,
        points: [spot.at],
        approach: spot.approach,
        speedMps: 1,
        label: 'spotWeld',
        before: at(spot.id),
        after: [],
      };
      return { do: 'way', way, field: `spots[${index}].at` };
    }),
    lasts('motion', 'airMove', work.robot === null ? work.moveS * count : work.moveS * work.moreSpots),
    ...at(null).map((step) => lasts(step.kind, step.label, step.waitS * work.moreSpots)),
    lasts('service', 'tipDress', share(work.tipDress, dressS), null, true),
    lasts('service', 'electrodeChange', share(work.tipChange, work.tipChange?.timeS ?? 0), null, true),
  ];
  const energyKwh = work.weldKw === null ? 0 : (work.weldKw * work.weldS * count) / 3600;
  return processTime(work, place, compilation, { pieces, approachM: work.approachM, approachSpeedMps: work.approachSpeedMps, energyKwh });
};

/** What the gun does at one spot. */
function gunSteps(work: SpotWeldingWork, squeezeS: number, id: string | null): Step[] {
  return [
    waiting('gripper', 'gunClose', id, work.gunS / 2),
    waiting('process', 'squeeze', id, squeezeS, true),
    waiting('process', 'spotWeld', id, work.weldS, true),
    waiting('process', 'holdSpot', id, work.holdS ?? work.weldS / 3, true),
    waiting('gripper', 'gunOpen', id, work.gunS / 2),
  ];
}

function squeezeFrom(work: SpotWeldingWork, place: WorkPlace, compilation: Compilation): number | null {
  const cycles = figureFor(compilation, place, { field: 'squeezeS', unit: '1', group: GROUP, name: 'squeezeCycles' });
  return cycles === null ? null : cycles / work.mainsHz;
}

const dressFrom = (place: WorkPlace, compilation: Compilation): number | null =>
  figureFor(compilation, place, { field: 'tipDress.timeS', unit: 's', group: GROUP, name: 'tipDress', key: 'seconds' });
