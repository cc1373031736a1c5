import type { LineDocument } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { sidesOf, soundSides } from './sides.ts';

const of = (...ids: string[]) => sidesOf({ layouts: Object.fromEntries(ids.map((id) => [id, {}])) } as unknown as LineDocument);

test('as-is and to-be are found wherever they stand', () => {
  expect(of('b', 'to-be', 'as-is')).toEqual({ baseline: 'as-is', candidate: 'to-be' });
});

test('without them the first two are compared, and one alone is the candidate', () => {
  expect(of('x', 'y', 'z')).toEqual({ baseline: 'x', candidate: 'y' });
  expect(of('x')).toEqual({ baseline: null, candidate: 'x' });
  expect(of()).toEqual({ baseline: null, candidate: null });
});

test('sides whose layouts are gone are replaced by what is left', () => {
  const documentOf = (...ids: string[]) => ({ layouts: Object.fromEntries(ids.map((id) => [id, {}])) }) as unknown as LineDocument;
  const both = { baseline: 'as-is', candidate: 'variant-1' };
  expect(soundSides(documentOf('as-is', 'to-be', 'variant-1'), both)).toBe(both);
  expect(soundSides(documentOf('as-is', 'to-be'), both)).toEqual({ baseline: 'as-is', candidate: 'to-be' });
  expect(soundSides(documentOf('to-be', 'variant-1'), both)).toEqual({ baseline: 'to-be', candidate: 'variant-1' });
  expect(soundSides(documentOf('as-is'), both)).toEqual({ baseline: null, candidate: 'as-is' });
  expect(soundSides(documentOf('other'), both)).toEqual({ baseline: null, candidate: 'other' });
});
