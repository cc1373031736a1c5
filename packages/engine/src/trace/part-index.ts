import {
  HEAD,
  HEAD_MOVERS,
  HEAD_OPERATORS,
  HEAD_PARTS,
  HEAD_UNITS,
  INDEX_MASK,
  KIND_SHIFT,
  MOVER_ROW,
  OPERATOR_ROW,
  PART_CARRIED,
  PART_ENDS,
  PART_ENTERS,
  PART_RELEASED,
  PART_ROW,
  UNIT_ROW,
  WORDS,
} from './format.ts';
import type { LevelSteps, PartFlow, PartJourney, PartOutcome, PartStop, TraceChunk } from './state.ts';

const OUTCOMES: readonly PartOutcome[] = ['good', 'bad', 'scrapped', 'merged'];
const NOWHERE = -1;

/** Where every part was when: levels of elements over time, and the way of a single part. */
export class PartIndex {
  private readonly chunks: readonly TraceChunk[];
  private levels: readonly LevelSteps[] | null = null;

  constructor(chunks: readonly TraceChunk[]) {
    this.chunks = chunks;
  }

  /** Parts in an element over time: steps at the moments when their number changes. */
  levelsOf(element: number, elements: number): LevelSteps {
    this.levels ??= levelsOfAll(this.chunks, elements);
    return this.levels[element] ?? { timesS: new Float64Array(), levels: new Float64Array() };
  }

  /** How many parts went from one element to the next between two moments, whatever carried them; to -1: scrapped there. */
  transitions(fromS: number, toS: number): readonly PartFlow[] {
    return transitionsOf(this.chunks, fromS, toS);
  }

  /** The life of the part that has this number at a moment; numbers are used again after a part has ended. */
  journeyOf(part: number, atS: number): PartJourney | null {
    let life: OpenJourney | null = null;
    for (const event of eventsOf(this.chunks)) {
      if (event.part !== part) continue;
      if (event.kind === PART_RELEASED || life === null) {
        if (life !== null && event.timeS > atS) return life;
        life = { part, product: event.product, startS: event.timeS, endS: null, outcome: null, stops: [] };
      }
      follow(life, event);
      if (event.kind === PART_ENDS && event.timeS >= atS) return life;
      if (event.kind === PART_ENDS) life = null;
    }
    return life;
  }
}

interface OpenJourney extends PartJourney {
  endS: number | null;
  outcome: PartOutcome | null;
  readonly stops: PartStop[];
}

function follow(life: OpenJourney, event: PartEvent): void {
  if (event.kind === PART_ENDS) {
    life.endS = event.timeS;
    life.outcome = OUTCOMES[event.how] ?? null;
  } else if (event.kind !== PART_RELEASED || event.element !== NOWHERE) {
    const carrier = event.kind === PART_CARRIED ? event.carrier : NOWHERE;
    life.stops.push({ element: event.element, carrier, fromS: event.timeS });
  }
}

interface PartEvent {
  readonly kind: number;
  readonly timeS: number;
  readonly part: number;
  readonly product: number;
  readonly element: number;
  readonly carrier: number;
  readonly how: number;
}

/** Every event of every part, in order; parts that are there at the beginning come first, as if they had just entered. */
function* eventsOf(chunks: readonly TraceChunk[]): Generator<PartEvent> {
  const first = chunks[0];
  if (first !== undefined) yield* standing(first);
  for (const chunk of chunks) {
    const records = new Int32Array(chunk.records);
    const end = chunk.count * WORDS;
    for (let at = 0; at < end; at += WORDS) {
      const kind = records[at + 1]! >>> KIND_SHIFT;
      if (kind !== PART_RELEASED && kind !== PART_ENTERS && kind !== PART_CARRIED && kind !== PART_ENDS) continue;
      const a = records[at + 2]!;
      yield {
        kind,
        timeS: chunk.startS + records[at]! / 1000,
        part: records[at + 1]! & INDEX_MASK,
        product: kind === PART_RELEASED ? a : NOWHERE,
        element: kind === PART_ENTERS ? a : NOWHERE,
        carrier: kind === PART_CARRIED ? a : NOWHERE,
        how: kind === PART_ENDS ? a : NOWHERE,
      };
    }
  }
}

function* standing(chunk: TraceChunk): Generator<PartEvent> {
  const s = new Float64Array(chunk.snapshot);
  let at = HEAD + s[HEAD_UNITS]! * UNIT_ROW + s[HEAD_MOVERS]! * MOVER_ROW + s[HEAD_OPERATORS]! * OPERATOR_ROW;
  for (let i = 0; i < (s[HEAD_PARTS] ?? 0); i++, at += PART_ROW) {
    const [part, product, element, , carrier] = s.slice(at, at + 5) as unknown as [number, number, number, number, number];
    yield { kind: PART_RELEASED, timeS: chunk.startS, part, product, element, carrier, how: NOWHERE };
  }
}

function levelsOfAll(chunks: readonly TraceChunk[], elements: number): readonly LevelSteps[] {
  const startS = chunks[0]?.startS ?? 0;
  const steps = Array.from({ length: elements }, () => ({ times: [startS], levels: [0] }));
  const place = new Map<number, number>();
  const change = (element: number, by: number, timeS: number) => {
    const step = steps[element];
    if (step === undefined) return;
    const last = step.levels.length - 1;
    const level = (step.levels[last] as number) + by;
    if (step.times[last] === timeS) step.levels[last] = level;
    else {
      step.times.push(timeS);
      step.levels.push(level);
    }
  };
  for (const { kind, timeS, part, element } of eventsOf(chunks)) {
    change(place.get(part) ?? NOWHERE, -1, timeS);
    if (kind === PART_ENDS) place.delete(part);
    else place.set(part, element);
    if (kind !== PART_ENDS) change(element, 1, timeS);
  }
  return steps.map(({ times, levels }) => ({ timesS: Float64Array.from(times), levels: Float64Array.from(levels) }));
}

function transitionsOf(chunks: readonly TraceChunk[], fromS: number, toS: number): readonly PartFlow[] {
  const flows = new Map<string, { from: number; to: number; parts: number }>();
  const place = new Map<number, number>();
  const count = (from: number, to: number, timeS: number) => {
    if (timeS < fromS || timeS > toS) return;
    const key = `${from} ${to}`;
    const flow = flows.get(key) ?? { from, to, parts: 0 };
    flow.parts += 1;
    flows.set(key, flow);
  };
  for (const { kind, timeS, part, element, how } of eventsOf(chunks)) {
    const from = place.get(part);
    if (kind === PART_ENDS) {
      if (from !== undefined && OUTCOMES[how] === 'scrapped') count(from, NOWHERE, timeS);
      place.delete(part);
    } else if (element !== NOWHERE) {
      if (from !== undefined && from !== element) count(from, element, timeS);
      place.set(part, element);
    } else if (kind === PART_RELEASED) place.delete(part);
  }
  return [...flows.values()];
}
