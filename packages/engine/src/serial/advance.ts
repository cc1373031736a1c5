import { judge } from '../activities/quality.ts';
import { draw, minusLog, uniform } from '../chance/draw.ts';
import { CONSTANT, EXPONENTIAL } from '../chance/samplers.ts';
import { nextBits } from '../chance/streams.ts';
import {
  DONE,
  HERE_SINCE,
  IDLE,
  IS_REJECTED,
  NEXT,
  OUTCOME,
  PART_FLAGS,
  PART_INTS,
  PART_TIMES,
  PASS,
  PROCESSING,
  SCRAP,
  WAS_DEFECTIVE,
} from '../model/layout.ts';
import { NOW, PIECE_END, REPAIRED, SEQUENCE_AT } from '../run/events.ts';
import { WORKING } from '../run/unit-state.ts';
import { binOf, STAY_BITS } from '../statistics/stays.ts';
import { endAsScrap, endInSink } from './ends.ts';
import { alsoWants, bookState, nextWanting, settleTrace } from './moment.ts';
import {
  B_BINS_AT,
  B_CAPACITY,
  B_COUNT,
  B_ELEMENT,
  B_HEAD,
  B_LAST_BIN,
  B_LEAST,
  B_LEVEL,
  B_LONGEST,
  B_MOST,
  B_SINCE,
  B_SQUARED,
  B_STAYS,
  B_TAIL,
  B_TIME_AT,
  BOOKED,
  CYCLE_TOTAL,
  ELEMENT_AT,
  END_CLOCK,
  F_SHIFT,
  FAILED_CLOCK,
  FEEDER,
  FIRST_CLOCK,
  FULL_QUALITY,
  HAS_BUFFER,
  I_SHIFT,
  INTO_BUFFER,
  INTO_SCRAP,
  INTO_SERVER,
  INTO_SINK,
  LEAST_STAY,
  LONGEST_STAY,
  NO_QUALITY,
  O_STRIDE,
  O_TO,
  O_TO_SERVER,
  OPERATION_AT,
  OUTCOME_NOW,
  PART_NOW,
  PHASE_NOW,
  PROCESS_TIME,
  QUALITY,
  SAMPLER,
  SAMPLER_KIND,
  SCRAP_CHANCE,
  SCRAP_STREAM,
  SEIZED_AT,
  STALE,
  STAY_BINS_AT,
  STAY_COUNT,
  STAYS,
  STAYS_SQUARED,
  TO,
  TO_SERVER,
  WAITERS,
  WORK_DRAWN,
  WORK_LEFT,
  WORK_SINCE,
} from './records.ts';
import { failServer, repairServer } from './repair.ts';
import type { SerialLine } from './serial-line.ts';
import { arrive, fillFromSource, lose, moveReady, putFromSource, release, takeReady } from './sources.ts';

/**
 * Runs a serial line until `maxEvents` events are handled, the next one lies behind `boundary` (microseconds), or the run is stopped.
 *
 * The rules of `run/settle.ts` and of the handlers, written out for single servers in one loop: every step stands in it once, and what
 * happens seldom is called. A test compares both to the last bit. @returns events handled
 */
