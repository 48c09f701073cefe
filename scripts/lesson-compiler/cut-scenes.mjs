/**
 * Takes the scenes out of the rendered lesson: what stays is `<div data-scenario="ID"></div>`, and each scene of the island gets
 * its HTML. Sections can stand in sections, so their ends are counted. `islands` are filled in place. Out: the lesson's HTML.
 */
export function cutScenes(html, islands) {
  let rest = html;
  for (const island of islands) {
    if (island.kind !== 'scenario') continue;
    const opening = `<div data-scenario="${island.id}">`;
    const start = rest.indexOf(opening) + opening.length;
    if (start < opening.length) throw new Error('scenario is missing');
    let at = start;
    for (const scene of island.scenes) {
      const head = '<section data-scene="1">';
      if (!rest.startsWith(head, at)) throw new Error('scene is missing');
      const end = endOfSection(rest, at);
      scene.html = rest.slice(at + head.length, end - '</section>'.length);
      at = end;
    }
    rest = rest.slice(0, start) + rest.slice(at);
  }
  return rest;
}

function endOfSection(html, from) {
  const tag = /<(\/?)section[ >]/g;
  tag.lastIndex = from;
  let depth = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    depth += found[1] ? -1 : 1;
    if (depth === 0) return found.index + '</section>'.length;
  }
  throw new Error('scene has no end');
}
