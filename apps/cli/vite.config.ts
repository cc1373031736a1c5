import { defineConfig } from 'vite';

export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    rolldownOptions: {
      input: { cli: 'src/cli.ts', 'engine.worker': 'src/hosts/engine.worker.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
});
