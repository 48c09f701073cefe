import { EMPLOYMENTS, normaliseStaffNumber, readPerson, type PersonInput, type PersonProblem } from './person-input';

/** The columns of a roster file, each with the headings that are understood. */
export const ROSTER_COLUMNS = {
  staffNumber: ['工号', 'staff number'],
  name: ['姓名', 'name'],
  departmentId: ['科室', '部门', 'department'],
  postId: ['岗位', 'post'],
  employment: ['用工形式', 'employment'],
  joinedOn: ['入职日期', 'joined on'],
} as const;
export type RosterColumn = keyof typeof ROSTER_COLUMNS;

/** Words of the employment column; the first of each is the one in the template. */
const EMPLOYMENT_WORDS: Record<PersonInput['employment'], string[]> = {
  permanent: ['在编', 'permanent'],
  contract: ['聘用', 'contract'],
  dispatched: ['劳务派遣', 'dispatched'],
  'bank-stationed': ['银行驻点', 'bank-stationed'],
};

export const MOST_ROSTER_ROWS = 500;

export type Named = { id: string; code: string; nameZh: string; nameEn: string };
export type RosterVerdict = 'ready' | 'already-there' | 'twice-in-file' | PersonProblem;
export type RosterRow = {
  /** Line of the file as a spreadsheet numbers it: the headings are line 1. */
  line: number;
  /** As it was written, for the preview. */
  shown: Record<RosterColumn, string>;
  verdict: RosterVerdict;
  /** Everything wrong with the row's own cells, in the order of the columns. */
  problems: PersonProblem[];
  person: PersonInput;
};
export type RosterProblem = 'roster-empty' | 'roster-columns' | 'roster-long';
export type Roster = { rows: RosterRow[]; missing: RosterColumn[]; problem: RosterProblem | null };

/** Judges each row of a roster file by itself; nothing is left out silently. `records`: the file's cells with its headings first. */
export function readRoster(
  records: string[][],
  known: { departments: Named[]; posts: Named[]; staffNumbers: ReadonlySet<string> },
): Roster {
  const [headings, ...body] = records;
  if (!headings || body.length === 0) return { rows: [], missing: [], problem: 'roster-empty' };
  const places = new Map(columns().map((column) => [column, headings.findIndex((heading) => isHeading(heading, column))]));
  const missing = columns().filter((column) => column !== 'postId' && (places.get(column) ?? -1) < 0);
  if (missing.length > 0) return { rows: [], missing, problem: 'roster-columns' };
  if (body.length > MOST_ROSTER_ROWS) return { rows: [], missing: [], problem: 'roster-long' };
  const ids = { departmentIds: new Set(known.departments.map((row) => row.id)), postIds: new Set(known.posts.map((row) => row.id)) };
  const seen = new Set<string>();
  const rows = body.map((cells, index): RosterRow => {
    const shown = Object.fromEntries(columns().map((column) => [column, (cells[places.get(column) ?? -1] ?? '').trim()])) as RosterRow['shown'];
    const { person, problems } = readPerson({
      staffNumber: shown.staffNumber, name: shown.name,
      departmentId: idOf(known.departments, shown.departmentId),
      postId: shown.postId === '' ? '' : idOf(known.posts, shown.postId) || shown.postId,
      employment: EMPLOYMENTS.find((kind) => EMPLOYMENT_WORDS[kind].includes(shown.employment.toLowerCase())) ?? '',
      joinedOn: isoDate(shown.joinedOn),
    }, ids);
    const wrong = Object.values(problems);
    const verdict = wrong[0] ?? (known.staffNumbers.has(person.staffNumber) ? 'already-there' : seen.has(person.staffNumber) ? 'twice-in-file' : 'ready');
    seen.add(normaliseStaffNumber(shown.staffNumber));
    return { line: index + 2, shown, verdict, problems: wrong, person };
  });
  return { rows, missing: [], problem: null };
}

/** The template's headings and one example row in Chinese, with the centre's own first department and post. */
export function rosterTemplate(department: string, post: string, today: string): string[][] {
  return [columns().map((column) => ROSTER_COLUMNS[column][0]), ['000001', '张示例', department, post, EMPLOYMENT_WORDS.contract[0] ?? '', today]];
}

function columns(): RosterColumn[] {
  return Object.keys(ROSTER_COLUMNS) as RosterColumn[];
}

function isHeading(text: string, column: RosterColumn): boolean {
  return (ROSTER_COLUMNS[column] as readonly string[]).includes(text.trim().toLowerCase());
}

function idOf(rows: Named[], text: string): string {
  const wanted = text.toLowerCase();
  return rows.find((row) => [row.code, row.nameZh, row.nameEn].some((name) => name.toLowerCase() === wanted))?.id ?? '';
}

/** 2026/9/1, 2026.9.1 and 2026年9月1日 are what spreadsheets make of a date. */
function isoDate(text: string): string {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  return match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : text;
}
