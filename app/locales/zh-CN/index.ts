import { account } from './account';
import { status } from './status';
import { audit } from './audit';
import { setup } from './setup';
import { people } from './people';
import { certification, verify } from './certification';
import { home } from './home';
import { classes } from './classes';
import { bank } from './bank';
import { bring } from './bring';
import { files } from './files';
import { hours } from './hours';
import { media } from './media';
import { meetings } from './meetings';
import { teach } from './teach';
import { notes } from './notes';
import { offline } from './offline';
import { review } from './review';
import { write } from './write';
import { practicals } from './practicals';
import { assessment } from './assessment';
import { courses } from './courses';
import { competencies, lines, quizzes } from './quizzes';
import { error, nav, shell } from './shell';
import { glossary } from './glossary';
import { search } from './search';

/** The source of all keys, one file a noun. */
export const zh = { shell, nav, error, account, status, audit, setup, people, courses, hours, quizzes, competencies, lines, assessment, meetings, practicals, certification, verify, home, teach, bank, bring, files, media, write, notes, offline, review, classes, search, glossary };
