import type { CertificateStatus } from '~/domain/certification/status';
import { dateInZone } from '~/domain/kernel/calendar';
import { attemptScore } from '~/domain/quizzes/score';
import { wallClock } from '~/domain/kernel/wall-clock';
import { can } from '~/domain/people/policy';
import type { ActorContext } from '~/server/platform/request-context.server';
import { subjectOf } from '~/server/people/subject-of.server';
import { separationProblemOf } from '~/server/practicals/separation-problem.server';
import { liveKeyOf } from './create-proposal.server';
import { requirementsOf } from './gather-requirements.server';
import { proposeAllEligible } from './propose-certification.server';
import { standingOf, WITH_LEDGER } from './standing.server';

/** HR's queue: what waits for a decision, and what was decided lately. */
export async function readQueue(context: ActorContext) {
  await proposeAllEligible(context);
  const rows = await context.db.proposal.findMany({
    orderBy: { createdAt: 'desc' }, take: 200, include: { person: { include: { department: true, post: true } } },
  });
  return rows.map((row) => ({
    id: row.id, state: row.state, purpose: row.purpose, createdAt: wallClock(row.createdAt, context.zone), decidedAt: row.decidedAt ? wallClock(row.decidedAt, context.zone) : null,
    reason: row.reason, name: row.person.name, staffNumber: row.person.staffNumber, own: row.personId === context.actor.id,
    department: { zh: row.person.department.nameZh, en: row.person.department.nameEn }, post: row.person.post ? { zh: row.person.post.nameZh, en: row.person.post.nameEn } : null,
  }));
}

/** One proposal with its evidence side by side: as of now while it waits, as of the decision afterwards. */
export async function readProposal(context: ActorContext & { proposalId: string }) {
  const { db, actor, today, zone, proposalId } = context;
  const row = await db.proposal.findUnique({ where: { id: proposalId }, include: { person: { include: { department: true, post: true } } } });
  if (!row) return null;
  const decided = row.state === 'returned' || row.state === 'refused';
  const live = decided ? await db.proposal.findUnique({ where: { liveKey: liveKeyOf(row.personId) }, select: { id: true } }) : null;
  const asOf = row.decidedAt ? { today: dateInZone(row.decidedAt, zone), before: row.decidedAt } : { today };
  const { states, eligible, programme } = await requirementsOf({ db, personId: row.personId, zone, ...asOf });
  return {
    id: row.id, state: row.state, purpose: row.purpose, createdAt: wallClock(row.createdAt, zone), reason: row.reason,
    programme: programme.value.title, eligible, mayProposeAgain: decided && live === null && row.personId !== actor.id,
    problem: row.personId === actor.id ? ('self' as const) : await separationProblemOf({ db, judgeId: actor.id, role: 'hr', personId: row.personId, today, zone }),
    person: {
      id: row.person.id, name: row.person.name, staffNumber: row.person.staffNumber, employment: row.person.employment, joinedOn: row.person.joinedOn,
      department: { zh: row.person.department.nameZh, en: row.person.department.nameEn }, post: row.person.post ? { zh: row.person.post.nameZh, en: row.person.post.nameEn } : null,
    },
    requirements: states.map((state) => ({
      requirement: state.requirement, met: state.met, earned: state.earned,
      evidence: state.evidence.slice(0, state.requirement.kind === 'hours' ? 60 : 5).map((entry) => ({
        id: entry.id, onDate: entry.onDate, origin: entry.origin, amount: entry.amount, satisfied: entry.satisfied,
        note: entry.kind === 'quiz' && entry.origin === 'system' ? '' : entry.note,
        noteEn: entry.noteEn,
        competencies: entry.kind === 'quiz' && entry.origin === 'system' && entry.note ? attemptScore.parse(JSON.parse(entry.note)).byCompetency : null,
      })),
    })),
  };
}

/** A certificate for its holder, their head and HR. `null` for a stranger. */
export async function readCertificate(context: ActorContext & { certificateId: string }) {
  const { db, actor, today, zone, certificateId } = context;
  const row = await db.certificate.findUnique({ where: { id: certificateId }, include: WITH_LEDGER });
  const subject = row ? await subjectOf(db, row.personId) : null;
  if (!row || !subject || !can(actor, 'certificate:read', subject)) return null;
  const actors = new Map((await db.person.findMany({ where: { id: { in: row.events.map((event) => event.actorId) } }, select: { id: true, name: true } })).map((entry) => [entry.id, entry.name]));
  return {
    id: row.id, number: row.number, code: row.code, holder: row.holderName, personId: row.personId,
    centre: { zh: row.centreNameZh, en: row.centreNameEn }, title: { zh: row.titleZh, en: row.titleEn },
    ...standingOf(row, today),
    mayChange: can(actor, 'certificate:revoke', subject),
    events: [...row.events].reverse().map((event) => ({
      id: event.id, type: event.type, onDate: event.onDate, validUntil: event.validUntil, reason: event.reason, by: actors.get(event.actorId) ?? '', at: wallClock(event.at, zone), hash: event.hash,
    })),
  };
}

export type RegisterFilter = { on: string; departmentId: string | null; status: CertificateStatus | null; query: string };

/** The register 持证人员名册 as of any day, from the ledger. */
export async function readRegister(context: ActorContext & RegisterFilter) {
  const { db, on, departmentId, status, query } = context;
  const rows = await db.certificate.findMany({
    where: {
      events: { some: { onDate: { lte: on } } },
      ...(departmentId ? { person: { departmentId } } : {}),
    },
    include: { ...WITH_LEDGER, person: { include: { department: true, post: true } } },
    orderBy: { number: 'asc' },
  });
  return rows
    // Here and not in the query: the two databases compare upper and lower case differently.
    .filter((row) => [row.holderName, row.number, row.person.staffNumber].some((text) => text.toLowerCase().includes(query.toLowerCase())))
    .map((row) => ({
      id: row.id, number: row.number, name: row.holderName, staffNumber: row.person.staffNumber, title: { zh: row.titleZh, en: row.titleEn },
      department: { zh: row.person.department.nameZh, en: row.person.department.nameEn }, post: row.person.post ? { zh: row.person.post.nameZh, en: row.person.post.nameEn } : null,
      ...standingOf(row, on),
    }))
    .filter((row) => row.status !== 'none' && (status === null || row.status === status));
}
