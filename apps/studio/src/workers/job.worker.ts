import { type Job, type JobResult, runJob } from '@taktwerk/experiments';
import { expose } from 'comlink';

/** One replication at a time; it is stopped by ending the worker. */
export interface JobService {
  run(job: Job): JobResult;
}

const service: JobService = { run: (job) => runJob(job) };

expose(service);
