import { expect, test } from 'vitest';
import { snapToPart } from './snap-to-part.ts';

const edges = [0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0];

test('a corner that is near wins over an edge that is nearer; far from both the point stays', () => {
  expect(snapToPart([0.97, 0.005, 0], edges, 0.05)).toEqual({ at: [1, 0, 0], on: 'corner' });
  expect(snapToPart([0.5, 0.02, 0.01], edges, 0.05)).toEqual({ at: [0.5, 0, 0], on: 'edge' });
  expect(snapToPart([0.5, 0.5, 0], edges, 0.05)).toEqual({ at: [0.5, 0.5, 0], on: 'face' });
});
