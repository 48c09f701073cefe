// Lesson pages have no other script. It tells the server which heading is being read, so that "resume" finds the place on any device.
// Served as it is written, so it keeps to what the oldest supported browser knows.
const article = document.querySelector('[data-lesson]');
if (article) {
  const marks = [...article.querySelectorAll('h2[id], h3[id], section[id^="check-"]')];
  let known = '';
  let timer;
  const report = () => {
    const passed = marks.filter((mark) => mark.getBoundingClientRect().top < window.innerHeight * 0.4);
    const place = passed.length > 0 ? passed[passed.length - 1].id : '';
    if (!place || place === known) return;
    known = place;
    const percent = Math.min(99, Math.round((passed.length / marks.length) * 100));
    fetch('/reading-place', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ lessonId: article.dataset.lesson, place, percent }),
      keepalive: true,
    }).catch(() => {
      known = '';
    });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(report, 800);
  };
  window.addEventListener('scroll', later, { passive: true });
  later();
}
