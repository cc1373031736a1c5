import type { Crew, Server } from './objects.ts';

/** First come, first served by the moment of asking; a crew is held for the whole repair. */
export function askCrew(crew: Crew | null, server: Server, begin: () => void): void {
  if (crew === null) {
    begin();
  } else if (crew.free > 0) {
    crew.free -= 1;
    begin();
  } else {
    server.awaitsCrew = true;
    crew.queue.push({ server, begin });
  }
}

export function crewIsFree(crew: Crew | null): void {
  if (crew === null) return;
  const next = crew.queue.shift();
  if (next === undefined) {
    crew.free += 1;
    return;
  }
  next.server.awaitsCrew = false;
  next.begin();
}
