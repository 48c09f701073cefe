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
const HEAD: Role[] = ['department-head'];
const EXAMINER: Role[] = ['examiner'];
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
  '/reading-place': { put: { for: 'signed-in', ...SCRIPT, answer: 204, json: { lessonId: NOBODY, place: 's-1', percent: 1 } } },
  '/quizzes': { get: { for: LEARNER } },
  '/quizzes/:key': { get: { for: LEARNER, at: '/quizzes/formal-initial' }, post: { for: LEARNER, at: '/quizzes/no-such-quiz', answer: 404 } },
  '/attempts/:id': { get: { for: LEARNER, at: `/attempts/${NOBODY}`, answer: 404 } },
  '/attempts/:id/answers': {
    put: { for: LEARNER, at: `/attempts/${NOBODY}/answers`, answer: 404, ...SCRIPT, json: { requestId: 'access-matrix', itemId: 'x', epoch: 1, sequence: 1, response: null } },
  },
  '/attempts/:id/finish': { post: { for: LEARNER, at: `/attempts/${NOBODY}/finish`, answer: 404, ...SCRIPT, json: { latest: {}, despiteMissing: false } } },
  // Scoped by owner: whoever is no learner has no attempts, and is told that there is none.
  '/attempts/:id/state': { get: { for: 'signed-in', at: `/attempts/${NOBODY}/state`, answer: 404, ...SCRIPT } },
  '/attempts/:id/result': { get: { for: LEARNER, at: `/attempts/${NOBODY}/result`, answer: 404 } },

  '/meetings': { get: { for: HEAD }, post: { for: HEAD, answer: 302 } },
  '/meetings/:id': { get: { for: HEAD, at: `/meetings/${NOBODY}`, answer: 404 }, post: { for: HEAD, at: `/meetings/${NOBODY}`, answer: 404 } },

  '/mentees': { get: { for: ['mentor'] }, post: { for: ['mentor'], answer: 404 } },
  '/practicals': { get: { for: EXAMINER }, post: { for: EXAMINER, answer: 404 } },
  // A sheet is scoped by examiner, learner, head and HR: everybody else is told that there is none.
  '/practicals/:id': { get: { for: 'signed-in', at: `/practicals/${NOBODY}`, answer: 404 } },
  '/practicals/:id/marks': { put: { for: EXAMINER, at: `/practicals/${NOBODY}/marks`, answer: 404, ...SCRIPT, json: { kind: 'remark', text: '' } } },
  '/practicals/:id/sign': {
    get: { for: EXAMINER, at: `/practicals/${NOBODY}/sign`, answer: 404 },
    post: { for: EXAMINER, at: `/practicals/${NOBODY}/sign`, answer: 404 },
  },
};
