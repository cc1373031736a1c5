import { readyFrom } from '../activities/assembly.ts';
import { limitsAllow } from '../activities/limit.ts';
import {
  ALIVE,
  ASKS_OPERATORS,
  AWAITS_CREW,
  AWAITS_SETTER,
  BY_BELT,
  BY_BUFFER,
  BY_MOVER,
  BY_SERVER,
  BY_SOURCE,
  CARRIER,
  ELEMENT,
  HOLDER,
  HOLDER_KIND,
  HOLDS_UNSTARTED,
  IDLE_SERVERS,
  IN_LINE,
  IN_QUEUE,
  NEED_INTS,
  NEED_POOL,
  PART,
  PART_FLAGS,
  PART_INTS,
  PHASE,
  QUEUE,
  TARGET,
  UNIT,
  UNIT_FLAGS,
  WAITING,
} from '../model/layout.ts';
import type { Stall } from '../results/result.ts';
import type { RunState } from './state.ts';

export interface StallWatch {
  since: number;
  stall: Stall | null;
}

type Wait = Stall['waits'][number];

/** Who waits for whom when nothing can happen any more; null when nothing is in the line and nothing wants to come in. */
export function findStall(run: RunState): Omit<Stall, 'atS'> | null {
  const waits = new Map<string, Wait>();
  const note = (wait: Wait): void => {
    waits.set(`${wait.who} ${wait.for} ${wait.reason}`, wait);
  };
  let inLine = 0;
  let kept = 0;
  for (let part = 0; part < run.partSlots; part++) {
    const flags = run.parts[part * PART_INTS + PART_FLAGS]!;
    if ((flags & ALIVE) === 0) continue;
    // A part that stands ready at its source is not in the line; a line that never lets one in has come to a standstill as well.
    if ((flags & IN_LINE) !== 0) inLine++;
    else if (run.parts[part * PART_INTS + HOLDER_KIND] === BY_SOURCE) kept++;
    else continue;
    if (waits.size < 200) notePart(run, part, note);
  }
  for (let unit = 0; unit < run.unitCount && waits.size < 200; unit++) noteUnit(run, unit, note);
  for (let e = 0; e < run.elementCount && waits.size < 200; e++) noteMissing(run, e, note);
  if (inLine + kept === 0) return null;
  return { kind: 'stalled', waits: [...waits.values()] };
}

function notePart(run: RunState, part: number, note: (wait: Wait) => void): void {
  const p = part * PART_INTS;
  const queue = run.parts[p + IN_QUEUE]!;
  if (queue < 0) return;
  const q = queue * QUEUE;
  const { spec } = run.model;
  const target = run.stageElement[run.queueTargets[run.queues[q + TARGET]!]!]!;
  const carrier = run.queues[q + CARRIER]!;
  const who = holderName(run, part);
  if (carrier < 0) note({ who, for: spec.elements[target]!.id, reason: reasonAt(run, target, part) });
  else note({ who, for: [...spec.robots, ...spec.fleets][carrier]!.id, reason: 'carrier' });
}

/** What a part waits for that its next element does not take: room, more of its kind, the other components, a limit, a long enough shift. */
function reasonAt(run: RunState, target: number, part: number): string {
  const element = run.model.spec.elements[target]!;
  if (run.hasLimits && !limitsAllow(run, target, part)) return 'limit';
  if (element.kind !== 'station') return 'place';
  if (element.assembly.length > 0) return 'assembly';
  if (element.shiftRule === 'doNotBegin' && element.calendar !== null && run.elements[target * ELEMENT + IDLE_SERVERS]! > 0) return 'shift';
  return element.batch !== null || element.startAt > 1 ? 'batch' : 'place';
}

/** Assemblies that have some of their components: which of them is missing. */
function noteMissing(run: RunState, element: number, note: (wait: Wait) => void): void {
  const spec = run.model.spec.elements[element]!;
  if (spec.kind !== 'station' || spec.assembly.length === 0 || run.elements[element * ELEMENT + WAITING]! === 0) return;
  for (const { from, count } of spec.assembly) {
    const origin = run.model.spec.elements.findIndex(({ id }) => id === from);
    if (readyFrom(run, element, origin) < count) note({ who: spec.id, for: from, reason: 'component' });
  }
}

function noteUnit(run: RunState, unit: number, note: (wait: Wait) => void): void {
  const u = unit * UNIT;
  const who = run.model.units[unit]!.id;
  const flags = run.units[u + UNIT_FLAGS]!;
  if ((flags & AWAITS_CREW) !== 0) note({ who, for: 'crew', reason: 'repair' });
  if ((flags & ASKS_OPERATORS) !== 0) {
    for (let n = run.requestFirst[unit]!; n < run.requestEnd[unit]!; n++)
      note({
        who,
        for: run.model.spec.pools[run.needs[n * NEED_INTS + NEED_POOL]!]!.id,
        reason: run.units[u + PHASE] === AWAITS_SETTER ? 'setter' : 'operator',
      });
  }
  if (run.units[u + PHASE] === HOLDS_UNSTARTED && run.units[u + PART]! >= 0) note({ who, for: 'next', reason: 'place' });
}

/** Id of the element, unit or carrier that holds a part. */
function holderName(run: RunState, part: number): string {
  const p = part * PART_INTS;
  const holder = run.parts[p + HOLDER]!;
  const { spec } = run.model;
  switch (run.parts[p + HOLDER_KIND]) {
    case BY_SERVER:
    case BY_MOVER:
      return run.model.units[holder]?.id ?? '';
    case BY_BUFFER:
    case BY_BELT:
    case BY_SOURCE:
      return spec.elements[holder]!.id;
    default:
      return '';
  }
}
