import { Calendar } from '../calendar.ts';
import { draw, minusLog, TWO_32 } from '../chance/draw.ts';
import { CONSTANT, EXPONENTIAL } from '../chance/samplers.ts';
import { nextBits } from '../chance/streams.ts';
import { DONE, IDLE, PROCESSING } from '../model/layout.ts';
import { ARRIVAL, ARRIVALS, NOW, PIECE_END } from '../run/events.ts';
import { WORKING } from '../run/unit-state.ts';
import { LEAD_BITS, STAY_BITS } from '../statistics/stays.ts';
import { bookLate, bookState, isLastWanted, settleTrace } from './moment.ts';
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
  CHAINED,
  CLOCK_LEFT,
  DUE_AFTER,
  ELEMENT_AT,
  ENTERED_AT,
  F_SHIFT,
  FAILS,
  FAILURE_CLOCK,
  FEEDER,
  FREE_PART,
  G_LEFT,
  G_MEAN,
  G_STRIDE,
  G_UNTIL,
  GOODS,
  GOODS_TO_STOP,
  HAS_BUFFER,
  I_SHIFT,
  IN_LINE_TIME,
  INTO_BUFFER,
  INTO_SCRAP,
  INTO_SERVER,
  INTO_SINK,
  LEADS,
  LEADS_SQUARED,
  LEAST_LEAD,
  LEAST_STAY,
  LONGEST_LEAD,
  LONGEST_STAY,
  MAY_SCRAP,
  NOW_AT,
  O_BATCH,
  O_INTERVAL,
  O_INTERVAL_KIND,
  O_MADE,
  O_RELEASED,
  O_STREAM,
  O_STRIDE,
  O_TO,
  O_TO_SERVER,
  PART_NOW,
  PART_SLOTS,
  PART_STRIDE,
  PENDING,
  PHASE_NOW,
  PROCESS_TIME,
  RELEASED_AT,
  SAMPLER,
  SAMPLER_KIND,
  SCRAP_CHANCE,
  SCRAP_STREAM,
  SCRAP_TOTAL,
  SCRATCH,
  SEIZED_AT,
  SEQUENCE,
  STALE,
  STAY_BINS_AT,
  STAY_COUNT,
  STAYS,
  STAYS_SQUARED,
  STOPPED,
  STREAM,
  TO,
  TO_NOW,
  TO_SERVER,
  W_AREA,
  W_LAST_BIN,
  W_LEVEL,
  W_MOST,
  W_SINCE,
  W_TIME_AT,
  WAITERS,
  WINDOW_START,
  WORK_DRAWN,
  WORK_LEFT,
  WORK_SINCE,
} from './records.ts';
import { failServer, repairServer } from './repair.ts';
import type { SerialLine } from './serial-line.ts';
import { fillFromSource, lose, makePart, moveReady, takeReady } from './sources.ts';

/**
 * The bin of a duration (`binOf` of statistics/stays.ts) out of the bits of the double itself: behind the sign stand eleven bits of exponent,
 * then the mantissa, so that exponent and first bits of the mantissa are the bin, counted from that of 1.
 */
const STAY_CUT = 20 - STAY_BITS;
const STAY_FIRST = 1023 << STAY_BITS;
const LEAD_CUT = 20 - LEAD_BITS;
const LEAD_FIRST = 1023 << LEAD_BITS;
/** Which half of a double holds its exponent on this machine. */
const HIGH_WORD = new Int32Array(new Float64Array([1]).buffer)[0] === 0 ? 1 : 0;

/** Rank of the place in the calendar whose event has been taken out: nothing can rise above it. */
const HOLE = -1;

/**
 * Runs a serial line until `maxEvents` events are handled, the next one lies behind `boundary` (microseconds), or the run is stopped.
 *
 * The rules of `run/settle.ts` and of the handlers, written out for single servers in one loop: a turn of it schedules what is due to be
 * scheduled, and then either makes one move of the present moment or, when there is none left, takes the next event. Every step stands in
 * it once; what happens seldom is called. A test compares both ways to the last bit. @returns events handled
 */
