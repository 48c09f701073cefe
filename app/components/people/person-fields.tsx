import { SelectField, TextField } from '~/components/ui/field';
import { EMPLOYMENTS, type PersonField } from '~/domain/people/person-input';
import type { LocalText } from '~/domain/kernel/text';
import type { MessageKey } from '~/locales/registry';
import { useLanguage } from '~/locales/use-language';

export type UnitOption = { id: string; name: LocalText; depth?: number };
type Values = Partial<Record<PersonField, string | null>>;

/** The fields of a person. `fixedNumber`: the staff number is shown elsewhere and stays. */
export function PersonFields({ values, problems, departments, posts, fixedNumber = false }: {
  values: Values;
  problems: Partial<Record<PersonField, string>>;
  departments: UnitOption[];
  posts: UnitOption[];
  fixedNumber?: boolean;
}) {
  const { t, text } = useLanguage();
  const value = (field: PersonField) => values[field] ?? '';
  const error = (field: PersonField) => (problems[field] ? t(`people.${problems[field]}` as MessageKey) : undefined);
  return (
    <>
      {fixedNumber ? null : (
        <TextField label={t('people.staff-number')} name="staffNumber" hint={t('people.staff-number-hint')} autoCapitalize="characters" autoComplete="off" required maxLength={30} defaultValue={value('staffNumber')} error={error('staffNumber')} />
      )}
      <TextField label={t('people.name')} name="name" autoComplete="off" required maxLength={80} defaultValue={value('name')} error={error('name')} />
      <SelectField label={t('people.department')} name="departmentId" required defaultValue={value('departmentId')} error={error('departmentId')}>
        <option value="">—</option>
        {departments.map((row) => <option key={row.id} value={row.id}>{'　'.repeat(row.depth ?? 0)}{text(row.name)}</option>)}
      </SelectField>
      <SelectField label={t('people.post')} name="postId" defaultValue={value('postId')} error={error('postId')}>
        <option value="">{t('people.no-post')}</option>
        {posts.map((row) => <option key={row.id} value={row.id}>{text(row.name)}</option>)}
      </SelectField>
      <SelectField label={t('people.employment')} name="employment" required defaultValue={value('employment') || 'contract'} error={error('employment')}>
        {EMPLOYMENTS.map((kind) => <option key={kind} value={kind}>{t(`people.employment-${kind}`)}</option>)}
      </SelectField>
      <TextField label={t('people.joined-on')} name="joinedOn" type="date" required defaultValue={value('joinedOn')} error={error('joinedOn')} />
      {fixedNumber ? <TextField label={t('people.left-on')} hint={t('people.left-on-hint')} name="leftOn" type="date" defaultValue={value('leftOn')} error={error('leftOn')} /> : null}
    </>
  );
}