export function advanceSerial(line: SerialLine, maxEvents: number, boundary: number): number {
  const { run, ints, floats, done, stale } = line;
  const { calendar, chance, levelTime, stayBins, trace, clock, clockLeft } = run;
  const { times, ranks, events } = calendar;
  const { streams, flip } = chance;
  let { parts, partTimes } = run;
  let { size, hole } = calendar;
  let { doneCount, staleCount, unsettled } = line;
  let sequence = clock[SEQUENCE_AT]!;
  let left = maxEvents;
  let now = clock[NOW]!;

  while (left > 0) {
    if (hole === 1) {
      hole = 0;
      size--;
      if (size > 0) {
        calendar.size = size;
        calendar.refill(size);
      }
    }
    if (size === 0 || times[0]! > boundary) break;
    const event = events[0]!;
    now = times[0]!;
    clock[NOW] = now;
    hole = 1;
    left--;

    if ((event & 31) === PIECE_END) {
      const server = event >>> 5;
      const i = server << I_SHIFT;
      let failed = false;
      if (ints[i + FIRST_CLOCK]! < ints[i + END_CLOCK]!) {
        const f = server << F_SHIFT;
        const worked = now - floats[f + WORK_SINCE]!;
        floats[f + WORK_LEFT]! -= worked;
        for (let k = ints[i + FIRST_CLOCK]!; k < ints[i + END_CLOCK]!; k++) clockLeft[k]! -= worked;
        failed = ints[i + FAILED_CLOCK]! >= 0;
      }
      if (failed) {
        calendar.size = size;
        calendar.hole = hole;
        clock[SEQUENCE_AT] = sequence;
        failServer(line, server);
        size = calendar.size;
        hole = calendar.hole;
        sequence = clock[SEQUENCE_AT]!;
        if (ints[i + STALE] === 0) {
          ints[i + STALE] = 1;
          stale[staleCount++] = server;
        }
      } else {
        ints[i + CYCLE_TOTAL]! += 1;
        ints[i + PHASE_NOW] = DONE;
        const quality = ints[i + QUALITY]!;
        if (quality !== NO_QUALITY) {
          const part = ints[i + PART_NOW]!;
          let outcome = PASS;
          if (quality === FULL_QUALITY) {
            judge(run, part, ints[i + OPERATION_AT]!, ints[i + ELEMENT_AT]!);
            outcome = parts[part * PART_INTS + OUTCOME]!;
          } else if (uniform(chance, ints[i + SCRAP_STREAM]!) < floats[(server << F_SHIFT) + SCRAP_CHANCE]!) {
            parts[part * PART_INTS + PART_FLAGS]! |= WAS_DEFECTIVE | IS_REJECTED;
            outcome = SCRAP;
          }
          ints[i + OUTCOME_NOW] = outcome;
        }
        done[doneCount++] = server;
      }
    } else {
      calendar.size = size;
      calendar.hole = hole;
      clock[SEQUENCE_AT] = sequence;
      if ((event & 31) === REPAIRED) staleCount = repairServer(line, event >>> 5, staleCount);
      else arrive(line, event >>> 5);
      size = calendar.size;
      hole = calendar.hole;
      sequence = clock[SEQUENCE_AT]!;
      parts = run.parts;
      partTimes = run.partTimes;
    }

    if (hole === 1 ? (size > 1 && times[1]! <= now) || (size > 2 && times[2]! <= now) : size > 0 && times[0]! <= now) {
      unsettled = true;
      continue;
    }
    unsettled = false;
    let next = -1;
    let doneTaken = 0;
    let arrivedTaken = 0;
    for (;;) {
      let server = -1;
      let part = -1;
      if (doneTaken < doneCount) {
        const from = done[doneTaken++]!;
        if (doneTaken === doneCount) {
          doneTaken = 0;
          doneCount = 0;
        }
        const i = from << I_SHIFT;
        part = ints[i + PART_NOW]!;
        const to = ints[i + TO_SERVER]!;
        const n = to << I_SHIFT;
        const kind = ints[i + QUALITY]! !== NO_QUALITY && ints[i + OUTCOME_NOW]! !== PASS ? INTO_SCRAP : ints[i + TO]!;
        if (kind < INTO_SINK) {
          if (
            ints[n + WAITERS]! > 0 ||
            (kind === INTO_SERVER ? ints[n + PHASE_NOW]! !== IDLE : ints[n + B_LEVEL]! >= ints[n + B_CAPACITY]!)
          ) {
            ints[n + WAITERS]! += 1;
            if (ints[i + STALE] === 0) {
              ints[i + STALE] = 1;
              stale[staleCount++] = from;
            }
            continue;
          }
        }
        const f = from << F_SHIFT;
        const stay = now - floats[f + SEIZED_AT]!;
        ints[i + STAY_COUNT]! += 1;
        floats[f + STAYS]! += stay;
        floats[f + STAYS_SQUARED]! += stay * stay;
        if (stay > floats[f + LONGEST_STAY]!) floats[f + LONGEST_STAY] = stay;
        if (stay < floats[f + LEAST_STAY]!) floats[f + LEAST_STAY] = stay;
        stayBins[ints[i + STAY_BINS_AT]! + binOf(stay, STAY_BITS)]! += 1;
        ints[i + PART_NOW] = -1;
        ints[i + PHASE_NOW] = IDLE;
        next = next < 0 || next === from ? from : alsoWants(line, next, from);
        if (kind === INTO_BUFFER) {
          const b = to << F_SHIFT;
          const level = ints[n + B_LEVEL]!;
          const last = ints[n + B_LAST_BIN]!;
          levelTime[ints[n + B_TIME_AT]! + Math.min(level, last)]! += now - floats[b + B_SINCE]!;
          floats[b + B_SINCE] = now;
          ints[n + B_LEVEL] = level + 1;
          if (level >= ints[n + B_MOST]!) ints[n + B_MOST] = level + 1;
          partTimes[part * PART_TIMES + HERE_SINCE] = now;
          parts[part * PART_INTS + NEXT] = -1;
          const tail = ints[n + B_TAIL]!;
          if (tail < 0) ints[n + B_HEAD] = part;
          else parts[tail * PART_INTS + NEXT] = part;
          ints[n + B_TAIL] = part;
          if (trace !== null) trace.partPlaced(run, part, ints[n + B_ELEMENT]!, -1);
          if (ints[n + PHASE_NOW] === IDLE) next = next === to ? to : alsoWants(line, next, to);
          continue;
        }
        if (kind !== INTO_SERVER) {
          if (kind === INTO_SINK) endInSink(line, part, i);
          else endAsScrap(line, part, i);
          continue;
        }
        server = to;
      } else if (next >= 0 && (arrivedTaken === 0 || arrivedTaken === line.arrivedCount)) {
        server = next;
        next = line.wantingCount > 0 ? nextWanting(line) : -1;
        const i = server << I_SHIFT;
        if (ints[i + PHASE_NOW]! !== IDLE) continue;
        if (ints[i + HAS_BUFFER] === 1) {
          part = ints[i + B_HEAD]!;
          if (part >= 0) {
            const f = server << F_SHIFT;
            const behind = parts[part * PART_INTS + NEXT]!;
            ints[i + B_HEAD] = behind;
            if (behind < 0) ints[i + B_TAIL] = -1;
            const level = ints[i + B_LEVEL]!;
            const last = ints[i + B_LAST_BIN]!;
            levelTime[ints[i + B_TIME_AT]! + Math.min(level, last)]! += now - floats[f + B_SINCE]!;
            floats[f + B_SINCE] = now;
            ints[i + B_LEVEL] = level - 1;
            const stay = now - partTimes[part * PART_TIMES + HERE_SINCE]!;
            ints[i + B_COUNT]! += 1;
            floats[f + B_STAYS]! += stay;
            floats[f + B_SQUARED]! += stay * stay;
            if (stay > floats[f + B_LONGEST]!) floats[f + B_LONGEST] = stay;
            if (stay < floats[f + B_LEAST]!) floats[f + B_LEAST] = stay;
            stayBins[ints[i + B_BINS_AT]! + binOf(stay, STAY_BITS)]! += 1;
            if (ints[i + WAITERS]! > 0) {
              const feeder = ints[i + FEEDER]!;
              ints[i + WAITERS] = 0;
              if (feeder >= 0) done[doneCount++] = feeder;
              else moveReady(line, ~feeder, server);
            }
          }
        } else if (ints[i + WAITERS]! > 0) {
          const feeder = ints[i + FEEDER]!;
          ints[i + WAITERS] = 0;
          if (feeder >= 0) {
            done[doneCount++] = feeder;
            continue;
          }
          part = takeReady(line, ~feeder);
        }
        if (part < 0) {
          if (ints[i + STALE] === 0) {
            ints[i + STALE] = 1;
            stale[staleCount++] = server;
          }
          continue;
        }
      } else if (arrivedTaken < line.arrivedCount) {
        part = line.arrived[arrivedTaken]!;
        const source = line.arrived[arrivedTaken + 1]!;
        arrivedTaken += 2;
        const o = line.sourceBase + source * O_STRIDE;
        server = ints[o + O_TO_SERVER]!;
        const i = server << I_SHIFT;
        if (ints[o + O_TO] === INTO_BUFFER) {
          if (ints[i + B_LEVEL]! >= ints[i + B_CAPACITY]!) lose(line, source, part);
          else {
            putFromSource(line, source, part, server);
            if (ints[i + PHASE_NOW] === IDLE) next = next < 0 || next === server ? server : alsoWants(line, next, server);
          }
          continue;
        }
        if (ints[i + PHASE_NOW]! !== IDLE) {
          lose(line, source, part);
          continue;
        }
        release(line, source, part);
      } else if (line.wantedSources > 0) {
        part = fillFromSource(line);
        parts = run.parts;
        partTimes = run.partTimes;
        server = line.filled;
        if (part < 0) {
          next = server;
          continue;
        }
      } else {
        break;
      }

      const i = server << I_SHIFT;
      const f = server << F_SHIFT;
      ints[i + PART_NOW] = part;
      ints[i + PHASE_NOW] = PROCESSING;
      floats[f + SEIZED_AT] = now;
      if (trace !== null) trace.partPlaced(run, part, ints[i + ELEMENT_AT]!, server);
      let at = now;
      const kind = ints[i + SAMPLER_KIND]!;
      if (kind === CONSTANT) {
        at += floats[f + PROCESS_TIME]!;
      } else if (kind === EXPONENTIAL) {
        at += Math.floor(floats[f + PROCESS_TIME]! * minusLog(nextBits(streams, ints[i + SAMPLER]! << 2) ^ flip) + 0.5);
      } else {
        draw(chance, ints[i + SAMPLER]!);
        at += chance.drawn[0]!;
      }
      if (ints[i + FIRST_CLOCK]! < ints[i + END_CLOCK]!) {
        floats[f + WORK_LEFT] = at - now;
        floats[f + WORK_DRAWN] = at - now;
        floats[f + WORK_SINCE] = now;
        ints[i + FAILED_CLOCK] = -1;
        for (let k = ints[i + FIRST_CLOCK]!; k < ints[i + END_CLOCK]!; k++) {
          const due = now + clockLeft[k]!;
          if (due < at) {
            at = due;
            ints[i + FAILED_CLOCK] = k;
          }
        }
      }
      sequence += 1;
      let place = 0;
      if (hole === 1) {
        hole = 0;
        for (;;) {
          let child = 2 * place + 1;
          if (child >= size) break;
          let t = times[child]!;
          const right = child + 1;
          if (right < size) {
            const tr = times[right]!;
            if (tr < t || (tr === t && ranks[right]! < ranks[child]!)) {
              child = right;
              t = tr;
            }
          }
          if (at < t || (at === t && sequence < ranks[child]!)) break;
          times[place] = t;
          ranks[place] = ranks[child]!;
          events[place] = events[child]!;
          place = child;
        }
      } else {
        place = size++;
        while (place > 0) {
          const parent = (place - 1) >> 1;
          const t = times[parent]!;
          if (t < at || (t === at && ranks[parent]! < sequence)) break;
          times[place] = t;
          ranks[place] = ranks[parent]!;
          events[place] = events[parent]!;
          place = parent;
        }
      }
      times[place] = at;
      ranks[place] = sequence;
      events[place] = (server << 5) | PIECE_END;
      if (ints[i + BOOKED]! !== WORKING && ints[i + STALE] === 0) {
        ints[i + STALE] = 1;
        stale[staleCount++] = server;
      }
    }
    line.arrivedCount = 0;
    if (staleCount > 0) {
      for (let k = 0; k < staleCount; k++) bookState(line, stale[k]!);
      staleCount = 0;
    }
    if (trace !== null) settleTrace(line);
    if (run.stopped) break;
  }
  calendar.size = size;
  calendar.hole = hole;
  clock[SEQUENCE_AT] = sequence;
  clock[NOW] = now;
  line.doneCount = doneCount;
  line.staleCount = staleCount;
  line.unsettled = unsettled;
  return maxEvents - left;
}
