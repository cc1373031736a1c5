import { expect, test } from 'vitest';
import { openTestCatalog } from '../validation/catalog-files.ts';
import { catalogPage } from './catalog-page.ts';
import { expectGenerated } from './saved-files.ts';

test('docs/catalog.md tells every entry of models/ and is up to date', () => {
  const catalog = openTestCatalog();
  const page = catalogPage(catalog);
  const entries = [...catalog.robots(), ...catalog.vehicles(), ...catalog.machines(), ...catalog.figureGroups()];
  expect(entries.length).toBeGreaterThan(200);
  for (const { id } of entries) expect(page).toContain(`| \`${id}\` |`);
  expectGenerated('docs/catalog.md', page);
});
