// Bookmarks and private notes at the paragraphs of a lesson. They come from the server when the page is open, because the page itself is the
// same for everybody. Served as it is written, so it keeps to what the oldest supported browser knows.
const article = document.querySelector('[data-lesson]');
const dialog = document.querySelector('[data-notes]');
if (article && dialog) {
  const { lesson } = article.dataset;
  const part = (name) => document.querySelector(`[data-notes-${name}]`);
  const excerptOf = (block) => (block.textContent || '').replace(/\s+/g, ' ').trim().slice(0, 120);
  const blocks = [...article.querySelectorAll(':scope > div > *')].filter((block) => excerptOf(block) !== '');
  /** `s-3/2`: the second block after the heading s-3. */
  const places = new Map();
  let heading = '-';
  let after = 0;
  for (const block of blocks) {
    if (/^H[2-6]$/.test(block.tagName) && block.id) {
      heading = block.id;
      after = 0;
    }
    places.set(block, `${heading}/${after}`);
    after += 1;
  }
  let marks = [];
  let chosen = 0;

  const markAt = (block) => marks.find((mark) => blockOf(mark) === block);
  /** Where a mark stands now: its place when the words still are the same, else the block that begins with them, else its heading. */
  const blockOf = (mark) => {
    const there = blocks.find((block) => places.get(block) === mark.place);
    if (there && excerptOf(there) === mark.excerpt) return there;
    return blocks.find((block) => excerptOf(block) === mark.excerpt) || there || blocks.find((block) => block.id === mark.place.split('/')[0]) || blocks[0];
  };
  const show = () => {
    for (const old of article.querySelectorAll('.lesson-mark')) old.remove();
    for (const mark of marks) {
      const block = blockOf(mark);
      const button = part('mark').content.firstElementChild.cloneNode(true);
      button.id = `mark-${mark.id}`;
      button.querySelector('span').textContent = mark.note || dialog.querySelector('h2').textContent;
      button.addEventListener('click', () => open(blocks.indexOf(block)));
      block.after(button);
    }
  };
  const choose = (index) => {
    chosen = Math.min(blocks.length - 1, Math.max(0, index));
    const mark = markAt(blocks[chosen]);
    part('excerpt').textContent = excerptOf(blocks[chosen]);
    part('text').value = mark ? mark.note : '';
    part('remove').hidden = !mark;
    part('before').disabled = chosen === 0;
    part('after').disabled = chosen === blocks.length - 1;
    part('failed').hidden = true;
  };
  const open = (index) => {
    choose(index);
    dialog.showModal();
  };
  const send = async (method, body) => {
    try {
      const reply = await fetch('/notes.json', { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
      if (!reply.ok) throw new Error(String(reply.status));
      return reply.status === 204 ? null : await reply.json();
    } catch {
      // What was typed stays where it is.
      part('failed').hidden = false;
      return undefined;
    }
  };

  part('open').addEventListener('click', () => {
    const here = blocks.findIndex((block) => block.getBoundingClientRect().bottom > window.innerHeight * 0.25);
    open(here < 0 ? blocks.length - 1 : here);
  });
  part('before').addEventListener('click', () => choose(chosen - 1));
  part('after').addEventListener('click', () => choose(chosen + 1));
  part('close').addEventListener('click', () => dialog.close());
  part('keep').addEventListener('click', async () => {
    const block = blocks[chosen];
    const known = markAt(block);
    const kept = await send('PUT', { lessonId: lesson, place: known ? known.place : places.get(block), excerpt: excerptOf(block), note: part('text').value });
    if (!kept) return;
    marks = [...marks.filter((mark) => mark.id !== kept.id), kept];
    show();
    dialog.close();
  });
  part('remove').addEventListener('click', async () => {
    const mark = markAt(blocks[chosen]);
    if ((await send('DELETE', { id: mark.id })) === undefined) return;
    marks = marks.filter((one) => one !== mark);
    show();
    dialog.close();
  });

  const load = async () => {
    try {
      const reply = await fetch(`/notes.json?lesson=${encodeURIComponent(lesson)}`);
      if (!reply.ok) return;
      ({ bookmarks: marks } = await reply.json());
    } catch {
      return;
    }
    part('open').hidden = blocks.length === 0;
    show();
    // The marks came after the browser looked for the place.
    if (location.hash.startsWith('#mark-')) {
      const mark = document.getElementById(location.hash.slice(1));
      if (mark) {
        mark.previousElementSibling.scrollIntoView({ block: 'start' });
        mark.focus({ preventScroll: true });
      }
    }
  };
  void load();
}
