import type { AssemblyWork, Point } from '@taktwerk/line';
import { waiting } from '../robotics/program.ts';
import { figureFor } from './figures.ts';
import { lasts, type Piece, processTime, shared } from './process.ts';
import { type Chance, meanChance, NEVER, neverSucceeds, repeated, retries, together } from './retries.ts';
import type { Rule } from './rule.ts';

type AssemblyStep = AssemblyWork['steps'][number];

/**
 * Assembly step by step. Where a robot has places for a step, it is moved above each, straight down and up again. A step that fails is tried again, at most so many times, so the time is random with few values; its mean is
 * shown as a phase. Parts with a step that never succeeded carry the defect class of the work.
 */
export const assemblyRule: Rule<AssemblyWork> = (work, place, compilation) => {
  const name = work.robot === null ? 'manualSPerScrew' : 'autoSPerScrew';
  const timeOf = (step: AssemblyStep, index: number) =>
    step.timeS ?? figureFor(compilation, place, { field: `steps[${index}].timeS`, unit: 's', group: 'process:screwdriving', name });
  const times = work.steps.map(timeOf);
  if (times.includes(null)) return null;
  const chance = work.steps.map((step, index) => chanceOf(step, times[index]!)).reduce(together, NEVER);
  const pieces: Piece[] = [
    ...work.transfers.map((transfer, index): Piece => ({ do: 'transfer', transfer, field: `transfers[${index}]`, handS: 0 })),
    ...work.steps.flatMap((step, index) => piecesOf(work, step, index, times[index]!)),
    lasts('process', 'retry', meanChance(chance)),
    shared('feederRefill', work.feederRefill),
  ];
  const { approachM, linearSpeedMps } = work;
  return processTime(work, place, compilation, { pieces, approachM, linearSpeedMps, chance, defects: defectsOf(work) });
};

const countOf = (step: AssemblyStep): number => step.points.length || step.count;

/** A step at each of its places, or in one piece where it has none or is done by hand. */
function piecesOf(work: AssemblyWork, step: AssemblyStep, index: number, timeS: number): Piece[] {
  const label = `assemble.${step.do}`;
  if (work.robot === null || step.points.length === 0) return [lasts('process', label, timeS * countOf(step), step.id)];
  return step.points.map((point, place): Piece => {
    const before = [waiting('process', label, step.id, timeS, true)];
    const way = { id: step.id, points: [point], approach: DOWN, speedMps: 1, label, before, after: [] };
    return { do: 'way', way, field: `steps[${index}].points[${place}]` };
  });
}

const DOWN: Point = [0, 0, -1];

const chanceOf = (step: AssemblyStep, timeS: number): Chance =>
  repeated(retries(step.success, step.tries, step.retryS ?? timeS), countOf(step));

function defectsOf({ failsAs, steps }: AssemblyWork) {
  if (failsAs === null) return [];
  const good = steps.reduce((share, step) => {
    const one = 1 - neverSucceeds(step.success, step.tries);
    return Array.from({ length: countOf(step) }, () => one).reduce((a, b) => a * b, share);
  }, 1);
  return good < 1 ? [{ id: failsAs, probability: 1 - good }] : [];
}
