import type { NeedSpec } from '@taktwerk/engine';
import { isOn } from './calendars.ts';
import type { Line } from './line.ts';
import type { Operator, Request, Server } from './objects.ts';
import { RELEASE } from './scheduler.ts';

/** Operators: asked for by servers, given out by priority, then first come first served, when the moment settles. */

export function ask(line: Line, server: Server, needs: readonly NeedSpec[], purposeOf: Request['purposeOf']): void {
  line.requests.push({ server, needs, purposeOf, owed: null, ...rankOf(line, needs) });
  line.requests.sort((a, b) => a.priority - b.priority || a.order - b.order);
}

/** Gives out who is free, or who can be called away. A request that has to wait for a pool keeps later requests from this pool. */
export function giveOutOperators(line: Line): boolean {
  const closed = new Set<string>();
  for (const request of line.requests) {
    const short = request.needs.find((need) => {
      const wanted = missing(line, request, need);
      return wanted > 0 && (closed.has(need.pool) || freeOf(line, need.pool).length < wanted);
    });
    if (short !== undefined && !callAway(line, request, closed)) {
      closed.add(short.pool);
      continue;
    }
    line.requests.splice(line.requests.indexOf(request), 1);
    grant(line, request);
    return true;
  }
  return false;
}

/** Calls away those at the least urgent tasks (of several the last begun), if they are less urgent and pool rules allow; all or nobody. */
function callAway(line: Line, request: Request, closed: ReadonlySet<string>): boolean {
  const called: Operator[] = [];
  for (const need of request.needs) {
    const wanted = missing(line, request, need);
    if (wanted === 0) continue;
    if (closed.has(need.pool)) return false;
    const short = wanted - freeOf(line, need.pool).length;
    if (short <= 0) continue;
    const pool = line.spec.pools.find((p) => p.id === need.pool)!;
    const calendar = line.calendar(pool.calendar);
    if (!pool.preemptive || (calendar !== null && !isOn(calendar, line.now))) return false;
    const others = line.operators
      .filter((o) => o.pool === pool && !called.includes(o) && o.server !== null && !o.walking && o.priority > need.priority)
      .filter((o) => ['handling', 'setup', 'process'].includes(o.server!.phase))
      .sort((a, b) => b.priority - a.priority || b.granted - a.granted);
    if (others.length < short) return false;
    called.push(...others.slice(0, short));
  }
  for (const operator of called) leaveTask(line, operator);
  return true;
}

/** The task stands still, asks for the operator again as of now, and goes on where it stopped. */
function leaveTask(line: Line, operator: Operator): void {
  const server = operator.server!;
  const { purpose } = operator;
  const need: NeedSpec = { pool: operator.pool.id, skill: null, count: 1, during: 'process', priority: operator.priority };
  operator.server = null;
  line.history.state(operatorName(line, operator), line.now, 'idle');
  const before = line.requests.findIndex((r) => r.server === server);
  const known = before < 0 ? [] : line.requests.splice(before, 1)[0]!.owed!;
  const owed = [...known, { need, purpose }];
  server.calledAway = true;
  const needs = owed.map((o) => o.need);
  const request: Request = { server, needs, owed, purposeOf: (n) => owed.find((o) => o.need === n)!.purpose, ...rankOf(line, needs) };
  line.requests.push(request);
  line.requests.sort((a, b) => a.priority - b.priority || a.order - b.order);
  if (server.running) server.activity!.wake('interrupted');
}

const rankOf = (line: Line, needs: readonly NeedSpec[]) => ({
  priority: Math.min(...needs.map((need) => need.priority)),
  order: line.nextOrder(),
});

function freeOf(line: Line, pool: string): readonly Operator[] {
  const spec = line.spec.pools.find((p) => p.id === pool)!;
  const calendar = line.calendar(spec.calendar);
  if (calendar !== null && !isOn(calendar, line.now)) return [];
  return line.operators.filter((o) => o.pool.id === pool && o.server === null);
}

function missing(line: Line, request: Request, need: NeedSpec): number {
  if (request.owed !== null) return need.count;
  return Math.max(0, need.count - line.operators.filter((o) => o.pool.id === need.pool && o.server === request.server).length);
}

function grant(line: Line, request: Request): void {
  const { server } = request;
  const element = server.station.spec.id;
  let longest = 0;
  for (const need of request.needs) {
    for (let n = missing(line, request, need); n > 0; n--) {
      const walk = (o: Operator): number => Math.floor((o.at === null ? 0 : (o.pool.walkS[o.at]?.[element] ?? 0)) * 1e6 + 0.5);
      const nearest = freeOf(line, need.pool).reduce((best, o) => (walk(o) < walk(best) ? o : best));
      const time = walk(nearest);
      nearest.server = server;
      nearest.purpose = request.purposeOf(need);
      nearest.at = element;
      nearest.priority = need.priority;
      nearest.granted = line.nextOrder();
      nearest.walking = true;
      line.history.state(operatorName(line, nearest), line.now, 'walking');
      longest = Math.max(longest, time);
    }
  }
  const arrive = (): void => {
    for (const o of line.operators) {
      if (o.server !== server || !o.walking) continue;
      o.walking = false;
      line.history.state(operatorName(line, o), line.now, 'working');
    }
    server.calledAway = false;
    server.activity!.wake('operators');
  };
  if (longest === 0) arrive();
  else line.scheduler.at(line.now + longest, RELEASE, arrive);
}

export function letGo(line: Line, server: Server, purposes: readonly Operator['purpose'][]): void {
  for (const o of line.operators) {
    if (o.server !== server || !purposes.includes(o.purpose)) continue;
    o.server = null;
    line.history.state(operatorName(line, o), line.now, 'idle');
  }
}

/** The part was discarded: what was asked for is taken back, who is here may go. */
export function dismiss(line: Line, server: Server): void {
  const open = line.requests.findIndex((r) => r.server === server);
  if (open >= 0) line.requests.splice(open, 1);
  server.calledAway = false;
  letGo(line, server, ['process', 'handling', 'setup']);
}

export const operatorName = (line: Line, o: Operator): string => `operator ${line.operators.indexOf(o)}`;
