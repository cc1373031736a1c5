import type { AssemblyWork } from '@taktwerk/line';
import { figureFor } from './figures.ts';
import { lasts, type Piece, processTime, shared } from './process.ts';
import { type Chance, meanChance, NEVER, neverSucceeds, repeated, retries, together } from './retries.ts';
import type { Rule } from './rule.ts';

type AssemblyStep = AssemblyWork['steps'][number];

/**
 * Assembly step by step. A step that fails is tried again, at most so many times, so the time is random with few values; its mean is
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
    ...work.steps.map((step, index) => lasts('process', `assemble.${step.do}`, times[index]! * step.count, step.id)),
    lasts('process', 'retry', meanChance(chance)),
    shared('feederRefill', work.feederRefill),
  ];
  const { approachM, linearSpeedMps } = work;
  return processTime(work, place, compilation, { pieces, approachM, linearSpeedMps, chance, defects: defectsOf(work) });
};

const chanceOf = (step: AssemblyStep, timeS: number): Chance =>
  repeated(retries(step.success, step.tries, step.retryS ?? timeS), step.count);

function defectsOf({ failsAs, steps }: AssemblyWork) {
  if (failsAs === null) return [];
  const good = steps.reduce((share, { success, tries, count }) => {
    const one = 1 - neverSucceeds(success, tries);
    return Array.from({ length: count }, () => one).reduce((a, b) => a * b, share);
  }, 1);
  return good < 1 ? [{ id: failsAs, probability: 1 - good }] : [];
}
