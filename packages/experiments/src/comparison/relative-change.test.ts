import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../statistics/student.ts';
import { relativeChangeOf } from './relative-change.ts';

describe('relative change of paired replications', () => {
  it('has no width when one side is a multiple of the other, however much both vary', () => {
    const { relative, halfWidth } = relativeChangeOf([10, 20, 30], [8, 16, 24]);
    expect(relative).toBeCloseTo(-0.2, 12);
    expect(halfWidth).toBeCloseTo(0, 12);
  });
  it('is the Student interval of the difference when the side before is constant: (11, 12, 13) over 10', () => {
    const { relative, halfWidth } = relativeChangeOf([10, 10, 10], [11, 12, 13]);
    expect(relative).toBeCloseTo(0.2, 12);
    expect(halfWidth).toBeCloseTo((studentQuantile(0.975, 2) * 0.1) / Math.sqrt(3), 9);
  });
  it('does not exist over zero, or where a replication is undefined', () => {
    expect(relativeChangeOf([0, 0], [1, 2])).toEqual({ relative: null, halfWidth: null });
    expect(relativeChangeOf([1, null], [1, 2])).toEqual({ relative: null, halfWidth: null });
    expect(() => relativeChangeOf([1], [1, 2])).toThrow(RangeError);
  });
});
