import type { BusinessLine } from '~/domain/kernel/business-line';
import type { Role } from '~/domain/people/roles';

// An invented city, organised in a real centre's words. Names are visibly made up: 示 例 演 试 范 with a place in the row.

/** Everybody's signing PIN in the demonstration; shown on the page where it is asked for. */
export const DEMONSTRATION_PIN = '202609';

export const DEPARTMENTS: { code: string; nameZh: string; nameEn: string; parent?: string }[] = [
  { code: 'centre', nameZh: '示例市住房公积金管理中心', nameEn: 'Example City HPF Management Centre' },
  { code: 'office', nameZh: '办公室', nameEn: 'General Office', parent: 'centre' },
  { code: 'personnel', nameZh: '人事科', nameEn: 'Human Resources', parent: 'centre' },
  { code: 'collection', nameZh: '归集管理科', nameEn: 'Collection Management', parent: 'centre' },
  { code: 'credit', nameZh: '信贷管理科', nameEn: 'Loan Management', parent: 'centre' },
  { code: 'audit', nameZh: '稽核科', nameEn: 'Internal Audit', parent: 'centre' },
  { code: 'technology', nameZh: '信息科技科', nameEn: 'Information Technology', parent: 'centre' },
  { code: 'hall', nameZh: '市直服务大厅', nameEn: 'City Service Hall', parent: 'centre' },
  { code: 'east', nameZh: '示东县管理部', nameEn: 'Shidong County Branch', parent: 'centre' },
  { code: 'west', nameZh: '例西区管理部', nameEn: 'Lixi District Branch', parent: 'centre' },
];

export const POSTS: { code: string; nameZh: string; nameEn: string; lines: BusinessLine[] }[] = [
  { code: 'counter-collection', nameZh: '归集窗口', nameEn: 'Collection counter', lines: ['collection'] },
  { code: 'counter-withdrawal', nameZh: '提取窗口', nameEn: 'Withdrawal counter', lines: ['withdrawal'] },
  { code: 'counter-loan', nameZh: '贷款窗口', nameEn: 'Loan counter', lines: ['loan'] },
  { code: 'counter-general', nameZh: '综合窗口', nameEn: 'General counter', lines: ['collection', 'withdrawal', 'loan', 'general'] },
  { code: 'guide', nameZh: '大厅引导', nameEn: 'Hall guide', lines: ['general'] },
  { code: 'back-office', nameZh: '后台岗', nameEn: 'Back office', lines: [] },
  { code: 'head', nameZh: '负责人', nameEn: 'Head', lines: [] },
];

export type Employment = 'permanent' | 'contract' | 'dispatched' | 'bank-stationed';
/** What this person's history is to show; the personas come first. */
export type Story =
  | 'new' | 'studying' | 'ready-to-check' | 'proposed' | 'certified' | 'expiring' | 'lapsed' | 'revoked' | 'suspended' | 'closed' | 'failed-once' | 'not-yet' | 'never' | 'generalist' | 'staff';

export type DemoPerson = {
  staffNumber: string;
  name: string;
  department: string;
  post: string;
  employment: Employment;
  joinedDaysAgo: number;
  leftDaysAgo?: number;
  roles: Role[];
  mentor?: string;
  story: Story;
};

const learner: Role[] = ['learner'];
const row = (
  staffNumber: string, name: string, department: string, post: string, employment: Employment, joinedDaysAgo: number, story: Story, extra: Partial<DemoPerson> = {},
): DemoPerson => ({ staffNumber, name, department, post, employment, joinedDaysAgo, story, roles: learner, ...extra });

