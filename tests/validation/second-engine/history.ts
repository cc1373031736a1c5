/** What happened, written down as it happens and evaluated afterwards over the window (warm-up, horizon]. */

export class History {
  private readonly counts: { readonly name: string; readonly time: number; readonly amount: number }[] = [];
  private readonly levels = new Map<string, { readonly time: number; readonly value: number }[]>();
  private readonly states = new Map<string, { readonly time: number; readonly state: string }[]>();
  private readonly warmUp: number;
  private readonly horizon: number;

  constructor(warmUp: number, horizon: number) {
    this.warmUp = warmUp;
    this.horizon = horizon;
  }

  count(name: string, time: number, amount = 1): void {
    this.counts.push({ name, time, amount });
  }

  level(name: string, time: number, change: number): void {
    const steps = this.levels.get(name) ?? [{ time: 0, value: 0 }];
    steps.push({ time, value: steps[steps.length - 1]!.value + change });
    this.levels.set(name, steps);
  }

  state(name: string, time: number, state: string): void {
    const steps = this.states.get(name) ?? [];
    if (steps[steps.length - 1]?.state !== state) steps.push({ time, state });
    this.states.set(name, steps);
  }

  /** Moments at which something was counted inside the window. */
  times(name: string): readonly number[] {
    return this.inWindow(name).map((c) => c.time);
  }

  amounts(name: string): readonly number[] {
    return this.inWindow(name).map((c) => c.amount);
  }

  sum(name: string): number {
    return this.inWindow(name).reduce((sum, c) => sum + c.amount, 0);
  }

  number(name: string): number {
    return this.inWindow(name).length;
  }

  meanLevel(name: string): number {
    return this.spans(this.levels.get(name) ?? []).reduce((sum, s) => sum + s.value * s.length, 0) / this.length;
  }

  /** Share of the window in which a level had a value, or in which a unit was in a state. */
  levelShare(name: string, value: number): number {
    const steps = this.levels.get(name) ?? [{ time: 0, value: 0 }];
    return this.spans(steps).reduce((sum, s) => sum + (s.value === value ? s.length : 0), 0) / this.length;
  }

  stateShare(name: string, state: string): number {
    return this.spans(this.states.get(name) ?? []).reduce((sum, s) => sum + (s.state === state ? s.length : 0), 0) / this.length;
  }

  private get length(): number {
    return this.horizon - this.warmUp;
  }

  private inWindow(name: string) {
    return this.counts.filter((c) => c.name === name && c.time <= this.horizon && (this.warmUp === 0 || c.time > this.warmUp));
  }

  private spans<T extends { readonly time: number }>(steps: readonly T[]): readonly (T & { readonly length: number })[] {
    return steps.map((step, i) => {
      const end = Math.min(steps[i + 1]?.time ?? this.horizon, this.horizon);
      return { ...step, length: Math.max(0, end - Math.max(step.time, this.warmUp)) };
    });
  }
}
