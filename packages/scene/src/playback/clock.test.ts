import { describe, expect, it } from 'vitest';
import { openClock } from './clock.ts';

describe('playback clock', () => {
  it('stands until it plays, then follows wall time times speed', () => {
    const clock = openClock(0, 1000);
    clock.advance(5);
    expect(clock.timeS()).toBe(0);
    clock.play();
    clock.setSpeed(10);
    clock.advance(5.1);
    clock.advance(5.2);
    expect(clock.timeS()).toBeCloseTo(1, 9);
  });

  it('lets time pass once when two scenes tell the same moment', () => {
    const clock = openClock(0, 1000);
    clock.play();
    for (const wall of [1, 1, 1.1, 1.1, 1.2, 1.2]) clock.advance(wall);
    expect(clock.timeS()).toBeCloseTo(0.2, 9);
  });

  it('counts a gap as a quarter second', () => {
    const clock = openClock(0, 1000);
    clock.play();
    clock.advance(1);
    clock.advance(3600);
    expect(clock.timeS()).toBeCloseTo(0.25, 9);
  });

  it('keeps seeks inside the trace and speed inside 0.1 to 1000', () => {
    const clock = openClock(10, 20);
    clock.seek(500);
    expect(clock.timeS()).toBe(20);
    clock.seek(-5);
    expect(clock.timeS()).toBe(10);
    clock.seek(Number.NaN);
    expect(clock.timeS()).toBe(10);
    clock.setSpeed(1e9);
    expect(clock.speed()).toBe(1000);
    clock.setSpeed(1e-9);
    expect(clock.speed()).toBe(0.1);
  });

  it('stops at the end and starts over when played again', () => {
    const clock = openClock(0, 1);
    clock.setSpeed(1000);
    clock.play();
    clock.advance(1);
    clock.advance(1.1);
    expect([clock.timeS(), clock.playing()]).toEqual([1, false]);
    clock.play();
    expect([clock.timeS(), clock.playing()]).toEqual([0, true]);
  });

  it('tells its listeners until they leave', () => {
    const clock = openClock(0, 10);
    let calls = 0;
    const leave = clock.subscribe(() => calls++);
    clock.play();
    clock.seek(3);
    leave();
    clock.pause();
    expect(calls).toBe(2);
  });
});
