import { account } from './account';
import { meetings } from './meetings';
import { practicals } from './practicals';
import { assessment } from './assessment';
import { courses } from './courses';
import { competencies, lines, quizzes } from './quizzes';
import { error, nav, shell } from './shell';

/** The source of all keys, one file a noun. */
export const zh = { shell, nav, error, account, courses, quizzes, competencies, lines, assessment, meetings, practicals };
