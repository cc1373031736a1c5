import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { resources } from '@taktwerk/i18n/all';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist' || name === '.tsbuild') return [];
    return statSync(path).isDirectory() ? filesBelow(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

test('every message exists in both languages, is not empty and is translated', () => {
  let seen = 0;
  for (const [namespace, table] of Object.entries(resources.zh)) {
    const english = resources.en[namespace as keyof typeof resources.en] as Record<string, string>;
    for (const [key, text] of Object.entries(table)) {
      seen += 1;
      expect(text, `${namespace}:${key} zh`).not.toBe('');
      expect(english[key], `${namespace}:${key} en`).toBeTruthy();
      expect(english[key], `${namespace}:${key} en has Chinese characters`).not.toMatch(/[\u4e00-\u9fff]/);
    }
  }
  expect(seen, 'messages visited').toBeGreaterThan(100);
});

test('the same values are named in both languages', () => {
  const names = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] as string).sort();
  for (const [namespace, table] of Object.entries(resources.zh))
    for (const [key, text] of Object.entries(table)) {
      const english = (resources.en[namespace as keyof typeof resources.en] as Record<string, string>)[key] ?? '';
      expect([...new Set(names(english))], `${namespace}:${key}`).toEqual([...new Set(names(text))]);
    }
});

test('no Chinese sentence stands in code outside the message tables', () => {
  const files = ['packages', 'apps']
    .flatMap((folder) => filesBelow(join(ROOT, folder)))
    .filter((path) => !path.includes('packages/i18n/') && !/\.test\.tsx?$/.test(path));
  expect(files.length, 'files visited').toBeGreaterThan(100);
  const wrong = files.filter((path) => /[\u4e00-\u9fff]/.test(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
  expect(wrong.map((path) => path.slice(ROOT.length + 1))).toEqual([]);
});
