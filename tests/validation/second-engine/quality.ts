import type { OperationSpec } from '@taktwerk/engine';
import type { Line } from './line.ts';
import type { Part } from './objects.ts';

/** Quality at the end of a cycle: repair of an existing defect, new defects, scrap, inspection; in this order. */
export function judge(line: Line, part: Part, operation: OperationSpec, owner: string, name: string): void {
  const happens = (p: number, purpose: string): boolean => line.streams.happens(p, owner, `${purpose}/${name}`);
  part.outcome = 'pass';
  if (operation.repairProbability > 0 && part.defective && happens(operation.repairProbability, 'repair')) {
    part.defects.clear();
    part.defective = false;
  }
  for (const { id, probability } of operation.defects) {
    if (!happens(probability, `defect:${id}`)) continue;
    part.defects.add(id);
    part.defective = true;
    part.wasDefective = true;
    line.history.count(`made ${owner}`, line.now);
  }
  if (operation.scrapProbability > 0 && happens(operation.scrapProbability, 'scrap')) {
    part.outcome = 'scrap';
    part.wasDefective = true;
    return;
  }
  if (operation.inspection === null) return;
  const { detect, falseAlarm, reworkPasses } = operation.inspection;
  let rejected = false;
  if (part.defective) {
    for (const id of [...part.defects].sort()) if (happens(detect[id] ?? detect['*'] ?? 0, 'inspection')) rejected = true;
    if (rejected) line.history.count(`found ${owner}`, line.now);
  } else if (falseAlarm > 0 && happens(falseAlarm, 'inspection')) {
    rejected = true;
    line.history.count(`falseAlarms ${owner}`, line.now);
  }
  if (!rejected) return;
  if (part.passes < reworkPasses) {
    part.passes += 1;
    part.wasReworked = true;
    part.outcome = 'rework';
    line.history.count(`reworked ${owner}`, line.now);
  } else {
    part.outcome = 'scrap';
  }
}
