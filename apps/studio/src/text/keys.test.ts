import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasMessage } from '@taktwerk/i18n';
import { resources } from '@taktwerk/i18n/all';
import { expect, test } from 'vitest';

const SOURCE = join(import.meta.dirname, '..');
const NAMESPACES = Object.keys(resources.zh).join('|');

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourcesBelow(path);
    return /\.tsx?$/.test(name) && !name.includes('.test.') ? [path] : [];
  });
}

const sources = sourcesBelow(SOURCE).map((path) => readFileSync(path, 'utf8'));
const found = (pattern: RegExp) => sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] as string));

test('every message key that stands in the studio exists', () => {
  const keys = found(new RegExp(`'((?:${NAMESPACES}):[\\w.-]+)'`, 'g'));
  expect(keys.length, 'keys visited').toBeGreaterThan(80);
  expect(keys.filter((key) => !hasMessage(key))).toEqual([]);
});

test('every family of keys that is completed at run time has members', () => {
  const families = found(new RegExp(`\`((?:${NAMESPACES}):[\\w.-]*)\\$\\{`, 'g'));
  expect(families.length, 'families visited').toBeGreaterThan(15);
  const all = Object.entries(resources.zh).flatMap(([namespace, table]) => Object.keys(table).map((key) => `${namespace}:${key}`));
  expect(families.filter((family) => !all.some((key) => key.startsWith(family)))).toEqual([]);
});
