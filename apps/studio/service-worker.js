/** Keeps the studio in the browser, so that it opens without a network. `__FILES__` and `__VERSION__` are written in by the build. */
const FILES = __FILES__;
const CACHE = 'taktwerk-__VERSION__';

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) return;
  event.respondWith(event.request.mode === 'navigate' ? page(event.request) : fixed(event.request));
});

/** A few at a time: the study that runs meanwhile needs the machine more. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  for (let i = 0; i < FILES.length; i += 8) await cache.addAll(FILES.slice(i, i + 8));
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('taktwerk-') && name !== CACHE).map((name) => caches.delete(name)));
}

/** The page is asked for afresh, so that a new version arrives; without a network the kept one opens. */
async function page(request) {
  try {
    return await fetch(request);
  } catch {
    const cache = await caches.open(CACHE);
    return (await cache.match('./index.html')) ?? Response.error();
  }
}

/** Files are named after their content: what is kept is right. */
async function fixed(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}
