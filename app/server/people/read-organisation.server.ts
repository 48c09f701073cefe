import { BUSINESS_LINES, type BusinessLine } from '~/domain/kernel/business-line';
import type { LocalText } from '~/domain/kernel/text';
import type { Db } from '~/server/platform/db/open.server';

export type DepartmentOption = { id: string; code: string; name: LocalText; parentId: string | null; depth: number };
export type PostOption = { id: string; code: string; name: LocalText; lines: BusinessLine[] };

/** Departments in the order of the tree (a child after its parent) with their depth, and the posts by code. */
export async function readOrganisation(db: Db): Promise<{ departments: DepartmentOption[]; posts: PostOption[] }> {
  const [departments, posts] = await Promise.all([
    db.department.findMany({ orderBy: [{ order: 'asc' }, { code: 'asc' }] }),
    db.post.findMany({ orderBy: { code: 'asc' } }),
  ]);
  const below = (parentId: string | null, depth: number): DepartmentOption[] =>
    departments
      .filter((row) => row.parentId === parentId)
      .flatMap((row) => [{ id: row.id, code: row.code, name: { zh: row.nameZh, en: row.nameEn }, parentId, depth }, ...below(row.id, depth + 1)]);
  return {
    departments: below(null, 0),
    posts: posts.map((row) => ({ id: row.id, code: row.code, name: { zh: row.nameZh, en: row.nameEn }, lines: linesOf(row.lines) })),
  };
}

/** A post's business lines as stored. */
export function linesOf(json: string): BusinessLine[] {
  const stored = JSON.parse(json) as unknown;
  return Array.isArray(stored) ? BUSINESS_LINES.filter((line) => stored.includes(line)) : [];
}
