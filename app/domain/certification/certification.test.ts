import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addDays, endOfMonth } from '~/domain/kernel/calendar';
import { certificateNumber } from './certificate-number';
import { dutyOf } from './duty';
import { eligibility, type CertificationEvidence } from './eligibility';
import { isAllowed, LEDGER_EVENTS, type LedgerEvent } from './ledger';
import { maskName, nameMatches } from './name-mask';
import { programme } from './programme';
import { decisionProblem, hasNewEvidence, mayPropose } from './proposal';
import { CERTIFICATE_STATUSES, statusAt } from './status';
import { firstValidity, renewedValidity } from './validity';
import { CODE_BYTES, makeVerificationCode, readVerificationCode } from './verification-code';

const initial = programme.parse(parse(readFileSync('content/programmes/initial.yaml', 'utf8')));
const rules = { validityMonths: 12, earlyWindowDays: 90, graceMonths: 1 };
const issued = (onDate: string, validUntil: string): LedgerEvent => ({ type: 'issued', onDate, validUntil });
const act = (type: LedgerEvent['type'], onDate: string): LedgerEvent => ({ type, onDate, validUntil: null });

test('the shipped programme asks for both courses, the formal quiz, an observed check and hours', () => {
  expect(initial.requirements.map((entry) => entry.kind).sort()).toEqual(['course', 'course', 'hours', 'practical', 'quiz']);
});

test('a programme without an observed check is refused', () => {
  expect(programme.safeParse({ ...initial, requirements: initial.requirements.filter((entry) => entry.kind !== 'practical') }).success).toBe(false);
});

test('validity runs to the end of the month', () => {
  expect(firstValidity('2026-11-23', rules)).toEqual({ validFrom: '2026-11-23', validUntil: '2027-11-30' });
  expect(firstValidity('2028-02-29', rules).validUntil).toBe('2029-02-28');
});

test('renewed in the early window or the grace month it counts from the old expiry, otherwise from the day it was done', () => {
  expect(renewedValidity('2027-11-30', '2027-09-02', rules).validUntil).toBe('2028-11-30');
  expect(renewedValidity('2027-11-30', '2027-09-01', rules).validUntil).toBe('2028-09-30');
  expect(renewedValidity('2027-11-30', '2027-12-31', rules).validUntil).toBe('2028-11-30');
  expect(renewedValidity('2027-11-30', '2027-06-15', rules).validUntil).toBe('2028-06-30');
  expect(renewedValidity('2027-11-30', '2028-01-01', rules).validUntil).toBe('2029-01-31');
});

test('each status from a ledger that shows it', () => {
  const run = [issued('2026-01-10', '2027-01-31')];
  expect(statusAt([], '2026-01-10')).toBe('none');
  expect(statusAt(run, '2026-01-09')).toBe('none');
  expect(statusAt(run, '2026-01-10')).toBe('valid');
  expect(statusAt(run, '2026-11-02')).toBe('valid');
  expect(statusAt(run, '2026-11-03')).toBe('expiring');
  expect(statusAt(run, '2027-01-31')).toBe('expiring');
  expect(statusAt(run, '2027-02-01')).toBe('expired');
  const suspended = [...run, act('suspended', '2026-05-01')];
  expect(statusAt(suspended, '2026-05-01')).toBe('suspended');
  expect(statusAt([...suspended, act('reinstated', '2026-06-01')], '2026-06-01')).toBe('valid');
  expect(statusAt(suspended, '2027-02-01')).toBe('expired');
  expect(statusAt([...run, act('revoked', '2026-05-01'), { type: 'endorsed', onDate: '2026-06-01', validUntil: '2028-01-31' }], '2026-07-01')).toBe('revoked');
  expect(statusAt([...run, act('closed', '2026-05-01')], '2026-05-02')).toBe('closed');
  expect(statusAt([...run, act('superseded', '2026-05-01')], '2026-05-02')).toBe('superseded');
});

const day = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2025-01-01', offset));
const event = fc.record({ type: fc.constantFrom(...LEDGER_EVENTS), onDate: day, days: fc.integer({ min: 0, max: 700 }) }).map(
  ({ type, onDate, days }): LedgerEvent => ({ type, onDate, validUntil: type === 'issued' || type === 'endorsed' ? endOfMonth(addDays(onDate, days)) : null }),
);
const ledger = fc.array(event, { maxLength: 12 }).map((events) => [...events].sort((a, b) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : 0)));

