import type { BranchSpec, LimitSpec, OperationSpec, StageSpec, StationSpec } from '@taktwerk/engine';
import { fillFromSources, offerArrived } from './arrivals.ts';
import { beltAccepts, enterBelt, leaveBelt } from './belts.ts';
import { nextTurn } from './calendars.ts';
import { byWeight } from './chance.ts';
import { claim } from './claims.ts';
import { maintainIfEmpty } from './failures.ts';
import { type Line, openServer } from './line.ts';
import type { Buffer, Element, Outcome, Part, Server } from './objects.ts';
import { giveOutOperators } from './operators.ts';
import { RELEASE } from './scheduler.ts';

/**
 * Moves of one moment, repeated until none is possible: finished parts push downstream, places are filled by who waits for them,
 * idle servers claim (element order, then server), sources push, operators are given out.
 */
export function settle(line: Line): void {
  for (;;) {
    const part = line.ready.shift();
    if (part !== undefined) offer(line, part);
    else if (line.elements.some((e) => (e.kind === 'buffer' || e.kind === 'conveyor') && asLongAs(() => fillPlace(line, e)))) continue;
    else if (line.stations.some((station) => asLongAs(() => claim(line, station)))) continue;
    else if (line.arrived.length > 0) offerArrived(line);
    else if (fillFromSources(line)) continue;
    else if (!giveOutOperators(line)) return;
  }
}

/** Repeats a move of one element until it is not possible any more. @returns whether it was made at all */
export function asLongAs(move: () => boolean): boolean {
  let moved = false;
  while (move()) moved = true;
  return moved;
}

/** Branches that name the product, else those for every product; a rework without a way is scrap. */
function branches(part: Part, outcome: Outcome): readonly BranchSpec[] {
  const fitting = part.stage.next.filter((b) => b.when === outcome && b.share > 0);
  const own = fitting.filter((b) => b.products?.includes(part.product.id));
  const found = own.length > 0 ? own : fitting.filter((b) => b.products === null);
  return found.length === 0 && outcome === 'rework' ? branches(part, 'scrap') : found;
}

/** One way drawn by share, or all ways in the order of preference. */
export function chooseWays(line: Line, part: Part): readonly BranchSpec[] {
  const ways = branches(part, part.outcome);
  if (ways.length <= 1) return ways;
  if (ways[0]!.choice === 'share') {
    const u = line.streams.uniform(part.stage.element, `route/${part.stage.id}/${ways.map((w) => part.stage.next.indexOf(w)).join(',')}`);
    return [byWeight(ways, (w) => w.share, u)];
  }
  if (ways[0]!.choice === 'firstFree') return ways;
  const load = (w: BranchSpec): number => loadOf(line, line.elementOf(w.to));
  const shortest = ways.reduce((best, w) => (load(w) < load(best) ? w : best));
  return [shortest, ...ways.filter((w) => w !== shortest)];
}

/** Parts in an element, kept places, and parts that wait for it. */
function loadOf(line: Line, element: Element): number {
  const waiting = line.waiting.filter((p) => p.waits!.ways.some((w) => line.elementOf(w.to) === element)).length;
  if (element.kind === 'station') return waiting + element.servers.reduce((sum, s) => sum + s.parts.length, 0);
  return element.kind === 'buffer' || element.kind === 'conveyor' ? waiting + element.parts.length + element.kept : waiting;
}

/** A part that has done with its stage goes on, or waits for a place where it is. */
function offer(line: Line, part: Part): void {
  if (part.kept !== null) {
    const { way } = part.kept;
    part.kept = null;
    const server = giveBack(line.elementOf(way.to));
    if (part.outcome === 'pass') {
      leave(line, part);
      enter(line, part, line.stage(way.to), server);
      return;
    }
    if (server !== null) maintainIfEmpty(line, server);
  }
  const ways = chooseWays(line, part);
  if (part.outcome === 'scrap') part.rejected = true;
  if (ways.length === 0) {
    leave(line, part);
    scrap(line, part);
    return;
  }
  const way = part.at?.kind === 'buffer' ? undefined : ways.find((w) => accepts(line, w, part));
  if (way === undefined) {
    waitFor(line, part, ways);
  } else {
    leave(line, part);
    enter(line, part, line.stage(way.to));
  }
}

export function waitFor(line: Line, part: Part, ways: readonly BranchSpec[]): void {
  part.waits = { ways, since: line.now, order: line.nextOrder() };
  line.waiting.push(part);
  if (part.at?.kind === 'buffer' && part.at.spec.discipline === 'shortestProcessing' && part.product.sptKeyS === undefined)
    knowTime(line, part, line.stage(ways[0]!.to));
}

