import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { SelectField, TextField } from '~/components/ui/field';
import { BUSINESS_LINES } from '~/domain/kernel/business-line';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

type Failure = { code: string; fields: Record<string, string>; lines: string[] } | null;

/** Adds a department below another. */
export function DepartmentForm({ departments, failure }: { departments: { id: string; name: LocalText; depth: number }[]; failure: Failure }) {
  const { t, text } = useLanguage();
  return (
    <Form method="post" className="flex flex-col gap-4 border-t border-line pt-4">
      <h3>{t('people.department-add')}</h3>
      <SelectField label={t('people.parent')} id="department-parent" name="parentId" required defaultValue={failure?.fields.parentId}>
        {departments.map((row) => <option key={row.id} value={row.id}>{'　'.repeat(row.depth)}{text(row.name)}</option>)}
      </SelectField>
      <UnitFields prefix="department" failure={failure} />
      <div><Button name="intent" value="department" tone="quiet">{t('people.department-add')}</Button></div>
    </Form>
  );
}

/** Adds a post with the business lines that it serves. */
export function PostForm({ failure }: { failure: Failure }) {
  const { t } = useLanguage();
  return (
    <Form method="post" className="flex flex-col gap-4 border-t border-line pt-4">
      <h3>{t('people.post-add')}</h3>
      <UnitFields prefix="post" failure={failure} />
      <fieldset>
        <legend className="font-medium">{t('people.post-lines')}</legend>
        <p className="text-sm text-ink-soft">{t('people.post-lines-hint')}</p>
        <div className="flex flex-wrap gap-x-5">
          {BUSINESS_LINES.map((line) => (
            <label key={line} className="flex min-h-target items-center gap-2">
              <input type="checkbox" name="lines" value={line} defaultChecked={failure?.lines.includes(line)} className="size-5 accent-[rgb(var(--c-accent))]" />
              {t(`lines.${line}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div><Button name="intent" value="post" tone="quiet">{t('people.post-add')}</Button></div>
    </Form>
  );
}

function UnitFields({ prefix, failure }: { prefix: string; failure: Failure }) {
  const { t } = useLanguage();
  const fields = failure?.fields ?? {};
  const error = (code: string) => (failure?.code === code ? t(`people.${code}` as 'people.unit-code') : undefined);
  return (
    <>
      <TextField label={t('people.unit-name-zh')} id={`${prefix}-zh`} name="nameZh" required maxLength={60} autoComplete="off" defaultValue={fields.nameZh} error={error('unit-name')} />
      <TextField label={t('people.unit-name-en')} id={`${prefix}-en`} name="nameEn" maxLength={100} autoComplete="off" defaultValue={fields.nameEn} />
      <TextField label={t('people.unit-code-label')} hint={t('people.unit-code-hint')} id={`${prefix}-code`} name="code" required maxLength={30} autoComplete="off" autoCapitalize="none" defaultValue={fields.code} error={error('unit-code') ?? error('unit-code-taken')} />
    </>
  );
}
