import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export type SourceFile = { path: string; text: string; lines: number };

const ROOT = path.resolve(import.meta.dirname, '../..');
const SKIPPED = new Set(['node_modules', 'generated', 'fixtures']);

/** The files under a folder of the repository whose names match, with their text. Paths are relative to the root, with slashes. */
export function sourceFiles(folder: string, names: RegExp): SourceFile[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const place = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourceFiles(place, names);
      return names.test(entry.name) ? [readSource(place)] : [];
    });
}

export function readSource(place: string): SourceFile {
  const text = readFileSync(path.join(ROOT, place), 'utf8');
  return { path: place, text, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) };
}

/** Every module that a source names in an import, an export-from or a dynamic import with a literal. */
export function importsOf(file: SourceFile): string[] {
  const found = file.text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** An import of our own code as a path relative to the root, or null for a package. */
export function resolveImport(from: string, name: string): string | null {
  if (name.startsWith('~/')) return `app/${name.slice(2)}`;
  if (!name.startsWith('.')) return null;
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), name));
}
