import type { Work } from '@taktwerk/line';
import { arcWeldingRule } from './arc-welding.ts';
import { inspectionRule } from './inspection.ts';
import { machineLoadingRule } from './machine-loading.ts';
import { manualRule } from './manual.ts';
import { palletizingRule } from './palletizing.ts';
import type { Rule } from './rule.ts';
import { timeRule } from './time.ts';

/** One rule per kind of work; the types keep the table complete. */
const RULES: { readonly [T in Work['type']]: Rule<Extract<Work, { type: T }>> } = {
  time: timeRule,
  manual: manualRule,
  arcWelding: arcWeldingRule,
  machineLoading: machineLoadingRule,
  palletizing: palletizingRule,
  inspection: inspectionRule,
};

/** The rule of a work's own kind. */
export const ruleOf = (work: Work): Rule => RULES[work.type] as Rule;
