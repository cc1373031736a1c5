import type { Learning, Transfer } from '@taktwerk/line';
import type { Compilation } from '../compilation.ts';
import type { Phase, PhaseKind } from '../compiled-line.ts';
import { rounded, spreadAround } from '../durations.ts';
import { type Arm, armOf } from '../robotics/arm.ts';
import { ptpMove } from '../robotics/moves.ts';
import { type Approaching, alongWay, reportWay, type Stretch, type ToolWay } from '../robotics/paths.ts';
import { phasesOf, playedAs } from '../robotics/playback.ts';
import { moving, type Step, timed, waiting } from '../robotics/program.ts';
import { reportTransfer, type Transferring, transferred } from '../robotics/transfers.ts';
import { learnedFactor } from './learning.ts';
import { type Chance, meanChance, varianceChance } from './retries.ts';
import { lasting, PLAIN, phase, totalOf, type WorkPlace, type WorkTime } from './rule.ts';
import { wayM } from './strokes.ts';

/** A piece of a process: a way of the tool, a part from place to place, or time in place. */
export type Piece =
  | { readonly do: 'way'; readonly way: ToolWay; readonly field: string }
  | { readonly do: 'transfer'; readonly transfer: Transfer; readonly field: string; readonly handS: number }
  | { readonly do: 'time'; readonly phase: Phase };

/** Who does it and what lies around it, as every process has it. */
interface Doing {
  readonly robot: string | null;
  readonly handlingS: number;
  readonly handshakeS: number;
  readonly allowance: number;
  readonly learning: Learning | null;
  readonly cv: number;
}

/** What a rule says beside its pieces. */
export interface Process extends Partial<Approaching>, Partial<Transferring> {
  readonly pieces: readonly Piece[];
  readonly uses?: Readonly<Record<string, number>>;
  readonly energyKwh?: number;
  readonly defects?: WorkTime['defects'];
  /** Random time of further tries; its mean is among the pieces as `phase.retry`. */
  readonly chance?: Chance;
}

/** A piece of time in place; `spread` for what is shared by several parts. */
export const lasts = (kind: PhaseKind, label: string, timeS: number, subject: string | null = null, spread = false): Piece => ({
  do: 'time',
  phase: phase(kind, label, timeS, { subject, spread }),
});

/** The share of one part in something that is done once every so many. */
export const shared = (label: string, every: { readonly everyParts: number; readonly timeS: number } | null): Piece =>
  lasts('service', label, every === null ? 0 : every.timeS / every.everyParts, null, true);

/**
 * The time of a process. A robot is moved along every way and transfer whose places are known, from home and back; without places, or
 * by hand, ways take their length over their speed. By hand the allowance, the learning and the spread come on top.
 */
export function processTime(work: Doing, place: WorkPlace, compilation: Compilation, process: Process): WorkTime | null {
  const pieces = [lasts('handshake', 'cellHandshake', work.handshakeS), lasts('motion', 'partHandling', work.handlingS), ...process.pieces];
  const hasPlaces = pieces.some((piece) => piece.do !== 'time');
  if (work.robot !== null && hasPlaces) return byArm(work.robot, place, compilation, pieces, process);
  const factor = work.robot === null ? (1 + work.allowance) * learnedFactor(work.learning) : 1;
  const phases = lasting(pieces.flatMap(inPlace).map((entry) => ({ ...entry, durationS: rounded(entry.durationS * factor) })));
  return finished(phases, process, factor, work.robot === null ? work.cv : 0);
}

/** Phases of a piece that no arm is computed for. */
function inPlace(piece: Piece): Phase[] {
  if (piece.do === 'time') return [piece.phase];
  if (piece.do === 'transfer') return [phase('motion', 'carry', piece.handS, { subject: piece.transfer.id })];
  const { way } = piece;
  const waits = (steps: readonly Step[]) => steps.map((step) => phase(step.kind, step.label, step.waitS, { subject: step.subject }));
  return [...waits(way.before), phase('process', way.label, wayM(way.points) / way.speedMps, { subject: way.id }), ...waits(way.after)];
}

