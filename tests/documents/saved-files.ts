import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

const HERE = new URL('./', import.meta.url);
const ROOT = new URL('../../', HERE);

/** Text of a file of this folder. */
export const savedFile = (name: string): string => readFileSync(new URL(name, HERE), 'utf8');
export const savedFiles = (): string[] => readdirSync(HERE).filter((name) => name.endsWith('.line.json'));
export const filesIn = (folder: string): string[] => readdirSync(new URL(folder, ROOT));

/**
 * Compares a generated text with the file it was written to; with UPDATE=1 in the environment it writes the file instead:
 * `UPDATE=1 npx vitest run tests/documents`.
 *
 * @param path from the root of the repository
 */
export function expectGenerated(path: string, text: string): void {
  const file = new URL(path, ROOT);
  if (process.env.UPDATE === '1') writeFileSync(file, text);
  expect(existsSync(file), `${path} is missing: UPDATE=1 npx vitest run tests/documents`).toBe(true);
  expect(readFileSync(file, 'utf8') === text, `${path} is stale: UPDATE=1 npx vitest run tests/documents`).toBe(true);
}
