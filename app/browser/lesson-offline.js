// What a lesson page does beyond being read: it keeps courses in progress for times without a network, sends answers to checks so that none
// is lost, and says when there is no network. Served as it is written, so it keeps to what the oldest supported browser knows.
const article = document.querySelector('[data-lesson]');
if (article) {
  const { lesson, reader } = article.dataset;
  const note = document.querySelector('[data-offline-note]');
  const QUEUE = `liubu-checks/${reader}`;

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(QUEUE) || '[]');
    } catch {
      return [];
    }
  };
  const write = (entries) => {
    if (entries.length > 0) localStorage.setItem(QUEUE, JSON.stringify(entries));
    else localStorage.removeItem(QUEUE);
  };
  const showNetwork = (away) => {
    if (note) note.hidden = !away;
  };
  /** Says at a check that its answer waits on this device. */
  const showWaiting = () => {
    const waiting = new Set(read().filter((entry) => entry.lesson === lesson).map((entry) => entry.question));
    for (const line of document.querySelectorAll('[data-check-waiting]')) line.hidden = !waiting.has(line.dataset.checkWaiting);
  };
  /** The server's status, or 0 without a network. */
  const send = (entry) => fetch('/queued-checks', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...entry, reader }) }).then((reply) => reply.status, () => 0);
  const show = (question) => {
    location.hash = `check-${question}`;
    location.reload();
  };

  let sending = false;
  const sendWaiting = async () => {
    if (sending) return;
    sending = true;
    let here = null;
    for (const entry of read()) {
      const status = await send(entry);
      if (status === 0 || status === 401 || status === 409 || status >= 500) break;
      // Taken, or never to be taken: either way there is nothing more to send.
      write(read().filter((one) => one.id !== entry.id));
      if (entry.lesson === lesson) here = entry.question;
    }
    sending = false;
    showWaiting();
    if (here) show(here);
  };

  document.addEventListener('submit', async (event) => {
    const form = event.target;
    const data = new FormData(form);
    const intent = data.get('intent');
    if (form.method !== 'post') return;
    if (intent !== 'check') {
      // Stories go on from the server only.
      if (!navigator.onLine) {
        event.preventDefault();
        showNetwork(true);
        if (note) note.scrollIntoView({ block: 'center' });
      }
      return;
    }
    event.preventDefault();
    const fields = [...data.entries()].filter(([name, value]) => name !== 'intent' && name !== 'question' && typeof value === 'string');
    const entry = { id: `${Date.now()}-${Math.random()}`, lesson, question: String(data.get('question')), fields };
    const status = await send(entry);
    if (status === 204) show(entry.question);
    else if (status === 422) location.assign(`${location.pathname}?empty#check-${entry.question}`);
    else if (status !== 0 && status !== 401 && status < 500) form.submit();
    else {
      // Also when the session has ended: after signing in again it is sent.
      write([...read().filter((one) => one.lesson !== lesson || one.question !== entry.question), entry]);
      showWaiting();
      if (status === 401) location.assign(`/login?to=${encodeURIComponent(location.pathname)}`);
      else showNetwork(true);
    }
  });

  window.addEventListener('online', () => {
    showNetwork(false);
    void sendWaiting();
  });
  window.addEventListener('offline', () => showNetwork(true));
  showNetwork(!navigator.onLine);
  showWaiting();
  void sendWaiting();
  // A server that comes back tells nobody.
  setInterval(() => {
    if (read().length > 0) void sendWaiting();
    if (note && !note.hidden) fetch('/healthz').then((reply) => showNetwork(!reply.ok), () => undefined);
  }, 10_000);

  const saves = navigator.connection && navigator.connection.saveData;
  if ('serviceWorker' in navigator && window.isSecureContext) {
    navigator.serviceWorker.register('/service-worker.js').then(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const reply = await fetch('/offline.json').catch(() => null);
      // The browser may believe that it has a network when the server cannot be reached.
      if (!reply) return showNetwork(true);
      if (!reply.ok || !active) return;
      const list = await reply.json();
      const pages = saves ? list.pages.filter((entry) => entry.path === location.pathname) : list.pages;
      active.postMessage({ type: 'keep', reader: list.reader, pages, media: saves ? [] : list.media });
    }).catch(() => undefined);
  }
}
