import { changeCertificate, type CertificateAct } from '~/server/certification/change-certificate.server';
import { decideProposal } from '~/server/certification/decide-proposal.server';
import { enterEvidence, type EvidenceFields } from '~/server/certification/enter-evidence.server';
import { PROGRAMME_KEY } from '~/server/certification/gather-requirements.server';
import { proposeIfEligible } from '~/server/certification/propose-certification.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { latestReference } from '~/server/references/read-reference.server';

type Ending = Extract<CertificateAct, 'suspended' | 'revoked' | 'closed'>;
type HrAct = (hr: ActorContext, staffNumber: string) => Promise<void>;

const REASONS: Record<Ending, string> = {
  suspended: '休产假，返岗前暂停（演示）',
  revoked: '佐证材料经核查不实（演示）',
  closed: '调离本中心（演示）',
};

const personOf = (hr: ActorContext, staffNumber: string) => hr.db.person.findUniqueOrThrow({ where: { staffNumber }, select: { id: true } });

/** The system proposes whoever has everything. */
export const proposeCertificate: HrAct = async (hr, staffNumber) => {
  const person = await personOf(hr, staffNumber);
  if (!(await proposeIfEligible({ ...hr, personId: person.id }))) throw new Error(`Demonstration: ${staffNumber} is not eligible`);
};

/** HR finds the evidence in order. */
export const issueCertificate: HrAct = async (hr, staffNumber) => {
  const person = await personOf(hr, staffNumber);
  const proposal = await hr.db.proposal.findUniqueOrThrow({ where: { liveKey: `${person.id}:${PROGRAMME_KEY}` } });
  const issued = await decideProposal({ ...hr, proposalId: proposal.id, decision: 'issue', reason: '' });
  if (!issued.ok) throw new Error(`Demonstration: no certificate for ${staffNumber}: ${issued.code}`);
};

/** HR ends or pauses the certificate, with a reason. */
export const endCertificate = (act: Ending): HrAct => async (hr, staffNumber) => {
  const person = await personOf(hr, staffNumber);
  const certificate = await hr.db.certificate.findFirstOrThrow({ where: { personId: person.id } });
  const changed = await changeCertificate({ ...hr, certificateId: certificate.id, act, reason: REASONS[act] });
  if (!changed.ok) throw new Error(`Demonstration: the certificate of ${staffNumber} is not ${act}: ${changed.code}`);
};

/** HR enters what the registers of before this system say, requirement by requirement. */
export const enterOldRecords: HrAct = async (hr, staffNumber) => {
  const person = await personOf(hr, staffNumber);
  const programme = await latestReference(hr.db, 'programme', PROGRAMME_KEY);
  for (const entry of programme?.value.requirements ?? []) {
    const key = entry.kind === 'course' ? entry.course : entry.kind === 'quiz' ? entry.blueprint : entry.kind === 'practical' ? entry.checklist : 'hours';
    const amount = { course: '', quiz: '86', practical: '90', hours: '42' }[entry.kind];
    const input: EvidenceFields = { personId: person.id, kind: entry.kind, key, source: 'old-records', onDate: hr.today, document: '系统启用前的培训登记册（演示）', amount };
    const entered = await enterEvidence({ ...hr, input });
    if (!entered.ok) throw new Error(`Demonstration: evidence refused: ${entered.code}`);
  }
};
