import { askCrew, crewIsFree } from './crews.ts';
import type { Line } from './line.ts';
import type { Clock, Server } from './objects.ts';
import { BREAKDOWN, CLOSING, OPENING } from './scheduler.ts';

/** Breakdowns, repairs and planned maintenance of servers. */

export const isHeldUp = (server: Server): boolean =>
  server.down || server.awaitsCrew || server.suspended || server.inMaintenance || server.calledAway;

export function drawClock(line: Line, server: Server, clock: Clock): void {
  const { spec } = clock;
  clock.left =
    spec.clock === 'cycles'
      ? line.streams.count(spec.timeTo, server.id, `failure/${spec.id}`)
      : line.streams.duration(spec.timeTo, server.id, `failure/${spec.id}`);
}

/** Clock time runs always, except while the server is down or in maintenance. */
export function runCalendarClocks(line: Line, server: Server): void {
  for (const clock of server.clocks) {
    if (clock.spec.clock !== 'calendar' || clock.event !== null) continue;
    clock.since = line.now;
    clock.event = line.scheduler.at(line.now + clock.left, BREAKDOWN, () => {
      clock.event = null;
      clock.left = 0;
      breakDown(line, server, clock);
      if (server.running) server.activity!.wake('interrupted');
    });
  }
}

function stopCalendarClocks(line: Line, server: Server): void {
  for (const clock of server.clocks) {
    if (clock.event === null) continue;
    line.scheduler.cancel(clock.event);
    clock.event = null;
    clock.left -= line.now - clock.since;
  }
}

export function breakDown(line: Line, server: Server, clock: Clock): void {
  const crew = line.crew(clock.spec.crew);
  server.down = true;
  line.history.count(`failures ${server.station.spec.id}`, line.now);
  stopCalendarClocks(line, server);
  askCrew(crew, server, () => {
    const time = line.streams.duration(clock.spec.repair, server.id, `repair/${clock.spec.id}`);
    line.scheduler.at(line.now + time, OPENING, () => repaired(line, server, clock));
  });
}

/** The clock is drawn anew; work in process is resumed, restarted or scrapped, as the mode says. */
function repaired(line: Line, server: Server, clock: Clock): void {
  server.down = false;
  drawClock(line, server, clock);
  runCalendarClocks(line, server);
  crewIsFree(line.crew(clock.spec.crew));
  maintainIfEmpty(line, server);
  if (server.phase !== 'idle' && server.phase !== 'done') server.activity!.wake(clock.spec.afterRepair);
}

/** A finished cycle counts on cycle clocks and on maintenance by count. */
export function countCycle(line: Line, server: Server): void {
  server.station.spec.maintenance.forEach(({ every }, i) => {
    if (!('cycles' in every)) return;
    server.cyclesSince[i] = (server.cyclesSince[i] ?? 0) + 1;
    if (server.cyclesSince[i]! < every.cycles) return;
    server.cyclesSince[i] = 0;
    server.maintenanceDue.add(i);
  });
  for (const clock of server.clocks) {
    if (clock.spec.clock !== 'cycles') continue;
    clock.left -= 1;
    if (clock.left <= 0 && !server.down) breakDown(line, server, clock);
  }
}

/** Maintenance begins when the server has been emptied and is up. */
export function maintainIfEmpty(line: Line, server: Server): void {
  if (server.maintenanceDue.size === 0 || server.phase !== 'idle' || server.down || server.inMaintenance || server.kept) return;
  const index = Math.min(...server.maintenanceDue);
  const spec = server.station.spec.maintenance[index]!;
  server.maintenanceDue.delete(index);
  server.inMaintenance = true;
  stopCalendarClocks(line, server);
  askCrew(line.crew(spec.crew), server, () => {
    const time = line.streams.duration(spec.time, server.station.spec.id, `maintenance/${spec.id}`);
    line.scheduler.at(line.now + time, OPENING, () => {
      server.inMaintenance = false;
      runCalendarClocks(line, server);
      crewIsFree(line.crew(spec.crew));
      maintainIfEmpty(line, server);
    });
  });
}

/** Calendar maintenance becomes due at all servers of a station, and again after every period. */
export function openMaintenance(line: Line, servers: readonly Server[]): void {
  servers[0]?.station.spec.maintenance.forEach(({ every }, i) => {
    if (!('periodS' in every)) return;
    const due = (): void => {
      line.scheduler.at(line.now + Math.floor(every.periodS * 1e6 + 0.5), CLOSING, due);
      for (const server of servers) {
        server.maintenanceDue.add(i);
        maintainIfEmpty(line, server);
      }
    };
    line.scheduler.at(Math.floor(every.firstAtS * 1e6 + 0.5), CLOSING, due);
  });
}
