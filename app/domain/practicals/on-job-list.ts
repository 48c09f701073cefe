import type { BusinessLine } from '~/domain/kernel/business-line';
import type { LocalText } from '~/domain/kernel/text';

export type OnJobItem = { key: string; text: LocalText };

/** What every newcomer does beside the mentor. */
const EVERYBODY: OnJobItem[] = [
  { key: 'opening', text: { zh: '按开窗前准备清单检查物品、设备和仪容', en: 'Prepares supplies, equipment and appearance before opening' } },
  { key: 'six-steps', text: { zh: '完整做出六步服务，每步说得出要点', en: 'Does all six steps and can say the point of each' } },
  { key: 'one-time-notice', text: { zh: '当面完成一次书面的一次性告知', en: 'Gives one complete one-time notice in writing' } },
  { key: 'privacy', text: { zh: '全程不让旁人看到、听到个人信息', en: 'Lets nobody else see or hear personal information' } },
  { key: 'hard-case', text: { zh: '遇到疑难时按流程请教同事并记录', en: 'Asks a colleague about a hard case as laid down, and records it' } },
];

/** What belongs to one business; the first of each is the one that whoever serves several businesses shows too. */
const BY_LINE: Record<BusinessLine, OnJobItem[]> = {
  collection: [
    { key: 'collection-remittance', text: { zh: '在带教下办结一笔汇缴或补缴，金额逐项核对', en: 'Completes a remittance or back payment under supervision, checking each amount' } },
    { key: 'collection-account', text: { zh: '在带教下办结一次开户、封存或转移', en: 'Opens, seals or transfers an account under supervision' } },
    { key: 'collection-employer', text: { zh: '向单位经办人讲清所需材料和办结时间', en: 'Tells an employer’s clerk which papers are needed and when it is done' } },
  ],
  withdrawal: [
    { key: 'withdrawal-review', text: { zh: '在带教下审核一份提取申请，说得出每件材料的用途', en: 'Reviews a withdrawal under supervision and can say what each paper is for' } },
    { key: 'withdrawal-identity', text: { zh: '核验身份和原件，用后当场归还', en: 'Checks identity and originals and returns them at once' } },
    { key: 'withdrawal-refusal', text: { zh: '不符合条件时讲清依据和可走的途径', en: 'Where the conditions are not met, explains the rule and what can be done' } },
  ],
  loan: [
    { key: 'loan-review', text: { zh: '在带教下受理一份贷款申请，材料逐件核对', en: 'Accepts a loan application under supervision, checking paper by paper' } },
    { key: 'loan-figures', text: { zh: '按本中心现行标准试算额度和月还款额，并请带教人复核', en: 'Works out amount and monthly payment by the centre’s figures of the day and has the mentor check them' } },
    { key: 'loan-signing', text: { zh: '在带教下完成一次合同签字，逐处核对', en: 'Has one contract signed under supervision, checking each place' } },
  ],
  general: [
    { key: 'general-first-ask', text: { zh: '受理一次不属于本窗口的事项并移交到位', en: 'Takes up a matter of another counter and hands it over properly' } },
    { key: 'general-guide', text: { zh: '引导一位客户取号、预审并带到对应窗口', en: 'Guides a customer through ticket and pre-check to the right counter' } },
    { key: 'general-priority', text: { zh: '为一位老年人或行动不便的客户提供帮办', en: 'Assists an elderly customer or one who moves with difficulty' } },
  ],
};

/** Every item that any post's list can have. */
export const ON_JOB_LIST: readonly OnJobItem[] = [...EVERYBODY, ...Object.values(BY_LINE).flat()];

/**
 * 跟岗清单 of a post: eight items for one business; for several, what everybody does and the first of each. Without a counter only what
 * everybody does. Proposed wording: the centre confirms it.
 */
export function onJobList(lines: readonly BusinessLine[]): OnJobItem[] {
  const [only] = lines;
  if (lines.length === 1 && only) return [...EVERYBODY, ...BY_LINE[only]];
  return [...EVERYBODY, ...lines.flatMap((line) => BY_LINE[line].slice(0, 1))];
}

/** Ready for the check: every item of the post's list is confirmed. */
export function isReady(list: readonly OnJobItem[], confirmed: readonly string[]): boolean {
  return list.every((item) => confirmed.includes(item.key));
}
