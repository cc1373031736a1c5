import type { SamplerTable } from '../chance/samplers.ts';
import type { Findings } from './check.ts';
import type { UnitName } from './compiled.ts';
import {
  AFTER_REPAIR,
  BELT,
  CALENDAR_CLOCK,
  CLOCK,
  CLOCK_INTS,
  CLOCK_TYPE,
  CLOCK_UNIT,
  CLOCKS,
  CREW,
  CYCLE_CLOCK,
  DISCARD,
  OWNER,
  REPAIR_TIME,
  RESTART,
  RESUME,
  ROBOT,
  SERVER,
  TIME_TO,
  UNIT,
  UNIT_KIND,
  VEHICLE,
  WORKING_CLOCK,
} from './layout.ts';
import type { Names } from './names.ts';
import type { FailureSpec, ModelSpec } from './spec.ts';

const KIND_CODES = { server: SERVER, robot: ROBOT, vehicle: VEHICLE, conveyor: BELT } as const;
const CLOCK_CODES = { working: WORKING_CLOCK, calendar: CALENDAR_CLOCK, cycles: CYCLE_CLOCK } as const;
const AFTER_CODES = { resume: RESUME, restart: RESTART, scrap: DISCARD } as const;

/** Units (servers, belts, robots, vehicles) and their failure clocks. */
export class UnitTable {
  readonly names: UnitName[] = [];
  private readonly ints: number[] = [];
  private readonly clocks: number[] = [];
  private readonly crews: Names;
  private readonly samplers: SamplerTable;
  private readonly findings: Findings;
  readonly spec: ModelSpec;

  constructor(spec: ModelSpec, names: Names, samplers: SamplerTable, findings: Findings) {
    this.spec = spec;
    this.crews = names;
    this.samplers = samplers;
    this.findings = findings;
  }

  /**
   * Adds a unit and one clock per failure mode; returns its index.
   *
   * @param streamOwner name of its random streams where the id alone may occur twice, as those of vehicles in several fleets
   */
  add(id: string, kind: UnitName['kind'], owner: number, failures: readonly FailureSpec[], streamOwner = id): number {
    const unit = this.names.length;
    this.names.push(Object.freeze({ id, kind, owner }));
    const at = this.ints.length;
    for (let i = 0; i < UNIT; i++) this.ints.push(0);
    this.ints[at + UNIT_KIND] = KIND_CODES[kind];
    this.ints[at + OWNER] = owner;
    this.ints[at + CLOCK] = this.clocks.length / CLOCK_INTS;
    this.ints[at + CLOCKS] = failures.length;
    const record = kind === 'vehicle' ? this.spec.fleets[owner]!.id : id;
    for (const failure of failures) this.addClock(unit, streamOwner, record, failure);
    return unit;
  }

  private addClock(unit: number, streams: string, record: string, failure: FailureSpec): void {
    const { findings, samplers } = this;
    findings.distribution(failure.timeTo, record, 'failures.timeTo');
    findings.distribution(failure.repair, record, 'failures.repair');
    const at = this.clocks.length;
    for (let i = 0; i < CLOCK_INTS; i++) this.clocks.push(0);
    this.clocks[at + CLOCK_TYPE] = CLOCK_CODES[failure.clock];
    this.clocks[at + CLOCK_UNIT] = unit;
    this.clocks[at + TIME_TO] = samplers.add(failure.timeTo, streams, `failure/${failure.id}`, failure.clock === 'cycles' ? 1 : 1e6);
    this.clocks[at + REPAIR_TIME] = samplers.add(failure.repair, streams, `repair/${failure.id}`);
    this.clocks[at + CREW] = failure.crew === null ? -1 : findings.known(this.crews.crews, failure.crew, record, 'failures.crew');
    this.clocks[at + AFTER_REPAIR] = AFTER_CODES[failure.afterRepair];
  }

  columns(): Int32Array {
    return Int32Array.from(this.ints);
  }

  clockColumns(): Int32Array {
    return Int32Array.from(this.clocks);
  }
}
