/**
 * Named random streams: xoshiro128++ (Blackman and Vigna) with four words of state each in one Int32Array.
 *
 * A stream belongs to (seed, replication, owner id, purpose); its start is a hash of that name, so that adding an element to a
 * line changes no other element's draws.
 */

function mix(h: number): number {
  let x = h | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** Four well mixed words from a name and two numbers, written to `out` at `at`. */
export function seedStream(out: Int32Array, at: number, name: string, seed: number, replication: number): void {
  for (let word = 0; word < 4; word++) {
    let h = mix(Math.imul(word + 1, 0x9e3779b1));
    h = mix(h ^ (seed | 0));
    h = mix(h ^ Math.imul(Math.floor(seed / 4294967296) | 0, 0x27d4eb2f) ^ 0x165667b1);
    h = mix(h ^ Math.imul(replication + 1, 0x9e3779b9));
    for (let i = 0; i < name.length; i++) {
      h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
      h = (h << 13) | (h >>> 19);
      h = Math.imul(h, 5) + (0xe6546b64 | 0);
    }
    out[at + word] = mix(h ^ name.length);
  }
  if ((out[at]! | out[at + 1]! | out[at + 2]! | out[at + 3]!) === 0) out[at] = 1;
}

/** The next 32 random bits of the stream whose state begins at `at`, as a signed integer. */
export function nextBits(s: Int32Array, at: number): number {
  const a = s[at]!;
  const b = s[at + 1]!;
  const c = s[at + 2]! ^ a;
  const d = s[at + 3]! ^ b;
  const sum = (a + s[at + 3]!) | 0;
  s[at] = a ^ d;
  s[at + 1] = b ^ c;
  s[at + 2] = c ^ (b << 9);
  s[at + 3] = (d << 11) | (d >>> 21);
  return (((sum << 7) | (sum >>> 25)) + a) | 0;
}
