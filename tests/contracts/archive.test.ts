import { inflateRawSync } from 'node:zlib';
import { crc32, findProject, isWhole, isZip, packProject, readZip, writeZip } from '@taktwerk/line';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('the check sum is that of the standard', () => {
  expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
});

test('what is packed is found again, byte for byte', () => {
  const text = bytesOf('{ "format": "taktwerk-line", "name": "黄酒灌装" }\n');
  const archive = packProject(text);
  expect(isZip(archive)).toBe(true);
  const found = findProject(archive, 'mine.taktwerk');
  if (!found.ok) throw new Error('not found');
  expect(found.value.packed).toEqual(text);
  expect(isWhole(found.value, found.value.packed)).toBe(true);
  expect(isWhole(found.value, found.value.packed.subarray(1))).toBe(false);
  expect(packProject(text)).toEqual(archive);
});

test('files of any content come back from an archive', () => {
  const file = fc.record({ name: fc.stringMatching(/^[a-z]{1,12}\.json$/), bytes: fc.uint8Array({ maxLength: 200 }) });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), (files) => {
      const entries = readZip(writeZip(files));
      expect(entries?.map(({ name, packed }) => ({ name, bytes: Uint8Array.from(packed) }))).toEqual(
        files.map(({ name, bytes }) => ({ name, bytes: Uint8Array.from(bytes) })),
      );
    }),
    { seed: 12 },
  );
});

/** An archive that Python's zipfile has written: the project deflated. */
const FOREIGN =
  'UEsDBBQAAAAIAAAAIQAVmDwdDAAAAIwAAAARAAAAcHJvamVjdC5saW5lLmpzb26rVkpUsjKsrR4MFABQSwECFAMUAAAACAAAACEAFZg8HQwAAACMAAAAEQAAAAAAAAAAAAAAgAEAAAAAcHJvamVjdC5saW5lLmpzb25QSwUGAAAAAAEAAQA/AAAAOwAAAAAA';

test('an archive that another program has compressed is found and unpacks to what was put in', () => {
  const found = findProject(Uint8Array.from(Buffer.from(FOREIGN, 'base64')), 'mine.taktwerk');
  if (!found.ok) throw new Error('not found');
  expect(found.value.method).toBe(8);
  const bytes = Uint8Array.from(inflateRawSync(found.value.packed));
  expect(new TextDecoder().decode(bytes)).toBe('{"a":1}'.repeat(20));
  expect(isWhole(found.value, bytes)).toBe(true);
});

test('cut off or of another kind', () => {
  const text = bytesOf('{"a":1}'.repeat(50));
  const archive = packProject(text);
  const cut = findProject(archive.subarray(0, archive.length - 40), 'cut.taktwerk');
  expect(cut).toMatchObject({ ok: false, problems: [{ code: 'file.truncated', at: 'cut.taktwerk' }] });
  const other = findProject(writeZip([{ name: 'photo.png', bytes: text }]), 'photo.zip');
  expect(other).toMatchObject({ ok: false, problems: [{ code: 'file.kind', got: 'photo.png' }] });
});
