import type { BusinessInputs } from '@taktwerk/business';
import { hasMessage, LANGUAGES, message } from '@taktwerk/i18n';
import type { Economics, LineStore } from '@taktwerk/line';
import { changeEconomics } from '../../panels/business/economics.ts';

export type Item = Economics['investment'][number];

/**
 * Changes the investment list; items that come from the start values (a cell for each added robot) become the user's own first.
 *
 * @param shown items as the case counts them
 */
export function changeItems(
  store: LineStore | null,
  shown: BusinessInputs['investment']['items'],
  change: (items: readonly Item[]) => readonly Item[],
): void {
  if (store === null) return;
  changeEconomics(store, 'decision:edit.items', (record) => {
    const own = record.investment.length > 0 ? record.investment : shown.map(itemOf);
    return { ...record, investment: [...change(own)] };
  });
}

function itemOf({ id, nameKey, kind, class: group, amount, units }: BusinessInputs['investment']['items'][number]): Item {
  const { value, origin, source = '', note, range } = amount;
  const key = `business:${nameKey.replace(/^business\./, '')}`;
  const [zh, en] = LANGUAGES.map((language) => (hasMessage(key) ? message(language, key) : id)) as [string, string];
  return {
    ...{ id, name: { zh, en }, kind, class: group, units, unitPrice: value, origin, source },
    ...(note === undefined ? {} : { note }),
    ...(range === undefined ? {} : { range }),
  };
}

/** An item of the user, still without a price. */
export function newItem(items: readonly Item[]): Item {
  let number = items.length + 1;
  while (items.some(({ id }) => id === `item-${number}`)) number += 1;
  const name = { zh: message('zh', 'decision:items.new'), en: message('en', 'decision:items.new') };
  return { id: `item-${number}`, name, kind: 'other', class: 'equipment', units: 1, unitPrice: 0, origin: 'assumed', source: 'user' };
}
