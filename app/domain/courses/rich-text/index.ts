/** Formatted text and the gate's source, each made from the other. */
export { blockAtLine, readRich, writeRich, type ReadRich } from './read-rich';
export { COMPONENTS } from '../gate/components';
export { contentOf, emptyComponent, FIXED_PARTS, groupOf, partsOf } from './component-shape';
export { propsOf, wordsOf, type RichMark, type RichNode } from './rich-node';
