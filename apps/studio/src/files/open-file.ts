import { openText } from '../session/open-project.ts';
import { useProject } from '../session/project.ts';

/** Files larger than this are no line: refused before they are read. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** Lets the user pick a file. */
export function pickFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.taktwerk,.json,.line.json,application/json';
  input.dataset.testid = 'file-input';
  input.style.display = 'none';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.remove();
    if (file !== undefined) void openFile(file);
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

/** Opens a picked or dropped file; what cannot be opened is refused in words and leaves the present document alone. */
export async function openFile(file: File): Promise<boolean> {
  if (file.size > LARGEST_BYTES) return openText('', file.name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { textIn } = await import('./archive.ts');
  const text = await textIn(bytes, file.name);
  if (text.ok) return openText(text.value, file.name);
  useProject.getState().refuse({ fileName: file.name, problems: text.problems });
  return false;
}
