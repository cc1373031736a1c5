import type { Catalog, RobotSpec } from '@taktwerk/catalog';
import type { Robot } from '@taktwerk/line';
import type { Proposal, ProposalCost } from './proposal.ts';
import { type AdviceGround, proposal } from './proposals-of.ts';

/** Other models that are tried for one robot. */
const OTHER_MODELS = 2;

/** A second gripper, full speed, and quicker models of the same class for one robot. */
export function robotProposals(ground: AdviceGround, robot: Robot): readonly Proposal[] {
  const { records, prices } = ground;
  const carries = Object.values(records).some((record) => record.kind === 'flow' && record.via === robot.id);
  const proposals: Proposal[] = [];
  if (carries && robot.grippers === 1 && robot.program.length === 0) {
    const tool = { ...robot.tool, look: 'doubleGripper' as const };
    proposals.push(proposal('dualGripper', { ...robot, grippers: 2, tool }, {}, null));
  }
  if (robot.speedFactor < 1) proposals.push(proposal('fullSpeed', { ...robot, speedFactor: 1 }, { from: robot.speedFactor }, null));
  for (const model of quickerModels(ground.catalog, robot.model)) {
    const values = { model: model.model, maker: model.maker };
    proposals.push(
      proposal('otherRobot', { ...robot, model: model.id, homeRad: null }, values, priceOf(model) ?? prices.robot, ` ${model.id}`),
    );
  }
  return proposals;
}

/** Models of the same class whose reach and payload are no smaller and whose main axes are quicker, the quickest first. */
export function quickerModels(catalog: Catalog, id: string): readonly RobotSpec[] {
  const present = catalog.robot(id);
  if (present === undefined) return [];
  const speed = mainAxisSpeed(present);
  return catalog
    .robots()
    .filter((model) => model.id !== id && couldReplace(model, present) && mainAxisSpeed(model) > speed)
    .sort((a, b) => mainAxisSpeed(b) - mainAxisSpeed(a) || (a.id < b.id ? -1 : 1))
    .slice(0, OTHER_MODELS);
}

function couldReplace(model: RobotSpec, present: RobotSpec): boolean {
  const [payload, reach] = [present.payloadKg?.value ?? 0, present.reachM?.value ?? 0];
  const sameClass = model.classes.some((own) => present.classes.includes(own));
  return (
    sameClass &&
    model.chain !== null &&
    model.axes === present.axes &&
    (model.payloadKg?.value ?? 0) >= payload &&
    (model.reachM?.value ?? 0) >= reach
  );
}

/** Mean speed of the first three axes, rad/s; 0 where it is not known. */
function mainAxisSpeed({ maxSpeed }: RobotSpec): number {
  const speeds = maxSpeed?.value.slice(0, 3) ?? [];
  return speeds.length === 0 ? 0 : speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length;
}

/** The list price of a model, where the catalog has one in the project's currency. */
function priceOf({ price }: RobotSpec): ProposalCost | null {
  return price === null || price.value.currency !== 'CNY' ? null : { amount: price.value.amount, every: 'once', origin: price.origin };
}
