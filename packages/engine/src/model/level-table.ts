/** Lays out the histograms of all levels (queues, servers in use, parts in the line) in one column. */
export class LevelTable {
  private readonly first: number[] = [];
  private readonly bins: number[] = [];
  private total = 0;

  get count(): number {
    return this.first.length;
  }

  /** Adds one level per given number of bins (the last bin means "and above"); returns the index of the first. */
  add(...bins: number[]): number {
    const index = this.first.length;
    for (const n of bins) {
      this.first.push(this.total);
      this.bins.push(n);
      this.total += n;
    }
    return index;
  }

  columns(): { levelBin: Int32Array; levelBins: Int32Array } {
    return { levelBin: Int32Array.from([...this.first, this.total]), levelBins: Int32Array.from(this.bins) };
  }
}
