import type { Role } from '~/domain/people/roles';

/** Who may call a route, and what each is answered. */
export type Access = {
  for: 'everybody' | 'signed-in' | Role[];
  /** The concrete address, when the pattern has parameters; one that changes nothing. */
  at?: string;
  /** Status for those who may; 200 unless said. */
  answer?: number;
  /** Status for those who may not; 403 unless said. */
  refusal?: number;
  /** Status for a stranger; by default 302 to the sign-in page. */
  stranger?: number;
  /** JSON sent along, for routes that take it; otherwise an empty form. */
  json?: unknown;
};

export type RouteAccess = { get?: Access; post?: Access; put?: Access };

const LEARNER: Role[] = ['learner'];
const TRAINER: Role[] = ['trainer'];
const HEAD: Role[] = ['department-head'];
const REVIEWERS: Role[] = ['trainer', 'department-head'];
const EXAMINER: Role[] = ['examiner'];
const HR: Role[] = ['hr'];
const SYSTEM: Role[] = ['system-admin'];
const SECURITY: Role[] = ['security-admin'];
const AUDIT: Role[] = ['audit-admin'];
const NOBODY = '00000000-0000-7000-8000-000000000000';
/** Routes that only a page's script calls answer with a status that the script understands. */
const SCRIPT = { stranger: 401 };

/**
 * The access matrix: every route of app/routes.ts × every persona and a stranger. A route that is missing here, or a method of it,
 * fails the test; so does a line without a route. Written down by hand on purpose, apart from the policy that it checks.
 */
