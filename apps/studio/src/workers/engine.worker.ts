import { expose } from 'comlink';
import { createEngineService } from './engine-service.ts';
import { openJobPool } from './job-pool.ts';

expose(createEngineService(openJobPool()));
