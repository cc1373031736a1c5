import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { leanCanvas } from './lean-canvas.ts';

const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Nothing comes from the web and no text becomes code; styles are written at run time by antd. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self' blob: data:; object-src 'none'; base-uri 'none'";

/** Writes the policy into the built page, so that it also holds where a server sends no headers. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
};

/** Writes the service worker with the names of all files of the build, so that the whole studio opens without a network. */
const offline: Plugin = {
  name: 'offline',
  apply: 'build',
  generateBundle(_, bundle) {
    const still = readdirSync(new URL('./public', import.meta.url)).map((name) => `./${name}`);
    const files = ['./index.html', ...still, ...Object.keys(bundle).map((name) => `./${name}`)];
    const kept = [...new Set(files)].filter((name) => !name.endsWith('.map')).sort();
    const version = createHash('sha256').update(kept.join('\n')).digest('hex').slice(0, 12);
    const source = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8')
      .replace('__FILES__', JSON.stringify(kept))
      .replace('__VERSION__', version);
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
  },
};

export default defineConfig({
  base: './',
  plugins: [react(), leanCanvas, contentSecurityPolicy, offline],
  worker: { format: 'es' },
  server: { headers: isolation, host: '127.0.0.1', port: 5173 },
  preview: { headers: { ...isolation, 'Content-Security-Policy': POLICY }, host: '127.0.0.1', port: 4173 },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 20 },
            { name: 'catalog-figures', test: /[\\/]models[\\/](machines|people|processes|vehicles|defaults)[\\/]/, priority: 5 },
          ],
        },
      },
    },
  },
});
