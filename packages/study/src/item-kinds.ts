import type { ItemKind } from '@taktwerk/business';
import type { Economics } from '@taktwerk/line';

type Item = Economics['investment'][number];

/** Words in an item's id that tell what it is; the first that fits counts. */
const WORDS: readonly (readonly [RegExp, ItemKind])[] = [
  [/\b(integration|cells?)\b/, 'cell'],
  [/\b(robots?|arms?|cobots?)\b/, 'robot'],
  [/\b(agvs?|amrs?|rgvs?|vehicles?|forklifts?|carts?)\b/, 'vehicle'],
  [/\b(grippers?|torch|torches|tools?)\b/, 'endEffector'],
  [/\b(fixtures?|jigs?|positioners?)\b/, 'fixture'],
  [/\b(machines?|press|presses|lathes?)\b/, 'machine'],
  [/\b(conveyors?)\b/, 'conveyor'],
  [/\b(safety|fences?|scanners?)\b/, 'safety'],
  [/\b(engineering|commissioning|programming)\b/, 'engineering'],
  [/\b(infrastructure|foundations?|power|air)\b/, 'infrastructure'],
  [/\b(training)\b/, 'training'],
  [/\b(spares?)\b/, 'spares'],
  [/\b(mes|erp|software|licences?|link)\b/, 'software'],
  [/\b(stop|downtime)\b/, 'installationStop'],
];

/**
 * What an investment item is, told by the words of its id ("weld-robots", "mes-link"): robots and vehicles are maintained and have a
 * residual value, training and the installation stop are expenses. Items whose id tells nothing are equipment or technology as such.
 */
export function itemKindOf(item: Pick<Item, 'id' | 'class'>): ItemKind {
  const found = WORDS.find(([words]) => words.test(item.id.toLowerCase()));
  return found?.[1] ?? (item.class === 'technology' ? 'software' : 'other');
}
