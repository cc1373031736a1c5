import { draw } from '../chance/draw.ts';
import { OP, PART_INTS, PROCESS, SERIAL } from '../model/layout.ts';
import type { RunState } from './state.ts';

/**
 * Process times that are known before the work begins: the rule "shortest processing time" sorts jobs by the time that each of them
 * will take, so that it is drawn when the part begins to wait and kept until it is worked on (Conway, Maxwell and Miller 1967).
 */
export class KnownTimes {
  private time = new Float64Array(64);
  private operation = new Int32Array(64);
  /** Number of the part for which the entry was made; the slots of ended parts are used again. */
  private serial = new Int32Array(64);

  set(part: number, serial: number, operation: number, time: number): void {
    if (part >= this.time.length) this.grow(part);
    this.time[part] = time;
    this.operation[part] = operation;
    this.serial[part] = serial;
  }

  /** The drawn time of an operation on a part, microseconds; -1: not known. */
  of(part: number, serial: number, operation: number): number {
    const known = part < this.time.length && this.serial[part] === serial && serial > 0 && this.operation[part] === operation;
    return known ? this.time[part]! : -1;
  }

  forget(part: number): void {
    if (part < this.serial.length) this.serial[part] = 0;
  }

  private grow(part: number): void {
    const [time, operation, serial] = [this.time, this.operation, this.serial];
    this.time = new Float64Array(2 * part);
    this.operation = new Int32Array(2 * part);
    this.serial = new Int32Array(2 * part);
    this.time.set(time);
    this.operation.set(operation);
    this.serial.set(serial);
  }
}

/** The time that an operation will take on a part that begins to wait; drawn unless it is known already. */
export function knowTime(run: RunState, part: number, operation: number): number {
  run.knownTimes ??= new KnownTimes();
  const serial = run.parts[part * PART_INTS + SERIAL]!;
  const known = run.knownTimes.of(part, serial, operation);
  if (known >= 0) return known;
  draw(run.chance, run.operations[operation * OP + PROCESS]!);
  run.knownTimes.set(part, serial, operation, run.chance.drawn[0]!);
  return run.chance.drawn[0]!;
}

/** Draws the time of an operation that begins, or takes the one that is known; it stands in `run.chance.drawn[0]`. */
export function drawProcess(run: RunState, part: number, operation: number): void {
  if (run.knownTimes !== null) {
    const known = run.knownTimes.of(part, run.parts[part * PART_INTS + SERIAL]!, operation);
    if (known >= 0) {
      run.knownTimes.forget(part);
      run.chance.drawn[0] = known;
      return;
    }
  }
  draw(run.chance, run.operations[operation * OP + PROCESS]!);
}
