import { useText } from '../../text/use-text.ts';

export interface MoneyAxis {
  readonly unit: string;
  write(amount: number): string;
}

/** Money beside an axis: ten thousands in Chinese, millions or thousands in English. @param largest greatest amount of the axis */
export function useMoneyAxis(largest: number): MoneyAxis {
  const { language, number, t } = useText();
  const size = language === 'zh' ? 'wan' : Math.abs(largest) >= 2e7 ? 'million' : 'thousand';
  const per = { wan: 1e4, million: 1e6, thousand: 1e3 }[size];
  const decimals = Math.abs(largest) / per < 10 ? 1 : 0;
  return { unit: t(`decision:axis.${size}`), write: (amount) => number(amount / per, decimals).replace('-', '−') };
}
