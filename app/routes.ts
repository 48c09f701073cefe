import { index, route, type RouteConfig } from '@remix-run/route-config';

// The URL map, grouped by who comes for it. Nothing else makes a route.
export default [
  // Everybody
  index('routes/home/dashboard.tsx'),
  route('preferences', 'routes/account/preferences.ts'),
  route('login', 'routes/account/login.tsx'),
  route('logout', 'routes/account/logout.ts'),
  route('setup/:token', 'routes/account/setup.tsx'),
  route('activate', 'routes/account/activate.tsx'),
  route('account', 'routes/account/account.tsx'),

  // Learners
  route('courses', 'routes/learn/courses.tsx'),
  route('courses/:course', 'routes/learn/course.tsx'),
  route('courses/:course/:lesson', 'routes/learn/lesson.tsx'),
  route('hours', 'routes/learn/hours.tsx'),
  route('hours.csv', 'routes/learn/hours-csv.ts'),
  route('reading-place', 'routes/learn/reading-place.ts'),
  route('queued-checks', 'routes/learn/queued-checks.ts'),
  route('notes', 'routes/learn/notes.tsx'),
  route('notes.json', 'routes/learn/notes-json.ts'),
  route('offline', 'routes/learn/offline.tsx'),
  route('offline.json', 'routes/learn/offline-json.ts'),
  route('search', 'routes/learn/search.tsx'),
  route('search.json', 'routes/learn/search-json.ts'),
  route('glossary', 'routes/learn/glossary.tsx'),
  route('quizzes', 'routes/learn/quizzes.tsx'),
  route('quizzes/:key', 'routes/learn/quiz.tsx'),
  route('attempts/:id', 'routes/learn/attempt.tsx'),
  route('attempts/:id/answers', 'routes/learn/attempt-answers.ts'),
  route('attempts/:id/finish', 'routes/learn/attempt-finish.ts'),
  route('attempts/:id/epoch', 'routes/learn/attempt-epoch.ts'),
  route('attempts/:id/state', 'routes/learn/attempt-state.ts'),
  route('attempts/:id/result', 'routes/learn/attempt-result.tsx'),

  // Trainers
  route('bank', 'routes/bank/items.tsx'),
  route('bank/items.csv', 'routes/bank/items-csv.ts'),
  route('bank/items.gift', 'routes/bank/items-gift.ts'),
  route('bank/drafts', 'routes/bank/drafts.tsx'),
  route('bank/review', 'routes/bank/review.tsx'),
  route('bank/import', 'routes/bank/import.tsx'),
  route('bank/import/:id', 'routes/bank/import-preview.tsx'),
  route('teach', 'routes/teach/teach.tsx'),
  route('teach/preview', 'routes/teach/preview.ts'),
  route('teach/choices', 'routes/teach/choices.ts'),
  route('teach/components', 'routes/teach/components.tsx'),
  route('teach/import', 'routes/teach/import.tsx'),
  route('teach/files', 'routes/teach/course-files.tsx'),
  route('teach/courses/:id/files.zip', 'routes/teach/course-zip.ts'),
  route('teach/media', 'routes/teach/media.tsx'),
  route('teach/media.json', 'routes/teach/media-json.ts'),
  route('teach/lessons/:id', 'routes/teach/lesson-edit.tsx'),
  route('teach/lessons/:id/compare', 'routes/teach/compare.tsx'),
  route('teach/reviews', 'routes/teach/reviews.tsx'),
  route('teach/reviews/:id', 'routes/teach/review.tsx'),
  route('teach/lessons/:id/draft', 'routes/teach/draft.ts'),

  // Classes: trainers and HR hold them, learners attend
  route('classes', 'routes/teach/classes.tsx'),
  route('classes/new', 'routes/teach/class-new.tsx'),
  route('classes/:id', 'routes/teach/class.tsx'),

  // Department heads
  route('team', 'routes/lead/team.tsx'),
  route('meetings', 'routes/lead/meetings.tsx'),
  route('meetings/:id', 'routes/lead/meeting.tsx'),

  // Mentors and examiners
  route('mentees', 'routes/lead/mentees.tsx'),
  route('practicals', 'routes/examine/practicals.tsx'),
  route('practicals/:id', 'routes/examine/sheet.tsx'),
  route('practicals/:id/marks', 'routes/examine/sheet-marks.ts'),
  route('practicals/:id/sign', 'routes/examine/sheet-sign.tsx'),

  // HR
  route('certification', 'routes/hr/certification.tsx'),
  route('certification/:id', 'routes/hr/proposal.tsx'),
  route('evidence/new', 'routes/hr/evidence-new.tsx'),
  route('certificates/:id', 'routes/hr/certificate.tsx'),
  route('register', 'routes/hr/register.tsx'),
  route('register.csv', 'routes/hr/register-csv.ts'),
  route('assessment', 'routes/assessment/assessment.tsx'),
  route('assessment.csv', 'routes/assessment/assessment-csv.ts'),
  route('records/:id', 'routes/assessment/record.tsx'),

  // Anybody, without an account
  route('verify', 'routes/verify/verify.tsx'),
  route('verify/:code', 'routes/verify/verify-code.tsx'),
  route('verify/:code.json', 'routes/verify/verify-json.ts'),

  // The three administrators; HR reads people
  route('admin/people', 'routes/admin/people.tsx'),
  route('admin/people/new', 'routes/admin/person-new.tsx'),
  route('admin/people/import', 'routes/admin/people-import.tsx'),
  route('admin/people/template.csv', 'routes/admin/people-template.ts'),
  route('admin/people/:id', 'routes/admin/person.tsx'),
  route('admin/departments', 'routes/admin/departments.tsx'),
  route('admin/slips', 'routes/admin/slips.tsx'),
  route('admin/roles', 'routes/admin/roles.tsx'),
  route('admin/roles/appoint', 'routes/admin/roles-appoint.tsx'),
  route('admin/roles/:id', 'routes/admin/role-person.tsx'),
  route('admin/audit', 'routes/admin/audit.tsx'),
  route('admin/audit.csv', 'routes/admin/audit-csv.ts'),
  route('admin/status', 'routes/admin/status.tsx'),
] satisfies RouteConfig;
