// Serves the built studio on the next free local port and opens it where there is a display.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a server of the studio must send: isolation for exact clocks, and a policy that lets nothing in from the web. */
export const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self' blob: data:",
  'X-Content-Type-Options': 'nosniff',
};

/** Opens Vite's preview server over apps/studio/dist. */
export async function listen(root, { port, open }) {
  const require = createRequire(join(root, 'apps/studio/package.json'));
  const { preview } = await import(pathToFileURL(join(require.resolve('vite/package.json'), '../dist/node/index.js')).href);
  return preview({
    configFile: false,
    root: join(root, 'apps/studio'),
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, strictPort: false, open, headers: HEADERS },
  });
}

export async function serveStudio({ root, say }) {
  const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const server = await listen(root, { port: Number(process.env.PORT ?? 4173), open: display && !process.env.CI && !process.env.NO_OPEN });
  say(`Taktwerk is open at ${server.resolvedUrls.local[0]} (Ctrl-C ends it)`);
}
