import { draw } from '../chance/draw.ts';
import {
  BRANCH,
  BRANCH_CARRIER,
  BRANCH_QUEUE,
  BY_BUFFER,
  CAPACITY,
  DWELL_SAMPLER,
  ELEMENT,
  FLAGS,
  HAS_DWELL,
  HERE_SINCE,
  HOLDER,
  HOLDER_KIND,
  LEVEL,
  OCCUPIED,
  OUTCOME,
  PART_INTS,
  PART_TIMES,
  PASS,
  PRODUCT,
  RULES,
  STAGE,
  WAITING,
} from '../model/layout.ts';
import { AT, DWELL_END, NOW, RELEASES_FIRST, schedule } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { changeLevel } from '../statistics/levels.ts';
import { bookStay } from '../statistics/stays.ts';
import { chooseBranch, groupOf, wait } from './flow.ts';

/** A part comes into a buffer's place; it is ready to go on at once, or after the least dwell. */
export function enterBuffer(run: RunState, part: number, stage: number, element: number): void {
  const p = part * PART_INTS;
  const e = element * ELEMENT;
  const { parts, elements } = run;
  const now = run.clock[NOW]!;
  parts[p + STAGE] = stage;
  parts[p + HOLDER] = element;
  parts[p + HOLDER_KIND] = BY_BUFFER;
  run.partTimes[part * PART_TIMES + HERE_SINCE] = now;
  elements[e + OCCUPIED]! += 1;
  changeLevel(run, elements[e + LEVEL]!, 1);
  if (run.trace !== null) run.trace.partEnters(run, part, element);
  if ((elements[e + FLAGS]! & HAS_DWELL) === 0) {
    readyInBuffer(run, part);
    return;
  }
  draw(run.chance, run.rules[element * RULES + DWELL_SAMPLER]!);
  run.clock[AT] = now + run.chance.drawn[0]!;
  schedule(run, RELEASES_FIRST, DWELL_END, part);
}

/** Handler: the least dwell of a part is over. */
export function dwellEnds(run: RunState, part: number): void {
  readyInBuffer(run, part);
}

function readyInBuffer(run: RunState, part: number): void {
  const parts = run.parts;
  const p = part * PART_INTS;
  parts[p + OUTCOME] = PASS;
  const group = groupOf(run, parts[p + STAGE]!, parts[p + PRODUCT]!, PASS);
  if (group < 0) throw new Error(`a part has no way on from stage ${run.model.spec.stages[parts[p + STAGE]!]!.id}`);
  const branch = chooseBranch(run, group) * BRANCH;
  wait(run, part, run.branches[branch + BRANCH_QUEUE]!, run.branches[branch + BRANCH_CARRIER]!, group);
}

/** A part goes out of a buffer; whoever waits for the place is looked at before the moment is over. */
export function leaveBuffer(run: RunState, part: number, element: number): void {
  const e = element * ELEMENT;
  const elements = run.elements;
  elements[e + OCCUPIED]! -= 1;
  changeLevel(run, elements[e + LEVEL]!, -1);
  run.stay[0] = run.clock[NOW]! - run.partTimes[part * PART_TIMES + HERE_SINCE]!;
  bookStay(run, element);
  freePlace(run, element);
}

/** A place of a buffer or belt has become free, or a reservation was given up. */
export function freePlace(run: RunState, element: number): void {
  const e = element * ELEMENT;
  if (run.elements[e + WAITING]! > 0 && run.elements[e + OCCUPIED]! < run.elements[e + CAPACITY]!) run.dirtyPlaces.add(element);
  if (run.carriersTo[element]! !== -1) run.wakeCarriersTo(element);
  if (run.watched[element] === 1) run.wakeWatchers(element);
}
