/**
 * Reads where a stage of a flow leads. In: the prop `to` as written, `decide` or `decide：资料齐全；notify：资料不全`.
 * Out: targets in order, each with the words on its arrow (empty when none). Plain JavaScript, so that the gate and the compiler's
 * child process read it in one way.
 */
export function readTargets(to) {
  return to.split(/[;；]/).map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const cut = part.search(/[:：]/);
    return cut === -1 ? { name: part, words: '' } : { name: part.slice(0, cut).trim(), words: part.slice(cut + 1).trim() };
  });
}

/**
 * The arrows of a flow. In: its stages in order (`{name, label, kind, to}`). A stage that names no target leads to the next one,
 * unless it is an end. Out: `{from, to, words}`.
 */
export function arrowsOf(stages) {
  return stages.flatMap((stage, index) => {
    if (stage.to) return readTargets(stage.to).map(({ name, words }) => ({ from: stage.name, to: name, words }));
    const next = stages[index + 1];
    return next && stage.kind !== 'end' ? [{ from: stage.name, to: next.name, words: '' }] : [];
  });
}
