/** Bars of the cumulative cash flow by year, with zero drawn and each bar labelled; plain SVG, readable in print. */
import type { BusinessCase } from '@taktwerk/business';
import { formatMoney, type Language } from '@taktwerk/i18n';

const WIDTH = 720;
const HEIGHT = 260;
const MARGIN = 28;

export function cumulativeFlow(language: Language, business: BusinessCase): string {
  const values = business.years.map((year) => year.cumulative);
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const scale = (HEIGHT - 2 * MARGIN) / Math.max(1, most - least);
  const zero = MARGIN + most * scale;
  const step = (WIDTH - 2 * MARGIN) / values.length;
  const bars = business.years.map(({ year, cumulative }, index) => {
    const x = MARGIN + index * step;
    const top = cumulative >= 0 ? zero - cumulative * scale : zero;
    const height = Math.abs(cumulative) * scale;
    const labelY = cumulative >= 0 ? top - 4 : top + height + 11;
    return [
      `<rect class="${cumulative >= 0 ? 'gain' : 'loss'}" x="${fixed(x + step * 0.15)}" y="${fixed(top)}" width="${fixed(step * 0.7)}" height="${fixed(height)}"/>`,
      `<text x="${fixed(x + step / 2)}" y="${fixed(labelY)}">${formatMoney(language, cumulative, business.currency)}</text>`,
      `<text x="${fixed(x + step / 2)}" y="${HEIGHT - 6}">${year}</text>`,
    ].join('');
  });
  const axis = `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${fixed(zero)}" y2="${fixed(zero)}"/>`;
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">${bars.join('')}${axis}</svg>`;
}

const fixed = (value: number): string => value.toFixed(1);
