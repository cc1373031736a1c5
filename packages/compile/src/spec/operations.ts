import { type Distribution, type OperationSpec, PROCESS_KWH } from '@taktwerk/engine';
import type { Operation } from '@taktwerk/line';
import type { Compilation } from '../compilation.ts';
import type { Phase } from '../compiled-line.ts';
import { constant, rounded, shifted } from '../durations.ts';
import { meanOf, varianceOf } from '../means.ts';
import { totalOf, type WorkPlace, type WorkTime } from '../rules/rule.ts';
import { ruleOf } from '../rules/rules.ts';

/** An operation as the engine takes it. `loading` is the other side of a positioner, where the next part is put in meanwhile. */
export interface CompiledOperation {
  readonly main: OperationSpec;
  readonly loading: OperationSpec | null;
}

/** An operation that does nothing: parts pass in no time. */
export const PASSING: OperationSpec = {
  load: null,
  process: { type: 'constant', value: 0 },
  unload: null,
  operators: [],
  repairProbability: 0,
  defects: [],
  scrapProbability: 0,
  inspection: null,
  uses: {},
};

interface Works {
  readonly work: WorkTime;
  readonly load: WorkTime | null;
  readonly unload: WorkTime | null;
}

/**
 * Times, needs and quality of one operation; its cell time is noted beside.
 *
 * @returns null when problems were reported
 */
export function compileOperation(compilation: Compilation, operation: Operation, place: WorkPlace): CompiledOperation | null {
  const before = compilation.programs.length;
  const works = timesOf(compilation, operation, place);
  if (works === null) return null;
  const beside = works.work.beside !== null;
  if (!beside && works.load !== null) delayPrograms(compilation, before, totalOf(works.load.phases));
  noteCell(compilation, operation, place, works);
  return beside ? besideOf(operation, works) : { main: serialOf(operation, works), loading: null };
}

function timesOf(compilation: Compilation, operation: Operation, place: WorkPlace): Works | null {
  const timeOf = (part: 'work' | 'load' | 'unload') => {
    const work = operation[part];
    return work === null ? null : ruleOf(work)(work, { ...place, field: `${place.field}.${part}` }, compilation);
  };
  const work = timeOf('work');
  const load = timeOf('load');
  const unload = timeOf('unload');
  const missing = work === null || (operation.load !== null && load === null) || (operation.unload !== null && unload === null);
  return missing ? null : { work, load, unload };
}

/** A robot begins its program when the part has been loaded by hand: on average after this time. */
function delayPrograms(compilation: Compilation, first: number, byS: number): void {
  for (let index = first; index < compilation.programs.length; index++) {
    const program = compilation.programs[index]!;
    const later = program.steps.map((step) => ({ ...step, startS: rounded(step.startS + byS), endS: rounded(step.endS + byS) }));
    const loading = { startS: 0, endS: byS, motion: null, label: 'phase.loading', kind: 'process' as const };
    compilation.programs[index] = { ...program, steps: [loading, ...later], totalS: rounded(program.totalS + byS) };
  }
}

/** Load, process, unload one after another on the same server. */
function serialOf(operation: Operation, { work, load, unload }: Works): OperationSpec {
  const times = withFixed(whole(load), work.process, whole(unload), work.fixedS);
  return { ...qualityOf(operation, work), ...times, operators: operation.operators, uses: usesOf(operation, work) };
}

/** One side is worked on while the other is unloaded and loaded; both turn together, so each waits for the turn. */
function besideOf(operation: Operation, { work, load, unload }: Works): CompiledOperation {
  const atWork = operation.operators.filter((need) => need.during === 'process');
  const atLoading = operation.operators.filter((need) => need.during === 'loadUnload');
  const turnS = work.beside?.waitS ?? 0;
  const main = { ...qualityOf(operation, work), load: null, process: work.process, unload: null, operators: atWork };
  const loading = { ...PASSING, load: whole(load), process: constant(turnS), unload: whole(unload), operators: atLoading };
  return { main: { ...main, uses: usesOf(operation, work) }, loading };
}

/** Consumables of a cycle, and the energy of the process itself where the rule knows it. */
function usesOf(operation: Operation, { uses, energyKwh }: WorkTime): Readonly<Record<string, number>> {
  return { ...uses, ...(energyKwh > 0 ? { [PROCESS_KWH]: energyKwh } : {}), ...operation.uses };
}

function qualityOf(
  { quality }: Operation,
  work: WorkTime,
): Pick<OperationSpec, 'repairProbability' | 'defects' | 'scrapProbability' | 'inspection'> {
  const { repairProbability, scrapProbability, inspection } = quality;
  return { repairProbability, defects: [...quality.defects, ...work.defects], scrapProbability, inspection };
}

const whole = (time: WorkTime | null): Distribution | null =>
  time === null ? null : (shifted(time.process, time.fixedS) ?? movedLognormal(time.process, time.fixedS));

/**
 * Puts the constant time around a process where it changes no distribution: into the process, else into unloading or loading.
 * When all three vary in families that can't be shifted, the process becomes lognormal with its mean moved and its variance kept.
 */
function withFixed(load: Distribution | null, process: Distribution, unload: Distribution | null, fixedS: number) {
  const direct = shifted(process, fixedS);
  if (direct !== null) return { load, process: direct, unload };
  const after = unload === null ? constant(fixedS) : shifted(unload, fixedS);
  if (after !== null) return { load, process, unload: after };
  const before = load === null ? constant(fixedS) : shifted(load, fixedS);
  if (before !== null) return { load: before, process, unload };
  return { load, process: movedLognormal(process, fixedS), unload };
}

const movedLognormal = (distribution: Distribution, by: number): Distribution => ({
  type: 'lognormal',
  mean: meanOf(distribution) + by,
  sd: Math.sqrt(varianceOf(distribution)),
});

function noteCell(compilation: Compilation, operation: Operation, place: WorkPlace, { work, load, unload }: Works): void {
  const parallel = work.beside !== null;
  const aside = (time: WorkTime | null): Phase[] => (time?.phases ?? []).map((entry) => (parallel ? { ...entry, parallel } : entry));
  const phases = [...aside(load), ...work.phases, ...aside(unload), ...(work.beside?.phases ?? [])];
  const totalS = totalOf(phases);
  compilation.cells.push({
    station: place.station.id,
    product: place.product,
    rule: operation.work.type,
    phases,
    totalS,
    assumedS: rounded(work.assumedS + (load?.assumedS ?? 0) + (unload?.assumedS ?? 0)),
    processShare: totalS > 0 ? work.valueS / totalS : 0,
    ...(work.energyKwh > 0 ? { energyKwh: work.energyKwh } : {}),
  });
}

/** Mean seconds that one cycle of an operation keeps a server busy. */
export const busyS = (operation: OperationSpec): number =>
  meanOf(operation.process) +
  (operation.load === null ? 0 : meanOf(operation.load)) +
  (operation.unload === null ? 0 : meanOf(operation.unload));