export const PEOPLE: DemoPerson[] = [
  // The personas of the sign-in page.
  row('D0001', '新示例', 'hall', 'counter-withdrawal', 'contract', 12, 'new', { mentor: 'D0002' }),
  row('D0002', '带示例', 'hall', 'counter-general', 'permanent', 2900, 'certified', { roles: ['mentor', 'learner'] }),
  row('D0003', '训示例', 'collection', 'back-office', 'permanent', 3200, 'staff', { roles: ['trainer'] }),
  row('D0004', '考示例', 'credit', 'back-office', 'permanent', 4100, 'staff', { roles: ['examiner'] }),
  row('D0005', '科示例', 'hall', 'head', 'permanent', 5200, 'staff', { roles: ['department-head'] }),
  row('D0006', '人示例', 'personnel', 'back-office', 'permanent', 3600, 'staff', { roles: ['hr'] }),
  row('D0007', '系示例', 'technology', 'back-office', 'permanent', 2600, 'staff', { roles: ['system-admin'] }),
  row('D0008', '安示例', 'office', 'back-office', 'permanent', 2500, 'staff', { roles: ['security-admin'] }),
  row('D0009', '审示例', 'audit', 'back-office', 'permanent', 2400, 'staff', { roles: ['audit-admin'] }),
  // Examiners, trainers and HR are never alone: somebody must be able to stand in for them.
  row('D0010', '考演示', 'audit', 'back-office', 'permanent', 3000, 'staff', { roles: ['examiner'] }),
  row('D0011', '训演示', 'hall', 'head', 'permanent', 2800, 'staff', { roles: ['trainer'] }),
  row('D0012', '人演示', 'personnel', 'head', 'permanent', 4000, 'staff', { roles: ['hr'] }),
  row('D0013', '带演示', 'east', 'counter-general', 'permanent', 3300, 'certified', { roles: ['mentor', 'learner'] }),
  row('D0014', '科演示', 'east', 'head', 'permanent', 4400, 'staff', { roles: ['department-head'] }),
  row('D0015', '科试样', 'west', 'head', 'permanent', 4700, 'staff', { roles: ['department-head'] }),
  // The counters.
  row('D0101', '甲示例', 'hall', 'counter-collection', 'permanent', 1900, 'certified'),
  row('D0102', '乙示例', 'hall', 'counter-collection', 'contract', 1200, 'expiring'),
  row('D0103', '丙示例', 'hall', 'counter-withdrawal', 'contract', 900, 'certified'),
  row('D0104', '丁示例', 'hall', 'counter-withdrawal', 'dispatched', 700, 'lapsed', { mentor: 'D0002' }),
  row('D0105', '戊示例', 'hall', 'counter-loan', 'permanent', 2100, 'generalist'),
  row('D0106', '己示例', 'hall', 'counter-loan', 'bank-stationed', 500, 'failed-once'),
  row('D0107', '庚示例', 'hall', 'counter-loan', 'bank-stationed', 640, 'certified'),
  row('D0108', '辛示例', 'hall', 'counter-general', 'permanent', 1500, 'generalist'),
  row('D0109', '壬示例', 'hall', 'counter-general', 'contract', 90, 'ready-to-check', { mentor: 'D0002' }),
  row('D0110', '癸示例', 'hall', 'guide', 'dispatched', 60, 'studying', { mentor: 'D0002' }),
  row('D0111', '子示例', 'hall', 'guide', 'dispatched', 30, 'never'),
  row('D0112', '丑示例', 'hall', 'counter-withdrawal', 'contract', 110, 'proposed', { mentor: 'D0002' }),
  row('D0113', '寅示例', 'hall', 'counter-collection', 'contract', 800, 'revoked'),
  row('D0114', '卯示例', 'hall', 'counter-loan', 'permanent', 1700, 'suspended'),
  row('D0201', '辰演示', 'east', 'counter-general', 'permanent', 1400, 'certified'),
  row('D0202', '巳演示', 'east', 'counter-withdrawal', 'contract', 880, 'expiring'),
  row('D0203', '午演示', 'east', 'counter-collection', 'contract', 400, 'not-yet', { mentor: 'D0013' }),
  row('D0204', '未演示', 'east', 'counter-loan', 'bank-stationed', 150, 'proposed', { mentor: 'D0013' }),
  row('D0205', '申演示', 'east', 'counter-general', 'dispatched', 45, 'studying', { mentor: 'D0013' }),
  // Taught by the first examiner, who therefore may not examine them.
  row('D0206', '戊演示', 'east', 'counter-loan', 'contract', 95, 'ready-to-check', { mentor: 'D0013' }),
  row('D0301', '酉试样', 'west', 'counter-general', 'permanent', 2000, 'certified'),
  row('D0302', '戌试样', 'west', 'counter-withdrawal', 'contract', 1000, 'lapsed'),
  row('D0303', '亥试样', 'west', 'counter-collection', 'permanent', 1300, 'certified'),
  row('D0304', '元试样', 'west', 'counter-loan', 'bank-stationed', 300, 'failed-once'),
  row('D0305', '亨试样', 'west', 'guide', 'dispatched', 20, 'never'),
  row('D0306', '利试样', 'west', 'counter-general', 'permanent', 3100, 'closed', { leftDaysAgo: 40 }),
  row('D0307', '贞试样', 'west', 'counter-withdrawal', 'contract', 760, 'certified'),
];
