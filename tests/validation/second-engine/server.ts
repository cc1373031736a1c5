import type { NeedSpec, OperationSpec } from '@taktwerk/engine';
import { breakDown, countCycle, isHeldUp } from './failures.ts';
import type { Line } from './line.ts';
import { fitsShift, keepNextPlace, processTime } from './moves.ts';
import type { Clock, Part, Phase, Server } from './objects.ts';
import { ask, dismiss, letGo } from './operators.ts';
import { judge } from './quality.ts';
import { hold, type Wait } from './scheduler.ts';

/**
 * One server, told as a process: claim, wait for operator, load, set up, process, wait for operator, unload, quality, done.
 * It sleeps while it is empty, while it waits, and while it is held up; whoever changes that wakes it.
 */
export function* serve(line: Line, server: Server): Generator<Wait, void, string> {
  for (;;) {
    yield 'sleep';
    const end = yield* cycle(line, server);
    server.phase = 'done';
    if (end === 'scrap') {
      dismiss(line, server);
      for (const part of server.parts) {
        part.outcome = 'scrap';
        part.wasDefective = true;
        line.ready.push(part);
      }
    } else {
      finish(line, server);
      countCycle(line, server);
    }
  }
}

type End = 'done' | 'scrap';

function* cycle(line: Line, server: Server): Generator<Wait, End, string> {
  const { spec } = server.station;
  server.phase = 'holds';
  while (
    isHeldUp(server) ||
    server.offShift ||
    !fitsShift(line, server, server.parts[0]!, server.parts[0]!.stage) ||
    (spec.blocking === 'before' && !keepNextPlace(line, server))
  )
    yield 'sleep';

  const part = server.parts[0]!;
  const { operation, name } = line.operationOf(part);
  const allowance = (needs: readonly NeedSpec[]): number =>
    Math.max(1, ...needs.map((need) => line.spec.pools.find((p) => p.id === need.pool)!.allowance));
  const drawn = (purpose: 'load' | 'process' | 'unload', factor: number): number => {
    const time =
      purpose === 'process'
        ? processTime(line, part, spec.id, operation, name)
        : line.streams.duration(operation[purpose]!, spec.id, `${purpose}/${name}`);
    return factor === 1 ? time : Math.floor(time * factor + 0.5);
  };
  const whole = operation.operators.filter((need) => need.during === 'process');
  const handling = operation.operators.filter((need) => need.during === 'loadUnload');

  const first = operation.load === null ? whole : operation.operators;
  if (first.length > 0) yield* callOperators(line, server, first, purposeOf);
  if (operation.load !== null) {
    if ((yield* work(line, server, drawn('load', allowance(operation.operators)), 'handling')) === 'scrap') return 'scrap';
    letGo(line, server, ['handling']);
  }
  if ((yield* setUp(line, server, part)) === 'scrap') return 'scrap';

  const kept = server.keptDraw;
  server.keptDraw = null;
  if ((yield* work(line, server, kept !== null ? kept.time : drawn('process', allowance(whole)), 'process')) === 'scrap') return 'scrap';
  line.history.count(`cycles ${spec.id}`, line.now);

  if (operation.unload !== null) {
    const time = drawn('unload', allowance(operation.operators));
    if (handling.length > 0) yield* callOperators(line, server, handling, purposeOf);
    if ((yield* work(line, server, time, 'handling')) === 'scrap') return 'scrap';
  }
  letGo(line, server, ['handling', 'process']);
  return 'done';
}

const purposeOf = (need: NeedSpec): 'process' | 'handling' => (need.during === 'process' ? 'process' : 'handling');

function* callOperators(
  line: Line,
  server: Server,
  needs: readonly NeedSpec[],
  purpose: (need: NeedSpec) => 'process' | 'handling' | 'setup',
): Generator<Wait, void, string> {
  server.phase = 'awaitsOperator';
  ask(line, server, needs, purpose);
  let here = false;
  while (!here || isHeldUp(server)) if ((yield 'sleep') === 'operators') here = true;
}

/** Sets up when the last product differs; no set-up before the first part unless an initial product is given. */
function* setUp(line: Line, server: Server, part: Part): Generator<Wait, End, string> {
  const { setup, id } = server.station.spec;
  if (setup === null) return 'done';
  const from = server.lastProduct;
  const to = part.product.id;
  server.lastProduct = to;
  if (from === null) return 'done';
  const entry = setup.matrix.find((m) => m.from === from && m.to === to);
  if (entry === undefined && (from === to || setup.change === null)) return 'done';
  const drawn =
    entry === undefined ? line.streams.duration(setup.change!, id, 'setup') : line.streams.duration(entry.time, id, `setup/${from}/${to}`);
  const allowance = Math.max(1, ...setup.operators.map((need) => line.spec.pools.find((p) => p.id === need.pool)!.allowance));
  const time = allowance === 1 ? drawn : Math.floor(drawn * allowance + 0.5);
  if (setup.operators.length > 0) yield* callOperators(line, server, setup.operators, () => 'setup');
  const end = yield* work(line, server, time, 'setup');
  if (end === 'done') letGo(line, server, ['setup']);
  return end;
}

/** Works for a time; breakdowns and the end of a shift interrupt. Working-time clocks run while processing only. */
function* work(line: Line, server: Server, duration: number, phase: Phase): Generator<Wait, End, string> {
  server.phase = phase;
  let left = duration;
  for (;;) {
    while (isHeldUp(server)) {
      const verdict = yield 'sleep';
      if (verdict === 'scrap') return 'scrap';
      if (verdict === 'restart' && phase === 'process') left = duration;
    }
    const clock = phase === 'process' ? firstToFail(server, left) : null;
    const began = line.now;
    server.running = true;
    const why = yield hold(clock === null ? left : clock.left);
    server.running = false;
    left -= line.now - began;
    if (phase === 'process') for (const c of server.clocks) if (c.spec.clock === 'working') c.left -= line.now - began;
    if (why === 'interrupted') continue;
    if (clock === null) return 'done';
    breakDown(line, server, clock);
  }
}

/** The working-time clock that runs out first, before the work is done; a cycle that ends at the same moment ends first. */
function firstToFail(server: Server, left: number): Clock | null {
  let first: Clock | null = null;
  for (const clock of server.clocks) if (clock.spec.clock === 'working' && clock.left < (first === null ? left : first.left)) first = clock;
  return first;
}

/** The cycle is over: quality, then what leaves. */
function finish(line: Line, server: Server): void {
  const { spec } = server.station;
  const judged = (part: Part, operation: OperationSpec, name: string): void => judge(line, part, operation, spec.id, name);
  const { operation, name } = line.operationOf(server.parts[0]!);
  for (const part of server.parts) judged(part, operation, name);
  const part = server.parts[0]!;
  if (spec.splits.length > 0 && part.outcome === 'pass') line.split(server, part);
  else if (spec.collect !== null && part.outcome === 'pass') line.collect(server, part);
  else for (const p of server.parts) line.ready.push(p);
}
