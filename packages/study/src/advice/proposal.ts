import type { RecordId } from '@taktwerk/line';
import type { Origin } from '@taktwerk/units';
import type { RecordChange } from './change.ts';

/** What could be tried; sentences are made by i18n from the code, the record's name and the values. */
export type ProposalCode =
  | 'bufferMore'
  | 'serverMore'
  | 'operatorMore'
  | 'operatorLess'
  | 'vehicleMore'
  | 'dualGripper'
  | 'fullSpeed'
  | 'otherRobot'
  | 'movedBase'
  | 'secondFixture'
  | 'limitMore'
  | 'repairSooner';

export interface ProposalCost {
  readonly amount: number;
  /** Paid once, or every year. */
  readonly every: 'once' | 'year';
  readonly origin: Origin;
}

export interface Proposal {
  /** Unique among the proposals of a layout. */
  readonly key: string;
  readonly code: ProposalCode;
  readonly at: RecordId;
  readonly values: Readonly<Record<string, number | string>>;
  readonly changes: readonly RecordChange[];
  /** null: no price is known. */
  readonly cost: ProposalCost | null;
}
