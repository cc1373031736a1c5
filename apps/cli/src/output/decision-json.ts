import type { Language } from '@taktwerk/i18n';
import type { DecisionAnswer } from '../commands/decision-answer.ts';
import { toldProblems } from './problems.ts';

/** What `business-case --json` prints: the case's own figures at the top level, everything around it in parts of their own. */
export function decisionJson(language: Language, { business, problems, financing, ...rest }: DecisionAnswer) {
  return {
    ...business,
    ...rest,
    financing: financing.map((offer) => ({ ...offer, problems: toldProblems(language, offer.problems) })),
    problems: toldProblems(language, problems),
  };
}
