import { compileLine } from '@taktwerk/compile';
import { expect, test } from 'vitest';
import { catalog } from './catalog.ts';
import { PAGES } from './pages.ts';
import { playFrom } from './trace.ts';

/** Processes that an arm does on their page; the others are done by hand, by a machine, or on a conveyor. */
const BY_ARM = ['spotWelding', 'thermalCutting', 'deburring', 'grinding', 'polishing', 'painting', 'gluing', 'assembly', 'sorting'];
const moving = PAGES.filter(({ group }) => group === 'station' || group === 'process');

test.each(moving.map((page) => [page.route, page] as const))('%s compiles and plays', (_, page) => {
  const line = compileLine(page.document(), page.layout, catalog);
  expect(line.ok ? [] : line.problems).toEqual([]);
  if (!line.ok) return;
  expect(playFrom(line.value, page.playFromS ?? 0).endS).toBeGreaterThan(100);
  if (BY_ARM.some((work) => page.route.endsWith(work))) expect(line.value.programs).toHaveLength(1);
});
