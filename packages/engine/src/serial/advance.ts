import { Calendar } from '../calendar.ts';
import { draw, TWO_32 } from '../chance/draw.ts';
import { minusLog } from '../chance/minus-log.ts';
import { CONSTANT, EXPONENTIAL } from '../chance/samplers.ts';
import { nextBits } from '../chance/streams.ts';
import { DONE, IDLE, PROCESSING } from '../model/layout.ts';
import { ARRIVAL, ARRIVALS, NOW, PIECE_END } from '../run/events.ts';
import { WORKING } from '../run/unit-state.ts';
import { LEAD_BITS, STAY_BINS, STAY_BITS } from '../statistics/stays.ts';
import { bookLate, bookState, closeChunk, isLastWanted } from './moment.ts';
import {
  B_CAPACITY,
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
  IS_STEADY,
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

/** Which half of a double holds its exponent on this machine. */
const HIGH_WORD = new Int32Array(new Float64Array([1]).buffer)[0] === 0 ? 1 : 0;

/** Rank of the place in the calendar whose event has been taken out: nothing can rise above it. */
const HOLE = -1;

/**
 * Runs a serial line until `maxEvents` events are handled, the next one lies behind `boundary` (microseconds), or the run is stopped.
 *
 * The rules of `run/settle.ts` and of the handlers, written out for single servers in one loop. Every step stands in it once, and they
 * stand in such an order that what usually follows from an event is done in one turn: the event, a part that has finished or arrived is
 * offered, an idle server takes one, what it has begun is scheduled, states are read when nothing is left to move. What happens seldom is
 * called. A test compares both ways to the last bit. @returns events handled
 */
export function advanceSerial(line: SerialLine, maxEvents: number, boundary: number): number {
  let handled = 0;
  do {
    line.makeRoom();
    handled += advanceInRoom(line, maxEvents - handled, boundary);
  } while (line.isFull() || closeChunk(line));
  return handled;
}

/** The same as long as there are free slots for parts: the columns stay where they are. */
function advanceInRoom(line: SerialLine, maxEvents: number, boundary: number): number {
  // Bases and record numbers are cut to as many bits as they can have: it changes nothing, but where a compiler knows how large an index can
  // be, it needs no check that adding to it stays whole.
  const wantBase = line.wantBase & 0xfffffff;
  const doneBase = line.doneBase & 0xfffffff;
  const staleBase = line.staleBase & 0xfffffff;
  const eventBase = line.eventBase & 0xfffffff;
  const timeBase = line.timeBase & 0xfffffff;
  const binBase = line.binBase & 0xfffffff;
  const leadBase = line.leadBase & 0xfffffff;
  const partBase = line.partBase & 0xfffffff;
  const partFloats = line.partFloats & 0xfffffff;
  const tableBase = line.tableBase & 0xfffffff;
  const sourceBase = line.sourceBase & 0xfffffff;
  const sourceFloats = line.sourceFloats & 0xfffffff;
  const w = line.lineInts & 0xfffffff;
  const v = line.lineFloats & 0xfffffff;
  const { run, wantShift } = line;
  const { chance, trace, clock } = run;
  const { flip } = chance;
  const { ints, floats } = line;
  const words = new Int32Array(floats.buffer);
  // The bin of a duration (`binOf` of statistics/stays.ts) out of the bits of the double itself: behind the sign stand eleven bits of
  // exponent, then the mantissa, so that exponent and first bits of the mantissa are the bin, counted from that of 1.
  const stayCut = 20 - STAY_BITS;
  const stayFirst = 1023 << STAY_BITS;
  const leadCut = 20 - LEAD_BITS;
  const leadFirst = 1023 << LEAD_BITS;
  const binStride = 2 * STAY_BINS;
  const scratch = v + SCRATCH;
  const high = 2 * scratch + HIGH_WORD;
  let { arrived, doneCount, staleCount, arrivedCount } = line;
  let size = ints[w + PENDING]!;
  let hole = 0;
  let sequence = floats[v + SEQUENCE]!;
  let handled = 0;
  const slotLimit = line.slotLimit();
  let limit = ints[w + PART_SLOTS]! > slotLimit ? 0 : maxEvents;
  let now = floats[v + NOW_AT]!;
  /** The line's own figures, written back when the loop ends. */
  const lineTimes = ints[w + W_TIME_AT]! & 0xfffffff;
  const lineLast = ints[w + W_LAST_BIN]!;
  const windowStart = floats[v + WINDOW_START]!;
  const dueAfter = floats[v + DUE_AFTER]!;
  const goodsToStop = ints[w + GOODS_TO_STOP]!;
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
  let freePart = ints[w + FREE_PART]!;
  for (;;) {
    if (!settling) {
      if (hole === 1) {
        size -= 1;
        hole = 0;
        if (size > 0) {
          hole = 1;
          const last = timeBase + 2 * (size & 0xfffffff);
          dueAt = floats[last]!;
          dueRank = floats[last + 1]!;
          due = ints[eventBase + (size & 0xfffffff)]!;
        }
      }
      if (due < 0) {
        if (handled >= limit || size === 0 || floats[timeBase]! > boundary) break;
        const event = ints[eventBase]!;
        now = floats[timeBase]!;
        floats[v + NOW_AT] = now;
        if (trace !== null) clock[NOW] = now;
        hole = 1;
        handled += 1;

        // What the event does; parts that finish or arrive are offered when all events of the moment have happened.
        const happens = event & 31;
        if (happens === PIECE_END) {
          const server = (event >>> 5) & 0xfffff;
          const i = server << I_SHIFT;
          const also = ints[i + CHAINED]!;
          if (also >= 0) {
            ints[i + CHAINED] = -1;
            ints[eventBase] = (also << 5) | PIECE_END;
            floats[timeBase + 1]! += 1;
            hole = 0;
          }
          if (ints[i + IS_STEADY] === 0) {
            const f = server << F_SHIFT;
            if (ints[i + FAILURE_CLOCK]! >= 0) floats[f + CLOCK_LEFT]! -= now - floats[f + WORK_SINCE]!;
            if (ints[i + FAILS] === 1) {
              ints[i + FAILS] = 0;
              floats[f + WORK_LEFT]! -= now - floats[f + WORK_SINCE]!;
              clock[NOW] = now;
              floats[v + SEQUENCE] = sequence;
              ints[w + PENDING] = size;
              if (hole === 1) floats[timeBase + 1] = HOLE;
              staleCount = failServer(line, server, staleCount);
              sequence = floats[v + SEQUENCE]!;
              size = ints[w + PENDING]!;
            } else {
              if (ints[i + MAY_SCRAP] === 1) {
                const u = ((nextBits(ints, i + SCRAP_STREAM) ^ flip) >>> 0) + 0.5;
                if (u / TWO_32 < floats[f + SCRAP_CHANCE]!) ints[i + TO_NOW] = INTO_SCRAP;
              }
              ints[i + PHASE_NOW] = DONE;
              ints[doneBase + doneCount] = server;
              doneCount += 1;
            }
          } else {
            ints[i + PHASE_NOW] = DONE;
            ints[doneBase + doneCount] = server;
            doneCount += 1;
          }
        } else if (happens === ARRIVAL) {
          const source = (event >>> 5) & 0xfffff;
          const o = sourceBase + source * O_STRIDE;
          const g = sourceFloats + source * G_STRIDE;
          if (now <= floats[g + G_UNTIL]!) {
            for (let n = ints[o + O_BATCH]!; n > 0 && floats[g + G_LEFT]! > 0; n--) {
              let part = freePart;
              if (part >= 0) {
                freePart = ints[partBase + (part & 0x3ffffff)]!;
                ints[o + O_MADE]! += 1;
                floats[g + G_LEFT]! -= 1;
              } else {
                ints[w + FREE_PART] = -1;
                part = makePart(line, o);
                if (ints[w + PART_SLOTS]! > slotLimit) limit = handled;
              }
              if (arrivedCount + 2 > arrived.length) arrived = line.growArrived();
              arrived[arrivedCount] = part;
              arrived[arrivedCount + 1] = source;
              arrivedCount += 2;
            }
            if (floats[g + G_LEFT]! > 0) {
              if (ints[o + O_INTERVAL_KIND] === EXPONENTIAL) {
                dueAt = now + Math.floor(floats[g + G_MEAN]! * minusLog(nextBits(ints, o + O_STREAM) ^ flip, floats, tableBase) + 0.5);
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
      }
    }

    // What an arrival schedules is put into the calendar before anything that may begin to work.
    if (settling && (due < 0 || doneCount === 0)) {
      let server = -1;
      let part = -1;
      let change = 0;
      let buffered = false;
      if (doneTaken < doneCount) {
        const from = ints[doneBase + doneTaken]! & 0xfffff;
        doneTaken += 1;
        if (doneTaken === doneCount) {
          doneTaken = 0;
          doneCount = 0;
        }
        const i = from << I_SHIFT;
        const to = ints[i + TO_SERVER]! & 0xfffff;
        const n = to << I_SHIFT;
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
        part = ints[i + PART_NOW]! & 0x3ffffff;
        const f = from << F_SHIFT;
        const stay = now - floats[f + SEIZED_AT]!;
        floats[f + STAYS]! += stay;
        floats[f + STAYS_SQUARED]! += stay * stay;
        if (stay > floats[f + LONGEST_STAY]!) floats[f + LONGEST_STAY] = stay;
        if (stay < floats[f + LEAST_STAY]!) floats[f + LEAST_STAY] = stay;
        floats[scratch] = stay;
        ints[binBase + from * binStride + Math.max((words[high]! >> stayCut) - stayFirst, 0)]! += 1;
        ints[i + PART_NOW] = -1;
        ints[i + PHASE_NOW] = IDLE;
        wanted |= 1 << (from >> wantShift);
        if (wantShift > 0) ints[wantBase + (from >> 5)]! |= 1 << (from & 31);
        if (kind < INTO_SINK) {
          server = to;
          buffered = kind === INTO_BUFFER;
        } else {
          const released = floats[partFloats + part * PART_STRIDE + RELEASED_AT]!;
          floats[v + IN_LINE_TIME]! += now - Math.max(released, windowStart);
          change = -1;
          ints[partBase + part] = freePart;
          freePart = part;
          if (trace !== null) trace.partEnds(run, part, kind === INTO_SINK ? 0 : 2);
          if (kind === INTO_SCRAP) {
            ints[i + TO_NOW] = ints[i + TO]!;
            ints[i + SCRAP_TOTAL]! += 1;
          } else {
            const lead = now - released;
            floats[v + LEADS]! += lead;
            floats[v + LEADS_SQUARED]! += lead * lead;
            if (lead > floats[v + LONGEST_LEAD]!) floats[v + LONGEST_LEAD] = lead;
            if (lead < floats[v + LEAST_LEAD]!) floats[v + LEAST_LEAD] = lead;
            floats[scratch] = lead;
            ints[leadBase + Math.max((words[high]! >> leadCut) - leadFirst, 0)]! += 1;
            if (lead > dueAfter) bookLate(line, part);
            ints[w + GOODS]! += 1;
            if (ints[w + GOODS]! >= goodsToStop) {
              ints[w + STOPPED] = 1;
              limit = handled;
            }
          }
        }
      } else if (arrivedTaken < arrivedCount && (wanted === 0 || arrivedTaken > 0)) {
        const source = arrived[arrivedTaken + 1]!;
        const o = sourceBase + (source & 0xfffff) * O_STRIDE;
        buffered = ints[o + O_TO] === INTO_BUFFER;
        if (buffered || due < 0) {
          part = arrived[arrivedTaken]!;
          arrivedTaken += 2;
          if (arrivedTaken === arrivedCount) {
            arrivedTaken = 0;
            arrivedCount = 0;
          }
          server = ints[o + O_TO_SERVER]!;
          const i = (server & 0xfffff) << I_SHIFT;
          if (buffered ? ints[i + B_LEVEL]! >= ints[i + B_CAPACITY]! : ints[i + PHASE_NOW]! !== IDLE) {
            ints[w + FREE_PART] = freePart;
            lose(line, o, part);
            freePart = part;
            continue;
          }
          change = 1;
          floats[partFloats + (part & 0x3ffffff) * PART_STRIDE + RELEASED_AT] = now;
          ints[o + O_RELEASED]! += 1;
          if (trace !== null) trace.partReleased(run, part);
        }
      } else if (wantedSources > 0 && wanted === 0 && due < 0) {
        ints[w + FREE_PART] = freePart;
        part = fillFromSource(line);
        freePart = ints[w + FREE_PART]!;
        wantedSources = line.wantedSources;
        server = line.filled;
        if (ints[w + PART_SLOTS]! > slotLimit) limit = handled;
        if (part < 0 && server >= 0) {
          wanted |= 1 << (server >> wantShift);
          if (wantShift > 0) ints[wantBase + (server >> 5)]! |= 1 << (server & 31);
          server = -1;
        }
      }

      if (change !== 0) {
        const inside = ints[w + W_LEVEL]!;
        const passed = now - floats[v + W_SINCE]!;
        floats[lineTimes + Math.min(inside, lineLast)]! += passed;
        floats[v + W_AREA]! += passed * inside;
        floats[v + W_SINCE] = now;
        ints[w + W_LEVEL] = inside + change;
        if (inside + change > ints[w + W_MOST]!) ints[w + W_MOST] = inside + change;
      }

      if (buffered && server >= 0) {
        const s = server & 0xfffff;
        const i = s << I_SHIFT;
        const f = s << F_SHIFT;
        const level = ints[i + B_LEVEL]!;
        floats[ints[i + B_TIME_AT]! + Math.min(level, ints[i + B_LAST_BIN]!)]! += now - floats[f + B_SINCE]!;
        floats[f + B_SINCE] = now;
        ints[i + B_LEVEL] = level + 1;
        if (level >= ints[i + B_MOST]!) ints[i + B_MOST] = level + 1;
        floats[partFloats + (part & 0x3ffffff) * PART_STRIDE + ENTERED_AT] = now;
        ints[partBase + (part & 0x3ffffff)] = -1;
        const tail = ints[i + B_TAIL]!;
        if (tail < 0) ints[i + B_HEAD] = part;
        else ints[partBase + (tail & 0x3ffffff)] = part;
        ints[i + B_TAIL] = part;
        if (trace !== null) trace.partPlaced(run, part, ints[i + B_ELEMENT]!, -1);
        if (ints[i + PHASE_NOW] === IDLE) {
          wanted |= 1 << (s >> wantShift);
          if (wantShift > 0) ints[wantBase + (s >> 5)]! |= 1 << (s & 31);
        }
        server = -1;
      }

      // Idle servers take parts when all that have finished have been offered.
      if (server < 0 && due < 0 && wanted !== 0 && doneCount === 0 && arrivedTaken === 0) {
        const group = 31 - Math.clz32(wanted & -wanted);
        server = group;
        if (wantShift === 0) {
          wanted &= wanted - 1;
        } else {
          let word = group << (wantShift - 5);
          while (ints[wantBase + word] === 0) word += 1;
          const bits = ints[wantBase + word]!;
          const low = bits & -bits;
          ints[wantBase + word] = bits ^ low;
          if (bits === low && (wantShift === 5 || isLastWanted(line, group))) wanted ^= 1 << group;
          server = (word << 5) + 31 - Math.clz32(low);
        }
        const i = (server & 0xfffff) << I_SHIFT;
        if (ints[i + PHASE_NOW]! !== IDLE) continue;
        part = -1;
        if (ints[i + HAS_BUFFER] === 1) {
          part = ints[i + B_HEAD]!;
          if (part >= 0) {
            const f = (server & 0xfffff) << F_SHIFT;
            const behind = ints[partBase + (part & 0x3ffffff)]!;
            ints[i + B_HEAD] = behind;
            if (behind < 0) ints[i + B_TAIL] = -1;
            const level = ints[i + B_LEVEL]!;
            floats[ints[i + B_TIME_AT]! + Math.min(level, ints[i + B_LAST_BIN]!)]! += now - floats[f + B_SINCE]!;
            floats[f + B_SINCE] = now;
            ints[i + B_LEVEL] = level - 1;
            const stay = now - floats[partFloats + (part & 0x3ffffff) * PART_STRIDE + ENTERED_AT]!;
            floats[f + B_STAYS]! += stay;
            floats[f + B_SQUARED]! += stay * stay;
            if (stay > floats[f + B_LONGEST]!) floats[f + B_LONGEST] = stay;
            if (stay < floats[f + B_LEAST]!) floats[f + B_LEAST] = stay;
            floats[scratch] = stay;
            ints[binBase + (server & 0xfffff) * binStride + STAY_BINS + Math.max((words[high]! >> stayCut) - stayFirst, 0)]! += 1;
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
      }

      if (server >= 0) {
        const s = server & 0xfffff;
        const i = s << I_SHIFT;
        const f = s << F_SHIFT;
        ints[i + PART_NOW] = part;
        ints[i + PHASE_NOW] = PROCESSING;
        floats[f + SEIZED_AT] = now;
        if (trace !== null) trace.partPlaced(run, part, ints[i + ELEMENT_AT]!, s);
        let time = floats[f + PROCESS_TIME]!;
        const kind = ints[i + SAMPLER_KIND]!;
        if (kind === EXPONENTIAL) {
          time = Math.floor(time * minusLog(nextBits(ints, i + STREAM) ^ flip, floats, tableBase) + 0.5);
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
        dueAt = now + time;
        if (dueAt === lastAt && sequence === lastRank + 1 && dueAt > now) {
          ints[((lastServer & 0xfffff) << I_SHIFT) + CHAINED] = s;
        } else {
          dueRank = sequence;
          due = (s << 5) | PIECE_END;
        }
        lastAt = dueAt;
        lastRank = sequence;
        lastServer = s;
        if (ints[i + BOOKED]! !== WORKING && ints[i + STALE] === 0) {
          ints[i + STALE] = 1;
          ints[staleBase + staleCount] = s;
          staleCount += 1;
        }
      }
    }

    if (due >= 0) {
      let place = 0;
      if (hole === 1) {
        hole = 0;
        for (;;) {
          let child = (2 * place + 1) & 0xfffffff;
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
        place = size & 0xfffffff;
        size += 1;
        while (place > 0) {
          const parent = (place - 1) >>> 1;
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

    if (settling && doneCount === 0 && wanted === 0 && arrivedCount === 0 && wantedSources === 0) {
      for (let k = 0; k < staleCount; k++) bookState(line, ints[staleBase + k]!);
      staleCount = 0;
      settling = false;
      if (trace?.isFull(run)) {
        line.chunkIsFull = true;
        limit = handled;
      }
    }
  }
  if (handled > 0) clock[NOW] = now;
  ints[w + PENDING] = size;
  ints[w + FREE_PART] = freePart;
  floats[v + SEQUENCE] = sequence;
  line.doneCount = doneCount;
  line.staleCount = staleCount;
  line.arrivedCount = arrivedCount;
  return handled;
}
