import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar } from './calendar.ts';

describe('event calendar', () => {
  it('gives events by time, then order class, then the order in which they were scheduled', () => {
    const event = fc.record({ time: fc.integer({ min: 0, max: 6 }), rank: fc.integer({ min: 0, max: 2 }), pop: fc.boolean() });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), (list) => {
        const calendar = new Calendar();
        const waiting: { time: number; rank: number; index: number }[] = [];
        let now = 0;
        const popBoth = (): void => {
          if (waiting.length === 0) return;
          waiting.sort((a, b) => a.time - b.time || a.rank - b.rank || a.index - b.index);
          const next = waiting.shift()!;
          expect(calendar.pop()).toBe(next.index);
          expect(calendar.at[1]).toBe(next.time);
          now = next.time;
          expect(calendar.hasMoreNow()).toBe(waiting.some((w) => w.time <= now));
        };
        list.forEach(({ time, rank, pop }, index) => {
          calendar.at[0] = now + time;
          calendar.push(rank, index);
          waiting.push({ time: now + time, rank, index });
          if (pop) popBoth();
        });
        while (waiting.length > 0) popBoth();
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
