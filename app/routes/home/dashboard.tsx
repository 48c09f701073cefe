import { useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { DeskFigures } from '~/components/home/desk-figures';
import { DutyLine } from '~/components/home/duty-line';
import { NextStepCard } from '~/components/home/next-step-card';
import { RequirementList } from '~/components/home/requirement-list';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { can } from '~/domain/people/policy';
import { navigationFor } from '~/domain/people/navigation';
import { useLanguage } from '~/locales/use-language';
import { readDesk } from '~/server/home/read-desk.server';
import { readLearnerHome } from '~/server/home/read-dashboard.server';
import { requireActor } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireActor(request);
  const { actor } = context;
  const [learner, desk] = await Promise.all([can(actor, 'study:self') ? readLearnerHome(context) : null, readDesk(context)]);
  return { name: actor.name, personId: actor.id, learner, desk, pages: navigationFor(actor).filter((entry) => entry.key !== 'home') };
}

export default function Dashboard() {
  const { name, personId, learner, desk, pages } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t('home.hello', { name })} />
      {learner ? (
        <>
          <DutyLine duty={learner.duty} />
          {learner.returned ? <Notice tone="warning" title={t('home.returned')}>{learner.returned}</Notice> : null}
          <NextStepCard next={learner.next} />
        </>
      ) : null}
      <DeskFigures desk={desk} pages={learner && pages.length < 5 ? [] : pages} />
      {learner ? <RequirementList learner={learner} personId={personId} /> : null}
    </>
  );
}
