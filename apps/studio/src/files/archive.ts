import { findProject, isWhole, isZip, packProject, type ZipEntry } from '@taktwerk/line';
import { ok, type Problem, type Result, refused } from '@taktwerk/units';

/** The text of a line file: the file itself, or the project in a `.taktwerk` archive. */
export async function textIn(bytes: Uint8Array, fileName: string): Promise<Result<string, readonly Problem[]>> {
  if (!isZip(bytes)) return ok(new TextDecoder().decode(bytes));
  const found = findProject(bytes, fileName);
  if (!found.ok) return found;
  const unpacked = await unpack(found.value);
  if (unpacked !== null && isWhole(found.value, unpacked)) return ok(new TextDecoder().decode(unpacked));
  return refused([{ code: 'file.truncated', at: fileName, field: '', expected: found.value.size, got: unpacked?.length ?? 0 }]);
}

/** Never more than the archive has announced. */
async function unpack({ method, packed, size }: ZipEntry): Promise<Uint8Array | null> {
  if (method === 0) return packed;
  const reader = new Blob([Uint8Array.from(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const out = new Uint8Array(size);
  let at = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return at === size ? out : null;
      if (at + value.length > size) return null;
      out.set(value, at);
      at += value.length;
    }
  } catch {
    return null;
  }
}

/** A project as the bytes of a file: an archive, or the plain text for names that end in `.json`. */
export function bytesFor(text: string, fileName: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return fileName.endsWith('.json') ? bytes : packProject(bytes);
}
