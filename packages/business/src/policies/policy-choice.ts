/** A policy that a project counts on: chosen instruments become the grant of its case, as far as they can be claimed. */
import type { BusinessInputs } from '../case/inputs.ts';
import type { GrantComponent, GrantPart } from '../grants/grant-rule.ts';
import { checkPolicy, type InstrumentCheck, type PolicyCheck } from './check-policy.ts';
import type { PolicyInstrument, PolicyPack } from './pack-schema.ts';
import { policyFactsOf } from './policy-facts.ts';

/** What a project saves of its policy. */
export interface PolicyChoice {
  readonly pack: string;
  /** Ids of the instruments that are counted on. */
  readonly instruments: readonly string[];
  /** Conditions confirmed by a person, `instrument:number`. */
  readonly confirmed: readonly string[];
  readonly facts: Readonly<Record<string, number>>;
}

/** A choice checked and laid into the inputs. */
export interface ChosenPolicy {
  readonly check: PolicyCheck;
  /** Chosen instruments that pay the investor an amount. */
  readonly counted: readonly InstrumentCheck[];
  /** Inputs with the grant as it can be claimed: nothing of an expired plan, nothing of an instrument with open conditions. */
  readonly inputs: BusinessInputs;
  /** Inputs as if every condition were met and the plan in force: an example. */
  readonly example: BusinessInputs;
}

const PAID_TO_INVESTOR: readonly unknown[] = ['investor', 'insured'];

/**
 * Lays the chosen instruments of a pack into the inputs.
 *
 * @param inputs as parsed; a grant that they hold already is replaced
 * @param pack   the chosen pack
 */
export function chosenPolicy(inputs: BusinessInputs, pack: PolicyPack, choice: PolicyChoice): ChosenPolicy {
  const check = checkPolicy(pack, { ...policyFactsOf(inputs), ...choice.facts }, choice.confirmed);
  const counted = check.instruments.filter(
    ({ instrument, recipient }) => choice.instruments.includes(instrument) && PAID_TO_INVESTOR.includes(recipient),
  );
  const rulesOf = (checks: readonly InstrumentCheck[]) =>
    checks.flatMap(({ instrument }) => pack.instruments.filter((found) => found.id === instrument));
  const claimable = counted.filter(({ eligible }) => eligible === 'yes');
  const facts = choice.facts;
  const expired = check.expired;
  return {
    check,
    counted,
    inputs: expired
      ? withGrant(inputs, pack, rulesOf(counted), { eligible: false, expired, facts })
      : withGrant(inputs, pack, rulesOf(claimable), { eligible: true, expired, facts }),
    example: withGrant(inputs, pack, rulesOf(counted), { eligible: true, expired, facts }),
  };
}

function withGrant(
  inputs: BusinessInputs,
  pack: PolicyPack,
  instruments: readonly PolicyInstrument[],
  { eligible, expired, facts }: { eligible: boolean; expired: boolean; facts: Readonly<Record<string, number>> },
): BusinessInputs {
  const components = instruments.flatMap(({ rule }) => (rule === null ? [] : [cappedGroup(rule.components, rule.cap)]));
  const rule = components.length === 0 ? null : { components, cap: null, recipient: 'investor' as const };
  const source = [pack.id, ...instruments.map(({ id }) => id)].join(' ');
  return {
    ...inputs,
    grant: {
      ...inputs.grant,
      rule: { value: rule as BusinessInputs['grant']['rule']['value'], origin: 'policy', source },
      eligible: { value: eligible, origin: 'policy', source },
      expired: rule !== null && expired,
      facts: { ...facts },
    },
  };
}

/** One instrument under its own cap. Packs state no group inside a group. */
function cappedGroup(components: readonly GrantComponent[], cap: number | null): GrantComponent {
  return { kind: 'capped', parts: components.filter((component): component is GrantPart => component.kind !== 'capped'), cap };
}
