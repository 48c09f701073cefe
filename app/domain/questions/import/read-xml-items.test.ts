import { describe, expect, test } from 'vitest';
import type { ReadItem } from './imported-item';
import { readMoodleXml } from './read-moodle-xml';
import { readQti } from './read-qti';

const brief = (items: ReadItem[] | null) => items?.map((item) => (item.verdict === 'accepted' ? [item.line, item.item.key] : [item.line, item.reason.code]));

describe('Moodle XML', () => {
  const answer = (share: string, text: string) => `<answer fraction="${share}" format="html"><text><![CDATA[<p>${text}</p>]]></text><feedback format="html"><text>好</text></feedback></answer>`;
  const question = (type: string, text: string, more: string) => `<question type="${type}"><name><text>名</text></name><questiontext format="html"><text><![CDATA[<p>${text}</p>]]></text></questiontext><generalfeedback format="html"><text>因为&amp;所以</text></generalfeedback>${more}</question>\n`;
  const quiz = (...questions: string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('')}</quiz>`;

  test('every type that maps, with category, tags, feedback and units', () => {
    const items = readMoodleXml(quiz(
      '<question type="category"><category><text>$course$/提取</text></category></question>\n',
      question('multichoice', '几日？', `<single>true</single>${answer('0', '1日')}${answer('100', '3日')}<tags><tag><text>期限</text></tag></tags>`),
      question('multichoice', '哪些？', `<single>false</single>${answer('50', '房租')}${answer('50%', '装修')}${answer('-100', '买车')}`),
      question('truefalse', '要盖章？', '<answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer>'),
      question('shortanswer', '几个账户？', `${answer('100', '一')}${answer('100', '1')}${answer('0', '二')}`),
      question('numerical', '多少？', '<answer fraction="100"><text>1280</text><tolerance>0.5</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>元</unit_name></unit></units>'),
      question('matching', '连一连', '<subquestion format="html"><text>首问</text><answer><text>问到谁谁负责</text></answer></subquestion><subquestion><text>限时</text><answer><text>按期办完</text></answer></subquestion><subquestion><text></text><answer><text>没用到</text></answer></subquestion>'),
      question('essay', '说说', '<graderinfo format="html"><text>三样</text></graderinfo>'),
      question('cloze', '{1:SHORTANSWER:=三~=3}日内决定，贷款{1:SA:=十}日。', ''),
      question('ordering', '排一排', `${answer('1', '迎')}${answer('1', '问')}${answer('1', '接')}`),
    ));
    expect(brief(items)).toEqual([
      [4, { type: 'single', right: 1 }], [5, { type: 'multiple', right: [0, 1] }], [6, { type: 'true-false', right: false }], [7, { type: 'short-text', accepted: ['一', '1'] }],
      [8, { type: 'numeric', value: '1280', tolerance: '0.5', unit: '元' }], [9, { type: 'matching', left: ['首问', '限时'], right: [0, 1] }], [10, { type: 'written', model: '三样' }],
      [11, { type: 'cloze', blanks: [['三', '3'], ['十']] }], [12, { type: 'ordering', order: [2, 0, 1] }],
    ]);
    expect(items?.[0]?.verdict === 'accepted' && items[0].item).toMatchObject({ stem: '几日？', options: ['1日', '3日'], explanation: '因为&所以', tags: [['name', '名'], ['category', '$course$/提取'], ['tag', '期限']] });
    expect(items?.[7]?.verdict === 'accepted' && items[7].item.stem).toBe('____日内决定，贷款____日。');
  });

  test('what does not map is refused alone; scripts are no text; pictures are said', () => {
    expect(brief(readMoodleXml(quiz(
      question('multichoice', '甲<script>x()</script>', `<single>true</single>${answer('50', '一')}${answer('100', '二')}`), question('calculated', '乙', ''), question('description', '丙', ''),
      question('multichoice', '看图<img src="@@PLUGINFILE@@/a.png">', `<single>true</single>${answer('100', '一')}${answer('0', '二')}`), question('truefalse', '丁', '<answer fraction="100"><text>true</text></answer>'),
    )))).toEqual([[3, 'not-supported'], [4, 'not-supported'], [5, 'not-supported'], [6, 'picture'], [7, { type: 'true-false', right: true }]]);
  });

  test('a file that breaks off keeps what came whole; entities are not followed', () => {
    const whole = question('truefalse', '丁', '<answer fraction="100"><text>true</text></answer>');
    expect(brief(readMoodleXml(`<quiz>\n${whole}<question type="truefalse"><questiontext>`))).toEqual([[2, { type: 'true-false', right: true }], [3, 'broken-off']]);
    expect(brief(readMoodleXml(`<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<quiz>\n${question('truefalse', '&x;', '').replace('<![CDATA[<p>&x;</p>]]>', '&x;')}</quiz>`))).toEqual([[3, 'broken-off']]);
    expect(readMoodleXml('<other/>')).toBeNull();
  });
});

describe('QTI', () => {
  const item = (declaration: string, body: string, more = '') => `<?xml version="1.0"?>\n<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="题" adaptive="false" timeDependent="false">\n${declaration}<itemBody>${body}</itemBody>${more}</assessmentItem>`;
  const declared = (cardinality: string, baseType: string, ...values: string[]) => `<responseDeclaration identifier="R" cardinality="${cardinality}" baseType="${baseType}"><correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse></responseDeclaration>`;
  const choices = (...texts: string[]) => texts.map((text, index) => `<simpleChoice identifier="C${index}">${text}</simpleChoice>`).join('');
  const one = (source: string) => brief(readQti(source))?.[0]?.[1];

  test('the interactions that map', () => {
    expect(one(item(declared('single', 'identifier', 'C1'), `<p>几日？</p><choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>选一个</prompt>${choices('1日', '3日', '5日')}</choiceInteraction>`))).toEqual({ type: 'single', right: 1 });
    expect(one(item(declared('multiple', 'identifier', 'C0', 'C2'), `<choiceInteraction responseIdentifier="R" maxChoices="0"><prompt>哪些？</prompt>${choices('一', '二', '三')}</choiceInteraction>`))).toEqual({ type: 'multiple', right: [0, 2] });
    expect(one(item(declared('single', 'identifier', 'C1'), `<p>要盖章？</p><choiceInteraction responseIdentifier="R" maxChoices="1">${choices('True', 'False')}</choiceInteraction>`))).toEqual({ type: 'true-false', right: false });
    expect(one(item(declared('ordered', 'identifier', 'C1', 'C0', 'C2'), `<orderInteraction responseIdentifier="R"><prompt>排</prompt>${choices('问', '迎', '接')}</orderInteraction>`))).toEqual({ type: 'ordering', order: [1, 0, 2] });
    expect(one(item(declared('multiple', 'directedPair', 'a y', 'b x'), '<matchInteraction responseIdentifier="R"><prompt>连</prompt><simpleMatchSet><simpleAssociableChoice identifier="a">甲</simpleAssociableChoice><simpleAssociableChoice identifier="b">乙</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice identifier="x">一</simpleAssociableChoice><simpleAssociableChoice identifier="y">二</simpleAssociableChoice></simpleMatchSet></matchInteraction>'))).toEqual({ type: 'matching', left: ['甲', '乙'], right: [1, 0] });
    expect(one(item(declared('single', 'string', '三'), '<p>自受理起<textEntryInteraction responseIdentifier="R"/>日内</p>'))).toEqual({ type: 'short-text', accepted: ['三'] });
    expect(one(item(declared('single', 'float', '1280'), '<p>多少？<textEntryInteraction responseIdentifier="R"/></p>', '<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="1 1"><variable identifier="R"/></equal></responseIf></responseCondition></responseProcessing>'))).toEqual({ type: 'numeric', value: '1280', tolerance: '1', unit: '' });
    expect(one(item('', '<p>说说</p><extendedTextInteraction responseIdentifier="R"/>'))).toEqual({ type: 'written', model: '' });
  });

  test('version 3 with its own names', () => {
    const source = '<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="t"><qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration><qti-item-body><p>几日？</p><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-simple-choice identifier="A">1日</qti-simple-choice><qti-simple-choice identifier="B">3日</qti-simple-choice></qti-choice-interaction></qti-item-body></qti-assessment-item>';
    const [read] = readQti(source) ?? [];
    expect(read?.verdict === 'accepted' && read.item).toMatchObject({ stem: '几日？', options: ['1日', '3日'], key: { type: 'single', right: 1 } });
  });

  test('what is not understood is refused', () => {
    expect(one(item('', `<p>？</p><choiceInteraction responseIdentifier="R">${choices('一', '二')}</choiceInteraction>`))).toBe('no-answer');
    expect(one(item(declared('single', 'identifier', 'C9'), `<p>？</p><choiceInteraction responseIdentifier="R">${choices('一', '二')}</choiceInteraction>`))).toBe('answer-not-among');
    expect(one(item(declared('single', 'point', '1 1'), '<p>？</p><hotspotInteraction responseIdentifier="R"/>'))).toBe('not-supported');
    expect(one(item('', '<p>只是一段话</p>'))).toBe('not-supported');
    expect(readQti('<quiz/>')).toBeNull();
    expect(one('<assessmentItem><itemBody>')).toBe('broken-off');
  });
});
