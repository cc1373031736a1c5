#!/usr/bin/env node
// Starts the built command line; says what to do when it has not been built yet.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../apps/cli/dist/cli.js', import.meta.url);

if (existsSync(fileURLToPath(built))) {
  await import(built.href);
} else {
  process.stderr.write('taktwerk 尚未构建。请先运行：npm run setup\ntaktwerk has not been built yet. First run: npm run setup\n');
  process.exitCode = 2;
}
