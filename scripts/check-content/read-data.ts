import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** Reads a YAML file by a schema: core schema, no aliases, warnings are errors. Findings go to `lines`. Null when refused. */
export function readData<Schema extends z.ZodType>(file: string, schema: Schema, lines: string[]): z.output<Schema> | null {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { schema: 'core', lineCounter: counter, prettyErrors: false, merge: false });
  const at = (offset: number) => {
    const place = counter.linePos(offset);
    return `${file}:${Math.max(1, place.line)}:${Math.max(1, place.col)}`;
  };
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    lines.push(...broken.map((problem) => `${at(problem.pos[0])} ${problem.message}`));
    return null;
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    lines.push(`${file}:1:1 anchors and aliases cannot be used`);
    return null;
  }
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const path = [...issue.path] as (string | number)[];
    // The nearest node that exists: a missing key is reported at its parent.
    let node: unknown = path.length > 0 ? document.getIn(path, true) : document.contents;
    for (let length = path.length - 1; !isNode(node) && length > 0; length -= 1) node = document.getIn(path.slice(0, length), true);
    lines.push(`${at(isNode(node) ? (node.range?.[0] ?? 0) : 0)} ${path.join('.')}: ${issue.message}`);
  }
  return null;
}

/** The YAML files of a folder, by name, as paths; empty when there is no such folder. */
export function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => join(folder, name));
}

/** Names of the files that come along for lessons, `content/media/`; empty when there is no such folder. */
export function shippedMedia(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.') && !name.endsWith('.yaml')).sort() : [];
}
