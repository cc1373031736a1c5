// Bootstraps the pinned pnpm on bare Node and npm, installs, then does one thing.
// Usage: node scripts/bootstrap.mjs setup | start | test | pnpm <args>
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { serveStudio } from './serve.mjs';
import { runTests } from './test.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const toolDir = join(root, '.toolchain');
const pnpmCjs = join(toolDir, 'node_modules/pnpm/bin/pnpm.cjs');

function say(text) {
  console.log(`\n> ${text}`);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Taktwerk needs Node 20.19 or newer; this is ${process.version}. Install a newer Node and run the same command again.`);
  process.exit(1);
}

function run(command, args, what) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' && command === 'npm' });
  if (done.error) throw done.error;
  if (done.status === 0) return;
  console.error(`\n${what} failed (exit code ${done.status}). The lines above say why; the same command can be run again.`);
  process.exit(done.status ?? 1);
}

function pnpm(...args) {
  run(process.execPath, [pnpmCjs, ...args], `pnpm ${args[0]}`);
}

function ensurePnpm() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    .packageManager.replace('pnpm@', '')
    .split('+')[0];
  const manifest = join(toolDir, 'node_modules/pnpm/package.json');
  const have = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : null;
  process.env.PATH = join(toolDir, 'node_modules/.bin') + delimiter + process.env.PATH;
  if (have === wanted) return;
  say(`Fetching pnpm ${wanted}`);
  mkdirSync(toolDir, { recursive: true });
  writeFileSync(join(toolDir, 'package.json'), '{"private":true}\n');
  run(
    'npm',
    ['install', '--prefix', toolDir, '--no-audit', '--no-fund', '--no-save', '--loglevel=error', `pnpm@${wanted}`],
    'Fetching pnpm',
  );
}

/** Installs only when the lock file is not the one that was installed last; a second start takes seconds. */
function ensureDependencies() {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  const stamp = join(root, 'node_modules/.taktwerk-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing the libraries (about a minute the first time)');
  pnpm('install', '--frozen-lockfile', '--prefer-offline');
  writeFileSync(stamp, lock);
}

checkNode();
ensurePnpm();
const [command, ...rest] = process.argv.slice(2);
if (command === 'pnpm') {
  pnpm(...rest);
} else if (command === 'setup' || command === 'start' || command === 'test') {
  ensureDependencies();
  if (command === 'test') {
    ensureChromium(say);
    process.exitCode = await runTests({ root, say });
  } else {
    buildIfNeeded({ root, say, pnpm });
    if (command === 'setup') say('Ready: npm start opens the studio, npx taktwerk --help shows the command line');
    else await serveStudio({ root, say });
  }
} else {
  console.error('Usage: node scripts/bootstrap.mjs setup | start | test | pnpm <args>');
  process.exit(2);
}
