import type { CompiledModel, RunResult } from '@taktwerk/engine';
import type { BottleneckSlice } from './bottleneck/shifting.ts';

/** One replication to run: plain data; the same bytes in give the same bytes out on every host. */
export interface Job {
  readonly model: CompiledModel;
  readonly seed: number;
  readonly replication: number;
  readonly options: JobOptions;
}

export interface JobOptions {
  /** Warm-up to cut off, seconds; null: cut later by MSER-5 (the run records from 0). */
  readonly warmUpS: number;
  /** Seconds counted after the warm-up; null: until the line is empty. */
  readonly measuredS: number | null;
  readonly trace: boolean;
  readonly antithetic: boolean;
}

export interface JobResult {
  readonly result: RunResult;
  readonly cpuS: number | null;
  /** How the bottleneck moved; of the first replication only, from hosts that watch it. */
  readonly bottlenecks?: readonly BottleneckSlice[];
}

/** Where jobs run: inline, browser workers, worker threads, a queue. */
export interface Executor {
  submit(job: Job, signal?: AbortSignalLike): Promise<JobResult>;
  close(): Promise<void>;
}

/** The part of AbortSignal that is needed, so that no DOM or Node type is. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}
