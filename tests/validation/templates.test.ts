import { compileLine } from '@taktwerk/compile';
import { describe, expect, test } from 'vitest';
import { readTemplate, repositoryCatalog, templateNames } from './models.ts';

const catalog = repositoryCatalog();

describe.each(templateNames())('%s', (name) => {
  const document = readTemplate(name);

  test.each(Object.keys(document.layouts))('layout %s compiles without a problem', (layout) => {
    const compiled = compileLine(document, layout, catalog);
    expect(compiled.ok ? [] : compiled.problems).toEqual([]);
  });
});
