/** The first numbers come before the files for later, ms. */
const AFTER_MS = 15_000;

/** Lets the browser keep the studio, so that it opens without a network; asks that what is kept is not cleared away. */
export function stayOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  window.setTimeout(() => {
    navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
    navigator.storage?.persist?.().catch(() => undefined);
  }, AFTER_MS);
}
