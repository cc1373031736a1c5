import { STAY_BINS } from '../statistics/stays.ts';

/**
 * Everything a serial line changes while it runs lies in two columns, `ints` and `floats`, so that the loop of `advance.ts` has two
 * bases to keep at hand: one record per server (its index is the unit's), which holds the server, the buffer in front of it, its random
 * streams, and where parts come from and go to; then one per source, the line's own figures, lists, the event calendar, histograms, parts.
 */

/** Whole numbers per server: base = server << I_SHIFT. */
export const I_SHIFT = 6;
export const PHASE_NOW = 0;
export const PART_NOW = 1;
/** State booked last, and whether it has to be read again when the moment has settled. */
export const BOOKED = 2;
export const STALE = 3;
/** What the server's parts go to, and the server behind it (the buffer in front of that one, or that one itself). */
export const TO = 4;
export const TO_SERVER = 5;
export const HAS_BUFFER = 6;
/** Parts that wait for a place in the buffer, or for the server where it has none. */
export const WAITERS = 7;
export const SAMPLER_KIND = 8;
/** Four words of the stream of the process time. */
export const STREAM = 9;
/** Whether it neither fails nor scraps. */
export const IS_STEADY = 13;
/** Cycles that had ended when they were last handed over. */
export const CYCLES_KNOWN = 15;
/** Failure clock, or -1; whether it ends the present piece of work. */
export const FAILURE_CLOCK = 16;
export const FAILS = 17;
/** Whether parts may be scrapped, where the present one goes, how many were scrapped, and the stream that decides. */
export const MAY_SCRAP = 18;
export const TO_NOW = 19;
export const SCRAP_TOTAL = 20;
export const SCRAP_STREAM = 21;
/** The buffer in front. */
export const B_HEAD = 25;
export const B_TAIL = 26;
export const B_LEVEL = 27;
export const B_CAPACITY = 28;
export const B_TIME_AT = 29;
export const B_LAST_BIN = 30;
export const B_MOST = 31;
/** Where the parts come from: a server, or ~source. */
export const FEEDER = 34;
export const SAMPLER = 35;
export const PERIODS = 36;
/** 0: in service, DOWN_REPAIR or DOWN_WAITING. */
export const DOWN_NOW = 37;
export const NEXT_FOR_CREW = 38;
export const ELEMENT_AT = 39;
export const STAGE_AT = 40;
export const OUT_QUEUE = 41;
export const OPERATION_AT = 42;
export const B_ELEMENT = 43;
export const B_STAGE = 44;
export const B_QUEUE = 45;
export const B_LEVEL_INDEX = 46;
/** Server whose work ends at the same time and was scheduled next, or -1. */
export const CHAINED = 47;

/** Floats per server: base = server << F_SHIFT; times in microseconds. */
export const F_SHIFT = 5;
export const SEIZED_AT = 0;
/** Mean of an exponential, value of a constant process time. */
export const PROCESS_TIME = 1;
export const STAYS = 2;
export const STAYS_SQUARED = 3;
export const LEAST_STAY = 4;
export const LONGEST_STAY = 5;
export const B_SINCE = 6;
export const B_STAYS = 7;
export const B_SQUARED = 8;
export const B_LEAST = 9;
export const B_LONGEST = 10;
export const CLOCK_LEFT = 11;
export const WORK_LEFT = 12;
export const WORK_SINCE = 13;
export const WORK_DRAWN = 14;
export const SCRAP_CHANCE = 15;
export const BOOKED_SINCE = 16;
/** Time in state s stands at TIME_IN + s. */
export const TIME_IN = 17;

/** Histograms of stays per server: base = binBase + server * BIN_STRIDE; on the server, then in the buffer in front of it. */
export const BIN_STRIDE: number = 2 * STAY_BINS;

/** Whole numbers per source: base = sourceBase + source * O_STRIDE. */
export const O_STRIDE = 16;
export const O_ELEMENT = 0;
export const O_TO_SERVER = 1;
export const O_TO = 2;
/** Part that stands ready at a saturated source, or -1. */
export const O_READY = 3;
export const O_BATCH = 4;
export const O_INTERVAL = 5;
export const O_INTERVAL_KIND = 6;
/** Parts made, and parts that went into the line, since the counts were last handed over. */
export const O_MADE = 7;
export const O_RELEASED = 8;
/** Whether the source has to look for a place. */
export const O_WANTED = 9;
export const O_STAGE = 10;
export const O_QUEUE = 11;
export const O_STREAM = 12;

/** Floats per source: base = sourceFloats + source * G_STRIDE: parts still to come, last moment of arrivals, mean of an exponential. */
export const G_STRIDE = 4;
export const G_LEFT = 0;
export const G_UNTIL = 1;
export const G_MEAN = 2;

/** The line's own whole numbers: base = lineInts. */
export const W_LEVEL = 0;
export const W_MOST = 1;
export const W_TIME_AT = 2;
export const W_LAST_BIN = 3;
/** Good parts since the counts were last handed over, and how many may end until the run stops. */
export const GOODS = 4;
export const GOODS_TO_STOP = 5;
export const FREE_PART = 6;
export const PART_SLOTS = 7;
/** Events in the calendar. */
export const PENDING = 8;
export const STOPPED = 9;
export const LINE_INTS = 16;

/** The line's own floats: base = lineFloats. */
export const NOW_AT = 0;
export const SEQUENCE = 1;
export const W_SINCE = 2;
export const W_AREA = 3;
export const LEADS = 4;
export const LEADS_SQUARED = 5;
export const LEAST_LEAD = 6;
export const LONGEST_LEAD = 7;
export const IN_LINE_TIME = 8;
export const WINDOW_START = 9;
export const DUE_AFTER = 10;
export const LATE = 11;
export const LATENESS = 12;
/** A double whose bits are read. */
export const SCRATCH = 13;
export const LINE_FLOATS = 16;

/** Floats per part: base = partFloats + part * PART_STRIDE; whole numbers: the next in its queue, or the next free slot. */
export const PART_STRIDE = 2;
export const ENTERED_AT = 0;
export const RELEASED_AT = 1;

export const INTO_BUFFER = 0;
export const INTO_SERVER = 1;
export const INTO_SINK = 2;
export const INTO_SCRAP = 3;

export const DOWN_REPAIR = 1;
export const DOWN_WAITING = 2;
