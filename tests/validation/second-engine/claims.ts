import { type Line, openServer } from './line.ts';
import { type Candidate, candidates, countIn, fitsShift, leave, mergePart, nextFor, placesOf, singleParts, take } from './moves.ts';
import type { Server, Station } from './objects.ts';
import { ARRIVAL } from './scheduler.ts';

/** What an idle server of a station takes; each says whether anything moved. */
export function claim(line: Line, station: Station): boolean {
  const { spec } = station;
  if (spec.blocking === 'before') {
    for (const server of [...station.servers].sort((a, b) => a.taken - b.taken)) {
      if (server.phase !== 'holds') continue;
      server.activity!.wake('look again');
      if ((server.phase as string) !== 'holds') return true;
    }
  }
  const server = openServer(line, station);
  if (server === undefined) return false;
  if (spec.assembly.length > 0) return claimAssembly(line, station, server);
  if (spec.batch !== null) return claimBatch(line, station, server);
  return claimOne(line, station, server);
}

function claimOne(line: Line, station: Station, server: Server): boolean {
  const { order, startAt } = station.spec;
  const waiting = candidates(line, station);
  if (startAt > 1 && !station.started) {
    if (waiting.length < startAt) return false;
    station.started = true;
    line.history.count(`starts ${station.spec.id}`, line.now);
  }
  if (startAt > 1 && waiting.length === 0 && station.servers.every((s) => s.phase === 'idle')) station.started = false;
  const wanted = order === null ? waiting : waiting.filter((c) => c.part.product.id === order[station.orderDone]);
  const next = nextFor(line, station, wanted);
  if (next === null || !fitsShift(line, server, next.part, line.stage(next.way.to))) return false;
  if (order !== null) station.orderDone += 1;
  take(line, next);
  return true;
}

/** Takes all inputs at once; the first component's part goes on, the others end in it. */
function claimAssembly(line: Line, station: Station, server: Server): boolean {
  const waiting = candidates(line, station);
  const from = (origin: string): readonly Candidate[] =>
    waiting.filter((c) => c.part.stage.element === origin || c.part.stage.id === origin);
  const { assembly } = station.spec;
  if (assembly.some((a) => from(a.from).length < a.count)) return false;
  const taken: Candidate[] = [];
  for (const { from: origin, count } of assembly)
    for (let n = 0; n < count; n++)
      taken.push(
        nextFor(
          line,
          station,
          from(origin).filter((c) => !taken.includes(c)),
        )!,
      );
  const main = taken[0]!;
  if (!fitsShift(line, server, main.part, line.stage(main.way.to))) return false;
  for (const { part } of taken) leave(line, part);
  for (const { part } of taken.slice(1)) mergePart(line, part, main.part);
  line.seize(server, [main.part], [line.stage(main.way.to)]);
  return true;
}

/** Starts with `max` parts of one product at once, or with at least `min` when the waiting time is over. */
function claimBatch(line: Line, station: Station, server: Server): boolean {
  const { min, max, maxWaitS } = station.spec.batch!;
  const wait = maxWaitS ?? 0;
  let waiting = nextGroup(line, station, max);
  if (waiting.length === 0) {
    waiting = nextGroup(line, station, min);
    if (waiting.length === 0) {
      station.batchTimer = null;
      return false;
    }
    if (station.batchTimer === null) {
      station.batchTimer = { due: line.now + Math.floor(wait * 1e6 + 0.5), event: null };
      if (wait > 0) line.scheduler.at(station.batchTimer.due, ARRIVAL, () => undefined);
    }
    if (line.now < station.batchTimer.due) return false;
  }
  const first = nextFor(line, station, waiting)!;
  if (!fitsShift(line, server, first.part, line.stage(first.way.to))) return false;
  station.batchTimer = null;
  const taken: Candidate[] = [];
  while (taken.length < Math.min(max, waiting.length))
    taken.push(
      nextFor(
        line,
        station,
        waiting.filter((c) => !taken.includes(c)),
      )!,
    );
  for (const { part } of taken) leave(line, part);
  line.history.count(`starts ${station.spec.id}`, line.now);
  line.seize(
    server,
    taken.map((c) => c.part),
    taken.map((c) => line.stage(c.way.to)),
  );
  return true;
}

/** The parts that may enter together of the product that comes next among those of which there are so many; none: empty. */
function nextGroup(line: Line, station: Station, count: number): readonly Candidate[] {
  const waiting = candidates(line, station);
  if (waiting.length < count) return [];
  const groups = [...new Set(waiting.map((c) => c.part.product))]
    .map((product) => waiting.filter((c) => c.part.product === product))
    .filter((group) => group.length >= count)
    .map((group) => roomFor(line, station, group))
    .filter((group) => group.length >= count);
  if (groups.length === 0) return [];
  const next = nextFor(line, station, groups.flat());
  return groups.find((group) => group.includes(next!)) ?? [];
}

/** As many of these as may enter one after another under the limits. */
function roomFor(line: Line, station: Station, group: readonly Candidate[]): readonly Candidate[] {
  const limits = line.spec.limits.filter((l) => l.elements.includes(station.spec.id));
  if (limits.length === 0) return group;
  const allowed: Candidate[] = [];
  const rest = [...group];
  for (;;) {
    const next = allowed.length < station.spec.batch!.max ? nextFor(line, station, rest) : null;
    if (next === null) return allowed;
    rest.splice(rest.indexOf(next), 1);
    if (limits.every((limit) => fits(line, limit, [...allowed, next]))) allowed.push(next);
  }
}

function fits(line: Line, limit: Line['spec']['limits'][number], group: readonly Candidate[]): boolean {
  const isOutside = (c: Candidate): boolean => !placesOf(line, c.part).some((id) => limit.elements.includes(id));
  const entering = group.filter(isOutside).flatMap((c) => singleParts(c.part)).length;
  return entering === 0 || countIn(line, limit) + entering <= limit.max;
}
