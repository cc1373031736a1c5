import {
  type CasePlan,
  caseBreakEvens,
  caseTornado,
  type Decision,
  type InputBreakEven,
  type TornadoBar,
  type UncertaintyReport,
  uncertaintyReport,
} from '@taktwerk/business';
import type { DecidedCase } from '@taktwerk/study';

/** Share by which an input without a range is moved in the tornado. */
const SWING = 0.1;

/** A decision with how sure it is and what it hangs on. */
export interface DecisionAnswer extends Decision {
  readonly uncertainty: UncertaintyReport;
  readonly tornado: readonly TornadoBar[];
  readonly breakEvens: readonly InputBreakEven[];
}

export function decisionReport(
  { decision, before, after }: DecidedCase,
  { targetYears, ...plan }: Omit<CasePlan, 'targetYears'> & { readonly targetYears: number | null },
): DecisionAnswer {
  const { inputs } = decision;
  const tornado = caseTornado(inputs, before, after, SWING).filter(({ width }) => width > 0);
  return {
    ...decision,
    uncertainty: uncertaintyReport(inputs, before, after, targetYears === null ? plan : { ...plan, targetYears }),
    tornado,
    breakEvens: caseBreakEvens(
      inputs,
      before,
      after,
      tornado.map(({ name }) => name),
    ),
  };
}

/** Whether something that was asked could not be answered. */
export const hasProblems = ({ problems, financing }: Decision): boolean =>
  problems.length > 0 || financing.some((offer) => offer.problems.length > 0);
