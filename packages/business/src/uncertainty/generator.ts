/** Random streams by name: the same seed and name give the same draws, and a new name disturbs no other. */

/** Draws numbers evenly spread in the open interval (0, 1). */
export type RandomStream = () => number;

/**
 * Opens the stream of a source of chance.
 *
 * Generator: xoshiro128** (Blackman and Vigna), state filled by splitmix32 from a hash (FNV-1a) of seed and name; 53 bits a draw.
 *
 * @param seed whole number
 * @param name the source, for example `labour.wagePerYear`
 */
export function openStream(seed: number, name: string): RandomStream {
  let filler = hashOf(`${seed}:${name}`);
  const fill = () => {
    filler = (filler + 0x9e3779b9) | 0;
    let z = filler;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) | 0;
  };
  let a = fill();
  let b = fill();
  let c = fill();
  let d = fill() | 1;
  const next = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11);
    return result;
  };
  return () => {
    const high = next() >>> 6;
    const low = next() >>> 5;
    return (high * 134217728 + low + 0.5) / 9007199254740992;
  };
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
