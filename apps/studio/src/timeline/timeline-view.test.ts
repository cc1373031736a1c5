import { expect, test } from 'vitest';
import { moved, zoomed } from './timeline-view.ts';

const trace = { startS: 0, endS: 1000 };

test('zooming keeps the moment under the pointer where it is', () => {
  const window = zoomed({ fromS: 0, toS: 1000 }, 0.5, 400, trace)!;
  expect(window).toEqual({ fromS: 200, toS: 700 });
  expect((400 - window.fromS) / (window.toS - window.fromS)).toBeCloseTo(0.4, 12);
});

test('zooming out far enough shows the whole trace', () => expect(zoomed({ fromS: 200, toS: 700 }, 4, 300, trace)).toBeNull());

test('a window stays inside the trace', () => {
  expect(moved({ fromS: 100, toS: 300 }, -500, trace)).toEqual({ fromS: 0, toS: 200 });
  expect(moved({ fromS: 100, toS: 300 }, 5000, trace)).toEqual({ fromS: 800, toS: 1000 });
});
