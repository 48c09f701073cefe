/** Everything the log can tell, with its words. A new act is a new line here, so that none can be written without a name. */
export const AUDIT_ACTIONS = {
  'session.signed-in': { zh: '登录', en: 'Signed in' },
  'session.refused': { zh: '登录失败', en: 'Sign-in refused' },
  'session.ended': { zh: '结束其他登录', en: 'Other sessions ended' },
  'centre.opened': { zh: '中心启用', en: 'Centre opened' },
  'person.created': { zh: '新增人员', en: 'Person added' },
  'person.changed': { zh: '修改人员信息', en: 'Person changed' },
  'person.activated': { zh: '账号启用', en: 'Account activated' },
  'person.password-changed': { zh: '修改密码', en: 'Password changed' },
  'person.pin-set': { zh: '设置签名 PIN', en: 'Signing PIN set' },
  'department.created': { zh: '新增科室', en: 'Department added' },
  'post.created': { zh: '新增岗位', en: 'Post added' },
  'code.issued': { zh: '发放一次性码', en: 'One-time code issued' },
  'role.granted': { zh: '授予角色', en: 'Role granted' },
  'role.ended': { zh: '终止角色', en: 'Role ended' },
  'mentor.assigned': { zh: '指定带教人', en: 'Mentor assigned' },
  'mentor.ended': { zh: '结束带教', en: 'Mentoring ended' },
  'course.adopted': { zh: '采用课程', en: 'Course adopted' },
  'bank.adopted': { zh: '采用题库', en: 'Question bank adopted' },
  'course.created': { zh: '新建课程', en: 'Course created' },
  'lesson.created': { zh: '新建课文', en: 'Lesson created' },
  'lesson.draft-saved': { zh: '保存课文草稿', en: 'Lesson draft saved' },
  'lesson.published': { zh: '发布课文', en: 'Lesson published' },
  'lesson.completed': { zh: '学完课文', en: 'Lesson completed' },
  'attempt.started': { zh: '开始作答', en: 'Attempt started' },
  'attempt.taken-over': { zh: '换设备继续作答', en: 'Attempt taken over' },
  'attempt.extended': { zh: '延长考试时间', en: 'Attempt extended' },
  'attempt.finished': { zh: '交卷', en: 'Attempt finished' },
  'attempt.closed': { zh: '到时自动收卷', en: 'Attempt closed at the deadline' },
  'observation.started': { zh: '开始实操考核', en: 'Counter check started' },
  'observation.decided': { zh: '作出实操结论', en: 'Counter check decided' },
  'observation.reopened': { zh: '退回修改实操记录', en: 'Counter check reopened' },
  'observation.signed': { zh: '实操签名', en: 'Counter check signed' },
  'observation.refused': { zh: '拒绝签名', en: 'Signature refused' },
  'mentee.confirmed': { zh: '确认跟岗事项', en: 'On-the-job item confirmed' },
  'class.planned': { zh: '计划培训班', en: 'Class planned' },
  'class.changed': { zh: '修改培训班计划', en: 'Class plan changed' },
  'class.announced': { zh: '发布开班通知', en: 'Class announced' },
  'class.signed-in': { zh: '培训班签到', en: 'Class sign-in' },
  'class.closed': { zh: '培训班结班', en: 'Class closed' },
  'evidence.entered': { zh: '录入佐证材料', en: 'Evidence entered' },
  'proposal.created': { zh: '提出发证申请', en: 'Certification proposed' },
  'proposal.returned': { zh: '退回补正', en: 'Proposal returned' },
  'proposal.refused': { zh: '不予发证', en: 'Certification refused' },
  'certificate.issued': { zh: '发证', en: 'Certificate issued' },
  'certificate.endorsed': { zh: '年审', en: 'Certificate endorsed' },
  'certificate.suspended': { zh: '暂停证书', en: 'Certificate suspended' },
  'certificate.reinstated': { zh: '恢复证书', en: 'Certificate reinstated' },
  'certificate.revoked': { zh: '撤销证书', en: 'Certificate revoked' },
  'certificate.closed': { zh: '注销证书', en: 'Certificate closed' },
  'register.exported': { zh: '导出名册', en: 'Register exported' },
  'assessment.exported': { zh: '导出培训考核', en: 'Assessment exported' },
  'audit.exported': { zh: '导出审计日志', en: 'Audit log exported' },
  'meeting.held': { zh: '召开晨会', en: 'Morning meeting held' },
  'suggestion.closed': { zh: '建议办结', en: 'Suggestion closed' },
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** One thing that happened. `details` holds ids, dates and figures, never answers or secrets. */
export type AuditEntry = {
  action: AuditAction;
  entity: string;
  entityId: string;
  details?: Record<string, string | number | boolean | null>;
};
