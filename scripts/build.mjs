// Builds studio and command line, and only again when a source is newer than the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACES } from './faces.mjs';

const SOURCES = ['apps', 'packages', 'models', 'assets', 'pnpm-lock.yaml'];
const SKIPPED = new Set(['node_modules', 'dist', '.tsbuild', 'screenshots', 'results']);

function* filesBelow(path) {
  const stat = statSync(path);
  if (stat.isFile()) yield [path, stat];
  else for (const name of readdirSync(path)) if (!SKIPPED.has(name)) yield* filesBelow(join(path, name));
}

function stampOf(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const [path, stat] of filesBelow(join(root, source))) hash.update(`${path.slice(root.length)} ${stat.size} ${stat.mtimeMs}\n`);
  return hash.digest('hex');
}

/**
 * @param {{ root: string, say: (text: string) => void, pnpm: (...args: string[]) => void }} tools
 */
export function buildIfNeeded({ root, say, pnpm }) {
  const stampFile = join(root, 'node_modules/.taktwerk-build');
  const stamp = stampOf(root);
  const results = ['apps/studio', 'apps/cli', ...FACES.map((name) => `packages/${name}`)].map((home) => `${home}/dist`);
  const built = results.every((file) => existsSync(join(root, file)));
  if (built && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('Building the command line and the studio');
  pnpm('run', 'build');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile, stamp);
}
