import type { LineDocument } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { sidesOf } from './sides.ts';

const of = (...ids: string[]) => sidesOf({ layouts: Object.fromEntries(ids.map((id) => [id, {}])) } as unknown as LineDocument);

test('as-is and to-be are found wherever they stand', () => {
  expect(of('b', 'to-be', 'as-is')).toEqual({ baseline: 'as-is', candidate: 'to-be' });
});

test('without them the first two are compared, and one alone is the candidate', () => {
  expect(of('x', 'y', 'z')).toEqual({ baseline: 'x', candidate: 'y' });
  expect(of('x')).toEqual({ baseline: null, candidate: 'x' });
  expect(of()).toEqual({ baseline: null, candidate: null });
});
