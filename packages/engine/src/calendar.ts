/**
 * The event calendar: a binary heap laid out in columns, ordered by time, then order class, then sequence of scheduling.
 *
 * `pop` leaves a hole at the root that the next `push` fills from above, so an event that schedules its successor costs one sift
 * instead of two. Times go through `at[0]` because a double given as an argument would be boxed.
 */
export class Calendar {
  times: Float64Array = new Float64Array(64);
  /** class * CLASS + sequence: one comparison settles both. */
  ranks: Float64Array = new Float64Array(64);
  events: Int32Array = new Int32Array(64);
  size = 0;
  hole = 0;
  /** [time for the next push, time of the last pop, rank of the last push, rank of the last pop, sequence, time of the pop before] */
  readonly at: Float64Array = new Float64Array(6);

  /** Events with a smaller class come first at the same moment. */
  static readonly CLASS = 2 ** 46;

  push(rankClass: number, event: number): void {
    const at = this.at;
    const sequence = at[4]! + 1;
    at[4] = sequence;
    at[2] = rankClass * Calendar.CLASS + sequence;
    if (this.hole === 1) {
      this.hole = 0;
      this.sink(event);
    } else {
      if (this.size === this.times.length) this.grow();
      this.rise(event);
    }
  }

  /** Takes the first event out; its time stands in `at[1]`, its rank in `at[3]`. */
  pop(): number {
    if (this.hole === 1) this.close();
    this.hole = 1;
    this.at[5] = this.at[1]!;
    this.at[1] = this.times[0]!;
    this.at[3] = this.ranks[0]!;
    return this.events[0]!;
  }

  /** Whether an event is due no later than at[1], the moment of the last pop. */
  hasMoreNow(): boolean {
    const times = this.times;
    const now = this.at[1]!;
    const size = this.size;
    if (this.hole === 0) return size > 0 && times[0]! <= now;
    return (size > 1 && times[1]! <= now) || (size > 2 && times[2]! <= now);
  }

  /** Closes the hole that `pop` left, with the last event of the heap. */
  close(): void {
    this.hole = 0;
    const last = --this.size;
    if (last > 0) this.refill(last);
  }

  /** Lets the event in row `last`, the first behind the heap, sink from the root. */
  refill(last: number): void {
    const at = this.at;
    const time = at[0]!;
    at[0] = this.times[last]!;
    at[2] = this.ranks[last]!;
    this.sink(this.events[last]!);
    at[0] = time;
  }

  /** Lets the event with time at[0] and rank at[2] rise from the end. */
  private rise(event: number): void {
    const { times, ranks, events, at } = this;
    const time = at[0]!;
    const rank = at[2]!;
    let i = this.size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const t = times[parent]!;
      if (t < time || (t === time && ranks[parent]! < rank)) break;
      times[i] = t;
      ranks[i] = ranks[parent]!;
      events[i] = events[parent]!;
      i = parent;
    }
    times[i] = time;
    ranks[i] = rank;
    events[i] = event;
  }

  /** Lets the event with time at[0] and rank at[2] sink from the root. */
  private sink(event: number): void {
    const { times, ranks, events, size, at } = this;
    const time = at[0]!;
    const rank = at[2]!;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      let t = times[child]!;
      const right = child + 1;
      if (right < size) {
        const tr = times[right]!;
        if (tr < t || (tr === t && ranks[right]! < ranks[child]!)) {
          child = right;
          t = tr;
        }
      }
      if (time < t || (time === t && rank < ranks[child]!)) break;
      times[i] = t;
      ranks[i] = ranks[child]!;
      events[i] = events[child]!;
      i = child;
    }
    times[i] = time;
    ranks[i] = rank;
    events[i] = event;
  }

  /** Empties the calendar. */
  clear(): void {
    this.size = 0;
    this.hole = 0;
  }

  /** Puts an event with a rank given before into a calendar without a hole. */
  insert(time: number, rank: number, event: number): void {
    if (this.size === this.times.length) this.grow();
    this.at[0] = time;
    this.at[2] = rank;
    this.rise(event);
  }

  private grow(): void {
    const longer = this.times.length * 2;
    const times = new Float64Array(longer);
    times.set(this.times);
    const ranks = new Float64Array(longer);
    ranks.set(this.ranks);
    const events = new Int32Array(longer);
    events.set(this.events);
    this.times = times;
    this.ranks = ranks;
    this.events = events;
  }
}
