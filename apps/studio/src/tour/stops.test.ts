import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasMessage } from '@taktwerk/i18n';
import { expect, test } from 'vitest';

const SOURCE = join(import.meta.dirname, '..');
const text = (folder: string): string =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? text(path) : /\.tsx$/.test(path) ? readFileSync(path, 'utf8') : ''))
    .join('\n');

test('every stop points at something that the window has, and has its words', () => {
  const stops = readFileSync(join(import.meta.dirname, 'stops.ts'), 'utf8');
  const rows = [...stops.matchAll(/id: '(\w+)', at: (?:'([\w-]+)'|null)/g)].map(([, id, at]) => ({ id: id as string, at }));
  expect(rows.length).toBeGreaterThan(7);
  const all = text(SOURCE);
  for (const { id, at } of rows) {
    expect(hasMessage(`comfort:tour.${id}`) && hasMessage(`comfort:tour.${id}.text`), id).toBe(true);
    if (at === undefined) continue;
    const isTab = at.startsWith('tab-') && /data-testid=\{`tab-/.test(all);
    expect(isTab || all.includes(`"${at}"`) || all.includes(`'${at}')`), `${id}: ${at}`).toBe(true);
  }
});
