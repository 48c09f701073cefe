const letters = (text: string) => text.replace(/<[^>]*>/g, '').replace(/[^\p{L}\p{N}]/gu, '');

/** The heading, paragraph, item or cell of a page that holds these words: the one that begins like them, else one that holds their beginning. */
export function findByWords(page: HTMLElement, words: string): HTMLElement | null {
  const wanted = letters(words).slice(0, 24);
  if (wanted.length < 2) return null;
  const blocks = [...page.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, p, li, td, th, summary, figcaption')];
  return blocks.find((block) => letters(block.textContent ?? '').startsWith(wanted)) ?? blocks.find((block) => letters(block.textContent ?? '').includes(wanted.slice(0, 10))) ?? null;
}
