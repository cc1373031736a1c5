import { isShare } from '../panels/business/input-fields.ts';
import { useText } from '../text/use-text.ts';

/** Writes a value of an input as its field does: rates as percentages, money and counts whole, small figures with decimals. */
export function useFieldFigure(): (field: string, value: number) => string {
  const { number, percent } = useText();
  return (field, value) => {
    if (isShare(field)) return percent(value, Math.abs(value) < 0.1 ? 2 : 1);
    return number(value, Math.abs(value) < 100 ? 2 : 0);
  };
}
