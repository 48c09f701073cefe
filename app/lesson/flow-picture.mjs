import dagre from '@dagrejs/dagre';
import { createElement as h } from 'react';
import { arrowsOf } from '../domain/courses/flow.mjs';

const LINE = 20;
/** Width of a Chinese character, and the most of them in a line: two boxes stand side by side on a phone. */
const CHARACTER = 15;
const WIDE = 7;
const widthOf = (piece) => (/^[\x20-\x7e\u00c0-\u024f\u2018\u2019]/.test(piece) ? piece.length * 0.55 : 1);

/** Cuts a label into lines of about the same length; a Latin word is not cut. Each line with its width in pixels. */
function linesOf(label) {
  const pieces = label.match(/[\x21-\x7e\u00c0-\u024f\u2018\u2019]+\s*|./gu) ?? [];
  const whole = pieces.reduce((sum, piece) => sum + widthOf(piece), 0);
  const most = whole / Math.ceil(whole / WIDE);
  const lines = [{ text: '', width: 0 }];
  for (const piece of pieces) {
    const last = lines[lines.length - 1];
    // What stands over the middle of a line's end goes to the next line.
    if (last.width > 0 && last.width + widthOf(piece) / 2 > most) lines.push({ text: piece, width: widthOf(piece) });
    else Object.assign(last, { text: last.text + piece, width: last.width + widthOf(piece) });
  }
  return lines.map(({ text, width }) => ({ text: text.trim(), width: width * CHARACTER }));
}

/** Room for the lines within the shape: the corners of a choice take much of it. */
function sizeOf(lines, kind) {
  const width = Math.ceil(Math.max(...lines.map((line) => line.width)));
  return kind === 'choice' ? { width: width + 64, height: 40 + lines.length * LINE } : { width: Math.max(width + 32, 88), height: 24 + lines.length * LINE };
}

const round = (value) => Math.round(value * 10) / 10;

/** A process drawn from top to bottom: SVG without styles, colours and type come from lesson.css. `stages` are checked by the gate. */
export function flowPicture({ title, stages, words }) {
  const graph = new dagre.graphlib.Graph({ multigraph: true }).setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 34, marginx: 4, marginy: 4 }).setDefaultEdgeLabel(() => ({}));
  for (const stage of stages) {
    const lines = linesOf(stage.label);
    graph.setNode(stage.name, { stage, lines, ...sizeOf(lines, stage.kind) });
  }
  arrowsOf(stages).forEach((arrow, index) => graph.setEdge(arrow.from, arrow.to, { words: arrow.words, width: arrow.words ? arrow.words.length * 13 : 0, height: arrow.words ? 18 : 0, labelpos: 'c' }, String(index)));
  dagre.layout(graph);
  const { width, height } = graph.graph();
  return h('svg', { className: 'flow-picture', viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`, width: Math.ceil(width), height: Math.ceil(height), role: 'img', 'aria-label': `${words.flow}${words.between}${title}` },
    graph.edges().map((edge, index) => h(Arrow, { key: `a${index}`, edge: graph.edge(edge) })),
    graph.nodes().map((name) => h(Box, { key: name, node: graph.node(name) })));
}

function Arrow({ edge }) {
  const points = edge.points.map(({ x, y }) => [round(x), round(y)]);
  const [x, y] = points[points.length - 1];
  const [px, py] = points[points.length - 2];
  const length = Math.hypot(x - px, y - py) || 1;
  const [ux, uy] = [(x - px) / length, (y - py) / length];
  const head = [[x, y], [x - 8 * ux + 4 * uy, y - 8 * uy - 4 * ux], [x - 8 * ux - 4 * uy, y - 8 * uy + 4 * ux]].map(([a, b]) => `${round(a)},${round(b)}`).join(' ');
  return h('g', null,
    h('path', { className: 'flow-line', d: `M${points.map(([a, b]) => `${a} ${b}`).join('L')}` }),
    h('polygon', { className: 'flow-head', points: head }),
    edge.words ? h('text', { className: 'flow-words', x: round(edge.x), y: round(edge.y + 5) }, edge.words) : null);
}

function Box({ node: { x, y, width, height, stage, lines } }) {
  const [left, top] = [round(x - width / 2), round(y - height / 2)];
  const kind = stage.kind ?? 'act';
  const shape = kind === 'choice'
    ? h('polygon', { className: 'flow-box flow-choice', points: [[x, top], [left + width, y], [x, top + height], [left, y]].map(([a, b]) => `${round(a)},${round(b)}`).join(' ') })
    : h('rect', { className: `flow-box flow-${kind}`, x: left, y: top, width, height, rx: kind === 'act' ? 8 : round(height / 2) });
  const first = y - ((lines.length - 1) * LINE) / 2 + 5;
  return h('g', null, shape, lines.map((line, index) => h('text', { key: index, className: 'flow-label', x: round(x), y: round(first + index * LINE) }, line.text)));
}

/** The same process in words, for whoever cannot see the picture or would rather read. */
export function flowWords({ stages, words }) {
  const labels = new Map(stages.map((stage) => [stage.name, stage.label]));
  const arrows = arrowsOf(stages);
  return h('details', { className: 'flow-text' }, h('summary', null, words.inWords),
    h('ol', null, stages.map((stage) => {
      const out = arrows.filter((arrow) => arrow.from === stage.name);
      return h('li', { key: stage.name }, stage.label, out.length > 0 ? ` → ${out.map((arrow) => (arrow.words ? `${words.bracket(arrow.words)}` : '') + labels.get(arrow.to)).join(words.or)}` : words.ends);
    })));
}
