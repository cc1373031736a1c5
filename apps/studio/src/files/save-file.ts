import { serialiseLine } from '@taktwerk/line';
import { useProject } from '../session/project.ts';
import { bytesFor } from './archive.ts';

/** A file that the browser may write, where it can. */
interface Handle {
  readonly name: string;
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
}
type Picker = (options: { suggestedName: string; types: readonly object[] }) => Promise<Handle>;

/** Where the project was saved to by hand; the next save goes there again. */
let handle: { readonly of: unknown; readonly file: Handle } | null = null;

const pickerOf = (): Picker | undefined => (window as unknown as { showSaveFilePicker?: Picker }).showSaveFilePicker;

/** Saves the project: into the file that was chosen for it, else as a download of the same kind as it was opened from. */
export async function saveFile(): Promise<void> {
  const { document: line, store, fileName } = useProject.getState();
  if (line === null) return;
  const blob = blobOf(serialiseLine(line), handle?.of === store ? (handle?.file.name ?? fileName) : fileName);
  if (handle !== null && handle.of === store && (await written(handle.file, blob))) return;
  download(blob, fileName);
}

/** Saves the project as one `.taktwerk` file, where the user wants it; as a download where the browser has no such dialog. */
export async function saveAs(): Promise<void> {
  const { document: line, store, fileName } = useProject.getState();
  if (line === null) return;
  const name = `${fileName.replace(/(\.line)?\.json$|\.taktwerk$/, '')}.taktwerk`;
  const blob = blobOf(serialiseLine(line), name);
  const picker = pickerOf();
  if (picker === undefined) return download(blob, name);
  try {
    const file = await picker({ suggestedName: name, types: [{ accept: { 'application/zip': ['.taktwerk'] } }] });
    if (await written(file, blob)) handle = { of: store, file };
    else download(blob, name);
  } catch (fault) {
    // the user closed the dialog
    if (!(fault instanceof DOMException && fault.name === 'AbortError')) download(blob, name);
  }
}

const blobOf = (text: string, name: string): Blob =>
  new Blob([Uint8Array.from(bytesFor(text, name))], { type: name.endsWith('.json') ? 'application/json' : 'application/zip' });

async function written(file: Handle, blob: Blob): Promise<boolean> {
  try {
    const stream = await file.createWritable();
    await stream.write(blob);
    await stream.close();
    return true;
  } catch {
    return false;
  }
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
