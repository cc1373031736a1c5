import type { Trial } from '@taktwerk/study';
import { expect, test } from 'vitest';
import { costPerGain, helps, rankedTrials } from './rank.ts';

const trial = (key: string, difference: number, significant: boolean, cost: number | null = null): Trial =>
  ({
    proposal: { key, cost: cost === null ? null : { amount: cost, every: 'once', origin: 'assumed' } },
    differences: { throughputPerHour: { difference, significant } },
  }) as unknown as Trial;

test('what is shown to help comes before what only looks better', () => {
  const order = rankedTrials([trial('noise', 9, false), trial('small', 1, true), trial('large', 5, true)]);
  expect(order.map(({ proposal }) => proposal.key)).toEqual(['large', 'small', 'noise']);
});

test('one person less helps when no parts are lost for certain', () => {
  expect(helps(trial('less', -0.1, false, -80_000))).toBe(true);
  expect(helps(trial('less', -3, true, -80_000))).toBe(false);
  expect(helps(trial('more', 0.1, false, 80_000))).toBe(false);
});

test('cost per gain needs a price and a certain gain', () => {
  expect(costPerGain(100, trial('a', 4, true))).toBe(25);
  expect(costPerGain(100, trial('a', 4, false))).toBeNull();
  expect(costPerGain(null, trial('a', 4, true))).toBeNull();
});
