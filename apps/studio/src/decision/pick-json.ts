/** Files larger than this are no pack and no claims. */
const LARGEST_BYTES = 8 * 1024 * 1024;

/** Lets the user pick one JSON file. @returns its value; null when nothing was picked; a text that is no JSON is handed on as it is */
export async function pickJson(): Promise<{ readonly name: string; readonly value: unknown } | null> {
  const [file] = await pickFiles('.json,application/json', false);
  if (file === undefined || file.size > LARGEST_BYTES) return null;
  const text = await file.text();
  try {
    return { name: file.name, value: JSON.parse(text) };
  } catch {
    return { name: file.name, value: text };
  }
}

/** Lets the user pick files. */
export function pickFiles(accept: string, multiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  input.style.display = 'none';
  document.body.append(input);
  return new Promise((resolve) => {
    const done = (files: readonly File[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => done([...(input.files ?? [])]));
    input.addEventListener('cancel', () => done([]));
    input.click();
  });
}
