import { BUSINESS_LINES, type BusinessLine } from '~/domain/kernel/business-line';
import { isReady, onJobList } from '~/domain/practicals/on-job-list';

type Row = { post: { lines: string } | null; confirmations: { itemKey: string }[] };

/** A person's on-the-job list by their post, what of it is confirmed, and whether all of it is. */
export function onJobOf(row: Row) {
  const stored = row.post ? (JSON.parse(row.post.lines) as string[]) : [];
  const list = onJobList(BUSINESS_LINES.filter((line: BusinessLine) => stored.includes(line)));
  const confirmed = row.confirmations.map((entry) => entry.itemKey);
  return { items: list.map((item) => ({ ...item, confirmed: confirmed.includes(item.key) })), ready: isReady(list, confirmed) };
}
