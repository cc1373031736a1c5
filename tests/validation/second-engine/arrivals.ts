import { byWeight } from './chance.ts';
import type { Line } from './line.ts';
import { accepts, asLongAs, chooseWays, enter, leave, waitFor } from './moves.ts';
import type { Part, Source } from './objects.ts';
import { ARRIVAL } from './scheduler.ts';

/** Sources: by interval, by schedule, saturated. */

export function openArrivals(line: Line): void {
  for (const source of line.elements) {
    if (source.kind !== 'source') continue;
    const { arrival, id } = source.spec;
    if (arrival.type === 'interval') {
      if (arrival.firstAtS !== undefined) line.scheduler.at(arrival.firstAtS * 1e6, ARRIVAL, () => arrive(line, source));
      else line.scheduler.at(line.streams.duration(arrival.time, id, 'arrival'), ARRIVAL, () => arrive(line, source));
    } else if (arrival.type === 'schedule') {
      scheduleRelease(line, source, 0);
    }
  }
}

function arrive(line: Line, source: Source): void {
  const { arrival, id, batchSize, untilS } = source.spec;
  if (arrival.type !== 'interval' || (untilS !== null && line.now > untilS * 1e6)) return;
  for (let n = 0; n < batchSize && source.left > 0; n++) makePart(line, source, nextProduct(line, source));
  if (source.left > 0)
    line.scheduler.at(line.now + line.streams.duration(arrival.time, id, 'arrival'), ARRIVAL, () => arrive(line, source));
}

function scheduleRelease(line: Line, source: Source, index: number): void {
  const { arrival } = source.spec;
  if (arrival.type !== 'schedule') return;
  const release = arrival.releases[index];
  if (release === undefined) return;
  line.scheduler.at(Math.max(line.now, Math.floor(release.timeS * 1e6 + 0.5)), ARRIVAL, () => {
    for (let n = 0; n < release.count; n++) makePart(line, source, release.product);
    scheduleRelease(line, source, index + 1);
  });
}

function newPartOf(line: Line, source: Source, product: string): Part {
  const part = line.newPart(product, line.spec.stages.find((s) => s.element === source.spec.id)!);
  part.at = source;
  source.left -= 1;
  return part;
}

function makePart(line: Line, source: Source, product: string): void {
  line.arrived.push(newPartOf(line, source, product));
}

function nextProduct(line: Line, source: Source): string {
  const mix = source.spec.mix.filter((m) => m.weight > 0);
  if (mix.length === 1) return mix[0]!.product;
  const total = mix.reduce((sum, m) => sum + m.weight, 0);
  const u = source.spec.mixRule === 'cyclic' ? ((source.turn++ % total) + 0.5) / total : line.streams.uniform(source.spec.id, 'mix');
  return byWeight(mix, (m) => m.weight, u).product;
}

/** Parts that arrived are offered; one that finds no place waits outside or is lost. */
export function offerArrived(line: Line): void {
  for (const part of line.arrived.splice(0)) offerFromSource(line, part);
}

/** A saturated source makes a part the moment a place accepts one; the next stands ready. */
export function fillFromSources(line: Line): boolean {
  for (const source of line.elements) {
    if (source.kind !== 'source' || source.spec.arrival.type !== 'saturated') continue;
    const { untilS } = source.spec;
    const push = (): boolean => {
      if (source.pending !== null || source.left <= 0 || (untilS !== null && line.now > untilS * 1e6)) return false;
      source.pending = newPartOf(line, source, nextProduct(line, source));
      offerFromSource(line, source.pending);
      return true;
    };
    if (asLongAs(push)) return true;
  }
  return false;
}

function offerFromSource(line: Line, part: Part): void {
  const source = part.at as Source;
  const ways = chooseWays(line, part);
  const way = ways.find((w) => accepts(line, w, part));
  if (way !== undefined) {
    leave(line, part);
    enter(line, part, line.stage(way.to));
  } else if (source.spec.whenFull === 'lose') {
    line.history.count('lost', line.now);
    source.pending = null;
  } else {
    waitFor(line, part, ways);
  }
}
