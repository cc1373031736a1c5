import { describe, expect, it } from 'vitest';
import { type Activity, anglesOf, restAngles } from './person-pose.ts';

const ACTIVITIES: readonly Activity[] = ['stand', 'work', 'weld', 'inspect', 'walk', 'carry', 'push'];

describe('poses of people', () => {
  it.each(ACTIVITIES)('%s keeps joints in the range of a body and a foot on the floor', (activity) => {
    const angles = restAngles();
    for (let t = 0; t < 20; t += 0.07) {
      anglesOf(activity, t, 3, angles);
      for (const [swing, , bend] of [angles.left, angles.right]) {
        expect(Math.abs(swing)).toBeLessThan(1.6);
        expect(bend).toBeGreaterThanOrEqual(0);
        expect(bend).toBeLessThan(2.4);
      }
      for (const [hip, knee] of [angles.legLeft, angles.legRight]) {
        expect(Math.abs(hip)).toBeLessThan(0.8);
        expect(knee).toBeGreaterThanOrEqual(0);
      }
      expect(angles.sink).toBeGreaterThanOrEqual(-0.01);
      expect(angles.sink).toBeLessThan(0.25);
    }
  });

  it('walks with the legs in opposite phase', () => {
    const angles = anglesOf('walk', 0.25, 0, restAngles());
    expect(angles.legLeft[0]).toBeCloseTo(-angles.legRight[0], 9);
  });
});
