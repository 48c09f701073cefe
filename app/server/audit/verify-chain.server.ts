import { firstBrokenLink, type ChainPlace } from '~/domain/audit/hash-chain';
import type { Db } from '~/server/platform/db/open.server';
import { sha256 } from '~/server/platform/ids.server';

const PART = 1000;
/** What a page checks each time it is opened; the whole chain is checked when somebody asks. */
const NEWEST = 2000;

export type ChainCheck = { whole: boolean; from: number; to: number; brokenAt: number | null };

/**
 * Recomputes the log's hashes and compares its end with the chain's head, so that neither a changed row nor a cut-off end passes.
 * `all: false` checks the newest rows only, from the stored hash before them. `brokenAt`: the first position that does not follow.
 */
export async function verifyChain({ db, all }: { db: Db; all: boolean }): Promise<ChainCheck> {
  const head = await db.chainHead.findUniqueOrThrow({ where: { name: 'audit' } });
  let place = all ? { position: 0, hash: '' } : await startOfNewest(db, head.position);
  const from = place.position + 1;
  while (place.position < head.position) {
    const rows = await db.auditEvent.findMany({ where: { position: { gt: place.position, lte: head.position } }, orderBy: { position: 'asc' }, take: PART });
    const last = rows.at(-1);
    if (!last) return { whole: false, from, to: head.position, brokenAt: place.position + 1 };
    const broken = firstBrokenLink(rows.map(chainRow), sha256, place);
    if (broken !== null) return { whole: false, from, to: head.position, brokenAt: broken };
    place = { position: last.position, hash: last.hash };
  }
  const endsRight = place.hash === head.hash;
  return { whole: endsRight, from, to: head.position, brokenAt: endsRight ? null : head.position };
}

async function startOfNewest(db: Db, end: number): Promise<ChainPlace> {
  const before = end > NEWEST ? await db.auditEvent.findUnique({ where: { position: end - NEWEST } }) : null;
  return before ? { position: before.position, hash: before.hash } : { position: 0, hash: '' };
}

function chainRow(row: { position: number; at: Date; actorId: string | null; action: string; entity: string; entityId: string; details: string; previousHash: string; hash: string }) {
  const { position, at, actorId, action, entity, entityId, details, previousHash, hash } = row;
  return { position, previousHash, hash, row: { position, at: at.toISOString(), actorId, action, entity, entityId, details: JSON.parse(details) as unknown } };
}
