/** A text that fits into so many pixels of a chart's small type: Latin letters take about 6.3 of them, Chinese ones 12.5. */
export function clipped(text: string, width: number): string {
  let used = 0;
  for (const [i, letter] of [...text].entries()) {
    used += /[\u2E80-\uFFEF]/.test(letter) ? 12.5 : 6.3;
    if (used > width - 8) return `${[...text].slice(0, Math.max(1, i - 1)).join('')}…`;
  }
  return text;
}
