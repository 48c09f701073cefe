import { createElement as h } from 'react';
import { flowPicture, flowWords } from './flow-picture.mjs';
import { LESSON_WORDS } from './words.mjs';

/**
 * The closed set of components that a lesson may use, as static markup. Rendered only in the compiler's child process; the
 * browser gets HTML. Param, Clause, Term, KnowledgeCheck and Scenario leave markers: the server fills them when the lesson is read.
 * `language`: of the fixed words. The `slot` prop is a number that the compiler gave, never the author.
 */
export function lessonComponents(language) {
  const words = LESSON_WORDS[language];
  const slot = (props) => h('span', { 'data-slot': props.slot });
  return {
    Callout: ({ kind, title, children }) =>
      h('aside', { className: `callout callout-${kind}`, 'aria-label': title ? `${words.kind[kind]}${words.between}${title}` : words.kind[kind] },
        h('div', { className: 'callout-head' },
          h('span', { className: 'callout-kind' }, words.kind[kind]),
          title ? h('span', { className: 'callout-title' }, title) : null),
        children),
    Dialogue: ({ title, verdict, why, children }) =>
      h('figure', { className: `dialogue dialogue-${verdict}` },
        h('figcaption', null,
          h('span', { className: 'verdict' }, words.verdict[verdict]),
          h('span', { className: 'dialogue-title' }, title)),
        children,
        h('div', { className: 'why' }, h('span', { className: 'why-head' }, words.why), h('span', { className: 'why-text' }, why))),
    Turn: ({ who, children }) =>
      h('div', { className: `turn turn-${who}` }, h('span', { className: 'who' }, words.who[who]), h('div', { className: 'said' }, children)),
    Compare: ({ title, children }) =>
      h('div', { className: 'compare' }, title ? h('div', { className: 'compare-title' }, title) : null, h('div', { className: 'compare-parts' }, children)),
    National: ({ children }) => part('national', words.national, children),
    Local: ({ children }) => part('local', words.local, children),
    Steps: ({ title, children }) =>
      h('div', { className: 'steps-block' }, title ? h('div', { className: 'steps-title' }, title) : null, h('ol', { className: 'steps' }, children)),
    Step: ({ title, children }) => h('li', { className: 'step' }, h('div', { className: 'step-title' }, title), children),
    Checklist: ({ title, children }) => h('section', { className: 'checklist', 'aria-label': title }, h('div', { className: 'checklist-title' }, title), children),
    // The browser's own fold: works by keyboard and without scripts.
    Reveal: ({ title, children }) => h('details', { className: 'reveal' }, h('summary', null, title), h('div', { className: 'reveal-inside' }, children)),
    Flow: ({ title, stages }) => {
      const read = JSON.parse(stages);
      return h('figure', { className: 'flow' }, h('figcaption', null, title),
        h('div', { className: 'flow-scroll', role: 'region', tabIndex: 0, 'aria-label': title }, flowPicture({ title, stages: read, words })), flowWords({ stages: read, words }));
    },
    Figure: ({ src, alt, caption }) => h('figure', { className: 'picture' }, h('img', { src, alt, loading: 'lazy' }), caption ? h('figcaption', null, caption) : null),
    // With a picture of its own nothing of the film is fetched before it is played.
    Video: ({ src, captions, title, poster }) =>
      h('figure', { className: 'video' },
        h('video', { src, controls: true, preload: poster ? 'none' : 'metadata', poster, playsInline: true, 'aria-label': title },
          h('track', { kind: 'captions', src: captions, srcLang: words.captionsLanguage, label: words.captions, default: true })),
        h('figcaption', null, title)),
    Download: ({ src, title }) =>
      h('p', { className: 'download' }, h('a', { href: src, download: '' }, h('span', { className: 'download-kind' }, `${words.download} ${src.slice(src.lastIndexOf('.') + 1).toUpperCase()}`), title)),
    Scenario: ({ slot: id, children }) => h('div', { 'data-scenario': id }, children),
    Scene: ({ children }) => h('section', { 'data-scene': '1' }, children),
    KnowledgeCheck: ({ slot: id }) => h('div', { 'data-check': id }),
    Param: slot,
    Clause: slot,
    Term: slot,
    // A wide table scrolls by itself on a phone, and by keyboard.
    table: ({ children }) => h('div', { className: 'table-scroll', role: 'region', tabIndex: 0, 'aria-label': words.table }, h('table', null, children)),
  };
}

function part(className, head, children) {
  return h('section', { className, 'aria-label': head }, h('div', { className: 'compare-head' }, head), children);
}
