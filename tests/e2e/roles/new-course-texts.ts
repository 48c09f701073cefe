const head = (title: string, objective: string, minutes: number) => `---
title: "${title}"
objectives:
  - ${objective}
competency: enquiry
line: general
minutes: ${minutes}
asOf: '2026-11-23'
---
`;

/** What the trainer types for the three lessons of a course about a busy lobby. The picture is chosen in the first, after its heading. */
export const LESSONS = [
  {
    slug: 'first-look', title: '先看大厅', english: 'Look at the lobby first',
    zh: `${head('先看大厅', '说出大厅排队的三种情形', 8)}
## 排队有三种样子

人多不等于乱。看清楚再开口。

<Dialogue title="有人问还要多久" verdict="good" why="给了估计，也给了去处。">

<Turn who="customer">

还要等多久？

</Turn>

<Turn who="clerk">

前面还有四位，您可以先坐，到号我叫您。

</Turn>

</Dialogue>
`,
    en: `${head('Look at the lobby first', 'Name the three kinds of queue', 8)}
## Three kinds of queue

Many people need not mean disorder. Look before you speak.

<Dialogue title="Somebody asks how long it takes" verdict="good" why="It gives an estimate and a place to wait.">

<Turn who="customer">

How much longer?

</Turn>

<Turn who="clerk">

Four are before you. Please take a seat; I will call you.

</Turn>

</Dialogue>
`,
  },
  {
    slug: 'missing-paper', title: '材料差一样', english: 'One paper is missing',
    zh: `${head('材料差一样', '材料不齐时给出补齐的办法', 10)}
## 怎么说

<Scenario name="missing-paper" title="只带了身份证">

<Scene name="start">

客户只带了身份证，后面还排着人。

<Option label="请他回去拿齐再来" to="away" />

<Option label="写下还差什么，再问方便怎么补" to="list" />

</Scene>

<Scene name="away" ending="poor">

他第二天又少带了一样。

</Scene>

<Scene name="list" ending="good">

他照着单子带来，一次办成。

</Scene>

</Scenario>
`,
    en: `${head('One paper is missing', 'Say how what is missing can be supplied', 10)}
## What to say

<Scenario name="missing-paper" title="Only an identity card">

<Scene name="start">

The customer has only an identity card, and people are waiting.

<Option label="Ask for everything next time" to="away" />

<Option label="Write down what is missing and ask how it can be supplied" to="list" />

</Scene>

<Scene name="away" ending="poor">

The next day another paper is missing.

</Scene>

<Scene name="list" ending="good">

The customer follows the list and it is done in one visit.

</Scene>

</Scenario>
`,
  },
  {
    slug: 'call-next', title: '叫下一位之前', english: 'Before you call the next',
    zh: `${head('叫下一位之前', '说出叫号前要做的事', 6)}
## 收好再叫

桌面先清空，再叫下一位。

<KnowledgeCheck name="clear-first" type="single" why="前一位的材料留在桌上，容易给错人。">

叫下一个号之前先做什么？

- [ ] 看一眼手机
- [x] 收好桌上的材料
- [ ] 先喝口水

</KnowledgeCheck>
`,
    en: `${head('Before you call the next', 'Say what comes before calling a number', 6)}
## Clear, then call

Clear the desk, then call the next number.

<KnowledgeCheck name="clear-first" type="single" why="Papers left on the desk may be given to the wrong person.">

What comes before calling the next number?

- [ ] A look at the telephone
- [x] Putting away the papers on the desk
- [ ] A sip of water

</KnowledgeCheck>
`,
  },
] as const;
