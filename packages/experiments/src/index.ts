export type {
  CrewResult,
  ElementResult,
  FleetResult,
  PoolResult,
  ProductResult,
  RobotResult,
  RunResult,
  State,
  StateShares,
} from '@taktwerk/engine';
export type * from './job.ts';
export type * from './kpis/kpi.ts';
export { KPI_NAMES } from './kpis/kpi.ts';
