// CPU time of a browser's processes, from the kernel's own books where there are any (Linux), otherwise wall time.
import { readdirSync, readFileSync } from 'node:fs';

/** CPU milliseconds that all threads of a process have used; null where the kernel does not say. */
export function cpuMsOf(pid) {
  try {
    let ns = 0;
    for (const task of readdirSync(`/proc/${pid}/task`))
      ns += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
    return ns / 1e6;
  } catch {
    return null;
  }
}

/** The renderer process of a page: the one whose CPU time grows most while the page spins for a moment. */
export async function rendererOf(browserPid, page) {
  const children = rendererPids(browserPid);
  const before = new Map(children.map((pid) => [pid, cpuMsOf(pid) ?? 0]));
  await page.evaluate(() => {
    const until = performance.now() + 250;
    while (performance.now() < until);
  });
  return children.map((pid) => [pid, (cpuMsOf(pid) ?? 0) - (before.get(pid) ?? 0)]).sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function rendererPids(root) {
  const found = [];
  try {
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const line = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
      if (line.includes('--type=renderer') && isBelow(Number(entry), root)) found.push(Number(entry));
    }
  } catch {
    // A process may end while the list is read; the others are enough.
  }
  return found;
}

function isBelow(pid, root) {
  for (let at = pid; at > 1; ) {
    if (at === root) return true;
    try {
      at = Number(readFileSync(`/proc/${at}/stat`, 'utf8').replace(/.*\) /, '').split(' ')[1]);
    } catch {
      return false;
    }
  }
  return false;
}

/** Value below which a share of the values lies (nearest rank). */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
}
