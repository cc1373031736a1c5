import type { decision as source } from '../zh/decision.ts';

/** Messages of the namespace `decision`, English. */
export const decision: Record<keyof typeof source, string> = {
  guesses: '{{share}} of what moves the result comes from unproven values (assumed or recalled).',
  notCounted: 'Not counted because a number is unknown: {{list}}.',
  'cli.uncertainty':
    'Uncertainty ({{runs}} draws from {{replications}} simulated replications): net present value P10 {{p10}}, P50 {{p50}}, P90 {{p90}}, chance of a loss {{loss}}; payback P10 {{y10}}, P50 {{y50}}, P90 {{y90}} years; chance of paying back within {{target}} years {{chance}}.',
  'tornado.input': 'Input',
  'tornado.low': 'Low',
  'tornado.high': 'High',
  'tornado.npvLow': 'NPV at low',
  'tornado.npvHigh': 'NPV at high',
  'tornado.breakEven': 'Break-even',
  'financing.offer': 'Offer',
  'financing.ownMoney': 'Own money at start',
  'financing.npv': 'NPV',
  'financing.npvAdvantage': 'Against cash',
  'financing.effectiveRate': 'Effective rate',
  'financing.payback': 'Payback (years)',
  'claims.none': 'No contradiction found (which proves nothing).',
  'sentence.chance': ', the chance of paying back within {{years}} years is {{chance}}',
};
