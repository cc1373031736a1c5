import { describe, expect, it } from 'vitest';
import { type Case, missesOf } from './case.ts';
import { cells } from './cells.ts';
import { flows } from './flows.ts';
import { networks } from './networks.ts';
import { queues } from './queues.ts';

/**
 * Lines that somebody wrote from docs/document.md alone, with answers of theory or by hand, and read from what `run --json` prints. Random
 * ones must lie within the 99 % interval, the others be right to the last digit (or within what an unfinished cycle at the end makes).
 */
const KINDS: Readonly<Record<string, readonly Case[]>> = { queues, networks, cells, flows };

for (const [kind, cases] of Object.entries(KINDS))
  describe(`from outside: ${kind}`, () => {
    it.each(cases.map((one) => [one.draft.id, one] as const))(
      '%s',
      async (_, one) => {
        expect(await missesOf(one)).toEqual([]);
      },
      60_000,
    );
  });
