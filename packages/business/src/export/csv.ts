/** Comma-separated values (RFC 4180): a field is quoted only where it must be; a text that a spreadsheet would run as a formula is quoted with a leading apostrophe. */

export type CsvValue = string | number | null;

/** @param rows shape [n][columns], the header first; null = empty */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  return `${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
