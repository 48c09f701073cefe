import type { Messages } from '../registry';

export const shell: Messages['shell'] = {
  product: 'Liubu',
  bracketed: '{words} ({what})',
  labelled: '{label}: {what}',
  print: 'Print',
  skip: 'Skip to content',
  navigation: 'Main sections',
  demonstration: 'Demonstration centre: city, people, employers and data are invented. Try anything.',
  'theme-system': 'Appearance: as the device',
  'theme-light': 'Appearance: light',
  'theme-dark': 'Appearance: dark',
  'sign-out': 'Sign out',
  offline: 'You are offline. What was saved is safe; you can go on once the network is back.',
};

export const nav: Messages['nav'] = {
  home: 'Home',
  courses: 'Courses',
  quizzes: 'Practice and exams',
  mentees: 'Mentoring',
  practicals: 'Counter checks',
  teach: 'Write courses',
  reviews: 'Lesson reviews',
  bank: 'Question bank',
  classes: 'Classes',
  team: 'My department',
  meetings: 'Morning meeting',
  certification: 'Certification',
  register: 'Register',
  assessment: 'Assessment',
  people: 'People',
  roles: 'Roles',
  audit: 'Audit log',
  status: 'System status',
  verify: 'Verify a certificate',
};

export const error: Messages['error'] = {
  forbidden: 'You may not view this page',
  'forbidden-why': 'If your work needs it, ask your department head or the security administrator.',
  'not-found': 'This page was not found',
  'not-found-why': 'The address may be wrong, or the content has moved. What you saved is safe.',
  broken: 'Something went wrong',
  'broken-why': 'What was saved is not lost. Please try again; if it stays, tell the system administrator when it happened.',
  home: 'Back to home',
};
