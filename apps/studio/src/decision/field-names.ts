import type { BusinessInputs } from '@taktwerk/business';
import { inputName } from '@taktwerk/i18n';
import { economicsOf } from '../panels/business/economics.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { useText } from '../text/use-text.ts';

const ITEM = /^investment\.items\[(\d+)\]/;

/** The user's words for a place among the inputs: `labour.wagePerYear`, `investment.items[2].amount`. */
export function useFieldName(): (field: string) => string {
  const { language } = useText();
  const inputs = useStudy((study) => study.businessInputs);
  const itemName = useItemName();
  return (field) => {
    const place = ITEM.exec(field)?.[1];
    const item = place === undefined ? undefined : inputs?.investment.items[Number(place)];
    return item === undefined ? inputName(language, field) : itemName(item);
  };
}

/** The name of an investment item: the user's own, or that of the start values. */
export function useItemName(): (item: Pick<BusinessInputs['investment']['items'][number], 'id' | 'nameKey'>) => string {
  const { tOr, name } = useText();
  const document = useProject((project) => project.document);
  const listed = document === null ? [] : (economicsOf(document)?.investment ?? []);
  return ({ id, nameKey }) => {
    const own = listed.find((entry) => entry.id === id);
    return own === undefined ? tOr(`business:${nameKey.replace(/^business\./, '')}`, id) : name(own.name);
  };
}
