import { STATES } from '@taktwerk/engine';
import type { Playback } from '@taktwerk/scene';
import type { Moment } from './moment.ts';

/** Reads what a playback shows now into records; a station of several servers speaks with its first one's state. */
export function momentOf(playback: Playback): Moment {
  const { model } = playback;
  const state = playback.stateAt();
  const stateOf = new Map<string, { state: (typeof STATES)[number]; sinceS: number; untilS: number }>();
  for (const [i, unit] of model.units.entries()) {
    if (unit.index > 0 && unit.kind === 'station') continue;
    const own = { state: STATES[state.unitState[i] ?? 0] ?? 'starved', sinceS: state.unitSinceS[i] ?? 0, untilS: state.unitUntilS[i] ?? 0 };
    if (!stateOf.has(unit.record)) stateOf.set(unit.record, own);
  }
  const partsIn = new Map<string, number>();
  for (const part of state.parts) {
    const element = model.elements[part.element];
    if (element !== undefined) partsIn.set(element, (partsIn.get(element) ?? 0) + 1);
  }
  const busyAt = new Map<string, string[]>();
  for (const { pool, element } of state.operators) {
    const id = model.pools[pool]?.id;
    const place = model.elements[element];
    if (id === undefined || place === undefined) continue;
    busyAt.set(id, [...(busyAt.get(id) ?? []), place]);
  }
  return { timeS: playback.timeS(), stateOf, partsIn, busyAt };
}
