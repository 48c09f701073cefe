import type { LocalText } from '~/domain/kernel/text';

/** 跟岗清单: what a newcomer does beside the mentor before the check. Proposed; the centre sets its own. */
export const ON_JOB_LIST: { key: string; text: LocalText }[] = [
  { key: 'opening', text: { zh: '按开窗前准备清单检查物品、设备和仪容', en: 'Prepares supplies, equipment and appearance before opening' } },
  { key: 'six-steps', text: { zh: '完整做出六步服务，每步说得出要点', en: 'Does all six steps and can say the point of each' } },
  { key: 'one-time-notice', text: { zh: '当面完成一次书面的一次性告知', en: 'Gives one complete one-time notice in writing' } },
  { key: 'first-ask', text: { zh: '受理一次不属于本窗口的事项并移交到位', en: 'Takes up a matter of another counter and hands it over properly' } },
  { key: 'identity', text: { zh: '核验身份和原件，用后当场归还', en: 'Checks identity and originals and returns them at once' } },
  { key: 'privacy', text: { zh: '全程不让旁人看到、听到个人信息', en: 'Lets nobody else see or hear personal information' } },
  { key: 'hard-case', text: { zh: '遇到疑难时按流程请教同事并记录', en: 'Asks a colleague about a hard case as laid down, and records it' } },
  { key: 'closing', text: { zh: '下班前做到日清日结', en: 'Leaves nothing open at the end of the day' } },
];
