import { type LineDocument, serialiseLine, writeZip } from '@taktwerk/line';
import type { LayoutResult } from '@taktwerk/study';
import { useProject } from '../session/project.ts';
import { isLayoutStale } from '../session/stale.ts';
import { useStudy } from '../session/study.ts';
import { catalogFilesFor } from './catalog-files.ts';

/** A file of a project folder, its name with `/` between folders. */
export interface FolderFile {
  readonly name: string;
  readonly text: string;
}

const cell = (value: unknown): string => {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csv = (rows: readonly (readonly unknown[])[]): string => `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;

/** The indicators of a layout as a table: mean, half width of the 95 % interval, replications. */
export function indicatorTable(result: LayoutResult): string {
  const rows = Object.entries(result.kpis).flatMap(([name, kpi]) =>
    typeof kpi === 'object' && kpi !== null && 'mean' in kpi ? [[name, kpi.mean, kpi.halfWidth, kpi.n]] : [],
  );
  return csv([['indicator', 'mean', 'halfWidth95', 'replications'], ...rows]);
}

/** Shares of time and counts of each element. */
export function elementTable(result: LayoutResult): string {
  const states = [...new Set(result.elements.flatMap(({ shares }) => Object.keys(shares ?? {})))];
  const rows = result.elements.map((element) => [
    element.id,
    element.cycles,
    element.left,
    element.failures,
    ...states.map((state) => (element.shares as Readonly<Record<string, number>> | null)?.[state]),
  ]);
  return csv([['element', 'cycles', 'left', 'failures', ...states], ...rows]);
}

interface FolderParts {
  readonly document: LineDocument;
  readonly readme: string;
  /** Catalog entries that the project names. */
  readonly catalog: readonly { readonly path: string; readonly json: unknown }[];
  readonly results: readonly LayoutResult[];
}

/** Everything of a project as files that other programs read: the line, the catalog entries it names, the numbers as tables. */
export function folderOf({ document, readme, catalog, results }: FolderParts): readonly FolderFile[] {
  const robots = catalog.filter(({ path }) => path.includes('/robots/'));
  return [
    { name: 'README.txt', text: readme },
    { name: 'project.line.json', text: serialiseLine(document) },
    ...robots.map(({ path, json }) => ({ name: `catalog/${path.replace(/^models\//, '')}`, text: `${JSON.stringify(json, null, 2)}\n` })),
    ...results.flatMap((result) => [
      { name: `results/${result.layout}/indicators.csv`, text: indicatorTable(result) },
      { name: `results/${result.layout}/elements.csv`, text: elementTable(result) },
    ]),
  ];
}

interface Folder {
  getDirectoryHandle(name: string, options: { create: boolean }): Promise<Folder>;
  getFileHandle(
    name: string,
    options: { create: boolean },
  ): Promise<{
    createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
  }>;
}
type FolderPicker = (options: { mode: 'readwrite' }) => Promise<Folder>;

/** Writes the project as a folder where the browser can, else as a zip of it; numbers only while they are of the present document. */
export async function exportFolder(readme: string): Promise<void> {
  const { document, fileName } = useProject.getState();
  if (document === null) return;
  const { results, numbersOf } = useStudy.getState();
  const isCurrent = (result: LayoutResult) => numbersOf !== null && !isLayoutStale(numbersOf, document, result.layout);
  const files = folderOf({
    document,
    readme,
    catalog: await catalogFilesFor(document),
    results: [results.baseline, results.candidate].filter((result) => result !== null).filter(isCurrent),
  });
  const name = fileName.replace(/(\.line)?\.json$|\.taktwerk$/, '');
  const pick = (window as unknown as { showDirectoryPicker?: FolderPicker }).showDirectoryPicker;
  if (pick === undefined) return download(files, name);
  let folder: Folder;
  try {
    folder = await pick({ mode: 'readwrite' });
  } catch (fault) {
    // the user closed the dialog
    if (fault instanceof DOMException && fault.name === 'AbortError') return;
    return download(files, name);
  }
  const into = await folder.getDirectoryHandle(name, { create: true });
  for (const file of files) await writeInto(into, file);
}

async function writeInto(folder: Folder, { name, text }: FolderFile): Promise<void> {
  const steps = name.split('/');
  let inner = folder;
  for (const step of steps.slice(0, -1)) inner = await inner.getDirectoryHandle(step, { create: true });
  const stream = await (await inner.getFileHandle(steps.at(-1) ?? name, { create: true })).createWritable();
  await stream.write(text);
  await stream.close();
}

function download(files: readonly FolderFile[], name: string): void {
  const encoder = new TextEncoder();
  const bytes = writeZip(files.map((file) => ({ name: `${name}/${file.name}`, bytes: encoder.encode(file.text) })));
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.zip`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
