// Builds packages/kinematics as one plain JavaScript file, so that a script can import it with Node alone (docs/kinematics.md).
import { join } from 'node:path';
import { build } from 'vite';

const home = join(import.meta.dirname, '..', 'packages', 'kinematics');

await build({
  root: home,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    rolldownOptions: { input: { kinematics: join(home, 'src', 'index.ts') }, output: { entryFileNames: '[name].js' } },
  },
});
