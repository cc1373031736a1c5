import { uniform } from '../chance/draw.ts';
import {
  DEFECT,
  DEFECT_END,
  DEFECTS,
  DETECT,
  ELEMENT_SUMS,
  FALSE_ALARM_P,
  FALSE_ALARMS,
  FOUND,
  INSPECT_SAMPLER,
  IS_DEFECTIVE,
  IS_REJECTED,
  OP,
  OP_NUMBERS,
  OUTCOME,
  PART_FLAGS,
  PART_INTS,
  PASS,
  PASSES,
  REPAIR_P,
  REPAIR_SAMPLER,
  REWORK,
  REWORK_PASSES,
  REWORKED,
  SCRAP,
  SCRAP_P,
  SCRAP_SAMPLER,
  WAS_DEFECTIVE,
  WAS_REWORKED,
} from '../model/layout.ts';
import type { RunState } from '../run/state.ts';

/** Quality at the end of a cycle, in this order: repair of an existing defect, new defects, scrap, inspection. Sets the part's outcome. */
export function judge(run: RunState, part: number, operation: number, element: number): void {
  const o = operation * OP;
  const n = operation * OP_NUMBERS;
  const p = part * PART_INTS;
  const { operations, operationNumbers, parts } = run;
  parts[p + OUTCOME] = PASS;
  const repair = operations[o + REPAIR_SAMPLER]!;
  if (repair >= 0 && (parts[p + PART_FLAGS]! & IS_DEFECTIVE) !== 0 && uniform(run.chance, repair) < operationNumbers[n + REPAIR_P]!) {
    parts[p + DEFECTS] = 0;
    parts[p + PART_FLAGS]! &= ~IS_DEFECTIVE;
  }
  makeDefects(run, p, o, element);
  const scrap = operations[o + SCRAP_SAMPLER]!;
  if (scrap >= 0 && uniform(run.chance, scrap) < operationNumbers[n + SCRAP_P]!) {
    parts[p + PART_FLAGS]! |= WAS_DEFECTIVE | IS_REJECTED;
    parts[p + OUTCOME] = SCRAP;
    return;
  }
  if (operations[o + INSPECT_SAMPLER]! >= 0) inspect(run, p, o, n, element);
}

function makeDefects(run: RunState, p: number, o: number, element: number): void {
  const c = run.model.columns;
  const end = run.operations[o + DEFECT_END]!;
  for (let d = run.operations[o + DEFECT]!; d < end; d++) {
    if (uniform(run.chance, c.defectSampler[d]!) >= c.defectProbability[d]!) continue;
    run.parts[p + DEFECTS]! |= 1 << c.defectClass[d]!;
    run.parts[p + PART_FLAGS]! |= IS_DEFECTIVE | WAS_DEFECTIVE;
    run.defectsMade[element * c.defectClasses.length + c.defectClass[d]!]! += 1;
  }
}

/** A found part goes to rework until its passes are used up, then to scrap. */
function inspect(run: RunState, p: number, o: number, n: number, element: number): void {
  const sums = element * ELEMENT_SUMS;
  const { parts } = run;
  if ((parts[p + PART_FLAGS]! & IS_DEFECTIVE) !== 0) {
    if (!detects(run, p, o, element)) return;
    run.elementSums[sums + FOUND]! += 1;
  } else {
    const p0 = run.operationNumbers[n + FALSE_ALARM_P]!;
    if (p0 === 0 || uniform(run.chance, run.operations[o + INSPECT_SAMPLER]!) >= p0) return;
    run.elementSums[sums + FALSE_ALARMS]! += 1;
  }
  if (parts[p + PASSES]! < run.operations[o + REWORK_PASSES]!) {
    parts[p + PASSES]! += 1;
    parts[p + PART_FLAGS]! |= WAS_REWORKED;
    parts[p + OUTCOME] = REWORK;
    run.elementSums[sums + REWORKED]! += 1;
  } else {
    parts[p + PART_FLAGS]! |= IS_REJECTED;
    parts[p + OUTCOME] = SCRAP;
  }
  if (run.trace !== null) run.trace.partMarked(run, p / PART_INTS);
}

/** One draw per defect class present; the part is found when any of its classes is. */
function detects(run: RunState, p: number, o: number, element: number): boolean {
  const c = run.model.columns;
  const classes = c.defectClasses.length;
  let found = false;
  for (let k = 0; k < classes; k++) {
    if ((run.parts[p + DEFECTS]! & (1 << k)) === 0) continue;
    if (uniform(run.chance, run.operations[o + INSPECT_SAMPLER]!) >= c.detect[run.operations[o + DETECT]! + k]!) continue;
    found = true;
    run.defectsFound[element * classes + k]! += 1;
  }
  return found;
}
