// Finds Chromium for the browser tests, or installs Debian's where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export function findChromium() {
  return process.env.CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place)) ?? null;
}

/** Sets CHROMIUM_PATH for everything that is started later; ends the program with a plain sentence when there is none. */
export function ensureChromium(say) {
  let path = findChromium();
  const debianRoot = process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!path && debianRoot) {
    say('Installing Chromium and a Chinese font from Debian');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { stdio: 'inherit', env });
    path = findChromium();
  }
  if (path) {
    process.env.CHROMIUM_PATH = path;
    return;
  }
  console.error('The browser tests need Chromium or Chrome. On Debian and Ubuntu: sudo apt-get install chromium fonts-noto-cjk');
  console.error('Elsewhere install Google Chrome, or set CHROMIUM_PATH to its program, and run npm test again.');
  process.exit(3);
}