/** The rule "shortest processing time" knows the time of each part: it is drawn when the part begins to wait. */
function knowTime(line: Line, part: Part, stage: StageSpec): void {
  if (line.element(stage.element).kind !== 'station') return;
  const { operation, name } = line.operationOf({ ...part, stage });
  if (part.known?.name !== name) part.known = { name, time: line.streams.duration(operation.process, stage.element, `process/${name}`) };
}

/** The process time of a part: the one that is known, or drawn now. */
export function processTime(line: Line, part: Part, element: string, operation: OperationSpec, name: string): number {
  const { known } = part;
  if (known?.name !== name) return line.streams.duration(operation.process, element, `process/${name}`);
  part.known = null;
  return known.time;
}

/** Whether an element takes the part at once: it has a place, nobody waits for it already, and limits allow. */
export function accepts(line: Line, way: BranchSpec, part: Part): boolean {
  const element = line.elementOf(way.to);
  if (element.kind !== 'sink' && line.waiting.some((p) => p.waits!.ways.some((w) => line.elementOf(w.to) === element))) return false;
  if (element.kind === 'station' && isSpecial(element.spec)) return false;
  if (!hasPlace(line, element) || !limitsAllow(line, element, part)) return false;
  return element.kind !== 'station' || fitsShift(line, openServer(line, element)!, part, line.stage(way.to));
}

/** Stations that do not simply take the next part decide when they claim. */
const isSpecial = (s: StationSpec): boolean => s.assembly.length > 0 || s.batch !== null || s.startAt > 1 || s.order !== null;

/** The rule "do not begin": the drawn time must end within the shift; the draw is kept for the next try. */
export function fitsShift(line: Line, server: Server, part: Part, stage: StageSpec): boolean {
  const { spec } = server.station;
  const calendar = line.calendar(spec.calendar);
  if (calendar === null || spec.shiftRule !== 'doNotBegin') return true;
  const { operation, name } = line.operationOf({ ...part, stage });
  if (server.keptDraw?.key !== name) server.keptDraw = { key: name, time: processTime(line, part, spec.id, operation, name) };
  return line.now + server.keptDraw.time <= nextTurn(calendar, line.now);
}

export function hasPlace(line: Line, element: Element): boolean {
  switch (element.kind) {
    case 'sink':
      return true;
    case 'station':
      return openServer(line, element) !== undefined;
    case 'buffer':
      return element.spec.capacity === null || element.parts.length + element.kept < element.spec.capacity;
    case 'conveyor':
      return beltAccepts(line, element);
    case 'source':
      return false;
  }
}

/**
 * Part limits over a set of elements: a part enters the set only while fewer than the limit are in it, a unit load only while there
 * is room for all its parts. A place that is kept for a part counts from the moment when it is kept.
 */
export function limitsAllow(line: Line, element: Element, part: Part): boolean {
  return line.spec.limits.every((limit) => {
    if (!limit.elements.includes(element.spec.id) || isCounted(line, limit, part)) return true;
    return countIn(line, limit) + singleParts(part).length <= limit.max;
  });
}

const isCounted = (line: Line, limit: LimitSpec, part: Part): boolean => placesOf(line, part).some((id) => limit.elements.includes(id));

export const countIn = (line: Line, limit: LimitSpec): number => [...line.inLine].filter((p) => isCounted(line, limit, p)).length;

/** Elements at which a part counts: where it is, or the unit load that holds it, and where a place is kept for it. */
export function placesOf(line: Line, part: Part): readonly string[] {
  if (part.inside !== null) return placesOf(line, part.inside);
  const collecting = line.stations.find((s) => s.servers.some((server) => server.collected.includes(part)));
  if (collecting !== undefined) return [collecting.spec.id];
  const at = part.at === null || part.at.kind === 'source' ? [] : [idOf(part)];
  return part.kept === null ? at : [...at, line.stage(part.kept.way.to).element];
}

const idOf = (part: Part): string => (part.at!.kind === 'server' ? part.at!.station.spec.id : part.at!.spec.id);

/** The parts of which something consists: itself, or all that a unit load holds. */
export const singleParts = (part: Part): readonly Part[] => (part.load === null ? [part] : part.load.flatMap(singleParts));

