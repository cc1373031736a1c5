/** Aligned text tables for a terminal. Wide (Chinese) characters take two columns. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/** Terminal columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/**
 * @param rows shape [n][columns]
 * @returns lines without a trailing blank
 */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, c) => Math.max(...all.map((row) => widthOf(row[c] ?? ''))));
  const line = (row: readonly string[]) => columns.map((column, c) => padded(row[c] ?? '', widths[c]!, column.align)).join('  ');
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(all[0]!), rule, ...rows.map(line)].map((text) => text.trimEnd()).join('\n');
}

function padded(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}
