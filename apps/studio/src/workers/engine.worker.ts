import { expose } from 'comlink';
import { createEngineService } from './engine-service.ts';
import { openJobPool } from './job-pool.ts';
import { JOB_WORKER, jobService } from './job-service.ts';

// One file for both kinds of worker, so that it is downloaded once: the engine opens further workers of its own address for jobs.
if (self.name === JOB_WORKER) expose(jobService);
else expose(createEngineService(openJobPool()));
