import { expect, test } from 'vitest';
import { gradeResponse } from '~/domain/questions/grade';
import { checkLesson } from './gate';
import { inlineQuestionId, questionOfInline } from './inline-question';

const front = '---\ntitle: 甲\nobjectives: [乙]\ncompetency: review\nline: loan\nminutes: 5\nasOf: "2026-11-23"\n---\n\n';

function written(props: string, zh: string, en: string | null = null) {
  const side = (body: string) => {
    const result = checkLesson(`${front}<KnowledgeCheck name="a" why="看第二份" ${props}>\n\n${body}\n\n</KnowledgeCheck>\n`);
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    return result.lesson;
  };
  const lesson = side(zh);
  const check = lesson.inlineChecks[0];
  if (!check) throw new Error('no item');
  return questionOfInline({ id: inlineQuestionId('0', 'a'), zh: check, en: en === null ? null : (side(en).inlineChecks[0] ?? null), frontMatter: lesson.frontMatter as never });
}

test('a package of documents becomes an item whose key is what was marked, in both languages', () => {
  const item = written('type="document-review"', '哪里不一致？\n\n| 合同 | | |\n|---|---|---|\n| 买受人 | 张示例 | |\n| 面积 | 90 | × |\n\n| 身份证 | |\n|---|---|\n| 姓名 | 张示例 |',
    'What does not fit?\n\n| Contract | | |\n|---|---|---|\n| Buyer | Zhang Shili | |\n| Area | 90 | x |\n\n| Identity card | |\n|---|---|\n| Name | Zhang Shili |');
  expect(item).toMatchObject({
    type: 'document-review', competency: 'review', use: 'practice', answer: ['d1.f2'],
    documents: [{ id: 'd1', title: { zh: '合同', en: 'Contract' } }, { id: 'd2', fields: [{ id: 'f1', label: { zh: '姓名', en: 'Name' } }] }],
  });
  if (!item) throw new Error('refused by the bank');
  expect(gradeResponse(item, { type: 'document-review', marked: ['d1.f2'] }).right).toBe(true);
});

test('every other type keeps its key, too', () => {
  expect(written('type="single"', '题\n\n- [ ] 一\n- [x] 二\n- [ ] 三')).toMatchObject({ type: 'single', answer: 'b' });
  expect(written('type="multiple"', '题\n\n- [x] 一\n- [x] 二\n- [ ] 三\n- [ ] 四')).toMatchObject({ answer: ['a', 'b'] });
  expect(written('type="true-false" answer="false"', '题')).toMatchObject({ answer: false });
  expect(written('type="numeric" answer="10" unit="日"', '题')).toMatchObject({ answer: '10', unit: { zh: '日' } });
  expect(written('type="ordering"', '题\n\n1. 一\n2. 二\n3. 三')).toMatchObject({ answer: ['a', 'b', 'c'] });
  expect(written('type="matching"', '题\n\n| 左 | 右 |\n|---|---|\n| 一 | 1 |\n| 二 | 2 |')).toMatchObject({ answer: { l1: 'r1', l2: 'r2' } });
});
