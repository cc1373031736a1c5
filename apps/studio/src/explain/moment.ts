import type { State } from '@taktwerk/engine';

/** What is known of the line at one moment, by record id; read from the trace by `momentOf`. */
export interface Moment {
  readonly timeS: number;
  readonly stateOf: ReadonlyMap<string, { readonly state: State; readonly sinceS: number; readonly untilS: number }>;
  /** Parts in each element. */
  readonly partsIn: ReadonlyMap<string, number>;
  /** Per pool: how many of its people are busy now, and where. */
  readonly busyAt: ReadonlyMap<string, readonly string[]>;
}
