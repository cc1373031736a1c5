import { LANGUAGES, remedyOf, saysOf } from '@taktwerk/i18n';
import { LINE_PROBLEM_CODES, parseLine, parseLineText, serialiseLine } from '@taktwerk/line';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savedFile } from './saved-files.ts';

const text = savedFile('v1.line.json');
type Holder = Record<string | number, unknown>;

/** Every place in a document: the object or list that holds it, and its key there. */
function placesIn(value: unknown): { holder: Holder; key: string | number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [{ holder: value as Holder, key }, ...placesIn((value as Holder)[key])]);
}

const odd = fc.oneof(
  fc.constantFrom(null, '', -1, 0, 1.5, 1e300, 1_000_000, 'home', '*', '__proto__', 'station:weld', 'product:bracket', true),
  fc.jsonValue({ maxDepth: 2 }),
);
const changes = fc.array(fc.record({ at: fc.nat(1_000_000), value: fc.option(odd, { nil: undefined }) }), { minLength: 1, maxLength: 4 });

/** The saved document after random changes; an undefined value deletes. */
function changed(list: readonly { at: number; value: unknown }[]): unknown {
  const document: unknown = JSON.parse(text);
  for (const { at, value } of list) {
    const places = placesIn(document);
    const place = places[at % places.length];
    if (place === undefined) continue;
    if (value === undefined && !Array.isArray(place.holder)) delete place.holder[place.key];
    else place.holder[place.key] = value;
  }
  return document;
}

describe('a document with up to four random changes (seed 3)', () => {
  test('is opened or refused with problems that can be told, never thrown at', () => {
    let refused = 0;
    fc.assert(
      fc.property(changes, (list) => {
        const parsed = parseLine(changed(list));
        if (parsed.ok) {
          const again = parseLineText(serialiseLine(parsed.value), 'again');
          expect(again).toEqual(parsed);
          return;
        }
        refused += 1;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const problem of parsed.problems) {
          expect(LINE_PROBLEM_CODES).toContain(problem.code);
          for (const language of LANGUAGES) expect(`${saysOf(problem, language)}${remedyOf(problem, language)}`).not.toContain('{{');
        }
      }),
      { seed: 3, numRuns: 150 },
    );
    expect(refused).toBeGreaterThan(60);
  });

  test('tells nothing twice', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const parsed = parseLine(changed(list));
        const told = parsed.ok ? [] : parsed.problems.map((problem) => JSON.stringify(problem));
        expect(told.filter((problem, i) => told.indexOf(problem) < i)).toEqual([]);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

test('any text at all is opened or refused', () => {
  const cut = fc
    .tuple(fc.nat(text.length), fc.nat(200), fc.string({ maxLength: 8 }))
    .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
  fc.assert(
    fc.property(fc.oneof(cut, fc.string()), (content) => {
      const parsed = parseLineText(content, 'any.line.json');
      expect(parsed.ok || parsed.problems.length > 0).toBe(true);
    }),
    { seed: 5, numRuns: 100 },
  );
});
