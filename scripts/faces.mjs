// Builds packages whose public face anybody's script may import with Node alone, each as one plain file: packages/<name>/dist/index.js.
// Usage: node scripts/faces.mjs [NAME [FOLDER]]; without a name all of them, without a folder where they belong.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const FACES = ['kinematics', 'business'];

async function buildFaces(names, outDir) {
  const { build } = await import('vite');
  for (const name of names)
    await build({
      root: join(import.meta.dirname, '..', 'packages', name),
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: {
        ssr: 'src/index.ts',
        target: 'node20',
        outDir,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'index.js' } },
      },
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, folder = 'dist'] = process.argv.slice(2);
  await buildFaces(name === undefined ? FACES : [name], folder);
}
