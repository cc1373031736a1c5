import { uniform } from '../chance/draw.ts';
import {
  BRANCH,
  BRANCH_CARRIER,
  BRANCH_ELEMENT,
  BRANCH_QUEUE,
  BRANCH_STAGE,
  BRANCHES,
  BUFFER,
  BY_BELT,
  BY_BUFFER,
  BY_SERVER,
  BY_SHARE,
  BY_SOURCE,
  CAPACITY,
  CHOICE,
  CONVEYOR,
  ELEMENT,
  FIRST_BRANCH,
  FITS_SHIFT,
  FLAGS,
  GROUP,
  HOLDER,
  HOLDER_KIND,
  IDLE_SERVERS,
  IN_QUEUE,
  KIND,
  LIMIT,
  LIMIT_END,
  OCCUPIED,
  OUTCOME,
  OWNER,
  PART_INTS,
  PASS,
  PRODUCT,
  QUEUE,
  REWORK,
  SCRAP,
  SHARE_SAMPLER,
  SINK,
  SPECIAL_CLAIM,
  STAGE,
  STATION,
  TARGET,
  TO_STAGE,
  UNIT,
  WAITING,
} from '../model/layout.ts';
import { PLAIN_BUFFER, PLAIN_STATION } from '../run/plain.ts';
import { joinQueue, leaveQueue } from '../run/queues.ts';
import type { RunState } from '../run/state.ts';
import { touch } from '../run/unit-state.ts';
import { useReserved } from './before-service.ts';
import { enterBuffer, leaveBuffer } from './buffer.ts';
import { beltAccepts, beltBlocked, enterBelt, leaveBelt } from './conveyor.ts';
import { limitsAllow, moveLimits } from './limit.ts';
import { fitsShift } from './order.ts';
import { bufferToServer, serverToBuffer } from './short-way.ts';
import { enterSink, scrapPart } from './sink.ts';
import { leaveSource } from './source.ts';
import { leaveServer, openServer, seizeAny } from './station.ts';

/**
 * Ways of parts: a part that has done with its stage is offered to the next one; where that has no place the part waits in the
 * queue of its way, still held by its server, buffer or source, until the place takes it.
 */
export function offer(run: RunState, part: number): void {
  const p = part * PART_INTS;
  const outcome = run.parts[p + OUTCOME]!;
  if (run.parts[p + TO_STAGE]! >= 0 && useReserved(run, part, outcome)) return;
  const group = groupOf(run, run.parts[p + STAGE]!, run.parts[p + PRODUCT]!, outcome);
  if (group < 0) {
    if (outcome === PASS) throw new Error(`a part has no way on from stage ${run.model.spec.stages[run.parts[p + STAGE]!]!.id}`);
    leavePlace(run, part);
    scrapPart(run, part);
    return;
  }
  const chosen = chooseBranch(run, group);
  const branch = chosen * BRANCH;
  const branches = run.branches;
  if (branches[branch + BRANCH_CARRIER] === -1) {
    const stage = acceptingStage(run, group, chosen, part);
    if (stage >= 0) {
      moveTo(run, part, stage);
      return;
    }
  }
  wait(run, part, branches[branch + BRANCH_QUEUE]!, branches[branch + BRANCH_CARRIER]!, group);
}

/** Lets a part wait for its way on and wakes who may come for it. */
export function wait(run: RunState, part: number, queue: number, carrier: number, group: number): void {
  joinQueue(run, queue, part);
  const p = part * PART_INTS;
  const holder = run.parts[p + HOLDER_KIND]!;
  if (holder === BY_SERVER) touch(run, run.parts[p + HOLDER]!);
  else if (holder === BY_BELT) beltBlocked(run, run.parts[p + HOLDER]!);
  if (carrier >= 0) {
    run.dirtyCarriers.add(carrier);
    return;
  }
  const first = run.groups[group * GROUP + FIRST_BRANCH]!;
  const end = run.groups[group * GROUP + CHOICE] === BY_SHARE ? first : first + run.groups[group * GROUP + BRANCHES]!;
  if (first === end) wake(run, run.stageElement[run.queueTargets[run.queues[queue * QUEUE + TARGET]!]!]!);
  else for (let b = first; b < end; b++) wake(run, run.branches[b * BRANCH + BRANCH_ELEMENT]!);
}

/** Has the element look for parts that wait for it, when it has a place. */
export function wake(run: RunState, element: number): void {
  const e = element * ELEMENT;
  if (run.elements[e + KIND] === STATION) {
    if (run.elements[e + IDLE_SERVERS]! > 0) run.dirtyStations.add(element);
  } else if (run.elements[e + OCCUPIED]! < run.elements[e + CAPACITY]!) {
    run.dirtyPlaces.add(element);
  }
}

/** Branch group for a part leaving a stage; a reworked part without a way for rework is scrapped. */
export function groupOf(run: RunState, stage: number, product: number, outcome: number): number {
  const at = (stage * run.products + product) * 3;
  const group = run.groupOf[at + outcome]!;
  return group < 0 && outcome === REWORK ? run.groupOf[at + SCRAP]! : group;
}

/** Draws by share; for the other choices the first branch whose place is best now. */
export function chooseBranch(run: RunState, group: number): number {
  const g = group * GROUP;
  const first = run.groups[g + FIRST_BRANCH]!;
  const sampler = run.groups[g + SHARE_SAMPLER]!;
  if (sampler < 0) return run.groups[g + CHOICE] === BY_SHARE ? first : shortestBranch(run, g);
  const u = uniform(run.chance, sampler);
  const last = first + run.groups[g + BRANCHES]! - 1;
  let branch = first;
  while (branch < last && u >= run.branchCumulative[branch]!) branch++;
  return branch;
}

