import { changeCertificate, type CertificateAct } from '~/server/certification/change-certificate.server';
import { decideProposal } from '~/server/certification/decide-proposal.server';
import { enterEvidence, type EvidenceFields } from '~/server/certification/enter-evidence.server';
import { PROGRAMME_KEY } from '~/server/certification/gather-requirements.server';
import { proposeIfEligible } from '~/server/certification/propose-certification.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { latestReference } from '~/server/references/read-reference.server';
import type { ProposalScene } from './play-history.server';

type Ending = 'proposed' | 'issued' | Extract<CertificateAct, 'suspended' | 'revoked' | 'closed'>;

const REASONS: Record<string, string> = {
  suspended: '休产假，返岗前暂停（演示）',
  revoked: '佐证材料经核查不实（演示）',
  closed: '调离本中心（演示）',
};

/** The way of a certificate through HR. `oldRecords`: the evidence is entered from before this system. `later`: who ends it, and when. */
export async function playCertificate(options: { scene: ProposalScene; end: Ending; oldRecords?: boolean; later?: ActorContext }): Promise<void> {
  const { scene, end, later } = options;
  const personId = scene.holder.actor.id;
  if (options.oldRecords) await enterOldRecords(scene.hr, personId);
  const proposed = await proposeIfEligible({ ...scene.hr, personId });
  if (!proposed) throw new Error(`Demonstration: ${scene.holder.actor.staffNumber} is not eligible`);
  if (end === 'proposed') return;
  const proposal = await scene.hr.db.proposal.findUniqueOrThrow({ where: { liveKey: `${personId}:${PROGRAMME_KEY}` } });
  const issued = await decideProposal({ ...scene.hr, proposalId: proposal.id, decision: 'issue', reason: '' });
  if (!issued.ok) throw new Error(`Demonstration: no certificate for ${scene.holder.actor.staffNumber}: ${issued.code}`);
  const { certificateId } = issued.value;
  if (end !== 'issued' && later && certificateId) await changeCertificate({ ...later, certificateId, act: end, reason: REASONS[end] ?? '' });
}

async function enterOldRecords(hr: ActorContext, personId: string): Promise<void> {
  const programme = await latestReference(hr.db, 'programme', PROGRAMME_KEY);
  for (const entry of programme?.value.requirements ?? []) {
    const key = entry.kind === 'course' ? entry.course : entry.kind === 'quiz' ? entry.blueprint : entry.kind === 'practical' ? entry.checklist : 'hours';
    const amount = { course: '', quiz: '86', practical: '90', hours: '42' }[entry.kind];
    const input: EvidenceFields = { personId, kind: entry.kind, key, source: 'old-records', onDate: hr.today, document: '系统启用前的培训登记册（演示）', amount };
    const entered = await enterEvidence({ ...hr, input });
    if (!entered.ok) throw new Error(`Demonstration: evidence refused: ${entered.code}`);
  }
}
