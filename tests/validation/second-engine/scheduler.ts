/** A tiny scheduler of processes: a sorted list of events, and generators that hold for a time or sleep until they are woken. */

/** What settles events of one moment: lower first, then the order in which they were scheduled. */
export const RELEASE = 0;
export const OPENING = 1;
export const ARRIVAL = 2;
export const BREAKDOWN = 3;
export const CLOSING = 4;

/** Microseconds to hold, or 'sleep'. */
export type Wait = { readonly hold: number } | 'sleep';
export const hold = (duration: number): Wait => ({ hold: duration });

export interface Event {
  readonly time: number;
  readonly rank: number;
  readonly sequence: number;
  readonly happen: () => void;
}

export class Scheduler {
  now = 0;
  private sequence = 0;
  private events: Event[] = [];

  at(time: number, rank: number, happen: () => void): Event {
    const event = { time, rank, sequence: this.sequence++, happen };
    this.events.push(event);
    this.events.sort((a, b) => a.time - b.time || a.rank - b.rank || a.sequence - b.sequence);
    return event;
  }

  cancel(event: Event): void {
    this.events = this.events.filter((e) => e !== event);
  }

  /** Runs to the horizon: all events of a moment first, then its moves. Events at the horizon still happen. */
  run(horizon: number, settle: () => void): void {
    settle();
    while (this.events.length > 0 && this.events[0]!.time <= horizon) {
      const event = this.events.shift()!;
      this.now = event.time;
      event.happen();
      if (this.events.length === 0 || this.events[0]!.time > this.now) settle();
    }
  }
}

/** A running generator. `Why` is what it is told when it goes on: 'time' after a hold. */
export class Activity {
  private readonly scheduler: Scheduler;
  private readonly body: Generator<Wait, void, string>;
  private timer: Event | null = null;

  constructor(scheduler: Scheduler, body: Generator<Wait, void, string>) {
    this.scheduler = scheduler;
    this.body = body;
    this.goOn('time');
  }

  /** Goes on now, before the hold is over where there is one. */
  wake(why: string): void {
    if (this.timer !== null) this.scheduler.cancel(this.timer);
    this.timer = null;
    this.goOn(why);
  }

  private goOn(why: string): void {
    const { value, done } = this.body.next(why);
    if (done === true || value === 'sleep') return;
    this.timer = this.scheduler.at(this.scheduler.now + value.hold, RELEASE, () => {
      this.timer = null;
      this.goOn('time');
    });
  }
}