export const ACCESS: Record<string, RouteAccess> = {
  '/': { get: { for: 'signed-in' } },
  '/preferences': { get: { for: 'everybody', answer: 302, stranger: 302 }, post: { for: 'everybody', answer: 302, stranger: 302 } },
  '/login': { get: { for: 'everybody', answer: 302, stranger: 200 }, post: { for: 'everybody', answer: 302, stranger: 400 } },
  '/logout': { get: { for: 'everybody', answer: 302, stranger: 302 }, post: { for: 'everybody', answer: 302, stranger: 302 } },

  '/courses': { get: { for: LEARNER } },
  '/courses/:course': { get: { for: LEARNER, at: '/courses/hpf-essentials' } },
  '/courses/:course/:lesson': {
    get: { for: LEARNER, at: '/courses/hpf-essentials/no-such-lesson', answer: 404 },
    post: { for: LEARNER, at: '/courses/hpf-essentials/no-such-lesson', answer: 404 },
  },
  // One's own, whoever one is.
  '/hours': { get: { for: 'signed-in' } },
  '/hours.csv': { get: { for: 'signed-in' } },
  '/reading-place': { put: { for: 'signed-in', ...SCRIPT, answer: 204, json: { lessonId: NOBODY, place: 's-1', percent: 1 } } },
  '/queued-checks': { put: { for: LEARNER, ...SCRIPT, answer: 409, json: { lesson: NOBODY, question: 'x', reader: 'x', fields: [] } } },
  '/notes': { get: { for: LEARNER }, post: { for: LEARNER, answer: 404 } },
  '/notes.json': {
    get: { for: LEARNER, at: `/notes.json?lesson=${NOBODY}`, ...SCRIPT },
    put: { for: LEARNER, answer: 404, ...SCRIPT, json: { lessonId: NOBODY, place: 's-1/0', excerpt: 'x', note: '' } },
  },
  '/offline': { get: { for: 'everybody', stranger: 200 } },
  '/offline.json': { get: { for: 'signed-in', ...SCRIPT } },
  '/search': { get: { for: LEARNER } },
  '/search.json': { get: { for: LEARNER, ...SCRIPT } },
  '/glossary': { get: { for: 'signed-in' } },
  '/quizzes': { get: { for: LEARNER } },
  '/quizzes/:key': { get: { for: LEARNER, at: '/quizzes/formal-initial' }, post: { for: LEARNER, at: '/quizzes/no-such-quiz', answer: 404 } },
  '/attempts/:id': { get: { for: LEARNER, at: `/attempts/${NOBODY}`, answer: 404 } },
  '/attempts/:id/answers': {
    put: { for: LEARNER, at: `/attempts/${NOBODY}/answers`, answer: 404, ...SCRIPT, json: { requestId: 'access-matrix', itemId: 'x', epoch: 1, sequence: 1, response: null } },
  },
  '/attempts/:id/finish': { post: { for: LEARNER, at: `/attempts/${NOBODY}/finish`, answer: 404, ...SCRIPT, json: { latest: {}, despiteMissing: false } } },
  '/attempts/:id/epoch': { post: { for: LEARNER, at: `/attempts/${NOBODY}/epoch`, answer: 404, ...SCRIPT } },
  // Scoped by owner: whoever is no learner has no attempts, and is told that there is none.
  '/attempts/:id/state': { get: { for: 'signed-in', at: `/attempts/${NOBODY}/state`, answer: 404, ...SCRIPT } },
  '/attempts/:id/result': { get: { for: LEARNER, at: `/attempts/${NOBODY}/result`, answer: 404 } },

  '/meetings': { get: { for: HEAD }, post: { for: HEAD, answer: 302 } },
  '/meetings/:id': { get: { for: HEAD, at: `/meetings/${NOBODY}`, answer: 404 }, post: { for: HEAD, at: `/meetings/${NOBODY}`, answer: 404 } },

  '/bank': { get: { for: REVIEWERS }, post: { for: TRAINER, answer: 404 } },
  '/bank/items.csv': { get: { for: TRAINER } },
  '/bank/items.gift': { get: { for: TRAINER } },
  '/bank/drafts': { get: { for: TRAINER }, post: { for: TRAINER, answer: 400 } },
  '/bank/review': { get: { for: REVIEWERS }, post: { for: REVIEWERS, answer: 400 } },
  '/bank/import': { get: { for: TRAINER }, post: { for: TRAINER, answer: 400 } },
  '/bank/import/:id': { get: { for: TRAINER, at: `/bank/import/${NOBODY}`, answer: 404 }, post: { for: TRAINER, at: `/bank/import/${NOBODY}`, answer: 404 } },
  '/teach': { get: { for: TRAINER }, post: { for: TRAINER, answer: 400 } },
  '/teach/preview': { post: { for: TRAINER, ...SCRIPT, json: { source: '## A', language: 'zh' } } },
  '/teach/import': { get: { for: TRAINER }, post: { for: TRAINER, answer: 400 } },
  '/teach/files': { get: { for: TRAINER }, post: { for: TRAINER, answer: 400 } },
  '/teach/courses/:id/files.zip': { get: { for: TRAINER, at: `/teach/courses/${NOBODY}/files.zip`, answer: 404 } },
  '/teach/media': { get: { for: TRAINER } },
  '/teach/media.json': { get: { for: TRAINER }, put: { for: TRAINER, ...SCRIPT, answer: 415, json: { not: 'a picture' } } },
  '/teach/choices': { get: { for: TRAINER, ...SCRIPT } },
  '/teach/components': { get: { for: TRAINER } },
  '/teach/lessons/:id': { get: { for: TRAINER, at: `/teach/lessons/${NOBODY}`, answer: 404 }, post: { for: TRAINER, at: `/teach/lessons/${NOBODY}`, answer: 400 } },
  '/teach/lessons/:id/compare': { get: { for: TRAINER, at: `/teach/lessons/${NOBODY}/compare`, answer: 404 } },
  '/teach/reviews': { get: { for: REVIEWERS } },
  '/teach/reviews/:id': { get: { for: REVIEWERS, at: `/teach/reviews/${NOBODY}`, answer: 404 }, post: { for: REVIEWERS, at: `/teach/reviews/${NOBODY}`, answer: 404 } },
  '/teach/lessons/:id/draft': { put: { for: TRAINER, at: `/teach/lessons/${NOBODY}/draft`, answer: 404, ...SCRIPT, json: { draftNumber: 0, sourceZh: 'x', sourceEn: '' } } },
  // And whoever teaches a class: in the demonstration the examiner does.
  '/classes': { get: { for: ['learner', 'trainer', 'hr', 'examiner'] } },
  '/classes/new': { get: { for: ['trainer', 'hr'] }, post: { for: ['trainer', 'hr'], answer: 400 } },
  // Scoped by invitation: everybody else is told that there is none.
  '/classes/:id': { get: { for: 'signed-in', at: `/classes/${NOBODY}`, answer: 404 }, post: { for: 'signed-in', at: `/classes/${NOBODY}`, answer: 404 } },

  '/mentees': { get: { for: ['mentor'] }, post: { for: ['mentor'], answer: 404 } },
  '/practicals': { get: { for: EXAMINER }, post: { for: EXAMINER, answer: 404 } },
  // A sheet is scoped by examiner, learner, head and HR: everybody else is told that there is none.
  '/practicals/:id': { get: { for: 'signed-in', at: `/practicals/${NOBODY}`, answer: 404 } },
  '/practicals/:id/marks': { put: { for: EXAMINER, at: `/practicals/${NOBODY}/marks`, answer: 404, ...SCRIPT, json: { kind: 'remark', text: '' } } },
  '/practicals/:id/sign': {
    get: { for: EXAMINER, at: `/practicals/${NOBODY}/sign`, answer: 404 },
    post: { for: EXAMINER, at: `/practicals/${NOBODY}/sign`, answer: 404 },
  },

  '/setup/:token': {
    get: { for: 'everybody', at: '/setup/no-such-link', answer: 404, stranger: 404 },
    post: { for: 'everybody', at: '/setup/no-such-link', answer: 404, stranger: 404 },
  },
  '/activate': { get: { for: 'everybody', stranger: 200 }, post: { for: 'everybody', answer: 400, stranger: 400 } },
  '/account': { get: { for: 'signed-in' }, post: { for: 'signed-in', answer: 400 } },

  '/team': { get: { for: HEAD }, post: { for: HEAD, answer: 404 } },
  '/assessment': { get: { for: ['hr', 'department-head'] } },
  '/assessment.csv': { get: { for: ['hr', 'department-head'] } },
  // Scoped: one's own, one's department's, HR's.
  '/records/:id': { get: { for: 'signed-in', at: `/records/${NOBODY}`, answer: 404 } },

  '/certification': { get: { for: HR } },
  '/certification/:id': { get: { for: HR, at: `/certification/${NOBODY}`, answer: 404 }, post: { for: HR, at: `/certification/${NOBODY}`, answer: 404 } },
  '/evidence/new': { get: { for: HR }, post: { for: HR, answer: 400 } },
  '/certificates/:id': {
    get: { for: 'signed-in', at: `/certificates/${NOBODY}`, answer: 404 },
    post: { for: HR, at: `/certificates/${NOBODY}`, answer: 404 },
  },
  '/register': { get: { for: ['hr', 'examiner'] } },
  '/register.csv': { get: { for: ['hr', 'examiner'] } },

  '/verify': { get: { for: 'everybody', stranger: 200 } },
  '/verify/:code': {
    get: { for: 'everybody', at: '/verify/NO-SUCH-CODE', answer: 404, stranger: 404 },
    post: { for: 'everybody', at: '/verify/NO-SUCH-CODE', answer: 404, stranger: 404 },
  },
  '/verify/:code.json': { get: { for: 'everybody', at: '/verify/NO-SUCH-CODE.json', answer: 404, stranger: 404 } },

  '/admin/people': { get: { for: ['hr', 'system-admin'] } },
  '/admin/people/new': { get: { for: SYSTEM }, post: { for: SYSTEM, answer: 400 } },
  '/admin/people/import': { get: { for: SYSTEM }, post: { for: SYSTEM, answer: 400 } },
  '/admin/people/template.csv': { get: { for: SYSTEM } },
  '/admin/people/:id': {
    get: { for: ['hr', 'system-admin'], at: `/admin/people/${NOBODY}`, answer: 404 },
    // HR reads people and issues codes; changing them is the system administrator's.
    post: { for: SYSTEM, at: `/admin/people/${NOBODY}`, answer: 404 },
  },
  '/admin/departments': { get: { for: SYSTEM }, post: { for: SYSTEM, answer: 400 } },
  '/admin/slips': { get: { for: SYSTEM }, post: { for: SYSTEM, answer: 400 } },
  '/admin/roles': { get: { for: ['security-admin', 'system-admin'] } },
  '/admin/roles/appoint': { get: { for: SECURITY }, post: { for: SECURITY, answer: 400 } },
  '/admin/roles/:id': {
    get: { for: ['security-admin', 'system-admin'], at: `/admin/roles/${NOBODY}`, answer: 404 },
    post: { for: SECURITY, at: `/admin/roles/${NOBODY}`, answer: 400 },
  },
  '/admin/audit': { get: { for: AUDIT } },
  '/admin/audit.csv': { get: { for: AUDIT } },
  '/admin/status': { get: { for: ['system-admin', 'security-admin', 'audit-admin'] } },
};
