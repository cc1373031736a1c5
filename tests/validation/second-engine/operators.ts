import type { NeedSpec } from '@taktwerk/engine';
import { isOn } from './calendars.ts';
import type { Line } from './line.ts';
import type { Operator, Request, Server } from './objects.ts';
import { RELEASE } from './scheduler.ts';

/** Operators: asked for by servers, given out by priority, then first come first served, when the moment settles. */

export function ask(line: Line, server: Server, needs: readonly NeedSpec[], purposeOf: Request['purposeOf']): void {
  const priority = Math.min(...needs.map((need) => need.priority));
  line.requests.push({ server, needs, purposeOf, priority, order: line.nextOrder() });
  line.requests.sort((a, b) => a.priority - b.priority || a.order - b.order);
}

/** Gives out who is free. A request that has to wait for a pool keeps later requests from this pool. */
export function giveOutOperators(line: Line): boolean {
  const closed = new Set<string>();
  for (const request of line.requests) {
    const short = request.needs.find((need) => {
      const wanted = missing(line, request, need);
      return wanted > 0 && (closed.has(need.pool) || freeOf(line, need.pool).length < wanted);
    });
    if (short !== undefined) {
      closed.add(short.pool);
      continue;
    }
    line.requests.splice(line.requests.indexOf(request), 1);
    grant(line, request);
    return true;
  }
  return false;
}

function freeOf(line: Line, pool: string): readonly Operator[] {
  const spec = line.spec.pools.find((p) => p.id === pool)!;
  const calendar = line.calendar(spec.calendar);
  if (calendar !== null && !isOn(calendar, line.now)) return [];
  return line.operators.filter((o) => o.pool.id === pool && o.server === null);
}

const missing = (line: Line, request: Request, need: NeedSpec): number =>
  need.count - line.operators.filter((o) => o.pool.id === need.pool && o.server === request.server).length;

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
  letGo(line, server, ['process', 'handling', 'setup']);
}

export const operatorName = (line: Line, o: Operator): string => `operator ${line.operators.indexOf(o)}`;
