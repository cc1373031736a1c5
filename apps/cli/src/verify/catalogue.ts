import type { Recipe } from './case.ts';
import { vehicles } from './cases/agv.ts';
import { assemblies } from './cases/assembly.ts';
import { batches } from './cases/batch.ts';
import { deterministic } from './cases/deterministic.ts';
import { economics } from './cases/econ.ts';
import { failures } from './cases/failure.ts';
import { identities } from './cases/identity.ts';
import { arms } from './cases/kinematics.ts';
import { indicators } from './cases/kpi.ts';
import { lines } from './cases/line.ts';
import { networks } from './cases/network.ts';
import { operators } from './cases/operator.ts';
import { optimisations } from './cases/optimisation.ts';
import { practiceCases } from './cases/practice.ts';
import { priorities } from './cases/priority.ts';
import { qualities } from './cases/quality.ts';
import { queues } from './cases/queue.ts';
import { robots } from './cases/robot.ts';
import { schedules } from './cases/schedule.ts';
import { shifts } from './cases/shift.ts';
import { statistics } from './cases/stats.ts';
import { transients } from './cases/transient.ts';
import { variates } from './cases/variates.ts';

/** How every case is built, by its id in the validation files. */
export const RECIPES: ReadonlyMap<string, Recipe> = new Map(
  [
    queues,
    transients,
    variates,
    optimisations,
    priorities,
    batches,
    lines,
    failures,
    operators,
    assemblies,
    qualities,
    networks,
    deterministic,
    shifts,
    identities,
    robots,
    vehicles,
    schedules,
    statistics,
    indicators,
    economics,
    arms,
    practiceCases.map(({ recipe }) => recipe),
  ].flatMap((group) => group.map((recipe) => [recipe.id, recipe] as const)),
);
