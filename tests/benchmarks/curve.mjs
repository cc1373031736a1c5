// Draws measured points as an SVG of two logarithmic axes, without a library, so that a page can show it wherever it is read.
const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 70;
const RIGHT = 20;
const TOP = 20;
const BOTTOM = 60;
const COLOURS = ['#1668dc', '#d46b08', '#389e0d'];
const SHAPES = ['circle', 'square', 'diamond'];

const decades = (values) => {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.ceil(Math.log10(Math.max(...values)));
  return [from, Math.max(to, from + 1)];
};

function mark(shape, x, y, colour) {
  if (shape === 'circle') return `<circle cx="${x}" cy="${y}" r="4.5" fill="${colour}"/>`;
  if (shape === 'square') return `<rect x="${x - 4}" y="${y - 4}" width="8" height="8" fill="${colour}"/>`;
  return `<path d="M${x} ${y - 6}l6 6-6 6-6-6z" fill="${colour}"/>`;
}

const text = (x, y, content, more = '') => `<text x="${x}" y="${y}" ${more}>${content}</text>`;

/**
 * @param {{ x: string, y: string, series: { name: string, points: [number, number][] }[] }} plot labels and points, all above 0
 * @returns {string} an SVG document
 */
export function drawCurve({ x, y, series }) {
  const points = series.flatMap((s) => s.points);
  const [x0, x1] = decades(points.map(([value]) => value));
  const [y0, y1] = decades(points.map(([, value]) => value));
  const at = (value, from, to, start, end) => Number((start + ((Math.log10(value) - from) / (to - from)) * (end - start)).toFixed(1));
  const px = (value) => at(value, x0, x1, LEFT, WIDTH - RIGHT);
  const py = (value) => at(value, y0, y1, HEIGHT - BOTTOM, TOP);
  const lines = [];
  for (let d = x0; d <= x1; d++) {
    lines.push(`<path d="M${px(10 ** d)} ${TOP}V${HEIGHT - BOTTOM}" class="grid"/>`);
    lines.push(text(px(10 ** d), HEIGHT - BOTTOM + 20, (10 ** d).toLocaleString('en'), 'text-anchor="middle"'));
  }
  for (let d = y0; d <= y1; d++)
    for (const step of d === y1 ? [1] : [1, 2, 5]) {
      const value = step * 10 ** d;
      lines.push(`<path d="M${LEFT} ${py(value)}H${WIDTH - RIGHT}" class="grid"/>`);
      lines.push(text(LEFT - 8, py(value) + 4, value.toLocaleString('en'), 'text-anchor="end"'));
    }
  lines.push(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, x, 'text-anchor="middle"'));
  lines.push(text(0, 0, y, `text-anchor="middle" transform="translate(16 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)"`));
  series.forEach(({ name, points: own }, i) => {
    const colour = COLOURS[i];
    lines.push(`<path d="M${own.map(([a, b]) => `${px(a)} ${py(b)}`).join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const [a, b] of own) lines.push(mark(SHAPES[i], px(a), py(b), colour));
    lines.push(mark(SHAPES[i], LEFT + 20, TOP + 18 + 22 * i, colour));
    lines.push(text(LEFT + 32, TOP + 22 + 22 * i, name));
  });
  const style = 'text{font:13px sans-serif;fill:#444}.grid{stroke:#ddd;stroke-width:1;fill:none}';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"><style>${style}</style><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${lines.join('\n')}</svg>\n`;
}
