/** The first of `stem-1`, `stem-2` … that nobody has. */
export function freeId(stem: string, taken: Readonly<Record<string, unknown>>): string {
  let number = 1;
  while (`${stem}-${number}` in taken) number += 1;
  return `${stem}-${number}`;
}
