import type { ItemUse } from '~/domain/questions/common-fields';
import { join } from 'node:path';
import type { z } from 'zod';
import { coursePaths } from './course-paths';
import type { KnownReferences } from '~/domain/courses/lesson-references';
import type { CalendarDate } from '~/domain/kernel/calendar';
import type { Language } from '~/domain/kernel/text';
import { questionFile } from '~/domain/questions/question-file';
import { glossaryFile, type GlossaryTerm } from '~/domain/standards/glossary';
import { parametersFile, type Parameter } from '~/domain/standards/parameters';
import { findClause, standard, type Standard } from '~/domain/standards/register';
import { checkCourses } from './check-courses';
import { DATA_FOLDERS } from './data-folders';
import { readData, shippedMedia, yamlFiles } from './read-data';

/** Checks a whole content folder. `lines`: the findings, one a line, `file:line:col message`. */
export function checkContentFolder({ root, today, language }: { root: string; today: CalendarDate; language: Language }): { lines: string[]; checked: string } {
  const lines: string[] = [];
  let files = 0;
  const read = <Schema extends z.ZodType>(folder: string, schema: Schema) =>
    yamlFiles(join(root, folder)).flatMap((file) => {
      files += 1;
      const data = readData(file, schema, lines);
      return data === null ? [] : [{ file, data }];
    });

  const standards = read('standards', standard);
  const register: Standard[] = [];
  for (const { file, data } of standards) {
    if (register.some((entry) => entry.id === data.id)) lines.push(`${file}:1:1 the id ${data.id} is used twice`);
    register.push(data);
  }
  const parameters: Parameter[] = [];
  for (const { file, data } of read('parameters', parametersFile)) {
    for (const entry of data.parameters) {
      if (parameters.some((other) => other.key === entry.key)) lines.push(`${file}:1:1 the key ${entry.key} is used twice`);
      for (const { source } of entry.values) if ('standard' in source) cite(file, entry.key, source);
      parameters.push(entry);
    }
  }
  const questions = new Map<string, ItemUse>();
  for (const { file, data } of read('questions', questionFile)) {
    for (const item of data.items) {
      if (questions.has(item.id)) lines.push(`${file}:1:1 the id ${item.id} is used twice`);
      for (const citation of item.citations) cite(file, item.id, citation);
      questions.set(item.id, item.use);
    }
  }
  for (const [folder, schema] of DATA_FOLDERS) read(folder, schema);

  const terms: GlossaryTerm[] = [];
  for (const { file, data } of read('glossary', glossaryFile)) {
    for (const entry of data.terms) {
      if (terms.some((other) => other.key === entry.key)) lines.push(`${file}:1:1 the key ${entry.key} is used twice`);
      if ('standard' in entry.source) cite(file, entry.key, entry.source);
      terms.push(entry);
    }
  }

  const known: KnownReferences = { standards: register, parameters, questions, terms, media: new Set(shippedMedia(join(root, 'media')).map((name) => `/media/shipped/${name}`)), pages: { paths: coursePaths(root), here: null } };
  const lessons = checkCourses({ root, today, language, known, lines });
  return { lines, checked: `${files} data files, ${lessons} lessons in two languages` };

  /** A citation of a data file must name a clause of the register. */
  function cite(file: string, owner: string, citation: { standard: string; version: string; article: string }): void {
    if (findClause(register, citation, today)) return;
    lines.push(`${file}:1:1 ${owner} cites ${citation.standard} ${citation.version} ${citation.article}, which the register does not have`);
  }
}
