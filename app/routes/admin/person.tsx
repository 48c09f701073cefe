import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { CodeSlip } from '~/components/people/code-slip';
import { IssueCodeCard } from '~/components/people/issue-code-card';
import { MentorCard } from '~/components/people/mentor-card';
import { PersonFields } from '~/components/people/person-fields';
import { RoleList } from '~/components/people/role-list';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { Facts } from '~/components/ui/facts';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { can } from '~/domain/people/policy';
import { useLanguage } from '~/locales/use-language';
import { activationAddress } from '~/server/account/activation-address.server';
import { assignMentor, endMentor } from '~/server/people/assign-mentor.server';
import { issueCode } from '~/server/people/issue-code.server';
import { readOrganisation } from '~/server/people/read-organisation.server';
import { mentorsToChoose, readPersonPage } from '~/server/people/read-person.server';
import { changePerson } from '~/server/people/save-person.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'person:read');
  const personId = String(params.id);
  const person = await readPersonPage({ ...context, personId });
  if (!person) throw notFound();
  const { departments, posts } = await readOrganisation(context.db);
  return {
    person,
    departments: departments.map(({ id, name, depth }) => ({ id, name, depth })),
    posts: posts.map(({ id, name }) => ({ id, name })),
    mentors: await mentorsToChoose({ ...context, personId }),
    may: { manage: can(context.actor, 'person:manage'), code: can(context.actor, 'code:issue', { personId }) && !person.left, mentor: can(context.actor, 'mentor:assign') && !person.left },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'person:read');
  const personId = String(params.id);
  const form = Object.fromEntries(await request.formData()) as Record<string, string>;
  if (form.intent === 'code') {
    const issued = await issueCode({ ...context, personId });
    if (issued.ok) return data({ state: 'issued' as const, slip: issued.value, address: activationAddress(request) });
    if (issued.code === 'not-found') throw notFound();
    return data({ state: 'failed' as const, code: issued.code }, { status: 409 });
  }
  const result = await act();
  if (result.ok) return redirect(`/admin/people/${personId}?done=saved`);
  if (result.code === 'not-found') throw notFound();
  if (result.code === 'person-invalid') return data({ state: 'invalid' as const, problems: result.problems, fields: form }, { status: 400 });
  return data({ state: 'failed' as const, code: result.code }, { status: result.code === 'forbidden' ? 403 : 409 });

  function act() {
    if (form.intent === 'mentor') return assignMentor({ ...context, learnerId: personId, mentorId: form.mentor ?? '' });
    if (form.intent === 'mentor-end') return endMentor({ ...context, learnerId: personId, assignmentId: form.assignment ?? '' });
    return changePerson({ ...context, personId, version: Number(form.version), fields: form });
  }
}

export default function Person() {
  const { person, departments, posts, mentors, may } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const [search] = useSearchParams();
  const invalid = outcome?.state === 'invalid' ? outcome : null;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={person.name} lead={<><span className="figures">{person.staffNumber}</span> · {text(person.department)}{person.post ? ` · ${text(person.post)}` : ''}</>} />
      {search.get('done') && !outcome ? <Notice tone="success" title={t('people.saved')} /> : null}
      {outcome?.state === 'failed' ? <Notice tone="error" title={t(`people.${outcome.code}`)} /> : null}
      {invalid ? <Notice tone="error" title={t('people.invalid')} /> : null}
      {outcome?.state === 'issued' ? (
        <section className="mb-6" aria-labelledby="issued">
          <Notice tone="success" title={<span id="issued">{t('people.issued-title', { name: outcome.slip.name })}</span>}>{t('people.issued-once')}</Notice>
          <CodeSlip heading={t('people.code')} {...outcome.slip} address={outcome.address} />
        </section>
      ) : null}
      <div className="flex flex-col gap-5">
        {may.manage ? (
          <Card aria-labelledby="edit">
            <h2 id="edit" className="mb-3">{t('people.edit')}</h2>
            <Form method="post" className="flex flex-col gap-4">
              <input type="hidden" name="version" value={invalid?.fields.version ?? person.version} />
              <PersonFields values={invalid?.fields ?? person} problems={invalid?.problems ?? {}} departments={departments} posts={posts} fixedNumber />
              <div><Button name="intent" value="save">{t('people.save')}</Button></div>
            </Form>
          </Card>
        ) : (
          <Card aria-labelledby="facts">
            <h2 id="facts" className="mb-3">{t('people.facts')}</h2>
            <Facts rows={[
              { name: t('people.employment'), value: t(`people.employment-${person.employment}`) },
              { name: t('people.joined-on'), value: <DateText date={person.joinedOn} /> },
              ...(person.leftOn ? [{ name: t('people.left-on'), value: <DateText date={person.leftOn} /> }] : []),
              { name: t('people.state'), value: t(person.left ? 'people.left' : person.active ? 'people.active' : 'people.waiting') },
            ]} />
          </Card>
        )}
        {may.code ? <IssueCodeCard live={person.liveCode?.until ?? null} /> : null}
        <MentorCard assigned={person.mentors} mentors={mentors} changeable={may.mentor} />
        <Card aria-labelledby="roles">
          <h2 id="roles" className="mb-3">{t('people.roles')}</h2>
          <RoleList roles={person.roles} />
        </Card>
        {may.manage && !person.active && !person.left ? <p><Link to="/admin/slips">{t('people.slips')}</Link></p> : null}
      </div>
    </div>
  );
}
