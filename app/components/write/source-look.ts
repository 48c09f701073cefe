import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colour = (name: string) => `rgb(var(--c-${name}))`;

/** Colours of a source: headings, emphasis, our tags with their props. Always by more than colour where it matters. */
const highlight = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: [tags.link, tags.url], textDecoration: 'underline' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta, tags.quote], color: colour('ink-soft') },
  { tag: [tags.tagName, tags.angleBracket], color: colour('accent-strong'), fontWeight: '600' },
  { tag: tags.attributeName, color: colour('ink-soft') },
  { tag: tags.attributeValue, color: colour('accent-strong') },
]);

const theme = EditorView.theme({
  '&': { height: '60vh', border: `1px solid ${colour('ink-soft')}`, borderRadius: '14px', backgroundColor: colour('card'), color: colour('ink'), fontSize: '0.95rem', overflow: 'hidden' },
  '&.cm-focused': { outline: `3px solid ${colour('accent')}`, outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace', lineHeight: '1.6' },
  '.cm-content': { padding: '0.75rem 0.25rem', caretColor: colour('ink') },
  '.cm-cursor': { borderLeftColor: colour('ink') },
  '.cm-gutters': { backgroundColor: colour('paper'), color: colour('ink-soft'), borderRight: `1px solid ${colour('line')}` },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: `rgb(var(--c-accent-soft) / 0.5)` },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: `rgb(var(--c-accent) / 0.25) !important` },
  '.cm-tooltip, .cm-panels': { backgroundColor: colour('card'), color: colour('ink'), border: `1px solid ${colour('line')}`, borderRadius: '8px' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '6px 10px !important' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: `${colour('accent')} !important`, color: `${colour('on-accent')} !important` },
  '.cm-completionDetail': { marginLeft: '0.75em', fontStyle: 'normal', opacity: '0.85' },
  '.cm-diagnostic': { padding: '6px 10px' },
});

export const sourceLook = [theme, syntaxHighlighting(highlight)];