/** A place of a buffer or belt goes to the part that has been ready longest. */
function fillPlace(line: Line, element: Element): boolean {
  if (!hasPlace(line, element)) return false;
  const next = nextFor(line, element);
  if (next === null) return false;
  take(line, next);
  return true;
}

export interface Candidate {
  readonly part: Part;
  readonly way: BranchSpec;
}

/** Parts that wait for an element and may enter it. */
export function candidates(line: Line, element: Element): readonly Candidate[] {
  return line.waiting.flatMap((part) => {
    const way = part.waits!.ways.find((w) => line.elementOf(w.to) === element);
    return way !== undefined && limitsAllow(line, element, part) ? [{ part, way }] : [];
  });
}

/**
 * Who comes next: each place in front offers its next part by its own discipline; of these the part that has been ready longest,
 * parts still outside last. Where two became ready at the same moment: in the order of the stages.
 */
export function nextFor(line: Line, element: Element, from: readonly Candidate[] = candidates(line, element)): Candidate | null {
  const heads = new Map<object, Candidate>();
  for (const candidate of from) {
    const place = candidate.part.at!;
    const origin = place.kind === 'server' ? place.station : place;
    const head = heads.get(origin);
    if (head === undefined || comesBefore(candidate.part, head.part)) heads.set(origin, candidate);
  }
  const outside = (c: Candidate): number => (c.part.at!.kind === 'source' ? 1 : 0);
  const stageOrder = (c: Candidate): number => line.spec.stages.indexOf(c.part.stage);
  const byKey = commonKey(line, element);
  const sorted = [...heads.values()].sort(
    (a, b) =>
      outside(a) - outside(b) ||
      (byKey === null || outside(a) === 1 ? 0 : byKey(a.part) - byKey(b.part) || 0) ||
      a.part.waits!.since - b.part.waits!.since ||
      stageOrder(a) - stageOrder(b),
  );
  return sorted[0] ?? null;
}

/** Where everything that comes by itself (from sources apart) stands in buffers that sort by the same key: that key. */
function commonKey(line: Line, element: Element): ((part: Part) => number) | null {
  const before = line.spec.stages.filter((s) => s.next.some((b) => line.elementOf(b.to) === element)).map((s) => line.element(s.element));
  const inside = before.filter((e) => e.kind !== 'source');
  const discipline = inside[0]?.kind === 'buffer' ? inside[0].spec.discipline : 'fifo';
  if (discipline === 'fifo' || discipline === 'lifo') return null;
  return inside.every((e) => e.kind === 'buffer' && e.spec.discipline === discipline) ? (part) => keyOf(part, discipline) : null;
}

/** What a discipline sorts by: smaller is served first. */
function keyOf(part: Part, discipline: 'priority' | 'shortestProcessing' | 'earliestDue'): number {
  const { product } = part;
  if (discipline === 'priority') return product.priority;
  if (discipline === 'shortestProcessing') return product.sptKeyS ?? part.known?.time ?? 0;
  return product.dueAfterS === null ? Number.MAX_VALUE : part.releasedAt + product.dueAfterS * 1e6;
}

function comesBefore(a: Part, b: Part): boolean {
  const earlier = a.waits!.order < b.waits!.order;
  const discipline = a.at!.kind === 'buffer' ? (a.at as Buffer).spec.discipline : 'fifo';
  if (discipline === 'fifo') return earlier;
  if (discipline === 'lifo') return !earlier;
  const [x, y] = [keyOf(a, discipline), keyOf(b, discipline)];
  return x < y || (x === y && earlier);
}

export function take(line: Line, { part, way }: Candidate): void {
  leave(line, part);
  enter(line, part, line.stage(way.to));
}

/** Takes a part off its place. */
export function leave(line: Line, part: Part): void {
  const place = part.at!;
  const { now, history } = line;
  if (part.waits !== null) line.waiting.splice(line.waiting.indexOf(part), 1);
  part.waits = null;
  part.at = null;
  const id = place.kind === 'server' ? place.station.spec.id : place.spec.id;
  history.count(`left ${id}`, now);
  if (place.kind === 'source') {
    if (place.pending === part) place.pending = null;
    part.releasedAt = now;
    line.comesIntoLine(part);
    return;
  }
  history.level(`level ${id}`, now, -1);
  history.count(`stay ${id}`, now, now - part.cameAt);
  if (place.kind === 'buffer') {
    place.parts.splice(place.parts.indexOf(part), 1);
  } else if (place.kind === 'conveyor') {
    leaveBelt(line, part, place);
  } else {
    place.parts.splice(place.parts.indexOf(part), 1);
    if (place.parts.length > 0) return;
    place.phase = 'idle';
    maintainIfEmpty(line, place);
  }
}

