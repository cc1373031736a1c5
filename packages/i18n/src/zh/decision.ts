/** Messages of the namespace `decision`, Chinese (the source language): the pages of the decision and what the command line says of it. */
export const decision = {
  guesses: '结果中有 {{share}} 的敏感度来自未证实的数值（推测或凭记忆）。',
  notCounted: '因数据未知而没有计入：{{list}}。',
  'cli.uncertainty':
    '不确定性（{{runs}} 次抽样，取自 {{replications}} 次重复仿真）：净现值 P10 {{p10}}，P50 {{p50}}，P90 {{p90}}，亏损概率 {{loss}}；回收期 P10 {{y10}}，P50 {{y50}}，P90 {{y90}} 年；{{target}} 年内收回的概率 {{chance}}。',
  'tornado.input': '输入',
  'tornado.low': '低',
  'tornado.high': '高',
  'tornado.npvLow': '低值时净现值',
  'tornado.npvHigh': '高值时净现值',
  'tornado.breakEven': '盈亏平衡值',
  'financing.offer': '方案',
  'financing.ownMoney': '期初自有资金',
  'financing.npv': '净现值',
  'financing.npvAdvantage': '比现金购买',
  'financing.effectiveRate': '实际年利率',
  'financing.payback': '回收期（年）',
  'claims.none': '没有发现矛盾（这并不证明说法属实）。',
  'sentence.chance': '，{{years}} 年内收回的概率为 {{chance}}',
} as const;
