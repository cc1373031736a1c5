/** A report as one self-contained page that prints well: no script, nothing loaded from anywhere. */
import type { Block, ReportTree } from './tree.ts';

const STYLE = `
:root{color-scheme:light}
body{font:15px/1.55 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2933;max-width:900px;margin:32px auto;padding:0 24px}
h1{font-size:26px;margin:0}h2{font-size:17px;margin:28px 0 8px;border-bottom:1px solid #d9e0e6;padding-bottom:4px}
.subtitle{color:#5b6975;margin:4px 0 0}.lead{font-size:18px}
.figures{display:grid;grid-template-columns:repeat(3,1fr);gap:12px}.figure{border:1px solid #d9e0e6;border-radius:6px;padding:10px 14px}
.figure b{display:block;font-size:20px;font-variant-numeric:tabular-nums}.figure span{color:#5b6975;font-size:13px}
table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
th,td{padding:5px 8px;border-bottom:1px solid #e6ebef;text-align:right}th{color:#5b6975;font-weight:600}
.start{text-align:left}svg{width:100%}svg text{font-size:10px;text-anchor:middle;fill:#1f2933}svg line{stroke:#1f2933}
.gain{fill:#2f8f5b}.loss{fill:#c2543d}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}`;

export function renderHtml(tree: ReportTree): string {
  const language = tree.language === 'zh' ? 'zh-CN' : 'en';
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(tree.title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(tree.title)}</h1><p class="subtitle">${escaped(tree.subtitle)}</p>`,
    ...tree.blocks.map(renderBlock),
    '</body></html>',
  ].join('\n');
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'lead':
      return `<p class="lead">${escaped(block.text)}</p>`;
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'figures':
      return `<div class="figures">${block.figures.map((figure) => `<div class="figure"><span>${escaped(figure.name)}</span><b>${escaped(figure.value)}</b>${escaped(figure.unit)}</div>`).join('')}</div>`;
    case 'table':
      return renderTable(block);
    case 'drawing':
      return `<figure aria-label="${escaped(block.title)}">${block.svg}</figure>`;
  }
}

function renderTable({ columns, rows }: Extract<Block, { type: 'table' }>): string {
  const cell = (tag: 'th' | 'td', text: string, index: number): string =>
    `<${tag} class="${columns[index]?.align ?? 'end'}">${escaped(text)}</${tag}>`;
  const head = columns.map((column, index) => cell('th', column.text, index)).join('');
  const body = rows.map((row) => `<tr>${row.map((text, index) => cell('td', text, index)).join('')}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
