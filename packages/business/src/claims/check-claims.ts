/** Contradictions in what is claimed: each said with the number that was claimed and the one that follows. */
import type { Claims } from './claims.ts';

export const FINDING_CODES = [
  'total-does-not-add-up',
  'output-falls',
  'capacity-above-cycle',
  'capacity-above-demand',
  'labour-saved-twice',
  'more-heads-than-saved',
  'reward-beside-grant',
  'bottleneck-elsewhere',
  'efficiency-above-simulated',
  'efficiency-above-one',
  'points-taken-for-per-cent',
  'change-does-not-fit',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One contradiction, as data; its sentence is `business:finding.<code>`. */
export interface Finding {
  readonly code: FindingCode;
  /** Id of the claim. */
  readonly at: string;
  /** What was claimed. */
  readonly claimed: number | string;
  /** What follows from the other numbers. */
  readonly follows: number | string;
}

/** Differences below this share of a value are rounding of computers. */
const TINY = 1e-9;

/**
 * Checks claims against each other and against the simulation.
 *
 * @returns findings in the order of the claims; empty when nothing contradicts (which proves nothing)
 * @example a total of 670 for 250 + 300 + 20 + 50 + 100 gives total-does-not-add-up, claimed 670, follows 720
 */
export function checkClaims(claims: Claims): Finding[] {
  return [
    ...claims.totals.flatMap(totalFindings),
    ...claims.outputs.flatMap(outputFindings),
    ...claims.capacities.flatMap(capacityFindings),
    ...claims.savings.flatMap(savingFindings),
    ...claims.bottlenecks.flatMap(bottleneckFindings),
    ...claims.efficiencies.flatMap(efficiencyFindings),
    ...claims.changes.flatMap(changeFindings),
  ];
}

function totalFindings({ id, parts, stated, rounding }: Claims['totals'][number]): Finding[] {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const slack = rounding * (parts.length + 1) + TINY * Math.max(Math.abs(sum), Math.abs(stated));
  return Math.abs(sum - stated) > slack ? [{ code: 'total-does-not-add-up', at: id, claimed: stated, follows: sum }] : [];
}

/** Output per head can only rise with fewer heads without being good news when the output itself falls. */
function outputFindings({ id, before, after }: Claims['outputs'][number]): Finding[] {
  const perHead = after.output / after.heads / (before.output / before.heads) - 1;
  const total = after.output / before.output - 1;
  return perHead > 0 && total < -TINY ? [{ code: 'output-falls', at: id, claimed: perHead, follows: total }] : [];
}

function capacityFindings({ id, claimedPerHour, cycleTimeS, demandPerHour }: Claims['capacities'][number]): Finding[] {
  const findings: Finding[] = [];
  const possible = 3600 / cycleTimeS;
  if (claimedPerHour > possible * (1 + TINY))
    findings.push({ code: 'capacity-above-cycle', at: id, claimed: claimedPerHour, follows: possible });
  if (demandPerHour !== null && claimedPerHour > demandPerHour * (1 + TINY)) {
    findings.push({ code: 'capacity-above-demand', at: id, claimed: claimedPerHour, follows: demandPerHour });
  }
  return findings;
}

function savingFindings({ id, headsLess, benefits }: Claims['savings'][number]): Finding[] {
  const findings: Finding[] = [];
  const posts = benefits.flatMap((benefit) => [...new Set(benefit.posts)]);
  for (const post of new Set(posts.filter((name, i) => posts.indexOf(name) < i))) {
    const users = benefits.filter((benefit) => benefit.posts.includes(post)).map((benefit) => benefit.id);
    findings.push({ code: 'labour-saved-twice', at: id, claimed: users.join(', '), follows: post });
  }
  const heads = benefits.reduce((sum, benefit) => sum + benefit.heads, 0);
  if (headsLess !== null && heads > headsLess * (1 + TINY)) {
    findings.push({ code: 'more-heads-than-saved', at: id, claimed: heads, follows: headsLess });
  }
  const kinds = benefits.map((benefit) => benefit.kind);
  if (kinds.includes('grant') && kinds.includes('reward')) {
    const named = (kind: string) => benefits.find((benefit) => benefit.kind === kind)?.id ?? kind;
    findings.push({ code: 'reward-beside-grant', at: id, claimed: named('reward'), follows: named('grant') });
  }
  return findings;
}

function bottleneckFindings({ id, improved, simulated, claimedGain }: Claims['bottlenecks'][number]): Finding[] {
  const claimsGain = claimedGain === null || claimedGain > 0;
  return improved !== simulated && claimsGain ? [{ code: 'bottleneck-elsewhere', at: id, claimed: improved, follows: simulated }] : [];
}

function efficiencyFindings({ id, claimed, simulated, halfWidth }: Claims['efficiencies'][number]): Finding[] {
  if (claimed > 1 + TINY) return [{ code: 'efficiency-above-one', at: id, claimed, follows: 1 }];
  const most = simulated + halfWidth;
  return claimed > most + TINY ? [{ code: 'efficiency-above-simulated', at: id, claimed, follows: most }] : [];
}

/** A fall from 5 % to 4 % is 20 % less, or 1 point: a stated 1 % is the point. Printed shares are taken as right to half a per cent. */
function changeFindings({ id, before, after, statedRelative }: Claims['changes'][number]): Finding[] {
  const HALF_PER_CENT = 0.005;
  if (before === 0) return [];
  const relative = after / before - 1;
  if (Math.abs(relative - statedRelative) <= HALF_PER_CENT) return [];
  const areShares = before >= 0 && before <= 1 && after >= 0 && after <= 1;
  const isPoints = areShares && Math.abs(after - before - statedRelative) <= HALF_PER_CENT;
  return [{ code: isPoints ? 'points-taken-for-per-cent' : 'change-does-not-fit', at: id, claimed: statedRelative, follows: relative }];
}
