import { DOCUMENT_VERSION, parseLineText, serialiseLine } from '@taktwerk/line';
import { describe, expect, test } from 'vitest';
import { expectGenerated, filesIn, savedFile, savedFiles } from './saved-files.ts';

/** The document of a saved file. */
function opened(name: string) {
  const parsed = parseLineText(savedFile(name), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed.value;
}

describe('one saved file per version, forever', () => {
  test.each(Array.from({ length: DOCUMENT_VERSION + 1 }, (_, version) => version))('version %i opens today', (version) => {
    const name = `v${version}.line.json`;
    expect(JSON.parse(savedFile(name))).toMatchObject({ format: 'taktwerk-line', version });
    const document = opened(name);
    expect(document.version).toBe(DOCUMENT_VERSION);
    expect(Object.keys(document.layouts['as-is']?.records ?? {}).length).toBeGreaterThan(5);
  });

  test('every file here is of a known version', () => {
    const names = savedFiles();
    expect(names.length).toBeGreaterThan(DOCUMENT_VERSION);
    for (const name of names) expect(opened(name).version).toBe(DOCUMENT_VERSION);
  });

  test('the file of the present version is in canonical form', () => {
    const name = `v${DOCUMENT_VERSION}.line.json`;
    expectGenerated(`tests/documents/${name}`, serialiseLine(opened(name)));
  });
});

describe('migrations', () => {
  const migrations = filesIn('packages/line/src/migrations').filter((name) => /^\d{3}-.*\.ts$/.test(name) && !name.endsWith('.test.ts'));

  test('are numbered without a gap up to the present version', () => {
    expect(migrations.map((name) => Number(name.slice(0, 3)))).toEqual(Array.from({ length: DOCUMENT_VERSION }, (_, i) => i + 1));
  });

  test.each(migrations)('%s has a test beside it, a saved file of the version before and what became of it', (name) => {
    expect(filesIn('packages/line/src/migrations')).toContain(name.replace('.ts', '.test.ts'));
    const before = Number(name.slice(0, 3)) - 1;
    expect(savedFiles()).toEqual(expect.arrayContaining([`v${before}.line.json`, `v${before}-migrated.line.json`]));
  });

  test.each(Array.from({ length: DOCUMENT_VERSION }, (_, version) => version))(
    'a file of version %i becomes what it became before',
    (version) => {
      expectGenerated(`tests/documents/v${version}-migrated.line.json`, serialiseLine(opened(`v${version}.line.json`)));
    },
  );
});
