import { expose, transfer } from 'comlink';
import ExcelJS from 'exceljs';
import type { Cell, SpreadsheetService, TemplateSheet } from './spreadsheet.ts';

/** Reads and writes spreadsheets in a worker of its own: the library is large and loaded only when a file asks for it. */
const service: SpreadsheetService = {
  async rowsOf(bytes) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes);
    const sheet = book.worksheets.find(({ state }) => state === 'visible') ?? book.worksheets[0];
    const rows: Cell[][] = [];
    sheet?.eachRow({ includeEmpty: true }, (row) => {
      const cells: Cell[] = [];
      for (let i = 1; i <= row.cellCount; i++) cells.push(plain(row.getCell(i).value));
      rows.push(cells);
    });
    return rows;
  },

  async written({ title, header, rows, widths, inputColumn, notesTitle, notes }: TemplateSheet) {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow([...header]);
    for (const row of rows) sheet.addRow([...row]);
    widths.forEach((width, i) => {
      sheet.getColumn(i + 1).width = width;
    });
    sheet.getRow(1).eachCell((cell) => {
      cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1557C0' } };
    });
    for (let i = 2; i <= rows.length + 1; i++) {
      const cell = sheet.getRow(i).getCell(inputColumn);
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF6DA' } };
      cell.dataValidation = { type: 'decimal', operator: 'greaterThan', allowBlank: true, formulae: [0] };
    }
    const explained = book.addWorksheet(notesTitle);
    explained.getColumn(1).width = 90;
    for (const note of notes) explained.addRow([note]).getCell(1).alignment = { wrapText: true, vertical: 'top' };
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    return transfer(bytes, [bytes.buffer as ArrayBuffer]);
  },
};

/** What a cell shows: the result of a formula, the words of formatted text, a number or a word as it stands. */
function plain(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return plain(value.result as ExcelJS.CellValue);
  return 'text' in value ? String(value.text) : null;
}

expose(service);
