/**
 * Records of a serial line: one block of whole numbers and one of floats per server (its index is the unit's index), which hold the
 * server, the buffer in front of it, and where parts come from and go to; after them one block per source.
 * One block each, so that the loop of `advance.ts` reaches everything about a server from one base by constant distances.
 */

/** Whole numbers per server: base = server << I_SHIFT. */
export const I_SHIFT = 6;
export const PHASE_NOW = 0;
export const PART_NOW = 1;
/** State booked last, and whether it has to be read again when the moment has settled. */
export const BOOKED = 2;
export const STALE = 3;
/** 0: in service, DOWN_REPAIR or DOWN_WAITING. */
export const DOWN_NOW = 4;
/** What the server's parts go to, and the server behind it (the buffer in front of that one, or that one itself). */
export const TO = 5;
export const TO_SERVER = 6;
/** Where the server's parts, or those of the buffer in front of it, come from: a server, or ~source. */
export const FEEDER = 7;
export const HAS_BUFFER = 8;
/** Parts that wait for a place in the buffer, or for the server where it has none. */
export const WAITERS = 9;
export const SAMPLER = 10;
export const SAMPLER_KIND = 11;
export const STAY_COUNT = 12;
export const STAY_BINS_AT = 13;
export const CYCLE_TOTAL = 14;
export const FIRST_CLOCK = 15;
export const END_CLOCK = 16;
export const FAILED_CLOCK = 17;
export const OUTCOME_NOW = 18;
export const QUALITY = 19;
export const OPERATION_AT = 20;
export const PERIODS = 21;
export const NEXT_FOR_CREW = 22;
export const ELEMENT_AT = 23;
/** The buffer in front. */
export const B_HEAD = 24;
export const B_TAIL = 25;
export const B_LEVEL = 26;
export const B_CAPACITY = 27;
export const B_TIME_AT = 28;
export const B_LAST_BIN = 29;
export const B_MOST = 30;
export const B_COUNT = 31;
export const B_BINS_AT = 32;
export const B_ELEMENT = 33;
export const SCRAP_STREAM = 34;
export const TO_STAGE_AT = 35;
export const TO_ELEMENT = 36;
export const STAGE_AT = 37;
export const B_STAGE = 38;
/** Queue of the way on, and of the buffer in front. */
export const OUT_QUEUE = 39;
export const B_QUEUE = 40;
export const B_LEVEL_INDEX = 41;

/** Floats per server: base = server << F_SHIFT; times in microseconds. */
export const F_SHIFT = 5;
export const BOOKED_SINCE = 0;
/** Time in state s stands at TIME_IN + s. */
export const TIME_IN = 1;
export const SEIZED_AT = 10;
/** Mean of an exponential, value of a constant process time. */
export const PROCESS_TIME = 11;
export const STAYS = 12;
export const STAYS_SQUARED = 13;
export const LEAST_STAY = 14;
export const LONGEST_STAY = 15;
export const B_SINCE = 16;
export const B_STAYS = 17;
export const B_SQUARED = 18;
export const B_LEAST = 19;
export const B_LONGEST = 20;
export const WORK_LEFT = 21;
export const WORK_SINCE = 22;
export const WORK_DRAWN = 23;
export const SCRAP_CHANCE = 24;

/** Whole numbers per source: base = sourceBase + source * O_STRIDE. */
export const O_STRIDE = 16;
export const O_ELEMENT = 0;
export const O_TO_SERVER = 1;
export const O_TO = 2;
export const O_SATURATED = 3;
/** Part that stands ready at a saturated source, or -1. */
export const O_READY = 4;
export const O_BATCH = 5;
export const O_INTERVAL = 6;
/** Parts that went into the line since the counts were last handed over, and whether the source has to look for a place. */
export const O_RELEASED = 7;
export const O_WANTED = 8;
export const O_STAGE = 9;
export const O_QUEUE = 10;

export const INTO_BUFFER = 0;
export const INTO_SERVER = 1;
export const INTO_SINK = 2;
export const INTO_SCRAP = 3;

export const DOWN_REPAIR = 1;
export const DOWN_WAITING = 2;

export const NO_QUALITY = 0;
export const ONLY_SCRAP = 1;
export const FULL_QUALITY = 2;
