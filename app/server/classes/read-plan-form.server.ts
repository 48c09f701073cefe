import type { PlanField } from '~/domain/classes/plan-input';

/** What the planning form sent: its texts, and the ids that were ticked. */
export function readPlanForm(form: FormData) {
  const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Partial<Record<PlanField, string>>;
  const ids = (name: string) => form.getAll(name).map(String);
  const chosen = { teacherIds: ids('teacher'), personIds: ids('person'), departmentIds: ids('department') };
  return { fields, ...chosen, chosen: Object.values(chosen).flat() };
}