export function advanceSerial(line: SerialLine, maxEvents: number, boundary: number): number {
  let handled = 0;
  do {
    line.makeRoom();
    handled += advanceInRoom(line, maxEvents - handled, boundary);
  } while (line.isFull());
  return handled;
}

/** The same as long as there are free slots for parts: the columns stay where they are. */
function advanceInRoom(line: SerialLine, maxEvents: number, boundary: number): number {
  const {
    run,
    wantBase,
    wantShift,
    doneBase,
    staleBase,
    eventBase,
    timeBase,
    leadBase,
    partBase,
    partFloats,
    lineInts: w,
    lineFloats: v,
    sourceBase,
    sourceFloats,
  } = line;
  const { chance, trace, clock } = run;
  const { flip } = chance;
  const { ints, floats } = line;
  const words = new Int32Array(floats.buffer);
  const scratch = v + SCRATCH;
  const high = 2 * scratch + HIGH_WORD;
  let { arrived, doneCount, staleCount, arrivedCount } = line;
  let size = ints[w + PENDING]!;
  let hole = 0;
  let sequence = floats[v + SEQUENCE]!;
  let handled = 0;
  let limit = maxEvents;
  const slotLimit = line.slotLimit();
  let now = floats[v + NOW_AT]!;
  /** What is to be put into the calendar: time, rank, event (-1: nothing). */
  let dueAt = 0;
  let dueRank = 0;
  let due = -1;
  /** The end of work scheduled last: one at the same time is chained to it and needs no place of its own in the calendar. */
  let lastAt = -1;
  let lastRank = -1;
  let lastServer = -1;
  /** The moves of a moment: whether they are being made, groups of servers of which one may take a part, what has been looked at. */
  let settling = false;
  let wanted = 0;
  let doneTaken = 0;
  let arrivedTaken = 0;
  let { wantedSources } = line;

  for (;;) {
    if (due >= 0) {
      let place = 0;
      if (hole === 1) {
        hole = 0;
        for (;;) {
          let child = 2 * place + 1;
          if (child >= size) break;
          let c = timeBase + 2 * child;
          let t = floats[c]!;
          if (child + 1 < size) {
            const tr = floats[c + 2]!;
            if (tr < t || (tr === t && floats[c + 3]! < floats[c + 1]!)) {
              child += 1;
              c += 2;
              t = tr;
            }
          }
          if (dueAt < t || (dueAt === t && dueRank < floats[c + 1]!)) break;
          floats[timeBase + 2 * place] = t;
          floats[timeBase + 2 * place + 1] = floats[c + 1]!;
          ints[eventBase + place] = ints[eventBase + child]!;
          place = child;
        }
      } else {
        place = size++;
        while (place > 0) {
          const parent = (place - 1) >> 1;
          const c = timeBase + 2 * parent;
          const t = floats[c]!;
          if (t < dueAt || (t === dueAt && floats[c + 1]! < dueRank)) break;
          floats[timeBase + 2 * place] = t;
          floats[timeBase + 2 * place + 1] = floats[c + 1]!;
          ints[eventBase + place] = ints[eventBase + parent]!;
          place = parent;
        }
      }
      floats[timeBase + 2 * place] = dueAt;
      floats[timeBase + 2 * place + 1] = dueRank;
      ints[eventBase + place] = due;
      due = -1;
    }

    if (!settling) {
      if (hole === 1) {
        size -= 1;
        if (size > 0) {
          dueAt = floats[timeBase + 2 * size]!;
          dueRank = floats[timeBase + 2 * size + 1]!;
          due = ints[eventBase + size]!;
          continue;
        }
        hole = 0;
      }
      if (handled >= limit || ints[w + PART_SLOTS]! > slotLimit || size === 0 || floats[timeBase]! > boundary) break;
      const event = ints[eventBase]!;
      now = floats[timeBase]!;
      floats[v + NOW_AT] = now;
      if (trace !== null) clock[NOW] = now;
      hole = 1;
      handled += 1;

      // What the event does; parts that finish or arrive are offered when all events of the moment have happened.
      const happens = event & 31;
      if (happens === PIECE_END) {
        const server = event >>> 5;
        const i = server << I_SHIFT;
        const also = ints[i + CHAINED]!;
        if (also >= 0) {
          ints[eventBase] = (also << 5) | PIECE_END;
          floats[timeBase + 1]! += 1;
          hole = 0;
        }
        if (ints[i + FAILURE_CLOCK]! >= 0) floats[(server << F_SHIFT) + CLOCK_LEFT]! -= now - floats[(server << F_SHIFT) + WORK_SINCE]!;
        if (ints[i + FAILS] === 1) {
          ints[i + FAILS] = 0;
          floats[(server << F_SHIFT) + WORK_LEFT]! -= now - floats[(server << F_SHIFT) + WORK_SINCE]!;
          clock[NOW] = now;
          floats[v + SEQUENCE] = sequence;
          ints[w + PENDING] = size;
          if (hole === 1) floats[timeBase + 1] = HOLE;
          staleCount = failServer(line, server, staleCount);
          sequence = floats[v + SEQUENCE]!;
          size = ints[w + PENDING]!;
        } else {
          ints[i + PHASE_NOW] = DONE;
          if (ints[i + MAY_SCRAP] === 1) {
            const u = ((nextBits(ints, i + SCRAP_STREAM) ^ flip) >>> 0) + 0.5;
            if (u / TWO_32 < floats[(server << F_SHIFT) + SCRAP_CHANCE]!) ints[i + TO_NOW] = INTO_SCRAP;
          }
          ints[doneBase + doneCount] = server;
          doneCount += 1;
        }
      } else if (happens === ARRIVAL) {
        const source = event >>> 5;
        const o = sourceBase + source * O_STRIDE;
        const g = sourceFloats + source * G_STRIDE;
        if (now <= floats[g + G_UNTIL]!) {
          for (let n = ints[o + O_BATCH]!; n > 0 && floats[g + G_LEFT]! > 0; n--) {
            let part = ints[w + FREE_PART]!;
            if (part >= 0) {
              ints[w + FREE_PART] = ints[partBase + part]!;
              ints[o + O_MADE]! += 1;
              floats[g + G_LEFT]! -= 1;
            } else {
              part = makePart(line, o);
            }
            if (arrivedCount + 2 > arrived.length) arrived = line.growArrived();
            arrived[arrivedCount] = part;
            arrived[arrivedCount + 1] = source;
            arrivedCount += 2;
          }
          if (floats[g + G_LEFT]! > 0) {
            if (ints[o + O_INTERVAL_KIND] === EXPONENTIAL) {
              dueAt = now + Math.floor(floats[g + G_MEAN]! * minusLog(nextBits(ints, o + O_STREAM) ^ flip) + 0.5);
            } else {
              draw(chance, ints[o + O_INTERVAL]!);
              dueAt = now + chance.drawn[0]!;
            }
            sequence += 1;
            dueRank = ARRIVALS * Calendar.CLASS + sequence;
            due = event;
          }
        }
      } else {
        clock[NOW] = now;
        floats[v + SEQUENCE] = sequence;
        ints[w + PENDING] = size;
        floats[timeBase + 1] = HOLE;
        staleCount = repairServer(line, event >>> 5, staleCount);
        sequence = floats[v + SEQUENCE]!;
        size = ints[w + PENDING]!;
      }
      // Moves are made when no more is due at this moment (the first place of the calendar is the hole that the event left).
      settling = !(
        hole === 0 ||
        (size > 1 && floats[timeBase + 2]! <= now) ||
        (size > 2 && floats[timeBase + 4]! <= now) ||
        (due >= 0 && dueAt <= now)
      );
      continue;
    }

    /** The server that gets the part: onto it, or into the buffer in front of it. */
    let server = -1;
    let part = -1;
    let buffered = false;
    if (doneTaken < doneCount) {
      const from = ints[doneBase + doneTaken]!;
      doneTaken += 1;
      if (doneTaken === doneCount) {
        doneTaken = 0;
        doneCount = 0;
      }
      const i = from << I_SHIFT;
      server = ints[i + TO_SERVER]!;
      const n = server << I_SHIFT;
      const kind = ints[i + TO_NOW]!;
      if (
        kind < INTO_SINK &&
        (ints[n + WAITERS]! > 0 || (kind === INTO_SERVER ? ints[n + PHASE_NOW]! !== IDLE : ints[n + B_LEVEL]! >= ints[n + B_CAPACITY]!))
      ) {
        ints[n + WAITERS]! += 1;
        if (ints[i + STALE] === 0) {
          ints[i + STALE] = 1;
          ints[staleBase + staleCount] = from;
          staleCount += 1;
        }
        continue;
      }
      part = ints[i + PART_NOW]!;
      const f = from << F_SHIFT;
      const stay = now - floats[f + SEIZED_AT]!;
      ints[i + STAY_COUNT]! += 1;
      floats[f + STAYS]! += stay;
      floats[f + STAYS_SQUARED]! += stay * stay;
      if (stay > floats[f + LONGEST_STAY]!) floats[f + LONGEST_STAY] = stay;
      if (stay < floats[f + LEAST_STAY]!) floats[f + LEAST_STAY] = stay;
      floats[scratch] = stay;
      const stayBin = (words[high]! >> STAY_CUT) - STAY_FIRST;
      ints[ints[i + STAY_BINS_AT]! + Math.max(stayBin, 0)]! += 1;
      ints[i + PART_NOW] = -1;
      ints[i + PHASE_NOW] = IDLE;
      ints[wantBase + (from >> 5)]! |= 1 << (from & 31);
      wanted |= 1 << (from >> wantShift);
      buffered = kind === INTO_BUFFER;
      if (kind >= INTO_SINK) {
        const p = partFloats + part * PART_STRIDE;
        const released = floats[p + RELEASED_AT]!;
        const start = floats[v + WINDOW_START]!;
        floats[v + IN_LINE_TIME]! += now - Math.max(released, start);
        const level = ints[w + W_LEVEL]!;
        const last = ints[w + W_LAST_BIN]!;
        const passed = now - floats[v + W_SINCE]!;
        floats[ints[w + W_TIME_AT]! + Math.min(level, last)]! += passed;
        floats[v + W_AREA]! += passed * level;
        floats[v + W_SINCE] = now;
        ints[w + W_LEVEL] = level - 1;
        ints[partBase + part] = ints[w + FREE_PART]!;
        ints[w + FREE_PART] = part;
        if (trace !== null) trace.partEnds(run, part, kind === INTO_SINK ? 0 : 2);
        if (kind === INTO_SCRAP) {
          ints[i + TO_NOW] = ints[i + TO]!;
          ints[i + SCRAP_TOTAL]! += 1;
          continue;
        }
        const lead = now - released;
        floats[v + LEADS]! += lead;
        floats[v + LEADS_SQUARED]! += lead * lead;
        if (lead > floats[v + LONGEST_LEAD]!) floats[v + LONGEST_LEAD] = lead;
        if (lead < floats[v + LEAST_LEAD]!) floats[v + LEAST_LEAD] = lead;
        floats[scratch] = lead;
        const leadBin = (words[high]! >> LEAD_CUT) - LEAD_FIRST;
        ints[leadBase + Math.max(leadBin, 0)]! += 1;
        if (lead > floats[v + DUE_AFTER]!) bookLate(line, part);
        const goods = ints[w + GOODS]! + 1;
        ints[w + GOODS] = goods;
        if (goods >= ints[w + GOODS_TO_STOP]!) ints[w + STOPPED] = 1;
        continue;
      }
    } else if (wanted !== 0 && arrivedTaken === 0) {
      const group = 31 - Math.clz32(wanted & -wanted);
      let word = group << (wantShift - 5);
      while (ints[wantBase + word] === 0) word += 1;
      const bits = ints[wantBase + word]!;
      const low = bits & -bits;
      ints[wantBase + word] = bits ^ low;
      if (bits === low && (wantShift === 5 || isLastWanted(line, group))) wanted ^= 1 << group;
      server = (word << 5) + 31 - Math.clz32(low);
      const i = server << I_SHIFT;
      if (ints[i + PHASE_NOW]! !== IDLE) continue;
      if (ints[i + HAS_BUFFER] === 1) {
        part = ints[i + B_HEAD]!;
        if (part >= 0) {
          const f = server << F_SHIFT;
          const behind = ints[partBase + part]!;
          ints[i + B_HEAD] = behind;
          if (behind < 0) ints[i + B_TAIL] = -1;
          const level = ints[i + B_LEVEL]!;
          const last = ints[i + B_LAST_BIN]!;
          floats[ints[i + B_TIME_AT]! + Math.min(level, last)]! += now - floats[f + B_SINCE]!;
          floats[f + B_SINCE] = now;
          ints[i + B_LEVEL] = level - 1;
          const stay = now - floats[partFloats + part * PART_STRIDE + ENTERED_AT]!;
          ints[i + B_COUNT]! += 1;
          floats[f + B_STAYS]! += stay;
          floats[f + B_SQUARED]! += stay * stay;
          if (stay > floats[f + B_LONGEST]!) floats[f + B_LONGEST] = stay;
          if (stay < floats[f + B_LEAST]!) floats[f + B_LEAST] = stay;
          floats[scratch] = stay;
          const stayBin = (words[high]! >> STAY_CUT) - STAY_FIRST;
          ints[ints[i + B_BINS_AT]! + Math.max(stayBin, 0)]! += 1;
          if (ints[i + WAITERS]! > 0) {
            const feeder = ints[i + FEEDER]!;
            ints[i + WAITERS] = 0;
            if (feeder >= 0) {
              ints[doneBase + doneCount] = feeder;
              doneCount += 1;
            } else {
              moveReady(line, ~feeder, server);
              wantedSources = line.wantedSources;
            }
          }
        }
      } else if (ints[i + WAITERS]! > 0) {
        const feeder = ints[i + FEEDER]!;
        ints[i + WAITERS] = 0;
        if (feeder >= 0) {
          ints[doneBase + doneCount] = feeder;
          doneCount += 1;
          continue;
        }
        part = takeReady(line, ~feeder);
        wantedSources = line.wantedSources;
      }
      if (part < 0) {
        if (ints[i + STALE] === 0) {
          ints[i + STALE] = 1;
          ints[staleBase + staleCount] = server;
          staleCount += 1;
        }
        continue;
      }
    } else if (arrivedTaken < arrivedCount) {
      part = arrived[arrivedTaken]!;
      const source = arrived[arrivedTaken + 1]!;
      arrivedTaken += 2;
      if (arrivedTaken === arrivedCount) {
        arrivedTaken = 0;
        arrivedCount = 0;
      }
      const o = sourceBase + source * O_STRIDE;
      server = ints[o + O_TO_SERVER]!;
      const i = server << I_SHIFT;
      buffered = ints[o + O_TO] === INTO_BUFFER;
      if (buffered ? ints[i + B_LEVEL]! >= ints[i + B_CAPACITY]! : ints[i + PHASE_NOW]! !== IDLE) {
        lose(line, o, part);
        continue;
      }
      const level = ints[w + W_LEVEL]!;
      const last = ints[w + W_LAST_BIN]!;
      const passed = now - floats[v + W_SINCE]!;
      floats[ints[w + W_TIME_AT]! + Math.min(level, last)]! += passed;
      floats[v + W_AREA]! += passed * level;
      floats[v + W_SINCE] = now;
      ints[w + W_LEVEL] = level + 1;
      if (level >= ints[w + W_MOST]!) ints[w + W_MOST] = level + 1;
      floats[partFloats + part * PART_STRIDE + RELEASED_AT] = now;
      ints[o + O_RELEASED]! += 1;
      if (trace !== null) trace.partReleased(run, part);
    } else if (wantedSources > 0) {
      part = fillFromSource(line);
      wantedSources = line.wantedSources;
      server = line.filled;
      if (part < 0) {
        if (server >= 0) {
          ints[wantBase + (server >> 5)]! |= 1 << (server & 31);
          wanted |= 1 << (server >> wantShift);
        }
        continue;
      }
    } else {
      for (let k = 0; k < staleCount; k++) bookState(line, ints[staleBase + k]!);
      staleCount = 0;
      settling = false;
      if (trace !== null) settleTrace(line);
      if (ints[w + STOPPED] === 1) limit = handled;
      continue;
    }

    const i = server << I_SHIFT;
    const f = server << F_SHIFT;
    if (buffered) {
      const level = ints[i + B_LEVEL]!;
      const last = ints[i + B_LAST_BIN]!;
      floats[ints[i + B_TIME_AT]! + Math.min(level, last)]! += now - floats[f + B_SINCE]!;
      floats[f + B_SINCE] = now;
      ints[i + B_LEVEL] = level + 1;
      if (level >= ints[i + B_MOST]!) ints[i + B_MOST] = level + 1;
      floats[partFloats + part * PART_STRIDE + ENTERED_AT] = now;
      ints[partBase + part] = -1;
      const tail = ints[i + B_TAIL]!;
      if (tail < 0) ints[i + B_HEAD] = part;
      else ints[partBase + tail] = part;
      ints[i + B_TAIL] = part;
      if (trace !== null) trace.partPlaced(run, part, ints[i + B_ELEMENT]!, -1);
      if (ints[i + PHASE_NOW] === IDLE) {
        ints[wantBase + (server >> 5)]! |= 1 << (server & 31);
        wanted |= 1 << (server >> wantShift);
      }
      continue;
    }
    ints[i + PART_NOW] = part;
    ints[i + PHASE_NOW] = PROCESSING;
    floats[f + SEIZED_AT] = now;
    if (trace !== null) trace.partPlaced(run, part, ints[i + ELEMENT_AT]!, server);
    let time = floats[f + PROCESS_TIME]!;
    const kind = ints[i + SAMPLER_KIND]!;
    if (kind === EXPONENTIAL) {
      time = Math.floor(time * minusLog(nextBits(ints, i + STREAM) ^ flip) + 0.5);
    } else if (kind !== CONSTANT) {
      draw(chance, ints[i + SAMPLER]!);
      time = chance.drawn[0]!;
    }
    if (ints[i + FAILURE_CLOCK]! >= 0) {
      floats[f + WORK_SINCE] = now;
      const until = floats[f + CLOCK_LEFT]!;
      if (until < time) {
        floats[f + WORK_LEFT] = time;
        floats[f + WORK_DRAWN] = time;
        ints[i + FAILS] = 1;
        time = until;
      }
    }
    sequence += 1;
    ints[i + CHAINED] = -1;
    dueAt = now + time;
    if (dueAt === lastAt && sequence === lastRank + 1 && dueAt > now) {
      ints[(lastServer << I_SHIFT) + CHAINED] = server;
    } else {
      dueRank = sequence;
      due = (server << 5) | PIECE_END;
    }
    lastAt = dueAt;
    lastRank = sequence;
    lastServer = server;
    if (ints[i + BOOKED]! !== WORKING && ints[i + STALE] === 0) {
      ints[i + STALE] = 1;
      ints[staleBase + staleCount] = server;
      staleCount += 1;
    }
  }
  if (handled > 0) clock[NOW] = now;
  ints[w + PENDING] = size;
  floats[v + SEQUENCE] = sequence;
  line.doneCount = doneCount;
  line.staleCount = staleCount;
  line.arrivedCount = arrivedCount;
  return handled;
}
