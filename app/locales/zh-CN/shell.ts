export const shell = {
  product: '六步学堂',
  bracketed: '{words}（{what}）',
  labelled: '{label}：{what}',
  print: '打印',
  skip: '跳到正文',
  navigation: '主要栏目',
  demonstration: '演示中心：人员和数据均为虚构，可随意试用',
  'theme-system': '外观：跟随设备',
  'theme-light': '外观：浅色',
  'theme-dark': '外观：深色',
  'sign-out': '退出登录',
  offline: '网络已断开。已保存的内容不受影响，恢复后可继续。',
};

export const nav = {
  home: '首页',
  courses: '课程',
  quizzes: '练习与考试',
  mentees: '带教',
  practicals: '实操考核',
  teach: '写课',
  classes: '培训班',
  team: '我的科室',
  meetings: '智慧晨会',
  certification: '持证上岗',
  register: '持证名册',
  assessment: '培训考核',
  people: '人员',
  roles: '角色',
  audit: '操作审计',
  status: '系统状态',
  verify: '查验证书',
};

export const error = {
  forbidden: '您没有查看此页的权限',
  'forbidden-why': '如工作需要，请联系本科室负责人或安全管理员。',
  'not-found': '没有找到这一页',
  'not-found-why': '网址可能有误，或内容已移走。您已保存的内容不受影响。',
  broken: '系统出了点问题',
  'broken-why': '已保存的内容没有丢失。请稍后重试；若仍不行，请告诉系统管理员发生的时间。',
  home: '回首页',
};
