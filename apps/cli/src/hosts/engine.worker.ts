import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { verifyTask } from '../verify/tasks.ts';

/** Worker thread of the command line: works a validation case out from beginning to end. */
const face = { verifyTask };
export type WorkerFace = typeof face;

if (parentPort !== null) expose(face, nodeEndpoint(parentPort));
