import { isCalendarDate } from '../kernel/calendar';

/** Kinds of employment: 在编 · 聘用 · 劳务派遣 · 银行驻点. */
export const EMPLOYMENTS = ['permanent', 'contract', 'dispatched', 'bank-stationed'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

export type PersonInput = {
  staffNumber: string;
  name: string;
  departmentId: string;
  postId: string | null;
  employment: Employment;
  joinedOn: string;
  leftOn: string | null;
};
export type PersonField = keyof PersonInput;
export type PersonProblem =
  | 'staff-number-format' | 'name-empty' | 'name-long' | 'name-characters' | 'department-missing' | 'post-unknown' | 'employment-unknown' | 'date-format' | 'left-before-joined';
export type PersonProblems = Partial<Record<PersonField, PersonProblem>>;

/** As it is stored and compared: half-width, upper case, without surrounding space. */
export function normaliseStaffNumber(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase();
}

/** Letters, digits and hyphens, 2 to 20. */
export function isStaffNumber(text: string): boolean {
  return /^[A-Z0-9][A-Z0-9-]{1,19}$/.test(text);
}

/** Rare characters stay as they are (NFC only, never NFKC); runs of space become one. */
export function normaliseName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Letters of any script, marks, and what names have between them. A spreadsheet formula, digits or invisible characters are none. */
export function nameProblem(name: string): 'name-empty' | 'name-long' | 'name-characters' | null {
  if (name === '') return 'name-empty';
  if ([...name].length > 60) return 'name-long';
  return /^[\p{L}][\p{L}\p{M} .·•'’-]*$/u.test(name) ? null : 'name-characters';
}

/** Reads a person from text fields. `known`: the ids that there are. Returns every problem, one a field. */
export function readPerson(
  fields: Partial<Record<PersonField, string>>,
  known: { departmentIds: ReadonlySet<string>; postIds: ReadonlySet<string> },
): { person: PersonInput; problems: PersonProblems } {
  const value = (field: PersonField) => (fields[field] ?? '').trim();
  const person: PersonInput = {
    staffNumber: normaliseStaffNumber(value('staffNumber')),
    name: normaliseName(value('name')),
    departmentId: value('departmentId'),
    postId: value('postId') || null,
    employment: value('employment') as Employment,
    joinedOn: value('joinedOn'),
    leftOn: value('leftOn') || null,
  };
  const problems: PersonProblems = {};
  if (!isStaffNumber(person.staffNumber)) problems.staffNumber = 'staff-number-format';
  const name = nameProblem(person.name);
  if (name) problems.name = name;
  if (!known.departmentIds.has(person.departmentId)) problems.departmentId = 'department-missing';
  if (person.postId && !known.postIds.has(person.postId)) problems.postId = 'post-unknown';
  if (!(EMPLOYMENTS as readonly string[]).includes(person.employment)) problems.employment = 'employment-unknown';
  if (!isCalendarDate(person.joinedOn)) problems.joinedOn = 'date-format';
  if (person.leftOn && !isCalendarDate(person.leftOn)) problems.leftOn = 'date-format';
  else if (person.leftOn && person.leftOn < person.joinedOn) problems.leftOn = 'left-before-joined';
  return { person, problems };
}
