import type { Distribution } from '@taktwerk/engine';
import type { Product, RecordId, Station, Work } from '@taktwerk/line';
import type { Compilation } from '../compilation.ts';
import type { Phase, PhaseKind } from '../compiled-line.ts';
import { rounded } from '../durations.ts';

/** Where a work is done, and where a problem with it is shown. */
export interface WorkPlace {
  readonly station: Station;
  /** Product id, or '*' for all that are not named. */
  readonly product: string;
  readonly products: readonly Product[];
  /** Record and field of the work, for problems: "operations.*.work". */
  readonly at: RecordId;
  readonly field: string;
}

/** What a rule makes of a work: phases that can be shown one by one, and the time as the engine draws it. */
export interface WorkTime {
  readonly phases: readonly Phase[];
  /** Time of one cycle without `fixedS`. */
  readonly process: Distribution;
  /** Constant time around a distribution that was given as such (door and clamp around machining), seconds. */
  readonly fixedS: number;
  /** Time of the phases during which value is added, seconds. */
  readonly valueS: number;
  /** Half the width of what the total moves by when assumed figures are wrong, seconds. */
  readonly assumedS: number;
  /** Consumables per cycle that follow from the work. */
  readonly uses: Readonly<Record<string, number>>;
  /** Electrical energy of the process itself per cycle (arc, beam), beside the power of the station, kWh. */
  readonly energyKwh: number;
  /** Defects that the work itself makes (a screw that never goes in), besides those of the operation. */
  readonly defects: readonly { readonly id: string; readonly probability: number }[];
  /** Where the other side is loaded while this one is worked on: what that side waits for besides the loading itself; else null. */
  readonly beside: { readonly waitS: number; readonly phases: readonly Phase[] } | null;
}

/** A rule turns one kind of work into its time; null when problems were reported. */
export type Rule<W extends Work = Work> = (work: W, place: WorkPlace, compilation: Compilation) => WorkTime | null;

interface PhaseOptions {
  readonly subject?: string | null;
  readonly parallel?: boolean;
  readonly motion?: number | null;
  readonly spread?: boolean;
}

/** A phase; its duration is rounded to whole microseconds. */
export function phase(kind: PhaseKind, label: string, time: number, options: PhaseOptions = {}): Phase {
  return {
    kind,
    label: `phase.${label}`,
    subject: options.subject ?? null,
    durationS: rounded(time),
    parallel: options.parallel ?? false,
    motion: options.motion ?? null,
    spread: options.spread ?? false,
  };
}

/** Phases without those that take no time. */
export const lasting = (phases: readonly Phase[]): Phase[] => phases.filter((entry) => entry.durationS > 0);

/** Seconds of the phases that add up to the cycle. */
export const totalOf = (phases: readonly Phase[]): number =>
  rounded(phases.reduce((sum, entry) => sum + (entry.parallel ? 0 : entry.durationS), 0));

export const PLAIN = { fixedS: 0, assumedS: 0, uses: {}, energyKwh: 0, defects: [], beside: null } as const;
