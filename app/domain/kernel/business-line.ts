/** The four business lines 业务: 归集 · 提取 · 贷款 · 综合. */
export const BUSINESS_LINES = ['collection', 'withdrawal', 'loan', 'general'] as const;
export type BusinessLine = (typeof BUSINESS_LINES)[number];

/** The four core competencies 能力: 掌握业务知识 · 准确回答咨询问题 · 严格审查资料 · 解决疑难问题. */
export const COMPETENCIES = ['knowledge', 'enquiry', 'review', 'resolution'] as const;
export type Competency = (typeof COMPETENCIES)[number];
