import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export type ContentFile = { file: string; data: unknown };

/** The YAML files of one folder of `content/`, by name. Core schema, no aliases: data, not code. */
export function readYamlFolder(root: string, folder: string): ContentFile[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, data: readYaml(path.join(full, name)) }));
}

export function readYaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'), { schema: 'core', maxAliasCount: 0 });
}

export type LessonFiles = { slug: string; order: number; zh: string; en: string | null };

/** The lesson files of a course's folder: `NN-slug.mdx` and `NN-slug.en.mdx`. */
export function readLessons(root: string, course: string): LessonFiles[] {
  const folder = path.join(root, 'courses', course);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx') && !name.endsWith('.en.mdx'))
    .sort()
    .map((name) => {
      const base = name.slice(0, -'.mdx'.length);
      const english = path.join(folder, `${base}.en.mdx`);
      return {
        slug: base.replace(/^\d+-/, ''),
        order: Number.parseInt(base, 10),
        zh: readFileSync(path.join(folder, name), 'utf8'),
        en: existsSync(english) ? readFileSync(english, 'utf8') : null,
      };
    });
}

export function readCourseSlugs(root: string): string[] {
  const folder = path.join(root, 'courses');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
