import { Chance, type Distribution, draw, SamplerTable, uniform } from '@taktwerk/engine';

/**
 * The one thing both engines share: the named streams and the samplers. Same seed, same owner, same purpose, same numbers.
 */
export class NamedStreams {
  private readonly known = new Map<string, Chance>();
  private readonly seed: number;
  private readonly replication: number;

  constructor(seed: number, replication: number) {
    this.seed = seed;
    this.replication = replication;
  }

  /** The next duration in whole microseconds. */
  duration(distribution: Distribution, owner: string, purpose: string): number {
    return this.next(distribution, owner, purpose, 1e6);
  }

  /** The next whole count (cycles to failure). */
  count(distribution: Distribution, owner: string, purpose: string): number {
    return this.next(distribution, owner, purpose, 1);
  }

  /** Whether something of this probability happens. */
  happens(probability: number, owner: string, purpose: string): boolean {
    return this.uniform(owner, purpose) < probability;
  }

  /** A number between 0 and 1. */
  uniform(owner: string, purpose: string): number {
    return uniform(this.streamOf({ type: 'uniform', min: 0, max: 1 }, owner, purpose, 1), 0);
  }

  private next(distribution: Distribution, owner: string, purpose: string, scale: number): number {
    const stream = this.streamOf(distribution, owner, purpose, scale);
    draw(stream, 0);
    return stream.drawn[0]!;
  }

  private streamOf(distribution: Distribution, owner: string, purpose: string, scale: number): Chance {
    const name = `${owner} ${purpose}`;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const table = new SamplerTable();
    table.add(distribution, owner, purpose, scale);
    const stream = new Chance(table.columns(), this.seed, this.replication, false);
    this.known.set(name, stream);
    return stream;
  }
}

/** The choice into whose share of the whole a number between 0 and 1 falls. */
export function byWeight<T>(choices: readonly T[], weightOf: (choice: T) => number, u: number): T {
  const total = choices.reduce((sum, choice) => sum + weightOf(choice), 0);
  let sum = 0;
  for (const choice of choices) {
    sum += weightOf(choice);
    if (u < sum / total) return choice;
  }
  return choices[choices.length - 1]!;
}
