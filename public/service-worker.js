// Lessons of courses in progress can be read without a network. Pages are kept for one reader at a time, and go when anybody signs in or out.
// Nothing here answers for the server: what is online always comes from it.
const SHELL = 'liubu-shell-1';
const PAGES = 'liubu-pages-1';
const READER = '/offline-reader';
const OFFLINE = '/offline';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('liubu-') && name !== SHELL && name !== PAGES) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener('message', (event) => {
  if (event.data && event.data.type === 'keep') event.waitUntil(keep(event.data));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (/^\/(?:login|logout)(?:\.data)?$/.test(url.pathname)) {
    event.waitUntil(caches.delete(PAGES));
    return;
  }
  if (request.method !== 'GET') return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(fromShell(request));
  else if (url.pathname.startsWith('/media/') && !request.headers.has('range')) event.respondWith(fromPages(request, url.pathname));
  else if (request.mode === 'navigate') event.respondWith(page(request, url.pathname));
});

/** Built files never change under their name. */
async function fromShell(request) {
  const shell = await caches.open(SHELL);
  const known = await shell.match(request.url);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await shell.put(request.url, response.clone());
  return response;
}

async function fromPages(request, path) {
  const known = await (await caches.open(PAGES)).match(path);
  return known || fetch(request);
}

/** A page from the server; without one the page as it was kept, or the list of what was. */
async function page(request, path) {
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await refresh(path, response.clone());
    return response;
  } catch (error) {
    const pages = await caches.open(PAGES);
    const known = (await pages.match(path)) || (await pages.match(OFFLINE));
    if (known) return known;
    throw error;
  }
}

/** Only pages that are kept already: what else is visited is nobody's to find here. */
async function refresh(path, response) {
  const pages = await caches.open(PAGES);
  const known = await pages.match(path);
  if (known) await pages.put(path, named(response, known.headers.get('X-Stamp') || '', known.headers.get('X-Title') || ''));
}

/** Keeps the pages of a list and lets go of all others. A page is fetched again only when its stamp is another. */
async function keep({ reader, pages: wanted, media }) {
  let pages = await caches.open(PAGES);
  const before = await pages.match(READER);
  if (!before || (await before.text()) !== reader) {
    await caches.delete(PAGES);
    pages = await caches.open(PAGES);
    await pages.put(READER, new Response(reader));
  }
  const paths = new Set([READER, OFFLINE, ...wanted.map((entry) => entry.path), ...media]);
  for (const request of await pages.keys()) {
    const path = new URL(request.url).pathname;
    if (!paths.has(path)) await pages.delete(request);
  }
  for (const { path, stamp, title } of [...wanted, { path: OFFLINE, stamp: '', title: '' }]) {
    const known = await pages.match(path);
    if (known && known.headers.get('X-Stamp') === stamp && path !== OFFLINE) continue;
    // The server must not take this for reading.
    const response = await fetch(path, { headers: { 'X-Keep': '1', Accept: 'text/html' } });
    if (!response.ok || response.redirected) continue;
    await keepAssets(await response.clone().text());
    await pages.put(path, named(response, stamp, encodeURIComponent(title)));
  }
  for (const path of media) {
    if (await pages.match(path)) continue;
    const response = await fetch(path);
    if (response.ok) await pages.put(path, response);
  }
}

/** Styles and scripts of a page, without which it would not look or work the same. */
async function keepAssets(html) {
  const shell = await caches.open(SHELL);
  for (const [, path] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
    if (await shell.match(new URL(path, self.location.origin).href)) continue;
    const response = await fetch(path);
    if (response.ok) await shell.put(new URL(path, self.location.origin).href, response);
  }
}

function named(response, stamp, title) {
  const headers = new Headers(response.headers);
  headers.set('X-Stamp', stamp);
  headers.set('X-Title', title);
  // The body is unpacked already.
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return new Response(response.body, { status: response.status, headers });
}
