/** The speed slider runs over the exponent: -1 … 3 stands for 0.1× … 1000×. */
export const SLIDER_MIN = -1;
export const SLIDER_MAX = 3;
export const SPEED_MARKS: readonly number[] = [0.1, 1, 10, 100, 1000];

export function speedOf(slider: number): number {
  const exact = 10 ** slider;
  const digits = 10 ** Math.floor(Math.log10(exact));
  return Math.round(exact / digits) * digits;
}

export const sliderOf = (speed: number): number => Math.log10(speed);

/** "0.1×", "30×". */
export function writeSpeed(speed: number): string {
  return `${Number(speed.toPrecision(2))}×`;
}