function shortestBranch(run: RunState, g: number): number {
  const first = run.groups[g + FIRST_BRANCH]!;
  if (run.groups[g + CHOICE] === 1) return first;
  const end = first + run.groups[g + BRANCHES]!;
  let best = first;
  let least = Number.POSITIVE_INFINITY;
  for (let b = first; b < end; b++) {
    const load = loadOf(run, run.branches[b * BRANCH + BRANCH_ELEMENT]!);
    if (load < least) {
      least = load;
      best = b;
    }
  }
  return best;
}

/** Parts in or reserved for an element, servers in use for a station. */
function loadOf(run: RunState, element: number): number {
  const e = element * ELEMENT;
  return run.elements[e + OCCUPIED]! + run.elements[e + WAITING]!;
}

/** The stage that takes the part at once: the chosen branch's, or another's where the group does not go by share; -1 when none does. */
export function acceptingStage(run: RunState, group: number, chosen: number, part: number): number {
  if (accepts(run, chosen, part)) return run.branches[chosen * BRANCH + BRANCH_STAGE]!;
  const other = run.groups[group * GROUP + CHOICE] === BY_SHARE ? -1 : otherAccepting(run, group, part);
  return other < 0 ? -1 : run.branches[other * BRANCH + BRANCH_STAGE]!;
}

function otherAccepting(run: RunState, group: number, part: number): number {
  const first = run.groups[group * GROUP + FIRST_BRANCH]!;
  const end = first + run.groups[group * GROUP + BRANCHES]!;
  for (let b = first; b < end; b++) if (accepts(run, b, part)) return b;
  return -1;
}

/** Whether the element at the end of a branch takes the part at once; parts that already wait for it come first. */
function accepts(run: RunState, branch: number, part: number): boolean {
  const element = run.branches[branch * BRANCH + BRANCH_ELEMENT]!;
  const e = element * ELEMENT;
  const elements = run.elements;
  const kind = elements[e + KIND]!;
  if (elements[e + WAITING]! > 0 && kind !== SINK) return false;
  if (!hasPlace(run, element) || (elements[e + LIMIT] !== elements[e + LIMIT_END] && !limitsAllow(run, element, part))) return false;
  if (kind !== STATION || (elements[e + FLAGS]! & FITS_SHIFT) === 0) return true;
  return fitsShift(run, openServer(run, element), part, run.branches[branch * BRANCH + BRANCH_STAGE]!);
}

/** Whether an element has a free place, whoever waits for it. */
export function hasPlace(run: RunState, element: number): boolean {
  const e = element * ELEMENT;
  const elements = run.elements;
  switch (elements[e + KIND]) {
    case BUFFER:
      return elements[e + OCCUPIED]! < elements[e + CAPACITY]!;
    case STATION:
      return elements[e + IDLE_SERVERS]! > 0 && (elements[e + FLAGS]! & (SPECIAL_CLAIM | FITS_SHIFT)) !== SPECIAL_CLAIM;
    case CONVEYOR:
      return beltAccepts(run, element);
    default:
      return true;
  }
}

/** Moves a part from where it is to a stage whose element has a place. */
export function moveTo(run: RunState, part: number, stage: number): void {
  const to = run.stageElement[stage]!;
  const plain = run.plain[to]!;
  if (plain !== 0) {
    const p = part * PART_INTS;
    const holder = run.parts[p + HOLDER_KIND]!;
    if (plain === PLAIN_BUFFER) {
      if (holder === BY_SERVER && run.plain[run.units[run.parts[p + HOLDER]! * UNIT + OWNER]!] === PLAIN_STATION) {
        serverToBuffer(run, part, to);
        return;
      }
    } else if (plain === PLAIN_STATION && holder === BY_BUFFER && run.plain[run.parts[p + HOLDER]!] === PLAIN_BUFFER) {
      bufferToServer(run, run.parts[p + HOLDER]!, to);
      return;
    }
  }
  if (run.hasLimits) moveLimits(run, part, to);
  leavePlace(run, part);
  enter(run, part, stage);
}

/** Puts a part that nobody holds into the element of a stage. */
export function enter(run: RunState, part: number, stage: number): void {
  const element = run.stageElement[stage]!;
  run.parts[part * PART_INTS + TO_STAGE] = -1;
  switch (run.elements[element * ELEMENT + KIND]) {
    case BUFFER:
      enterBuffer(run, part, stage, element);
      break;
    case STATION:
      seizeAny(run, part, stage, element);
      break;
    case SINK:
      enterSink(run, part, stage, element);
      break;
    case CONVEYOR:
      enterBelt(run, part, stage, element);
      break;
    default:
      throw new Error('a source cannot receive parts');
  }
}

/** Takes a part off whoever holds it. */
export function leavePlace(run: RunState, part: number): void {
  const p = part * PART_INTS;
  if (run.parts[p + IN_QUEUE]! >= 0) leaveQueue(run, part);
  const holder = run.parts[p + HOLDER]!;
  switch (run.parts[p + HOLDER_KIND]) {
    case BY_SERVER:
      leaveServer(run, part, holder);
      break;
    case BY_BUFFER:
      leaveBuffer(run, part, holder);
      break;
    case BY_SOURCE:
      leaveSource(run, part, holder);
      break;
    case BY_BELT:
      leaveBelt(run, part, holder);
      break;
    default:
      break;
  }
}