/** Puts a part that nobody holds into the element of a stage. */
export function enter(line: Line, part: Part, stage: StageSpec, kept: Server | null = null): void {
  const element = line.element(stage.element);
  if (element.kind === 'sink' && part.rejected) {
    line.history.count(`entered ${stage.element}`, line.now);
    scrap(line, part);
    return;
  }
  part.stage = stage;
  part.outcome = 'pass';
  part.cameAt = line.now;
  switch (element.kind) {
    case 'buffer': {
      element.parts.push(part);
      part.at = element;
      line.history.count(`entered ${stage.element}`, line.now);
      line.history.level(`level ${stage.element}`, line.now, 1);
      const { dwell } = element.spec;
      if (dwell === null) offer(line, part);
      else line.scheduler.at(line.now + line.streams.duration(dwell, stage.element, 'dwell'), RELEASE, () => offer(line, part));
      return;
    }
    case 'station':
      line.seize(kept ?? openServer(line, element)!, [part], [stage]);
      return;
    case 'conveyor':
      line.history.count(`entered ${stage.element}`, line.now);
      line.history.level(`level ${stage.element}`, line.now, 1);
      enterBelt(line, part, element);
      return;
    case 'sink':
      line.history.count(`entered ${stage.element}`, line.now);
      arriveAtSink(line, part);
      return;
    case 'source':
      throw new Error('a source cannot receive parts');
  }
}

function arriveAtSink(line: Line, part: Part): void {
  const { now, history } = line;
  if (part.load !== null) {
    for (const p of part.load) arriveAtSink(line, p);
    history.count(`${singleParts(part).some((p) => p.defective) ? 'bad' : 'good'} product ${part.product.id}`, now);
    return;
  }
  history.count(part.defective ? 'bad' : 'good', now);
  history.count(`${part.defective ? 'bad' : 'good'} product ${part.product.id}`, now);
  history.count('lead', now, now - part.releasedAt);
  if (!part.defective && !part.wasReworked && !part.wasDefective) history.count('firstPass', now);
  endPart(line, part);
}

/** A scrapped part ends where it is, or in the scrap bin to which it was led; it counts where it was last worked on. */
export function scrap(line: Line, part: Part): void {
  for (const p of singleParts(part)) {
    line.history.count(`scrapped ${part.stage.element}`, line.now);
    line.history.count('scrapped', line.now);
    line.history.count(`scrapped product ${p.product.id}`, line.now);
    endPart(line, p);
  }
}

/** A part ends in another one, which takes over its past. */
export function mergePart(line: Line, part: Part, product: Part | null): void {
  if (product !== null) inheritPast(part, product);
  for (const p of singleParts(part)) {
    line.history.count('merged', line.now);
    p.wasReworked = false;
    p.wasDefective = false;
    endPart(line, p);
  }
}

export function inheritPast(from: Part, to: Part): void {
  for (const defect of from.defects) to.defects.add(defect);
  to.defective ||= from.defective;
  to.wasDefective ||= from.wasDefective;
  to.wasReworked ||= from.wasReworked;
}

/** Every part's end, as itself or in another part. */
export function endPart(line: Line, part: Part): void {
  if (part.wasReworked) line.history.count('reworked', line.now);
  if (part.wasDefective) line.history.count('defective', line.now);
  line.inLine.delete(part);
  line.history.level('wip', line.now, -1);
}

/** Blocking before service: the cycle begins only when the next place is free; that place is kept from then on. */
export function keepNextPlace(line: Line, server: Server): boolean {
  const part = server.parts[0]!;
  if (part.kept !== null) return true;
  server.keptWay ??= chooseWays(line, part)[0]!;
  const way = server.keptWay;
  const element = line.elementOf(way.to);
  if (!hasPlace(line, element) || !limitsAllow(line, element, part)) return false;
  server.keptWay = null;
  part.kept = { way };
  if (element.kind === 'buffer' || element.kind === 'conveyor') element.kept += 1;
  if (element.kind === 'station') openServer(line, element)!.kept = true;
  return true;
}

/** A kept place is free again: of a station the first server that was kept, for places are kept, not particular servers. */
function giveBack(element: Element): Server | null {
  if (element.kind === 'buffer' || element.kind === 'conveyor') element.kept -= 1;
  if (element.kind !== 'station') return null;
  const server = element.servers.find((s) => s.kept)!;
  server.kept = false;
  return server;
}
