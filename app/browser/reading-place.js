// It tells the server which heading is being read, so that "resume" finds the place on any device. Without a network the place waits on
// this device. Served as it is written, so it keeps to what the oldest supported browser knows.
const article = document.querySelector('[data-lesson]');
if (article) {
  const { lesson, reader } = article.dataset;
  const WAITING = `liubu-places/${reader}`;
  const marks = [...article.querySelectorAll('h2[id], h3[id], section[id^="check-"]')];
  let known = '';
  let timer;

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(WAITING) || '{}');
    } catch {
      return {};
    }
  };
  const write = (places) => {
    if (Object.keys(places).length > 0) localStorage.setItem(WAITING, JSON.stringify(places));
    else localStorage.removeItem(WAITING);
  };
  const send = (lessonId, place, late) => fetch('/reading-place', {
    method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ lessonId, ...place, ...(late ? { late: true } : {}) }), keepalive: true,
  });

  /** Places from a time without a network; of each lesson the last. */
  const sendWaiting = async () => {
    for (const [lessonId, place] of Object.entries(read())) {
      try {
        const reply = await send(lessonId, place, true);
        if (reply.status === 401 || reply.status >= 500) return;
      } catch {
        return;
      }
      const places = read();
      delete places[lessonId];
      write(places);
    }
  };
  const report = () => {
    const passed = marks.filter((mark) => mark.getBoundingClientRect().top < window.innerHeight * 0.4);
    const place = passed.length > 0 ? passed[passed.length - 1].id : '';
    if (!place || place === known) return;
    known = place;
    const percent = Math.min(99, Math.round((passed.length / marks.length) * 100));
    send(lesson, { place, percent }, false).catch(() => {
      known = '';
      write({ ...read(), [lesson]: { place, percent } });
    });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(report, 800);
  };
  window.addEventListener('scroll', later, { passive: true });
  window.addEventListener('online', () => void sendWaiting());
  void sendWaiting().then(later);
}
