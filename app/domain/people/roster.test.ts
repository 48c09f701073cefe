import { expect, test } from 'vitest';
import { readRoster } from './roster';

const known = {
  departments: [{ id: 'd1', code: 'hall', nameZh: '市直服务大厅', nameEn: 'City Service Hall' }],
  posts: [{ id: 'p1', code: 'counter-loan', nameZh: '贷款窗口', nameEn: 'Loan counter' }],
  staffNumbers: new Set(['000009']),
};
const HEAD = ['工号', '姓名', '科室', '岗位', '用工形式', '入职日期'];
const verdicts = (...rows: string[][]) => readRoster([HEAD, ...rows], known).rows.map((row) => row.verdict);

test('a good row is read whatever a spreadsheet made of its date', () => {
  const { rows } = readRoster([HEAD, ['a-01', '张示例', '市直服务大厅', '贷款窗口', '在编', '2026/9/1']], known);
  expect(rows[0]).toMatchObject({ line: 2, verdict: 'ready', person: { staffNumber: 'A-01', departmentId: 'd1', postId: 'p1', employment: 'permanent', joinedOn: '2026-09-01' } });
});

test('each row has a verdict of its own', () => {
  expect(verdicts(
    ['000001', '䶮𠮷示例', 'hall', '', 'contract', '2026-09-01'],
    ['000001', '李示例', 'hall', '', '聘用', '2026-09-01'],
    ['000009', '王示例', 'hall', '', '聘用', '2026-09-01'],
    ['000002', '=HYPERLINK("x")', 'hall', '', '聘用', '2026-09-01'],
    ['000003', '赵示例', '没有的科', '', '聘用', '2026-09-01'],
    ['000004', '赵示例', 'hall', '没有的岗位', '聘用', '2026-09-01'],
    ['000005', '赵示例', 'hall', '', '临时', '2026-09-01'],
    ['000006', '赵示例', 'hall', '', '聘用', '2026-02-30'],
    ['号', '赵示例', 'hall', '', '聘用', '2026-02-03'],
  )).toEqual(['ready', 'twice-in-file', 'already-there', 'name-characters', 'department-missing', 'post-unknown', 'employment-unknown', 'date-format', 'staff-number-format']);
});

test('a file without a needed column, without rows or with too many is refused as a whole', () => {
  expect(readRoster([['工号', '姓名'], ['1', '2']], known)).toMatchObject({ problem: 'roster-columns', missing: ['departmentId', 'employment', 'joinedOn'] });
  expect(readRoster([HEAD], known).problem).toBe('roster-empty');
  expect(readRoster([HEAD, ...Array.from({ length: 501 }, () => HEAD)], known).problem).toBe('roster-long');
});