test('whatever the ledger, the status of a day depends only on what had happened by then', () => {
  fc.assert(fc.property(ledger, day, (events, date) => {
    expect(statusAt(events, date)).toBe(statusAt(events.filter((entry) => entry.onDate <= date), date));
    expect(CERTIFICATE_STATUSES).toContain(statusAt(events, date));
  }));
});

test('revoked and superseded are final, whatever follows', () => {
  fc.assert(fc.property(ledger, fc.constantFrom('revoked' as const, 'superseded' as const), ledger, (before, type, after) => {
    const last = before.at(-1)?.onDate ?? '2025-01-01';
    const base = [issued('2025-01-01', '2027-01-31'), ...before];
    if (['revoked', 'superseded'].includes(statusAt(base, last))) return;
    const events = [...base, act(type, last), ...after.map((entry) => ({ ...entry, onDate: entry.onDate < last ? last : entry.onDate }))];
    expect(statusAt(events, '2031-01-01')).toBe(type);
  }));
});

test('in force exactly between issue and expiry when nothing else happened; expiring only in its last 90 days', () => {
  fc.assert(fc.property(day, fc.integer({ min: 100, max: 700 }), day, (onDate, days, date) => {
    const validUntil = endOfMonth(addDays(onDate, days));
    const status = statusAt([issued(onDate, validUntil)], date);
    expect(status === 'valid' || status === 'expiring').toBe(onDate <= date && date <= validUntil);
    if (status === 'expiring') expect(date > addDays(validUntil, -90)).toBe(true);
  }));
});

test('a suspension and its end leave the expiry where it was', () => {
  fc.assert(fc.property(day, (date) => {
    const events = [issued('2025-01-01', '2026-01-31'), act('suspended', '2025-03-01'), act('reinstated', '2025-04-01')];
    if (date >= '2025-04-01') expect(statusAt(events, date)).toBe(statusAt(events.slice(0, 1), date));
  }));
});

test('what an act asks of the status: nothing is done twice and revoking is final', () => {
  expect(isAllowed('suspended', 'suspended')).toBe(false);
  expect(isAllowed('reinstated', 'suspended')).toBe(true);
  expect(LEDGER_EVENTS.filter((type) => type !== 'issued').some((type) => isAllowed(type as 'endorsed', 'revoked'))).toBe(false);
});

test('a code is read back however it was typed, and any single slip is found', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES }), fc.nat(20), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (bytes, at, other) => {
    const code = makeVerificationCode(bytes);
    if (code === null) return;
    expect(readVerificationCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(code);
    const plain = code.replaceAll('-', '');
    if (plain[at] !== other) expect(readVerificationCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeNull();
  }), { numRuns: 1000 });
  expect(readVerificationCode('')).toBeNull();
  expect(certificateNumber(2026, 7)).toBe('LB-2026-000007');
});

const row = (kind: CertificationEvidence['kind'], key: string, onDate: string, extra: Partial<CertificationEvidence> = {}): CertificationEvidence => ({
  id: `${kind}-${onDate}`, kind, key, origin: 'system', onDate, amount: null, satisfied: true, note: '', ...extra,
});
const complete = [
  row('course', 'hpf-essentials', '2026-10-01'), row('course', 'six-steps', '2026-10-02'), row('quiz', 'formal-initial', '2026-10-05', { amount: 9000 }),
  row('practical', 'six-step-counter-check', '2026-10-10', { amount: 9000 }), row('hours', 'hours', '2026-10-02', { amount: 4000 }),
];

test('all met is eligible; a later 暂未达标 takes the check back; a stale check does not count', () => {
  const on = '2026-11-23';
  expect(eligibility({ programme: initial, evidence: complete, on, since: null }).eligible).toBe(true);
  const later = [...complete, row('practical', 'six-step-counter-check', '2026-11-01', { satisfied: false })];
  expect(eligibility({ programme: initial, evidence: later, on, since: null }).eligible).toBe(false);
  expect(eligibility({ programme: initial, evidence: complete, on: '2027-04-10', since: null }).eligible).toBe(false);
  expect(eligibility({ programme: initial, evidence: complete, on, since: '2026-10-06' }).eligible).toBe(false);
});

