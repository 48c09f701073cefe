import { inLanguage, type Language } from '~/domain/kernel/text';
import { CHILD_WORDS, PLACE_WORDS } from './message-places';
import type { Finding, FindingCode, NoticeCode } from './finding';

type Words = { zh: string; en: string };

/** What is wrong and what to write instead. `{name}` stands for a detail of the finding. */
const MESSAGES: Record<FindingCode | NoticeCode, Words> = {
  'too-large': { zh: '课文过大（上限{limit}）。请分成几课。', en: 'The lesson is too large (limit {limit}). Split it into several lessons.' },
  'line-too-long': { zh: '这一行超过{limit}个字符。请用空行分段。', en: 'This line is longer than {limit} characters. Break it into paragraphs with empty lines.' },
  'too-many-lines': { zh: '超过{limit}行。请分成几课。', en: 'More than {limit} lines. Split the text into several lessons.' },
  'word-too-long': { zh: '有一串超过{limit}个字符、中间没有空格的字母或数字。请断开或删去。', en: 'A run of more than {limit} letters or digits without a space. Break it up or leave it out.' },
  'nested-too-deep': { zh: '嵌套太深（上限{limit}层）。请减少列表、引用或组件的层次。', en: 'Nested too deeply (limit {limit}). Use fewer levels of lists, quotes or components.' },
  'too-many-brackets': { zh: '方括号过多或没有配对（一段上限{limit}个）。请删去多余的“[”。', en: 'Too many square brackets, or unpaired ones (limit {limit} in a block). Remove the extra "[".' },
  'too-many-marks': { zh: '一段中的强调符号过多（上限{limit}处）。请分段。', en: 'Too many emphasis marks in one block (limit {limit}). Break it into paragraphs.' },
  'too-many-braces': { zh: '大括号过多（上限{limit}个）。课文中请用“（）”代替“{}”。', en: 'Too many braces (limit {limit}). Use ( ) instead of { } in a lesson.' },
  'too-many-tags': { zh: '标签过多（上限{limit}个）。请分成几课。', en: 'Too many tags (limit {limit}). Split the text into several lessons.' },
  'too-many-definitions': { zh: '链接定义过多（上限{limit}个）。请直接写[文字](地址)。', en: 'Too many link definitions (limit {limit}). Write [text](address) in place.' },
  'too-many-links': { zh: '网址或“@”过多（上限{limit}处）。', en: 'Too many addresses or @ signs (limit {limit}).' },
  'table-too-large': { zh: '表格过大（上限{limit}列、200行）。请拆成几个表。', en: 'The table is too large (limit {limit} columns, 200 rows). Split it.' },
  'table-row-longer': { zh: '表格第{row}行的格子比表头多，多出的内容不会显示。请给表头补一列，或删去多余的“|”。', en: 'Row {row} of the table has more cells than its heading, and what is in them would not be shown. Add a column to the heading, or remove the extra "|".' },
  'too-many-attributes': { zh: '一个标签的属性过多（上限{limit}个）。', en: 'A tag has too many props (limit {limit}).' },
  'control-character': { zh: '有看不见的控制字符。请删去这一处后重新输入。', en: 'There is an invisible control character here. Delete it and type the text again.' },
  'front-matter-opener': { zh: '文首的“---”后面不能写别的内容。请让“---”单独占一行。', en: 'Nothing may follow the opening "---". Put "---" on a line of its own.' },
  'front-matter-unclosed': { zh: '文首信息没有结束。请在其后另起一行写“---”。', en: 'The front matter is not closed. Add a line "---" after it.' },
  'front-matter-second': { zh: '正文不能以“---”开头。分隔线请写“***”。', en: 'The text may not begin with "---". For a dividing line write "***".' },
  'front-matter-too-large': { zh: '文首信息过长（上限{limit}个字符）。', en: 'The front matter is too long (limit {limit} characters).' },
  'front-matter-syntax': { zh: '文首信息写法有误（{reason}）。每行请写“名称: 内容”，文字含冒号时加引号。', en: 'The front matter is not well written ({reason}). Write "key: value" on each line; quote text that holds a colon.' },
  'front-matter-alias': { zh: '文首信息不能使用“&”“*”“!”标记。请直接写出内容，必要时加引号。', en: 'The front matter may not use the marks & * or !. Write the value itself, in quotes where needed.' },
  'front-matter-unknown-key': { zh: '文首信息中没有“{key}”这一项。可用的有：{keys}。', en: 'The front matter has no key "{key}". Keys: {keys}.' },
  'front-matter-value': { zh: '文首信息“{key}”的内容不合要求。', en: 'The value of "{key}" in the front matter is not valid.' },
  'front-matter-missing': { zh: '文首信息缺少“{key}”。', en: 'The front matter lacks "{key}".' },
  'import-export': { zh: '课文不能包含程序语句（{word}）。如果是普通文字，请换一种开头。', en: 'A lesson may not hold program statements ({word}). If this is prose, begin the line differently.' },
  expression: { zh: '课文不能包含“{ }”表达式。请写普通文字；要显示大括号，请写“\\{”和“\\}”。', en: 'A lesson may not hold expressions in { }. Write plain text; to show a brace write \\{ and \\}.' },
  'attribute-expression': { zh: '“{name}”的“{prop}”请写成引号中的文字，例如 {prop}="…"。', en: 'Write the prop "{prop}" of "{name}" as text in quotes: {prop}="…".' },
  'attribute-spread': { zh: '“{name}”的属性不能用“{...}”。请逐项写 名称="内容"。', en: '"{name}" may not take {...}. Write each prop as name="value".' },
  'html-comment': { zh: '不能使用“<!-- -->”。备注请写 {/* 备注 */}。', en: 'HTML comments cannot be used. Write a note as {/* note */}.' },
  'html-element': { zh: '不能使用HTML标签{name}。请用Markdown或组件；要显示“<”，请写“\\<”。', en: 'HTML tags cannot be used ({name}). Use Markdown or a component; to show the sign write \\<.' },
  fragment: { zh: '不能使用空标签“<>”。请删去它，只留内容。', en: 'The empty tag <> cannot be used. Remove it and keep its content.' },
  'unknown-component': { zh: '没有组件“{name}”。{hint}可用的组件：{known}。', en: 'There is no component "{name}". {hint}Components: {known}.' },
  'unknown-prop': { zh: '组件“{name}”没有属性“{prop}”。{hint}可用的属性：{known}。', en: 'The component "{name}" has no prop "{prop}". {hint}Props: {known}.' },
  'missing-prop': { zh: '组件“{name}”缺少属性“{prop}”（{expected}）。', en: 'The component "{name}" lacks the prop "{prop}" ({expected}).' },
  'prop-value': { zh: '组件“{name}”的属性“{prop}”不合要求，应为：{expected}。', en: 'The prop "{prop}" of "{name}" is not valid; expected: {expected}.' },
  'repeated-prop': { zh: '组件“{name}”的属性“{prop}”写了两次。请留一个。', en: 'The prop "{prop}" of "{name}" is given twice. Keep one.' },
  'prop-without-value': { zh: '组件“{name}”的属性“{prop}”没有内容。请写 {prop}="…"。', en: 'The prop "{prop}" of "{name}" has no value. Write {prop}="…".' },
  'not-here': { zh: '组件“{name}”不能放在这里。{where}', en: 'The component "{name}" cannot stand here. {where}' },
  'children-not-allowed': { zh: '组件“{name}”里面不能有内容。请写 <{name} … />。', en: 'The component "{name}" takes no content. Write <{name} … />.' },
  'children-missing': { zh: '组件“{name}”里面没有内容。{where}', en: 'The component "{name}" is empty. {where}' },
  'compare-parts': { zh: '<Compare>里面应正好有一个<National>和一个<Local>，别无其他。', en: '<Compare> takes exactly one <National> and one <Local>, and nothing else.' },
  'dialogue-turns': { zh: '<Dialogue>里面只放<Turn>，至少一个；各标签之间空一行。', en: '<Dialogue> takes only <Turn>, at least one. Leave an empty line between the tags.' },
  'steps-parts': { zh: '<Steps>里面只放<Step>，至少一个；各标签之间空一行。', en: '<Steps> takes only <Step>, at least one. Leave an empty line between the tags.' },
  'checklist-list': { zh: '<Checklist>里面应正好是一个列表，每行以“- ”开头。', en: '<Checklist> takes exactly one list, each line beginning with "- ".' },
  'flow-parts': { zh: '<Flow>里面只放<Stage>，至少两个。', en: '<Flow> takes only <Stage>, at least two.' },
  'scenario-parts': { zh: '<Scenario>里面只放<Scene>，至少两个；<Option>放在<Scene>的末尾。', en: '<Scenario> takes only <Scene>, at least two, with <Option> at the end of a <Scene>.' },
  'name-repeated': { zh: '名称“{name}”用了两次。请各用各的名称。', en: 'The name "{name}" is used twice. Give each its own.' },
  'target-missing': { zh: '“{name}”通往“{target}”，但没有这个名称。', en: '"{name}" leads to "{target}", and nothing has that name.' },
  'scene-unreachable': { zh: '没有选项通往情境“{name}”。请加一个选项，或删去它。', en: 'No choice leads to the scene "{name}". Add one, or remove the scene.' },
  'scene-without-way': { zh: '情境“{name}”请二选一：写至少两个选项，或用ending写明结局。', en: 'The scene "{name}" needs one of two: at least two choices, or an ending.' },
  'ending-missing': { zh: '从情境“{name}”走不到任何结局。', en: 'No ending can be reached from the scene "{name}".' },
  'too-many-parts': { zh: '部分过多（上限{limit}个）。请拆成几个。', en: 'Too many parts (limit {limit}). Split it.' },
  'check-form': { zh: '检测题请二选一：用question引用题库，或写明name、type、why并在标签之间写题目。', en: 'A knowledge check takes one of two: a question of the bank, or name, type and why with the item between the tags.' },
  'check-stem': { zh: '题干请写在最前面，只用文字。', en: 'Write the stem first, in words only.' },
  'check-options': { zh: '“{type}”题的选项不合要求：{expected}。', en: 'The options of the "{type}" item are not right: {expected}.' },
  'check-answer': { zh: '“{type}”题的answer应为：{expected}。', en: 'The answer of the "{type}" item must be: {expected}.' },
  syntax: { zh: '标签写法有误。属性请写 名称="内容"；要显示“<”，请写“\\<”。', en: 'The tag is not well written. Write props as name="value"; to show the sign write \\<.' },
  'tag-unclosed': { zh: '标签没有配对。请写上对应的</…>，并让开始和结束标签各占一行、前后空行。', en: 'A tag is not closed. Add the matching </…>, with opening and closing tag on lines of their own and empty lines around.' },
  'angle-link': { zh: '网址不能写在“< >”里。请写[文字](地址)。', en: 'An address cannot stand in < >. Write [text](address).' },
  'node-not-allowed': { zh: '这里的写法（{type}）不能使用。请用标题、段落、列表、表格或组件。', en: 'This construct ({type}) cannot be used. Use headings, paragraphs, lists, tables or components.' },
  'link-refused': { zh: '不能链接到“{address}”。可用https://、mailto:、tel:或站内地址。', en: 'A link to "{address}" is not allowed. Use https://, mailto:, tel: or an address of this site.' },
  'image-refused': { zh: '图片“{address}”不在媒体库中。请先上传，再用/media/…地址。', en: 'The image "{address}" is not in the media library. Upload it first and use its /media/… address.' },
  'image-without-alt': { zh: '图片缺少说明文字。请写![说明](地址)。', en: 'The image has no description. Write ![description](address).' },
  'reference-without-definition': { zh: '找不到这个链接的地址。请写[文字](地址)。', en: 'The address of this link is missing. Write [text](address).' },
  'invisible-character': { zh: '有看不见的字符（{character}），可能改变文字的显示顺序。请确认。', en: 'There is an invisible character ({character}) that can change how the text reads. Please check.' },
  'stray-marks': { zh: '这里的“**”或“__”没有成为强调。请检查标点和配对；中文标点请放在“**”外面。', en: 'The ** or __ here did not become emphasis. Check the pairs; keep punctuation outside of the marks.' },
};

/** One plain sentence or two for a finding, in the author's language. */
export function describeFinding(finding: Finding<FindingCode | NoticeCode>, language: Language): string {
  const details: Record<string, string | number> = { ...finding.details };
  if (details['nearest']) details['hint'] = language === 'zh' ? `是不是想写“${details['nearest']}”？` : `Did you mean "${details['nearest']}"? `;
  else details['hint'] = '';
  if (finding.code === 'not-here') details['where'] = place(String(details['where'] ?? ''), language);
  if (finding.code === 'children-missing') details['where'] = inLanguage(CHILD_WORDS, language);
  return MESSAGES[finding.code][language].replace(/\{(\w+)\}/g, (whole, key: string) => (key in details ? String(details[key]) : whole));
}

function place(where: string, language: Language): string {
  const words = PLACE_WORDS.get(where);
  if (words) return inLanguage(words, language);
  return language === 'zh' ? `请放在<${where}>里面。` : `Put it inside <${where}>.`;
}
