import type { KittingWork } from '@taktwerk/line';
import { lasts, type Piece, processTime } from './process.ts';
import { type Chance, meanChance, NEVER, neverSucceeds, retries, together } from './retries.ts';
import type { Rule } from './rule.ts';

type Weighing = NonNullable<KittingWork['items'][number]['weighing']>;

/**
 * Kitting: every item is taken, and weighed out where it is not counted: dispensed at its rate, settled, and corrected when the weight is
 * outside its tolerance. The dispensed mass is normal about the target.
 */
export const kittingRule: Rule<KittingWork> = (work, place, compilation) => {
  const weighings = work.items.flatMap(({ weighing }) => (weighing === null ? [] : [weighing]));
  const chance = weighings.map(chanceOf).reduce(together, NEVER);
  const pieces: Piece[] = [
    ...work.transfers.map((transfer, index): Piece => ({ do: 'transfer', transfer, field: `transfers[${index}]`, handS: 0 })),
    ...work.items.flatMap(({ id, pickS, weighing }) => [
      lasts('motion', 'takeItem', pickS, id),
      lasts('process', 'dispense', weighing === null ? 0 : weighing.targetKg / weighing.rateKgPerS, id),
      lasts('sensor', 'weigh', weighing?.settleS ?? 0, id),
    ]),
    lasts('process', 'retry', meanChance(chance)),
  ];
  const { approachM, linearSpeedMps, failsAs } = work;
  const good = weighings.reduce((share, weighing) => share * (1 - neverSucceeds(withinTolerance(weighing), weighing.tries)), 1);
  const defects = failsAs === null || good === 1 ? [] : [{ id: failsAs, probability: 1 - good }];
  return processTime(work, place, compilation, { pieces, approachM, linearSpeedMps, chance, defects });
};

const chanceOf = (weighing: Weighing): Chance => retries(withinTolerance(weighing), weighing.tries, weighing.correctS + weighing.settleS);

/** Probability that a dispensed mass is within its tolerance: P(|N(0, sd)| <= tolerance). */
export const withinTolerance = ({ toleranceKg, sdKg }: Pick<Weighing, 'toleranceKg' | 'sdKg'>): number =>
  sdKg === 0 ? 1 : errorFunction(toleranceKg / sdKg / Math.SQRT2);

/**
 * erf(x) for x >= 0 by its power series 2/√π Σ (-1)^n x^(2n+1) / (n! (2n+1)): only sums and products, so every machine gets the same
 * bits. Above 4, where 1 - erf < 2e-8, it is 1.
 */
function errorFunction(x: number): number {
  if (x > 4) return 1;
  let power = x;
  let sum = x;
  for (let n = 1; n < 80; n++) {
    power *= (-x * x) / n;
    sum += power / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}
