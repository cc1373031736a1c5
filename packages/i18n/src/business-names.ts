/** Words for what a business case names: consumables, places among its inputs, effects that are not counted. */
import { unitOfUse } from '@taktwerk/units';
import { hasMessage, type Language, message } from './message.ts';

/** Where the price of a consumable stands among the inputs. */
const PRICES = 'consumables.prices.';

/** A consumable in words; one that only the user's file knows goes by its own name. */
export function consumableName(language: Language, use: string): string {
  return hasMessage(`business:use.${use}`) ? message(language, `business:use.${use}`) : use;
}

/** The unit that a consumable is counted in, in words. */
export function consumableUnit(language: Language, use: string): string {
  return message(language, `business:useUnit.${unitOfUse(use)}`);
}

/** The words for a place among the inputs ("labour.wagePerYear"); the place itself when there are none. */
export function inputName(language: Language, field: string): string {
  if (hasMessage(`business:field.${field}`)) return message(language, `business:field.${field}`);
  if (!field.startsWith(PRICES)) return field;
  const use = field.slice(PRICES.length);
  return message(language, 'business:useprice', { use: consumableName(language, use), unit: consumableUnit(language, use) });
}

/** An effect that is not (wholly) counted; consumables name those whose price is missing. */
export function notCountedName(
  language: Language,
  { effect, unknown }: { readonly effect: string; readonly unknown: readonly string[] },
): string {
  const name = message(language, `business:effect.${effect}`);
  const uses = unknown.filter((field) => field.startsWith(PRICES)).map((field) => consumableName(language, field.slice(PRICES.length)));
  if (uses.length === 0) return name;
  return message(language, 'business:effectOfUses', { effect: name, uses: uses.join(language === 'zh' ? '、' : ', ') });
}
