import { formOf } from '~/domain/courses/component-form';
import type { LessonChoices } from '~/domain/courses/lesson-choices';
import { inLanguage, type Language } from '~/domain/kernel/text';
import { clauseLabel } from './picks';

/** The words on a chip: what readers will see there today, as far as it is known here. */
export function chipLabel(name: string, props: Readonly<Record<string, string>>, choices: LessonChoices, language: Language, inner: string): string {
  const form = formOf(name);
  for (const [prop, field] of Object.entries(form.fields)) {
    const value = props[prop];
    if (!value) continue;
    if (field.kind === 'parameter') {
      const found = choices.parameters.find((entry) => entry.key === value);
      return found ? `${inLanguage(found.title, language)} ${inLanguage(found.value, language)}` : value;
    }
    if (field.kind === 'standard') {
      const found = choices.standards.find((entry) => entry.id === value);
      return clauseLabel(found ? inLanguage(found.title, language) : value, props.article ?? '', language);
    }
    if (field.kind === 'term') {
      const found = choices.terms.find((entry) => entry.key === value);
      return inner || (found ? inLanguage(found.term, language) : value);
    }
  }
  return inner || inLanguage(form.name, language);
}
