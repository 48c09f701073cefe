import type { DemonstrationOptions } from './create-demonstration.server';
import { PEOPLE, type DemoPerson, type Story } from './organisation';
import { playCentre } from './play-centre.server';
import { playReviews } from './play-reviews.server';
import { endCertificate, enterOldRecords, issueCertificate, proposeCertificate } from './play-certificate.server';
import { playCheck } from './play-check.server';
import { playLessons } from './play-lessons.server';
import { playQuiz } from './play-quiz.server';
import { timeline, type At, type Moment, type On } from './timeline.server';

/** Hours between two lessons of a day of study. */
const LESSON_HOURS = 0.34;
const EXAMINER = 'D0004';
const SECOND_EXAMINER = 'D0010';
const HR = 'D0006';

/** Plays each person's story through the use-cases, so that every screen shows what really can happen. */
export async function playHistory(options: DemonstrationOptions): Promise<void> {
  const { at, on, play } = await timeline(options);
  const lessons = await options.db.lesson.count({ where: { currentVersionId: { not: null }, course: { state: 'live' } } });
  playCentre(at, on);
  playReviews(at, on);
  for (const [index, person] of PEOPLE.entries()) STORIES[person.story]({ person, at, on, lessons, apart: index % 6, hour: (index % 9) * 0.8 });
  await play();
}

/** `apart`, `hour`: not everybody does everything on the same day and at the same time. */
type Scene = { person: DemoPerson; at: At; on: On; lessons: number; apart: number; hour: number };

function study({ person, at, on, lessons, hour }: Scene, daysAgo: number, options: { count?: number; leaveOpen?: boolean } = {}): void {
  const count = Math.min(options.count ?? lessons, lessons);
  for (let index = 0; index < count; index += 1) {
    const moment = { daysAgo, hours: hour / 10 + index * LESSON_HOURS };
    const last = index === count - 1;
    on(moment, async () => playLessons(await at(person.staffNumber, moment), { from: index, count: 1, leaveOpen: last && options.leaveOpen }));
  }
}

function sit({ person, at, on, hour }: Scene, daysAgo: number, options: Parameters<typeof playQuiz>[1]): void {
  const moment = { daysAgo, hours: hour };
  on(moment, async () => playQuiz(await at(person.staffNumber, moment), options));
}

function check({ person, at, on, hour }: Scene, daysAgo: number, result: 'competent' | 'not-yet', examiner = EXAMINER): void {
  const moment = { daysAgo, hours: hour };
  on(moment, async () => playCheck({ examiner: await at(examiner, moment), learner: await at(person.staffNumber, { daysAgo, hours: hour + 0.6 }), result }));
}

/** What HR does with the person's certificate at a moment. */
function decide({ person, at, on }: Scene, moment: Moment, act: (hr: Awaited<ReturnType<At>>, staffNumber: string) => Promise<void>): void {
  on(moment, async () => act(await at(HR, moment), person.staffNumber));
}

/** Everything that a certificate needs, `start` days ago and in the two weeks after. */
function earn(scene: Scene, start: number, wrongEvery: number): void {
  study(scene, start);
  sit(scene, start - 6, { key: 'formal-initial', wrongEvery });
  check(scene, start - 9, 'competent');
}

function certify(scene: Scene, wrongEvery = 7): void {
  earn(scene, 50 + scene.apart, wrongEvery);
  decide(scene, { daysAgo: 38, hours: scene.hour }, proposeCertificate);
  decide(scene, { daysAgo: 36, hours: scene.hour }, issueCertificate);
}

/** A certificate from before this system: its evidence was entered from old records. */
function carryOver(scene: Scene, daysAgo: number): void {
  for (const act of [enterOldRecords, proposeCertificate, issueCertificate]) decide(scene, { daysAgo, hours: scene.hour }, act);
}

const STORIES: Record<Story, (scene: Scene) => void> = {
  staff: () => undefined,
  never: () => undefined,
  new: (scene) => study(scene, 6, { count: 3, leaveOpen: true }),
  studying: (scene) => {
    study(scene, 10, { count: 12, leaveOpen: true });
    sit(scene, 4, { key: 'practice-knowledge', wrongEvery: 3 });
  },
  'ready-to-check': (scene) => {
    study(scene, 20);
    sit(scene, 2, { key: 'formal-initial', wrongEvery: 8 });
  },
  'failed-once': (scene) => {
    study(scene, 20);
    sit(scene, 5, { key: 'formal-initial', wrongEvery: 3, redLineWrong: true });
  },
  'not-yet': (scene) => {
    study(scene, 25);
    sit(scene, 12, { key: 'formal-initial', wrongEvery: 7 });
    check(scene, 3, 'not-yet', SECOND_EXAMINER);
  },
  proposed: (scene) => {
    earn(scene, 16, 9);
    decide(scene, { daysAgo: 3, hours: 7 }, proposeCertificate);
  },
  certified: (scene) => certify(scene),
  generalist: (scene) => certify(scene, 25),
  suspended: (scene) => {
    certify(scene);
    decide(scene, { daysAgo: 8, hours: 2 }, endCertificate('suspended'));
  },
  revoked: (scene) => {
    certify(scene);
    decide(scene, { daysAgo: 6, hours: 2 }, endCertificate('revoked'));
  },
  expiring: (scene) => {
    carryOver(scene, 318);
    study(scene, 12, { count: 9 });
  },
  lapsed: (scene) => carryOver(scene, 420),
  closed: (scene) => {
    carryOver(scene, 300);
    decide(scene, { daysAgo: 39, hours: 1 }, endCertificate('closed'));
  },
};