test('of two checks on one day the later decides, and what was used for the last issue does not count again', () => {
  const key = 'six-step-counter-check';
  const twice = [...complete, row('practical', key, '2026-11-01', { id: 'morning', satisfied: false }), row('practical', key, '2026-11-01', { id: 'afternoon' })];
  expect(eligibility({ programme: initial, evidence: twice, on: '2026-11-23', since: null }).eligible).toBe(true);
  const states = eligibility({ programme: initial, evidence: complete, on: '2026-11-23', since: '2026-10-10' }).states;
  expect(states.filter((state) => state.met).map((state) => state.requirement.kind)).toEqual(['course', 'course']);
});

test('no evidence is ever enough without the observed check', () => {
  fc.assert(fc.property(fc.subarray(complete), (evidence) => {
    const { eligible } = eligibility({ programme: initial, evidence, on: '2026-11-23', since: null });
    if (!evidence.some((entry) => entry.kind === 'practical')) expect(eligible).toBe(false);
  }));
});

test('HR decides open proposals only, never for themself or somebody they taught, and gives a reason for saying no', () => {
  const input = { state: 'proposed' as const, decision: 'issue' as const, separation: null, certificate: 'none' as const, eligible: true, reason: '' };
  expect(decisionProblem(input)).toBeNull();
  expect(decisionProblem({ ...input, eligible: false })).toBe('not-eligible');
  expect(decisionProblem({ ...input, separation: 'self' })).toBe('self');
  expect(decisionProblem({ ...input, state: 'issued' })).toBe('not-open');
  expect(decisionProblem({ ...input, decision: 'refuse' })).toBe('reason-missing');
  expect(decisionProblem({ ...input, decision: 'refuse', eligible: false, certificate: 'revoked', reason: '示例理由' })).toBeNull();
});

test('only a certificate that may be endorsed is endorsed: nothing is issued over a revocation or a suspension', () => {
  const input = { state: 'proposed' as const, decision: 'issue' as const, separation: null, eligible: true, reason: '' };
  const refused = CERTIFICATE_STATUSES.filter((certificate) => decisionProblem({ ...input, certificate }) === 'not-allowed');
  expect(refused).toEqual(['suspended', 'revoked', 'superseded']);
  expect(CERTIFICATE_STATUSES.filter(mayPropose)).toEqual(['none', 'expiring', 'expired', 'closed']);
});

test('new evidence is a row that counts and was not known before; a failed try is none', () => {
  const states = eligibility({ programme: initial, evidence: complete, on: '2026-11-23', since: null }).states;
  const known = complete.map((entry) => entry.id);
  expect(hasNewEvidence(states, known)).toBe(false);
  expect(hasNewEvidence(states, known.slice(1))).toBe(true);
  const failed = row('quiz', 'formal-initial', '2026-10-20', { amount: 4000, satisfied: false });
  expect(hasNewEvidence(eligibility({ programme: initial, evidence: [...complete, failed], on: '2026-11-23', since: null }).states, known)).toBe(false);
});

test('duty: alone with a certificate in force, beside the mentor otherwise, and a 暂未达标 rules at once', () => {
  const input = { lines: ['loan' as const], status: 'valid' as const, lastCheck: 'competent' as const, mentor: null };
  expect(dutyOf(input)).toEqual({ kind: 'independent', lines: ['loan'] });
  expect(dutyOf({ ...input, status: 'expired', mentor: '带示例' })).toEqual({ kind: 'supervised', mentor: '带示例' });
  expect(dutyOf({ ...input, lastCheck: 'not-yet' })).toEqual({ kind: 'no-mentor' });
  expect(dutyOf({ ...input, lines: [] })).toEqual({ kind: 'no-counter' });
});

test('a name is masked by whole characters and matched whatever its width', () => {
  expect(maskName('王示例')).toBe('王*');
  expect(maskName('𠮷示例')).toBe('𠮷*');
  expect(nameMatches(' 王 示例', '王示例')).toBe(true);
  expect(nameMatches('王示', '王示例')).toBe(false);
  expect(nameMatches('', '')).toBe(false);
});
