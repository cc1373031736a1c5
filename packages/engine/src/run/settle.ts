import { dispatch } from '../activities/dispatch.ts';
import { hasPlace, moveTo, offer } from '../activities/flow.ts';
import { serveRequests } from '../activities/operator.ts';
import { claimPlain, fillPlain, offerPlain } from '../activities/short-way.ts';
import { fillFromSource, offerArrived } from '../activities/source.ts';
import { claim, pickIncoming } from '../activities/station.ts';
import { resumeTraffic } from '../activities/traffic.ts';
import { BUFFER, ELEMENT, KIND, WAITING } from '../model/layout.ts';
import { PLAIN_BUFFER, PLAIN_STATION } from './plain.ts';
import type { RunState } from './state.ts';
import { bookStates } from './unit-state.ts';

/**
 * Makes all moves that have become possible at this moment, in the order of the semantics page: finished parts go on, places are
 * filled by the longest finished, idle servers claim in element order, sources push, operators are given out, carriers are sent.
 */
export function settle(run: RunState): void {
  for (;;) {
    if (run.doneTaken < run.doneCount) {
      const part = run.done[run.doneTaken++]!;
      if (run.doneTaken === run.doneCount) {
        run.doneTaken = 0;
        run.doneCount = 0;
      }
      if (part < 0) offerPlain(run, ~part);
      else offer(run, part);
    } else if (run.dirtyPlaces.size > 0) {
      fillPlaces(run, run.dirtyPlaces.take());
    } else if (run.dirtyStations.size > 0) {
      const element = run.dirtyStations.take();
      if (run.plain[element] !== PLAIN_STATION || !claimPlain(run, element)) claim(run, element);
    } else if (run.arrivedCount > 0) {
      offerArrived(run);
    } else if (run.dirtySources.size > 0) {
      fillFromSource(run, run.dirtySources.take());
    } else if (run.operatorsWanted) {
      serveRequests(run);
    } else if (run.trafficMoved.size > 0) {
      resumeTraffic(run, run.fleets[run.trafficMoved.take()]!);
    } else if (run.dirtyCarriers.size > 0) {
      dispatch(run, run.dirtyCarriers.take());
    } else {
      break;
    }
  }
  bookStates(run);
  if (run.trace !== null) run.trace.settled(run);
}

/** Fills the free places of a buffer or belt with the parts that wait for them. */
function fillPlaces(run: RunState, element: number): void {
  const e = element * ELEMENT;
  if (run.elements[e + KIND]! < BUFFER) throw new Error('a source has no places');
  if (run.plain[element] === PLAIN_BUFFER) fillPlain(run, element);
  while (run.elements[e + WAITING]! > 0 && hasPlace(run, element)) {
    const incoming = pickIncoming(run, element);
    if (incoming < 0) return;
    moveTo(run, run.picked, run.incomingStage[incoming]!);
  }
}
