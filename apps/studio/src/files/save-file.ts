import { serialiseLine } from '@taktwerk/line';
import { useProject } from '../session/project.ts';

/** Hands the document to the user as a file. */
export function saveFile(): void {
  const { document: line, fileName } = useProject.getState();
  if (line === null) return;
  const address = URL.createObjectURL(new Blob([serialiseLine(line)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