function byArm(robot: string, place: WorkPlace, compilation: Compilation, pieces: readonly Piece[], process: Process): WorkTime | null {
  const carries = pieces.some((piece) => piece.do === 'transfer');
  const loadKg = carries ? Math.max(0, ...place.products.map(({ massKg }) => massKg)) : 0;
  const arm = armOf(compilation, robot, loadKg);
  const steps = arm === null ? null : stepsOf(arm, place, compilation, pieces, process);
  if (arm === null || steps === null) return null;
  const program = timed(arm, steps);
  const motions = playedAs(compilation, arm, { robot: arm.robot.id, station: place.station.id, product: place.product }, [program]);
  const spread = pieces.flatMap((piece) => (piece.do === 'time' && piece.phase.spread ? [piece.phase] : []));
  const time = finished(lasting([...phasesOf(program, motions), ...spread]), process, 1, 0);
  return { ...time, assumedS: program.assumedS };
}

/** Steps from home through all pieces and back; null when a place can't be reached, which is reported. */
function stepsOf(arm: Arm, place: WorkPlace, compilation: Compilation, pieces: readonly Piece[], process: Process): Step[] | null {
  const steps: Step[] = [];
  let at = arm.home;
  let isReached = true;
  for (const piece of pieces) {
    const stretch = stretchOf(arm, place, piece, process, at);
    if (stretch === null) {
      isReached = false;
      reportPiece(compilation, place, arm, piece);
      continue;
    }
    steps.push(...stretch.steps);
    at = Float64Array.from(stretch.end);
  }
  return isReached ? [...steps, moving('motion', 'airMove', null, ptpMove(at, arm.home))] : null;
}

const NEAR = { approachM: 0.05, approachSpeedMps: 0.25, linearSpeedMps: 1 } as const;

function stretchOf(arm: Arm, place: WorkPlace, piece: Piece, process: Process, from: Float64Array): Stretch | null {
  if (piece.do === 'way') return alongWay(place, arm, piece.way, { ...NEAR, ...process }, from);
  if (piece.do === 'transfer') return transferred(place, arm, piece.transfer, { ...NEAR, ...process }, from);
  const { kind, label, subject, durationS, spread } = piece.phase;
  return { steps: spread ? [] : [waiting(kind, label.replace(/^phase\./, ''), subject, durationS, kind === 'process')], end: from };
}

function reportPiece(compilation: Compilation, place: WorkPlace, arm: Arm, piece: Piece): void {
  if (piece.do === 'way') reportWay(compilation, place, arm, piece.way, piece.field);
  if (piece.do === 'transfer') reportTransfer(compilation, place, arm, piece.transfer, piece.field);
}

/** The phases with the distribution that the engine draws from, whose mean is their sum. */
function finished(phases: readonly Phase[], { chance, uses, energyKwh, defects }: Process, factor: number, cv: number): WorkTime {
  const totalS = totalOf(phases);
  const valueS = totalOf(phases.filter((entry) => entry.kind === 'process' && entry.label !== 'phase.retry'));
  return {
    ...PLAIN,
    ...{ phases, valueS, process: drawn(totalS, chance, factor, cv) },
    ...{ uses: uses ?? {}, energyKwh: energyKwh ?? 0, defects: defects ?? [] },
  };
}

function drawn(totalS: number, chance: Chance | undefined, factor: number, cv: number): WorkTime['process'] {
  if (chance === undefined || chance.values.length === 1) return spreadAround(totalS, cv);
  if (cv > 0) {
    const variance = (totalS * cv) ** 2 + varianceChance(chance) * factor * factor;
    return { type: 'lognormal', mean: totalS, sd: Math.sqrt(variance) };
  }
  const constantS = totalS - rounded(meanChance(chance) * factor);
  return { type: 'empirical', values: chance.values.map((value) => rounded(constantS + value * factor)), weights: chance.weights };
}
