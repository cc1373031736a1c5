/** Zip archives as far as project files need them: written without compression, read with or without (APPNOTE.TXT 6.3, no zip64). */
import { crc32 } from './crc32.ts';

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as it lies in an archive. */
export interface ZipEntry {
  readonly name: string;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly crc: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, the first day that the format knows: equal documents are equal archives. */
const DAY = 0x21;

/** An archive of files, stored one after the other as they are. Names are plain ASCII. */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const heads = files.map(({ name }) => asciiOf(name));
  const sizes = files.reduce((sum, { bytes }, i) => sum + 30 + bytes.length + 46 + 2 * (heads[i]?.length ?? 0), 22);
  const out = new Uint8Array(sizes);
  const view = new DataView(out.buffer);
  let at = 0;
  const starts: number[] = [];
  files.forEach(({ bytes }, i) => {
    const head = heads[i] as Uint8Array;
    starts.push(at);
    view.setUint32(at, LOCAL, true);
    at = fields(view, at + 4, bytes, head.length);
    out.set(head, at);
    out.set(bytes, at + head.length);
    at += head.length + bytes.length;
  });
  const directory = at;
  files.forEach(({ bytes }, i) => {
    const head = heads[i] as Uint8Array;
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    const tail = fields(view, at + 6, bytes, head.length);
    view.setUint32(tail + 10, starts[i] as number, true);
    out.set(head, tail + 14);
    at = tail + 14 + head.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, files.length, true);
  view.setUint16(at + 10, files.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** What local and central heads have in common. @returns where they end */
function fields(view: DataView, at: number, bytes: Uint8Array, name: number): number {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, crc32(bytes), true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, bytes.length, true);
  view.setUint16(at + 22, name, true);
  return at + 26;
}

const asciiOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0x7f);

/** Whether bytes begin like a zip archive. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** The files of an archive by its directory; null when it is cut off, damaged or of a kind that is not read (encrypted, zip64). */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
    const entry = entryAt(view, bytes, at);
    if (entry === null) return null;
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): ZipEntry | null {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (isEncrypted || local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return null;
  const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  return {
    name: String.fromCharCode(...name),
    method: view.getUint16(at + 10, true),
    packed: bytes.subarray(start, start + packed),
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
  };
}

/** The end record lies in the last 65,557 bytes: 22 of its own and a comment. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}
