import { dateInZone } from '~/domain/kernel/calendar';
import { loadActor, type ActorContext } from '~/server/platform/request-context.server';
import type { DemonstrationOptions } from './create-demonstration.server';
import { PEOPLE, type DemoPerson, type Story } from './organisation';
import { playCentre } from './play-centre.server';
import { playCertificate } from './play-certificate.server';
import { playLessons } from './play-lessons.server';
import { playCheck } from './play-check.server';
import { playQuiz } from './play-quiz.server';

const DAY = 86_400_000;
const ALL = 99;

/** Gives the context of a person as of some days ago, at half past nine in the centre's morning or so. */
export type At = (staffNumber: string, daysAgo: number, hours?: number) => Promise<ActorContext>;

/** Plays each person's story through the use-cases, so that every screen shows what really can happen. */
export async function playHistory(options: DemonstrationOptions): Promise<void> {
  const at = await timeline(options);
  await playCentre(at);
  for (const person of PEOPLE) await STORIES[person.story]({ person, at });
}

async function timeline({ db, now, zone }: DemonstrationOptions): Promise<At> {
  const people = await db.person.findMany({ select: { id: true, staffNumber: true } });
  const ids = new Map(people.map((person) => [person.staffNumber, person.id]));
  return async (staffNumber, daysAgo, hours = 0) => {
    const then = new Date(now.getTime() - daysAgo * DAY + hours * 3_600_000);
    const today = dateInZone(then, zone);
    const actor = await loadActor({ db, now: then, zone, today }, ids.get(staffNumber) ?? '');
    if (!actor) throw new Error(`Demonstration: ${staffNumber} does not exist on ${today}`);
    return { db, now: then, zone, today, actor };
  };
}

type Scene = { person: DemoPerson; at: At };
const EXAMINER = 'D0004';
const SECOND_EXAMINER = 'D0010';
const HR = 'D0006';

/** Everything that a certificate needs, `start` days ago and in the two weeks after. */
async function earn({ person, at }: Scene, start: number, wrongEvery: number): Promise<void> {
  const id = person.staffNumber;
  await playLessons(await at(id, start), { count: ALL });
  await playQuiz(await at(id, start - 6), { key: 'formal-initial', wrongEvery });
  await playCheck({ examiner: await at(EXAMINER, start - 9), learner: await at(id, start - 9, 1), result: 'competent' });
}

const STORIES: Record<Story, (scene: Scene) => Promise<void>> = {
  staff: async () => undefined,
  never: async () => undefined,
  new: async ({ person, at }) => playLessons(await at(person.staffNumber, 6), { count: 3, leaveOpen: true }),
  studying: async ({ person, at }) => {
    await playLessons(await at(person.staffNumber, 10), { count: 12, leaveOpen: true });
    await playQuiz(await at(person.staffNumber, 4), { key: 'practice-knowledge', wrongEvery: 3 });
  },
  'ready-to-check': async ({ person, at }) => {
    await playLessons(await at(person.staffNumber, 20), { count: ALL });
    await playQuiz(await at(person.staffNumber, 2), { key: 'formal-initial', wrongEvery: 8 });
  },
  'failed-once': async ({ person, at }) => {
    await playLessons(await at(person.staffNumber, 20), { count: ALL });
    await playQuiz(await at(person.staffNumber, 5), { key: 'formal-initial', wrongEvery: 3, redLineWrong: true });
  },
  'not-yet': async ({ person, at }) => {
    await playLessons(await at(person.staffNumber, 25), { count: ALL });
    await playQuiz(await at(person.staffNumber, 12), { key: 'formal-initial', wrongEvery: 7 });
    await playCheck({ examiner: await at(SECOND_EXAMINER, 3), learner: await at(person.staffNumber, 3, 1), result: 'not-yet' });
  },
  proposed: async (scene) => {
    await earn(scene, 16, 9);
    await playCertificate({ scene: await proposalScene(scene, 3), end: 'proposed' });
  },
  certified: async (scene) => {
    await earn(scene, 50, 7);
    await playCertificate({ scene: await proposalScene(scene, 38), end: 'issued' });
  },
  generalist: async (scene) => {
    await earn(scene, 48, 25);
    await playCertificate({ scene: await proposalScene(scene, 36), end: 'issued' });
  },
  suspended: async (scene) => {
    await earn(scene, 50, 7);
    await playCertificate({ scene: await proposalScene(scene, 38), end: 'suspended', later: await scene.at(HR, 8) });
  },
  revoked: async (scene) => {
    await earn(scene, 50, 7);
    await playCertificate({ scene: await proposalScene(scene, 38), end: 'revoked', later: await scene.at(HR, 6) });
  },
  // Certificates from before this system: their evidence was entered from old records.
  expiring: async (scene) => {
    await playCertificate({ scene: await proposalScene(scene, 318), end: 'issued', oldRecords: true });
    await playLessons(await scene.at(scene.person.staffNumber, 12), { count: 9 });
  },
  lapsed: async (scene) => playCertificate({ scene: await proposalScene(scene, 420), end: 'issued', oldRecords: true }),
  closed: async (scene) => playCertificate({ scene: await proposalScene(scene, 300), end: 'closed', oldRecords: true, later: await scene.at(HR, 39) }),
};

export type ProposalScene = { holder: ActorContext; hr: ActorContext };

async function proposalScene({ person, at }: Scene, daysAgo: number): Promise<ProposalScene> {
  return { holder: await at(person.staffNumber, daysAgo), hr: await at(HR, daysAgo, 2) };
}
