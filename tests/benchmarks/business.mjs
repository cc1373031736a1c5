// taktwerk bench --business: CPU time of ten thousand Monte Carlo draws of a template's case and of one step of a slider; docs/business.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const outDir = join(here, 'build');

/** Node 20 cannot import TypeScript: the program is bundled first. */
await build({
  root: join(root, 'apps', 'cli'),
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    ssr: join(here, 'business-run.ts'),
    outDir,
    emptyOutDir: false,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'business-run.mjs' } },
  },
});
const measured = JSON.parse(execFileSync(process.execPath, [join(outDir, 'business-run.mjs'), root], { encoding: 'utf8' }));
mkdirSync(join(here, 'results'), { recursive: true });
writeFileSync(join(here, 'results', 'business.json'), `${JSON.stringify(measured, null, 2)}\n`);
if (process.argv.includes('--json')) console.log(JSON.stringify(measured));
else {
  console.log(`${measured.template}, ${measured.replications} replications`);
  console.log(`${measured.runs} Monte Carlo draws  ${measured.monteCarloCpuMs.toFixed(0)} ms CPU`);
  console.log(`one step of a slider        ${measured.sliderStepCpuMs.toFixed(1)} ms CPU`);
}
