/**
 * Layout of a trace: records of four 32-bit words in chunks, each chunk with a snapshot of everything at its beginning, so that
 * any moment can be shown without a replay from t = 0.
 *
 * Record: [milliseconds since the chunk's start, kind << 27 | index, a, b].
 */

export const WORDS = 4;
export const CHUNK_RECORDS = 32768;
/** A chunk ends before its relative time leaves 31 bits. */
export const LONGEST_CHUNK = 2 ** 31 * 1000;

export const KIND_SHIFT = 27;
export const INDEX_MASK = (1 << KIND_SHIFT) - 1;

/** Unit `index` is in state a. */
export const UNIT_STATE = 0;
/** Part `index` of product a enters the line. */
export const PART_RELEASED = 1;
/** Part `index` comes to element a, on unit b (-1: no server). */
export const PART_ENTERS = 2;
/** Part `index` is taken by the robot or vehicle with unit a. */
export const PART_CARRIED = 3;
/** Part `index` ends: a = 0 good, 1 bad, 2 scrapped, 3 merged into another. */
export const PART_ENDS = 4;
/** Robot or vehicle of unit `index`: a packs activity, from, to; b is the duration in ms. */
export const MOVER = 5;
/** Operator `index`: a packs from and to element; b is the walking time in ms. */
export const OPERATOR = 6;
/** Part `index` has mark bits a. */
export const PART_MARKED = 7;

export const MARK_REWORKED = 1;
export const MARK_REJECTED = 2;

/** Activity in 4 bits and two places (-1 .. 16382) in 14 bits each. */
export const packMove = (activity: number, from: number, to: number): number => (activity << 28) | ((from + 1) << 14) | (to + 1);
export const activityOf = (word: number): number => word >>> 28;
export const fromOf = (word: number): number => ((word >>> 14) & 16383) - 1;
export const toOf = (word: number): number => (word & 16383) - 1;

/** Two elements (-1 .. 65534) in 16 bits each. */
export const packWalk = (from: number, to: number): number => ((from + 1) << 16) | (to + 1);
export const walkFrom = (word: number): number => (word >>> 16) - 1;
export const walkTo = (word: number): number => (word & 65535) - 1;

/** Snapshot: a head, then rows of units, movers, operators and parts; float64, times in seconds. */
export const HEAD = 8;
export const HEAD_UNITS = 0;
export const HEAD_MOVERS = 1;
export const HEAD_OPERATORS = 2;
export const HEAD_PARTS = 3;
export const HEAD_GOOD = 4;
export const HEAD_BAD = 5;
export const HEAD_SCRAPPED = 6;
/** state, since */
export const UNIT_ROW = 2;
/** unit, packed move, start, end */
export const MOVER_ROW = 4;
/** packed walk, start, end */
export const OPERATOR_ROW = 3;
/** slot, product, element, server, carrier, since, marks */
export const PART_ROW = 7;
