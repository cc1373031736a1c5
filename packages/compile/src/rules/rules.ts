import type { Work } from '@taktwerk/line';
import { arcWeldingRule } from './arc-welding.ts';
import { assemblyRule } from './assembly.ts';
import { coatingLineRule } from './coating-line.ts';
import { deburringRule } from './deburring.ts';
import { gluingRule } from './gluing.ts';
import { grindingRule } from './grinding.ts';
import { inspectionRule } from './inspection.ts';
import { kittingRule } from './kitting.ts';
import { machineLoadingRule } from './machine-loading.ts';
import { manualRule } from './manual.ts';
import { packingRule } from './packing.ts';
import { paintingRule } from './painting.ts';
import { palletizingRule } from './palletizing.ts';
import { polishingRule } from './polishing.ts';
import type { Rule } from './rule.ts';
import { rustRemovalRule } from './rust-removal.ts';
import { slagRemovalRule } from './slag-removal.ts';
import { sortingRule } from './sorting.ts';
import { spotWeldingRule } from './spot-welding.ts';
import { storageRule } from './storage.ts';
import { thermalCuttingRule } from './thermal-cutting.ts';
import { timeRule } from './time.ts';

/** One rule per kind of work; the types keep the table complete. */
const RULES: { readonly [T in Work['type']]: Rule<Extract<Work, { type: T }>> } = {
  time: timeRule,
  manual: manualRule,
  arcWelding: arcWeldingRule,
  machineLoading: machineLoadingRule,
  palletizing: palletizingRule,
  inspection: inspectionRule,
  spotWelding: spotWeldingRule,
  thermalCutting: thermalCuttingRule,
  deburring: deburringRule,
  grinding: grindingRule,
  polishing: polishingRule,
  slagRemoval: slagRemovalRule,
  rustRemoval: rustRemovalRule,
  painting: paintingRule,
  coatingLine: coatingLineRule,
  gluing: gluingRule,
  assembly: assemblyRule,
  sorting: sortingRule,
  packing: packingRule,
  kitting: kittingRule,
  storage: storageRule,
};

/** The rule of a work's own kind. */
export const ruleOf = (work: Work): Rule => RULES[work.type] as Rule;
