// Serves the built studio on a given port, for the browser tests and the screenshots: node scripts/serve-cli.mjs 4199
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen } from './serve.mjs';

const server = await listen(join(dirname(fileURLToPath(import.meta.url)), '..'), { port: Number(process.argv[2]), open: false });
console.log(server.resolvedUrls.local[0]);
