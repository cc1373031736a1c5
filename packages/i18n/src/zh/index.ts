import { assumptions } from './assumptions.ts';
import { build } from './build.ts';
import { business } from './business.ts';
import { cli } from './cli.ts';
import { comfort } from './comfort.ts';
import { common } from './common.ts';
import { decision } from './decision.ts';
import { draw } from './draw.ts';
import { insight } from './insight.ts';
import { kpis } from './kpis.ts';
import { phases } from './phases.ts';
import { problems } from './problems.ts';
import { report } from './report.ts';
import { roles } from './roles.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { studio } from './studio.ts';
import { teach } from './teach.ts';

/** All messages by namespace. */
export const messages = {
  comfort,
  common,
  problems,
  report,
  phases,
  kpis,
  states,
  cli,
  studio,
  scene,
  business,
  roles,
  assumptions,
  build,
  draw,
  decision,
  insight,
  teach,
};
