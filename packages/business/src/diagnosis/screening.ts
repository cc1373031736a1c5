/** Which manual steps to automate first: four criteria of the 2017 plan, repetition, and what the step costs. */

/** 劳动强度大、工作环境差、质量要求高、危险系数高: jiaxing-2017, section 二、（一）2. Each 0 … 3, judged by a person. */
export const SCREENING_CRITERIA = ['physicalLoad', 'environment', 'qualityDemand', 'hazard'] as const;
export type ScreeningCriterion = (typeof SCREENING_CRITERIA)[number];
export type ScreeningMark = ScreeningCriterion | 'repetition' | 'value';

export const SCREENING_MARKS: readonly ScreeningMark[] = [...SCREENING_CRITERIA, 'repetition', 'value'];

/** Best mark. */
export const MOST = 3;

/** A step done by hand. */
export interface ManualStep {
  readonly id: string;
  /** 0 … 3; null = not judged yet. */
  readonly criteria: Readonly<Record<ScreeningCriterion, number | null>>;
  /** How often a person does it in an hour; null = not counted. */
  readonly repetitionsPerHour: number | null;
  /** People bound by it, all shifts; null = not known. */
  readonly heads: number | null;
}

export interface ScreenedStep {
  readonly id: string;
  /** From 1; equal scores share a rank. */
  readonly rank: number;
  readonly marks: Readonly<Record<ScreeningMark, number | null>>;
  /** Weighted mean of the known marks ÷ 3, 0 … 1; null when nothing is known. */
  readonly score: number | null;
  /** Score if every unknown mark were 0, and if it were 3. */
  readonly between: readonly [number, number];
  /** Yearly cost of the people bound; null when not known. */
  readonly costPerYear: number | null;
  readonly missing: readonly ScreeningMark[];
}

export type ScreeningWeights = Readonly<Record<ScreeningMark, number>>;

const EQUAL: ScreeningWeights = { physicalLoad: 1, environment: 1, qualityDemand: 1, hazard: 1, repetition: 1, value: 1 };

/**
 * Screens manual steps, the best candidate first.
 *
 * Repetition: 3 from 120 an hour (cycles under 30 s, highly repetitive after Silverstein 1986, recalled), 2 from 60, 1 from 12, else 0.
 * Value: the step's yearly labour cost as a share of the dearest step's, times 3. Unknown marks are left out of the score, not taken as 0.
 *
 * @param steps      the steps; ids must differ
 * @param costOfHead employer's yearly cost of a head
 * @param weights    weight of each mark, not negative, one above 0; equal unless given
 * @throws RangeError when a criterion lies outside of 0 … 3 or the weights are none
 */
export function screenSteps(steps: readonly ManualStep[], costOfHead: number, weights: ScreeningWeights = EQUAL): ScreenedStep[] {
  if (!SCREENING_MARKS.some((mark) => weights[mark] > 0) || SCREENING_MARKS.some((mark) => weights[mark] < 0)) {
    throw new RangeError('screening needs weights of 0 and above, one of them above 0');
  }
  const dearest = Math.max(0, ...steps.map(({ heads }) => heads ?? 0));
  const screened = steps.map((step) => screen(step, dearest, costOfHead, weights));
  const worth = ({ score }: { score: number | null }) => score ?? -1;
  screened.sort((one, other) => worth(other) - worth(one) || (other.costPerYear ?? 0) - (one.costPerYear ?? 0));
  return screened.map((step) => ({ ...step, rank: 1 + screened.filter((other) => worth(other) > worth(step)).length }));
}

function screen(step: ManualStep, dearest: number, costOfHead: number, weights: ScreeningWeights): Omit<ScreenedStep, 'rank'> {
  const marks = marksOf(step, dearest);
  const missing = SCREENING_MARKS.filter((mark) => marks[mark] === null);
  const sum = (unknown: number | null) => {
    const counted = SCREENING_MARKS.filter((mark) => marks[mark] !== null || unknown !== null);
    const weight = counted.reduce((total, mark) => total + weights[mark], 0);
    const value = counted.reduce((total, mark) => total + weights[mark] * (marks[mark] ?? (unknown as number)), 0);
    return weight === 0 ? null : value / (MOST * weight);
  };
  return {
    id: step.id,
    marks,
    score: sum(null),
    between: [sum(0) as number, sum(MOST) as number],
    costPerYear: step.heads === null ? null : step.heads * costOfHead,
    missing,
  };
}

function marksOf({ id, criteria, repetitionsPerHour, heads }: ManualStep, dearest: number): Record<ScreeningMark, number | null> {
  for (const criterion of SCREENING_CRITERIA) {
    const mark = criteria[criterion];
    if (mark !== null && !(mark >= 0 && mark <= MOST)) throw new RangeError(`${criterion} of ${id} must be 0 … 3, got ${mark}`);
  }
  return {
    ...criteria,
    repetition: repetitionsPerHour === null ? null : repetitionMark(repetitionsPerHour),
    value: heads === null || dearest === 0 ? null : (MOST * heads) / dearest,
  };
}

function repetitionMark(perHour: number): number {
  return [12, 60, 120].filter((least) => perHour >= least).length;
}
