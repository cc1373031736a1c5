import { type Job, type JobResult, runJob } from '@taktwerk/experiments';

/** One replication at a time; it is stopped by ending the worker. */
export interface JobService {
  run(job: Job): JobResult;
}

/** The name of a worker that runs jobs; other workers of the same file are the engine itself. */
export const JOB_WORKER = 'taktwerk-job';

export const jobService: JobService = { run: (job) => runJob(job) };
