import { useLoaderData, type MetaFunction } from '@remix-run/react';
import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node';
import lessonNotes from '~/browser/lesson-notes.js?url';
import lessonOffline from '~/browser/lesson-offline.js?url';
import readingPlace from '~/browser/reading-place.js?url';
import searchKey from '~/browser/search-key.js?url';
import { LessonPage } from '~/components/courses/lesson-page';
import { useNonce } from '~/components/ui/nonce';
import lessonStyles from '~/lesson/lesson.css?url';
import { notFound, requirePermission } from '~/server/platform/request-context.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { answerCheck } from '~/server/study/answer-check.server';
import { chooseInScenario, restartScenario } from '~/server/study/choose-in-scenario.server';
import { lessonView } from '~/server/study/lesson-view.server';
import { confirmChanges, moveToNewestVersion } from '~/server/study/open-lesson.server';

// A page to read: server HTML without Remix's scripts. Links to and from it are document loads.
export const handle = { scripts: false };

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: lessonStyles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.lesson.titleZh} · 六步学堂` : '六步学堂' }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'study:self');
  const { language, textSize } = await readPreferences(request);
  const lesson = await lessonView({ ...context, course: String(params.course), lesson: String(params.lesson), language });
  if (!lesson) throw notFound();
  return { lesson, textSize, empty: new URL(request.url).searchParams.has('empty') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'study:self');
  const { language } = await readPreferences(request);
  const lesson = await lessonView({ ...context, course: String(params.course), lesson: String(params.lesson), language });
  if (!lesson) throw notFound();
  const here = `/courses/${params.course}/${params.lesson}`;
  const form = await request.formData();
  if (form.get('intent') === 'newest') {
    await moveToNewestVersion({ ...context, lessonId: lesson.lessonId });
    return redirect(here);
  }
  if (form.get('intent') === 'seen') {
    await confirmChanges({ ...context, lessonId: lesson.lessonId });
    return redirect(here);
  }
  if (form.get('intent') === 'choose' || form.get('intent') === 'restart') {
    const scenario = String(form.get('scenario'));
    const run = Number(form.get('run'));
    const step = { ...context, lessonId: lesson.lessonId, scenario, run };
    const kept = form.get('intent') === 'restart'
      ? await restartScenario(step)
      : await chooseInScenario({ ...step, step: Number(form.get('step')), choice: Number(form.get('choice')) });
    if (!kept.ok) throw notFound();
    return redirect(`${here}#scenario-${scenario}`);
  }
  const question = String(form.get('question'));
  const answered = await answerCheck({ ...context, lessonId: lesson.lessonId, questionId: question, form });
  if (!answered.ok && answered.code === 'not-found') throw notFound();
  return redirect(`${here}${answered.ok ? '' : '?empty'}#check-${question}`);
}

export default function Lesson() {
  const { lesson, empty, textSize } = useLoaderData<typeof loader>();
  const nonce = useNonce();
  return (
    <>
      <LessonPage lesson={lesson} empty={empty} textSize={textSize} />
      <script type="module" src={readingPlace} nonce={nonce} />
      <script type="module" src={lessonNotes} nonce={nonce} />
      <script type="module" src={lessonOffline} nonce={nonce} />
      <script type="module" src={searchKey} nonce={nonce} />
    </>
  );
}
