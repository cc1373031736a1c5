/** Messages of the namespace `roles`, Chinese (the source language). */
export const roles = {
  loader: '上下料工',
  welder: '焊工',
  grinder: '打磨工',
  inspector: '检验员',
  packer: '包装工',
  transporter: '搬运工',
  technician: '机器人技术员',
  operator: '操作工',
  supervisor: '班组长',
  'group.direct': '直接人员',
  'group.indirect': '间接人员',
  'group.maintenance': '维修人员',
} as const;
