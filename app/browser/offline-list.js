// Lists the lessons that this device keeps. Served as it is written.
const list = document.querySelector('[data-kept]');
if (list && 'caches' in window) {
  const pages = await caches.open('liubu-pages-1');
  for (const request of await pages.keys()) {
    const { pathname } = new URL(request.url);
    if (!/^\/courses\/[^/]+\/[^/]+$/.test(pathname)) continue;
    const kept = await pages.match(request);
    const link = document.createElement('a');
    link.href = pathname;
    link.className = 'flex min-h-target items-center px-4';
    link.textContent = decodeURIComponent(kept.headers.get('X-Title') || '') || pathname;
    const line = document.createElement('li');
    line.append(link);
    list.append(line);
  }
}
if (list) {
  list.hidden = list.children.length === 0;
  document.querySelector('[data-none]').hidden = list.children.length > 0;
}
