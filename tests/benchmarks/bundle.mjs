// Bundles what the benchmarks measure (Node 20 cannot import TypeScript) and builds the C yardstick where there is a compiler.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const HERE = dirname(fileURLToPath(import.meta.url));
export const BUILD = join(HERE, 'build');

/** @returns {Promise<string>} the file of the bundle, in `folder`: engine, compile, large lines and golden runs, as `measured.ts` says */
export async function bundle(folder = BUILD) {
  await build({
    root: HERE,
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry: join(HERE, 'measured.ts'), formats: ['es'], fileName: () => 'measured.mjs' },
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'esnext',
    },
  });
  return join(folder, 'measured.mjs');
}

/** @returns {string | null} the C yardstick as a program, or null where there is no compiler */
export function buildYardstick() {
  const program = join(BUILD, 'yardstick');
  try {
    execFileSync('cc', ['-O3', '-o', program, join(HERE, 'yardstick', 'yardstick.c'), '-lm'], { stdio: 'ignore' });
    return program;
  } catch {
    return null;
  }
}
