/** A set of small whole numbers from which the smallest is taken first: what has to be looked at before the moment is over. */
export class DirtySet {
  declare private readonly words: Int32Array;
  declare private lowest: number;
  size = 0;

  constructor(capacity: number) {
    this.words = new Int32Array((capacity >> 5) + 1);
    this.lowest = this.words.length;
  }

  add(index: number): void {
    const word = index >> 5;
    const bit = 1 << (index & 31);
    const old = this.words[word]!;
    if ((old & bit) !== 0) return;
    this.words[word] = old | bit;
    this.size++;
    if (word < this.lowest) this.lowest = word;
  }

  /** Removes and returns the smallest member; only when size > 0. */
  take(): number {
    const words = this.words;
    let word = this.lowest;
    while (words[word] === 0) word++;
    const bits = words[word]!;
    const low = bits & -bits;
    words[word] = bits ^ low;
    this.lowest = word;
    if (--this.size === 0) this.lowest = words.length;
    return (word << 5) + 31 - Math.clz32(low);
  }
}
