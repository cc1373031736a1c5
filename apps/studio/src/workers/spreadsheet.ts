import { wrap } from 'comlink';

/** What a cell of a spreadsheet says. */
export type Cell = string | number | null;

/** A sheet to be filled in by hand, with an explanation on a second one. */
export interface TemplateSheet {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Number of the column that is to be filled in, from 1. */
  readonly inputColumn: number;
  readonly notesTitle: string;
  readonly notes: readonly string[];
}

export interface SpreadsheetService {
  /** Rows of the first visible sheet. @throws when the file is no spreadsheet */
  rowsOf(bytes: ArrayBuffer): Promise<readonly (readonly Cell[])[]>;
  /** An XLSX file. */
  written(sheet: TemplateSheet): Promise<Uint8Array>;
}

/** Asks the spreadsheet worker one thing; it ends with the answer, so that its memory goes with it. */
async function asked<T>(question: (service: SpreadsheetService) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL('./spreadsheet.worker.ts', import.meta.url), { type: 'module', name: 'taktwerk-spreadsheet' });
  try {
    return await Promise.race([
      question(wrap<SpreadsheetService>(worker) as unknown as SpreadsheetService),
      new Promise<never>((_, reject) => worker.addEventListener('error', (event) => reject(new Error(event.message)))),
    ]);
  } finally {
    worker.terminate();
  }
}

export const rowsOfSpreadsheet = (bytes: ArrayBuffer): Promise<readonly (readonly Cell[])[]> => asked((service) => service.rowsOf(bytes));
export const spreadsheetOf = (sheet: TemplateSheet): Promise<Uint8Array> => asked((service) => service.written(sheet));
