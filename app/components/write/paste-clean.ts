/**
 * Pasted HTML made ready for the editor, whose own rules drop whatever has no place in a lesson: lists of Word and WPS become lists,
 * a table's cell becomes one line. In and out: HTML. Needs a browser.
 */
export function cleanPasted(html: string): string {
  // Before parsing: the page's security policy would complain about a style sheet that nobody applies.
  const page = new DOMParser().parseFromString(html.replace(/<style\b[\s\S]*?(?:<\/style\s*>|$)/gi, ''), 'text/html');
  for (const dead of page.querySelectorAll('script, meta, link, title, o\\:p, xml')) dead.remove();
  gatherLists(page);
  for (const cell of page.querySelectorAll('td, th')) flatten(page, cell);
  return page.body.innerHTML;
}

/** Word writes list items as paragraphs with a style; their sign (·, 1.) is text of its own, marked to be ignored. */
function gatherLists(page: Document): void {
  let open: { level: number; list: Element }[] = [];
  let last: Element | null = null;
  for (const line of page.querySelectorAll('p')) {
    const level = Number(/mso-list:[^;]*level(\d)/.exec(line.getAttribute('style') ?? '')?.[1] ?? 0);
    if (level === 0) continue;
    if (line.previousElementSibling !== last || last === null) open = [];
    let sign = '';
    for (const mark of line.querySelectorAll('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')) {
      sign += mark.textContent ?? '';
      mark.remove();
    }
    open = open.filter((one) => one.level <= level);
    const top = open.at(-1);
    const item = page.createElement('li');
    if (top?.level === level) top.list.append(item);
    else {
      const list = page.createElement(/^\s*[\d一二三四五六七八九十a-zA-Z]+[.)、）]/.test(sign) ? 'ol' : 'ul');
      const holder = top?.list.lastElementChild;
      if (holder) holder.append(list);
      else {
        line.before(list);
        last = list;
      }
      list.append(item);
      open.push({ level, list });
    }
    item.append(line);
  }
}

/** All lines of a cell as one, with a space between. */
function flatten(page: Document, cell: Element): void {
  const blocks = [...cell.querySelectorAll('p, li, div, h1, h2, h3, h4, h5, h6')].filter((block) => block.closest('td, th') === cell);
  const line = page.createElement('p');
  for (const block of blocks) {
    block.append(' ');
    block.replaceWith(...block.childNodes);
  }
  for (const holder of cell.querySelectorAll('ul, ol, table, tbody, tr')) holder.replaceWith(...holder.childNodes);
  for (const stop of cell.querySelectorAll('br')) stop.replaceWith(' ');
  line.append(...cell.childNodes);
  cell.append(line);
}
