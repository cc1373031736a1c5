/** What pasted text or a column of a spreadsheet holds: numbers, and what was not one. */
export interface PastedValues {
  readonly values: readonly number[];
  readonly ignored: readonly string[];
}

/** Numbers of pasted text: separated by line ends, tabs, semicolons or blanks; a comma is a decimal comma between digits. */
export function pastedValues(text: string): PastedValues {
  const words = text.split(/[\s;]+/).filter((word) => word !== '');
  const values: number[] = [];
  const ignored: string[] = [];
  for (const word of words) {
    const parts = /^\d+(,\d{3})*\.\d+$/.test(word)
      ? [word.replaceAll(',', '')]
      : /^\d+,\d+$/.test(word)
        ? [word.replace(',', '.')]
        : word.split(',');
    for (const part of parts) {
      const value = Number(part);
      if (part !== '' && Number.isFinite(value) && value > 0) values.push(value);
      else if (part !== '') ignored.push(part);
    }
  }
  return { values, ignored };
}

/** Times of one station from a time study. */
export interface StudiedStation {
  readonly station: string;
  readonly values: readonly number[];
}

/** What a time-study table says; rows that say nothing are counted by their line numbers. */
export interface TimeStudy {
  readonly stations: readonly StudiedStation[];
  readonly unread: readonly number[];
}

const COLUMNS = { station: 'station_id', time: 'time_s' } as const;

/** A station as a template names it. */
export interface NamedStation {
  readonly id: string;
  readonly name: string;
}

/** Rows of a template for each station. */
const TEMPLATE_ROWS = 10;

/** The same table as rows of a spreadsheet, without the times. */
export function timeStudyRows(stations: readonly NamedStation[]): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
} {
  return {
    header: [COLUMNS.station, 'station_name', COLUMNS.time],
    rows: stations.flatMap(({ id, name }) => Array.from({ length: TEMPLATE_ROWS }, () => [id, name, null])),
  };
}

/** The table to fill in: one row per station, more rows below for more measured cycles. */
export function timeStudyTemplate(stations: readonly NamedStation[]): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = stations.flatMap(({ id, name }) => Array.from({ length: 3 }, () => `${id},${quoted(name)},`));
  return `\ufeff${COLUMNS.station},station_name,${COLUMNS.time}\n${rows.join('\n')}\n`;
}

/**
 * Reads a time study from CSV: commas, semicolons or tabs, with the columns `station_id` and `time_s` in any order.
 *
 * @returns null when a column is missing
 */
export function readTimeStudy(text: string): TimeStudy | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const separator = ['\t', ';', ','].find((mark) => lines[0]?.includes(mark)) ?? ',';
  return timeStudyOf(lines.map((line) => (line.trim() === '' ? [] : cellsOf(line, separator))));
}

/**
 * The time study of a table: its first row names the columns `station_id` and `time_s`, each further row is one measured cycle.
 *
 * @returns null when a column is missing
 */
export function timeStudyOf(rows: readonly (readonly (string | number | null)[])[]): TimeStudy | null {
  const written = (cell: string | number | null | undefined) => String(cell ?? '').trim();
  const header = Array.from(rows[0] ?? [], (cell) => written(cell).toLowerCase());
  const [station, time] = [header.indexOf(COLUMNS.station), header.indexOf(COLUMNS.time)];
  if (station < 0 || time < 0) return null;
  const found = new Map<string, number[]>();
  const unread: number[] = [];
  rows.slice(1).forEach((row, i) => {
    const [id, figure] = [written(row[station]), written(row[time])];
    if (figure === '') return;
    const value = Number(figure.replace(',', '.'));
    if (id === '' || !(value > 0)) unread.push(i + 2);
    else found.set(id, [...(found.get(id) ?? []), value]);
  });
  return { stations: [...found].map(([id, values]) => ({ station: id, values })), unread };
}

/** Cells of one line; a cell in quotes may hold the separator, two quotes are one. */
function cellsOf(line: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const character = line[i] as string;
    if (quoted && character === '"' && line[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell];
}
