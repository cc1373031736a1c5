/** The maturity ladder parses, and its points stand in the documents in the words quoted. */
import { readFileSync } from 'node:fs';
import { maturityOf, parseMaturityLadder } from '@taktwerk/business';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../models/${path}`, import.meta.url), 'utf8');

it('has four rungs, and every quote stands in its policy pack', () => {
  const ladder = parseMaturityLadder(JSON.parse(read('defaults/maturity-ladder.json')));
  if (!ladder.ok) throw new Error(JSON.stringify(ladder.problems));
  expect(ladder.value.rungs.map(({ id }) => id)).toEqual(['smartLine', 'digitalWorkshop', 'smartFactory', 'futureFactory']);
  const items = ladder.value.rungs.flatMap((rung) => rung.items);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const { pack, quote, section, id } of items) {
    expect([id, read(`policies/${pack}.json`).includes(quote)]).toEqual([id, true]);
    expect([id, read(`policies/${pack}.json`).includes(section)]).toEqual([id, true]);
  }
  expect(
    maturityOf(
      ladder.value,
      items.map(({ id }) => id),
    ).reached,
  ).toBe('futureFactory');
});
