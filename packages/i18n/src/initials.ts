import { INITIALS } from './zh/initials.ts';

const LETTER = new Map(Object.entries(INITIALS).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter] as const)));

/** Whether the reading of a character is known here. */
export const hasReading = (sign: string): boolean => LETTER.has(sign);

/** First letters of a name's reading: 码垛机器人 is `mdjqr`; letters and digits stand for themselves, everything else falls out. */
export function initialsOf(name: string): string {
  return [...name.toLowerCase()].map((sign) => (/[a-z0-9]/.test(sign) ? sign : (LETTER.get(sign) ?? ''))).join('');
}
