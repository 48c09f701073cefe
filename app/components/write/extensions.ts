import { Extension, Node } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { isAllowedLink, isMediaAddress } from '~/domain/courses/gate/links';
import { componentNodes } from './component-node';
import { ListItem } from './list-item';

const align = { align: { default: null, rendered: false } };

/** Lists keep whether an empty line stands between their items; it is not shown. */
const ListSpace = Extension.create({
  name: 'listSpace',
  addGlobalAttributes: () => [{ types: ['bulletList', 'orderedList', 'listItem'], attributes: { spread: { default: false, rendered: false } } }],
});

/** To the ends of the text: the browser's own way there stops at cards that have fields. */
const Ends = Extension.create({
  name: 'ends',
  addKeyboardShortcuts() {
    return { 'Ctrl-Home': () => this.editor.commands.focus('start'), 'Ctrl-End': () => this.editor.commands.focus('end') };
  },
});

const LEVELS = [1, 2, 3, 4, 5, 6] as const;
/** Words only: a component in a heading could not be shown in a table of contents. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: '(text | image)*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level: Math.max(2, level) } })),
  renderHTML: ({ node }) => [`h${node.attrs.level as number}`, 0],
  addKeyboardShortcuts() {
    return Object.fromEntries([2, 3, 4].map((level) => [`Mod-Alt-${level}`, () => this.editor.commands.toggleNode('heading', 'paragraph', { level })]));
  },
});

/** All that formatted text may hold: what the gate accepts, no more. What is pasted and has no place here is dropped, its words stay. */
export const extensions = [
  Node.create({ name: 'doc', topNode: true, content: '(block | top)+' }),
  StarterKit.configure({
    document: false, underline: false, listItem: false, heading: false,
    link: { openOnClick: false, autolink: false, linkOnPaste: false, isAllowedUri: (address) => isAllowedLink(address), HTMLAttributes: { target: null, rel: null } },
  }),
  Heading,
  ListItem,
  ListSpace,
  Ends,
  Image.extend({ parseHTML: () => [{ tag: 'img[src]', getAttrs: (element) => isMediaAddress(element.getAttribute('src') ?? '') && null }] }).configure({ inline: true }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph', addAttributes() { return { ...this.parent?.(), ...align }; } }),
  TableCell.extend({ content: 'paragraph', addAttributes() { return { ...this.parent?.(), ...align }; } }),
  ...componentNodes,
];
