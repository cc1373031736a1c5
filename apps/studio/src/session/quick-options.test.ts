import { expect, test } from 'vitest';
import { quickOptions } from './quick-options.ts';

const full = { seed: 7, replications: 10, hours: 8, warmUp: 'auto' as const };

test('first numbers are few, short and of the same random numbers; a known warm-up spares the pilot', () => {
  expect(quickOptions(full, [600, 1800])).toEqual({ seed: 7, replications: 3, hours: 4, warmUp: 1800 });
  expect(quickOptions(full, [undefined, undefined]).warmUp).toBe('auto');
});

test('a small study is never made larger', () => {
  expect(quickOptions({ ...full, replications: 2, hours: 1, warmUp: 60 }, [600])).toEqual({
    seed: 7,
    replications: 2,
    hours: 1,
    warmUp: 60,
  });
});
